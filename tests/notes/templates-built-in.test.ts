import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { contactProperties, interviewProperties, TYPE } from '../../src/notes/properties';
import {
  builtInTemplate, builtInTemplateNames, placeholders, templateToEdit, typeOf, type BuiltInTemplate,
} from '../../src/notes/templates/built-in';
import { composeNote, type TemplateValue } from '../../src/notes/templates/compose';
import { standardVocabulary } from '../../src/notes/vocabulary';

const yaml = { parse: (text: string): unknown => parse(text), stringify: (value: unknown): string => stringify(value) };
const blank: Record<string, TemplateValue> =
  Object.fromEntries(Object.keys(placeholders).map((name) => [name, undefined]));

function compose(template: BuiltInTemplate, values: Record<string, TemplateValue>): ReturnType<typeof composeNote> {
  return composeNote({
    template: builtInTemplate(template, standardVocabulary),
    values: { ...blank, ...values },
    properties: [typeOf(template, standardVocabulary)],
    title: 'Jane Doe',
    format: () => '',
    yaml,
  });
}

function propertiesOf(text: string): Record<string, unknown> {
  return parse(/^---\n([^]*?)^---\n/m.exec(text)?.[1] ?? '') as Record<string, unknown>;
}

describe.each(builtInTemplateNames)('The built-in template for %s', (template) => {
  it('uses only placeholders that are documented', () => {
    const { text, unknown } = compose(template, {});
    expect(unknown).toEqual([]);
    expect(text).not.toMatch(/\{\{|\}\}|undefined|null/);
  });

  it('names only properties of the plugin’s own table', () => {
    const table = template === 'contact' ? contactProperties : interviewProperties;
    const known = [TYPE, ...Object.values(table).map(({ name }) => name)];
    expect(Object.keys(propertiesOf(compose(template, {}).text)).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('leaves blank what nobody gave, beside what makes it this kind of note', () => {
    const given = Object.entries(propertiesOf(compose(template, {}).text)).filter(([, value]) => value !== null);
    const expected = { contact: { type: 'contact' }, interview: { type: 'interview', status: 'planned' }, chance: { type: 'interview', kind: 'chance' } };
    expect(Object.fromEntries(given)).toEqual(expected[template]);
  });

  it('makes no contact and no interview of the note it is edited in', () => {
    const text = templateToEdit(template, standardVocabulary);
    expect(Object.keys(propertiesOf(text.replace(/\{\{.*?\}\}/g, 'x')))).not.toContain(TYPE);
    expect(text.split('\n').length).toBe(builtInTemplate(template, standardVocabulary).split('\n').length - 1);
  });

  it('has no blank paragraph where something was not given', () => {
    const { text, cursor } = compose(template, { name: 'Jane Doe', first_name: 'Jane', contacts: ['Jane Doe'], today: '2026-11-06' });
    expect(`${text.slice(0, cursor)}typed${text.slice(cursor)}`).not.toMatch(/\n\n\n|\.\.|  /);
  });

  it('puts the cursor into the body, at the end of a line', () => {
    const { text, cursor } = compose(template, {});
    expect(cursor).toBeGreaterThan(text.indexOf('\n---\n', 4) + 4);
    expect(text[cursor]).toBe('\n');
  });
});

it('each placeholder is said to stand for something of its own', () => {
  const meanings = Object.values(placeholders);
  for (const meaning of meanings) expect(meaning).toMatch(/^\S.*\S$/);
  expect(new Set(meanings).size).toBe(meanings.length);
});

describe('The opening of an interview', () => {
  const opening = (values: Record<string, TemplateValue>): string => /## Opening\n\n([^]*?)\n\n## /.exec(compose('interview', values).text)?.[1] ?? '';

  it('names the referrer, the field and the minutes, and says that it is not about a job', () => {
    const text = opening({ contacts: ['Jane Doe'], referrer: 'Ann Lee', field: 'design', minutes: 20, why: 'She taught herself.' });
    expect(text).toContain('Thank you for making time for me, Jane Doe. Ann Lee suggested that I talk to you.');
    expect(text).toContain('working in design is');
    expect(text).toContain('not a job. I\'ll keep to the 20 minutes.');
    expect(text).toContain('Why I asked them: She taught herself.');
  });

  it('does without what it does not know', () => {
    const text = opening({ contacts: ['Jane Doe'] });
    expect(text).toContain('Jane Doe. I\'m finding out what working in your field is');
    expect(text).not.toMatch(/suggested|minutes|Why I asked/);
  });
});

describe('The run sheet of an interview', () => {
  const sheet = (values: Record<string, TemplateValue>): string => compose('interview', { contacts: ['Jane Doe'], ...values }).text;
  const before = (values: Record<string, TemplateValue>): string => /## Before\n\n([^]*?)\n\n## /.exec(sheet(values))?.[1] ?? '';

  it('goes from thanks and purpose over the questions to names, permission and the close', () => {
    const headings = Array.from(sheet({}).matchAll(/^## (.+)$/gm), ([, heading]) => heading);
    expect(headings).toEqual(['Before', 'Opening', 'Questions', 'Who else', 'Staying in touch', 'Closing', 'Notes', 'Debrief']);
    expect(sheet({})).toMatch(/May I mention your name[^]*May I let you know how it goes[^]*I want to keep my word\. Thank you/);
  });

  it('speaks of writing where they answer by email', () => {
    const text = sheet({ mode: 'email', by_email: true, minutes: '20' });
    expect(text).toContain('In the email, above my questions:\n\n> Thank you for offering to answer me in writing, Jane Doe. I\'m');
    expect(text).toContain('## Closing\n\n> Thank you for writing.');
    expect(text).not.toMatch(/Our time|the 20 minutes|listen more|If there is time|read out|Ended on time/);
    expect(sheet({ minutes: '20' })).not.toMatch(/in writing|the email/);
  });

  it('keeps to what was said when asking, and says through which channel that was', () => {
    expect(sheet({ channel: 'on LinkedIn' })).toContain('As I said when I asked you on LinkedIn, I\'m looking for information and advice, not a job.');
    expect(sheet({})).toContain('As I said when I asked you, I\'m looking');
  });

  it.each([
    ['in person', { mode: 'in-person', in_person: true }, ['Know the route, to be there 15 to 10 minutes before', 'Print two resumes', 'what to wear', 'a notebook'], ['Test the link', 'Know who calls']],
    ['by video', { mode: 'video', by_video: true }, ['Test the link, the camera and the sound 10 minutes before', 'what to wear'], ['route', 'Print', 'Know who calls']],
    ['by phone', { mode: 'phone', by_phone: true, phone: '+44 20 555' }, ['Know who calls whom, and have the number at hand: +44 20 555'], ['route', 'Test the link', 'wear']],
    ['by email', { mode: 'email', by_email: true }, ['Three to five questions'], ['route', 'Test the link', 'wear', 'Know who calls', 'resume']],
    ['in a way nobody knows yet', {}, ['Know the way or test the link', 'resume'], ['route', 'Print']],
  ])('prepares for a talk %s', (_how, values, has, lacks) => {
    const text = before(values);
    for (const words of has) expect(text).toContain(words);
    for (const words of lacks) expect(text).not.toContain(words);
    expect(text.split('\n').every((line) => line.startsWith('- [ ] '))).toBe(true);
  });
});
