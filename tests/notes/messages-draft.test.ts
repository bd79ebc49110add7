import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { messageKinds, messageOf, type MessageKind } from '../../src/domain/messages';
import { builtInMessages, messageTemplateText } from '../../src/notes/messages/built-in';
import { draftMessage, type Draft } from '../../src/notes/messages/draft';
import { messageFacts, messagePlaceholders, type MessageFact, type Sender } from '../../src/notes/messages/facts';
import { gapsIn } from '../../src/notes/messages/gaps';
import { readMessageTemplate } from '../../src/notes/messages/template';
import { contact, interview, linkTo, mention, networkOf } from '../domain/builders';
import { factsWith, switches } from './messages-facts';

const yaml = { parse: (text: string): unknown => parse(text), stringify: (value: unknown): string => stringify(value) };
const me: Sender = {
  me: 'Noa Lind', aboutMe: 'a teacher', myPhone: '', minutes: 20, reminders: 2, remindBusinessDays: 7, weekend: [0, 6], holidays: [],
};

function draft(body: string, { subject = 'Hello', facts = {}, kind = 'update' }: {
  subject?: string; facts?: Partial<Record<MessageFact, string | number | boolean>>; kind?: MessageKind;
} = {}): Draft {
  return draftMessage(kind, { subject, body }, { ...factsWith([]), ...facts });
}

describe('a draft', () => {
  it('is addressed to the person, and to the referrer where it is about the person', () => {
    const facts = { email: 'amara@example.org', referrer_email: 'wren@example.org' };
    expect(draft('Text.', { kind: 'remind', facts }).to).toBe('amara@example.org');
    expect(draft('Text.', { kind: 'met', facts }).to).toBe('wren@example.org');
    expect(draft('Text.', { kind: 'met' }).to).toBe('');
  });

  it('ends a sentence once after a name that ends with a dot', () => {
    expect(draft('Thank you for suggesting {{name}}. I wrote to {{name}}. And then...', { facts: { name: 'John Smith Jr.' } }).body)
      .toBe('Thank you for suggesting John Smith Jr. I wrote to John Smith Jr. And then...');
  });

  it('reports its gaps with their place in the text', () => {
    const { body, gaps } = draft('Dear {{name}}, [what happened], and {{#field}}x{{/field}}[what then].');
    expect(body).toBe('Dear Amara Osei, [what happened], and [what then].');
    expect(gaps.map(({ from, to, says }) => [body.slice(from, to), says])).toEqual([
      ['[what happened]', 'what happened'],
      ['[what then]', 'what then'],
    ]);
  });

  it('takes brackets in a value for brackets, and a value in a gap for what it says', () => {
    expect(draft('{{learned}}', { facts: { learned: 'use [brackets]' } }).gaps).toEqual([]);
    expect(draft('[why: {{why}}]', { facts: { why: 'a [b] c' } }).gaps).toEqual([{ from: 0, to: 14, says: 'why: a (b) c' }]);
  });

  it('takes what sections leave of a gap for plain text', () => {
    expect(draft('A [one {{#promise}}two] three{{/promise}} B')).toMatchObject({ body: 'A [one B', gaps: [] });
    expect(draft('A {{#promise}}one [two {{/promise}}three] B')).toMatchObject({ body: 'A three] B', gaps: [] });
  });

  it('takes links and tick boxes for no gaps', () => {
    expect(draft('[[A note]], [text](https://example.org), - [ ] box, [x], ![alt](a.png)').gaps).toEqual([]);
  });

  it('leaves a placeholder that nobody knows visible, and reports it', () => {
    const { body, subject, unknown } = draft('Your {{shoe_size}}.', { subject: '{{colour}}' });
    expect([body, subject]).toEqual(['Your {{shoe_size}}.', '{{colour}}']);
    expect(unknown).toEqual(['{{colour}}', '{{shoe_size}}']);
  });

  it('reads placeholders in any case', () => {
    expect(draft('{{Name}} {{#FIELD}}{{Field}}{{/FIELD}}', { facts: { field: 'law' } }).body).toBe('Amara Osei law');
  });

  it('leaves no blank paragraph, no space at a line’s end, no full stop after a question', () => {
    expect(draft('One. {{#field}}x{{/field}}\n\n{{#why}}y{{/why}}\n\nTwo {{#field}}x{{/field}} three: {{learned}}.\r\n\r\n', { facts: { learned: 'why not?' } }).body)
      .toBe('One.\n\nTwo three: why not?');
  });

  it('says in words that a section is not closed', () => {
    expect(() => draft('{{#field}}x')).toThrow('The template opens a section “field” that is not closed');
  });
});

const hostile = [
  '{{name}}', '{{#field}}', '{{/field}}', '{{=<% %>=}}', '{{{me}}}', '$&', '$1 $` $\'', '<% tp.file.cursor() %>', 'a\nb', 'a\r\nBcc: x@example.org', 'a\u2028b',
  '[gap]', '[[Note]]', '\uE000', 'zq', '---', '\\', '"', '“', '<script>', '&amp;', '%0D%0A', 'a\0b', '\u202Egnp.exe', '陳大文', '👩‍🔬',
];

describe.each(messageKinds)('The message “%s” with hostile facts', (kind) => {
  const everything = Object.values(switches).flatMap((facts) => Object.keys(facts));

  it.each(hostile)('keeps %j as text, in one line', (text) => {
    const facts = { ...factsWith([]), ...Object.fromEntries([...everything, 'name', 'first_name'].map((name) => [name, text])) };
    const plain = draftMessage(kind, builtInMessages[kind], { ...facts, ...Object.fromEntries([...everything, 'name', 'first_name'].map((name) => [name, 'X'])) });
    const { subject, body, gaps, unknown } = draftMessage(kind, builtInMessages[kind], facts);
    expect(subject).not.toMatch(/[\r\n\u2028]/);
    expect(body.split('\n').length).toBe(plain.body.split('\n').length);
    expect(gaps.length).toBe(plain.gaps.length);
    expect(unknown).toEqual([]);
  });
});

describe('A draft from any notes', () => {
  it.each(['', ' ', '\0', '\u200B', '\n'])('leaves out what a value of %j has nothing to say to', (field) => {
    expect(draft('Dear you{{#field}}, about {{field}}{{/field}}{{^field}}.{{/field}}', { facts: { field } }).body).toBe('Dear you.');
  });

  it('keeps its lines and its gaps whatever the facts say', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom(...hostile));
    const names = Object.keys(messagePlaceholders) as MessageFact[];
    const facts = fc.dictionary(fc.constantFrom(...names), text);
    fc.assert(fc.property(fc.constantFrom(...messageKinds), facts, (kind, given) => {
      const { subject, body, gaps } = draftMessage(kind, builtInMessages[kind], { ...factsWith([]), ...given });
      return !/[\r\n]/.test(subject) && body === body.trim() && gaps.every(({ from, to, says }) => body.slice(from, to) === `[${says}]`);
    }), { numRuns: 300 });
  });

  it('reads whole when it is filled from notes', () => {
    const wren = contact({ name: 'Wren Abbott' });
    const person = contact({ name: 'Amara Osei', email: 'amara@example.org', referredBy: [linkTo(wren)], field: '[[Museum education]]' });
    const meeting = interview({ contacts: [linkTo(person)], status: 'held', date: '2026-11-05', learned: 'labels are for [[People/Teo Marsh|Teo]].' });
    const facts = messageFacts({ kind: 'met', record: person, to: linkTo(wren), around: networkOf([wren, person, meeting]), settings: me, today: '2026-11-06' });
    expect(draftMessage('met', builtInMessages.met, facts).body).toBe(`Dear Wren Abbott,

I talked with Amara Osei yesterday. What I take away is [one thing you learned from them, in words for the reader; your note says: labels are for Teo].

Without your suggestion, this would not have come about. Thank you for it.

Kind regards,
Noa Lind`);
  });

  it('reads whole for somebody without a note', () => {
    const meeting = interview({ contacts: [mention('Amara Osei')], status: 'held', date: '2026-11-06' });
    const facts = messageFacts({ kind: 'thank-you', record: meeting, around: networkOf([meeting]), settings: me, today: '2026-11-06' });
    expect(draftMessage('thank-you', builtInMessages['thank-you'], facts).body).toContain('Dear Amara Osei,\n\nThank you for the time you gave me today.');
  });
});

describe('A message template', () => {
  it.each(messageKinds)('of “%s” is a note that is read back as it was', (kind) => {
    const { subject, body } = builtInMessages[kind];
    expect(readMessageTemplate(messageTemplateText(kind), yaml)).toEqual({ kind, subject, body });
  });

  it('may have other properties, another order, a byte order mark and Windows line endings', () => {
    const text = '\uFEFF---\r\ntags: [mail]\r\nmessage: Thank-You\r\ntype: Message\r\nsubject: Thanks\r\n---\r\n\r\nDear {{name}},\r\n\r\nthank you.\r\n';
    expect(readMessageTemplate(text, yaml)).toEqual({ kind: 'thank-you', subject: 'Thanks', body: 'Dear {{name}},\n\nthank you.' });
  });

  it.each(['{{referrer}} suggested you', '{{referrer}}', 'Hello: {{name}} #1'])('may have a subject without quotes: %s', (subject) => {
    expect(readMessageTemplate(`---\ntype: message\nmessage: met\nsubject: ${subject}\n---\nText`, yaml).subject).toBe(subject);
  });

  it.each([['Thanks # to be said', 'Thanks'], ['[One, two]', 'One, two'], ['\'Hello: {{name}}\' # why', 'Hello: {{name}}'], ['>-\n  Hello\n  {{name}}', 'Hello {{name}}']])(
    'has a subject as YAML reads it: %j', (written, subject) => {
      expect(readMessageTemplate(`---\ntype: message\nmessage: met\nsubject: ${written}\n---\nText`, yaml).subject).toBe(subject);
    });

  it('may have no subject', () => {
    expect(readMessageTemplate('---\ntype: message\nmessage: card\n---\nText', yaml).subject).toBe('');
  });

  it.each([
    ['Just text', 'This note has no properties.'],
    ['---\ntype: contact\n---\nText', 'its type is not “message”'],
    ['---\ntype: message\n---\nText', 'The property “message” is missing. It is one of: first-cold, '],
    ['---\ntype: message\nmessage: love-letter\n---\nText', 'There is no message “love-letter”. It is one of: first-cold, '],
    ['---\ntype: message\nmessage: met\n---\n\n', 'This message template has no text below its properties.'],
    ['---\ntype: message\nmessage: met\n---\n{{#a}}x', 'The template opens a section “a”'],
    ['---\ntype: message\nmessage: met\nsubject: "{{/a}}"\n---\nx', 'The template closes {{/a}}'],
    ['---\ntype: [\n---\nx', 'The properties can’t be read at line'],
    ['---js\n{}\n---\nx', 'Properties can only be written in YAML'],
  ])('that can’t be read says so: %j', (text, reason) => {
    expect(() => readMessageTemplate(text, yaml)).toThrow(reason);
  });

  it('has placeholders that are all documented', () => {
    const used = messageKinds.flatMap((kind) => [...messageTemplateText(kind).matchAll(/\{\{[#^/]?([^{}]+)\}\}/g)].map(([, name]) => name!));
    expect([...new Set(used)].filter((name) => !(name in messagePlaceholders))).toEqual([]);
  });

  it('has gaps that close', () => {
    for (const kind of messageKinds) {
      const { body } = builtInMessages[kind];
      expect(gapsIn(body).length).toBe(body.split('[').length - 1);
    }
  });
});

describe('every letter', () => {
  const wren = contact({ name: 'Wren Abbott', addressAs: 'Dr. Abbott' });
  const written = (kind: MessageKind, person: ReturnType<typeof contact>): string => {
    const around = networkOf([wren, person]);
    return draftMessage(kind, builtInMessages[kind], messageFacts({ kind, record: person, around, settings: me, today: '2026-11-06' })).body;
  };
  const toReferrer: readonly MessageKind[] = ['wrote', 'met', 'unreached'];

  it.each(messageKinds.filter((kind) => messageOf(kind).medium !== 'phone'))('“%s” greets its reader as the note says, and speaks of others by the full name', (kind) => {
    const body = written(kind, contact({ name: 'Amara Osei', addressAs: 'Amara', referredBy: [linkTo(wren)] }));
    expect(body.split('\n')[0]).toBe(toReferrer.includes(kind) ? 'Dear Dr. Abbott,' : 'Dear Amara,');
    if (toReferrer.includes(kind)) expect(body).toContain('Amara Osei');
  });

  it.each([
    'Dr. Anna Schmidt', 'Prof. Dr. Anna Schmidt', 'Jan van der Berg', 'My Nguyen', 'Gabriel García Márquez', 'Abd al-Rahman al-Sufi',
    'Wang Xiaoming', 'Nagy Anna', '王小明', 'Sam', 'John Smith Jr.',
  ])('greets %s by no less than the name', (name) => {
    const person = contact({ name, referredBy: [linkTo(wren)] });
    expect(written('update', person).split('\n')[0]).toBe(`Dear ${name},`);
    expect(written('wrote', person)).toContain(`Thank you for suggesting ${name}`);
  });

  it('thanks for an introduction by no less than the name', () => {
    const person = contact({ name: 'Amara Osei', referredBy: [mention('Dr. Teo van der Marsh')] });
    expect(written('intro-reply', person)).toContain('Thank you, Dr. Teo van der Marsh, for the introduction');
    const byOneOf = contact({ referredBy: [mention('Dr. Teo van der Marsh'), mention('Wren')], introducedOn: '2026-11-05' });
    expect(written('intro-reply', byOneOf)).toContain('Thank you, [who introduced you], for the introduction');
  });
});
