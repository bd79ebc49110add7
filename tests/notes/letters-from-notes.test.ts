import { describe, expect, it } from 'vitest';
import { messageKinds, messagesFor, type MessageKind } from '../../src/domain/messages';
import { messageForItem } from '../../src/domain/messages/for-item';
import { builtInMessages } from '../../src/notes/messages/built-in';
import { draftMessage, type Draft } from '../../src/notes/messages/draft';
import { messageFacts } from '../../src/notes/messages/facts';
import { withoutGaps } from '../../src/notes/messages/gaps';
import { Vault } from '../domain/stories/vault';
import { termsWith } from '../domain/builders';
import { pairwise, type Choices, type Row } from './pairwise';

const today = '2026-11-06';
const AMARA = 'Amara Osei';

type Lines = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const asked = ['asked_on: 2026-10-20', 'asked_via: LinkedIn'];
const agreed = [...asked, 'replied_on: 2026-10-22', 'outcome: yes'];

/** Where one stands with them: lines of the contact's note, then those of the interview's, if there is one. */
const standings: Readonly<Record<string, readonly [contact: readonly string[], interview?: readonly string[]]>> = {
  'not asked': [[]],
  asked: [asked],
  reminded: [['asked_on: 2026-10-05', 'reminded_on: [2026-10-14]']],
  'asked months ago': [['asked_on: 2026-06-01']],
  'said yes': [agreed],
  'said later': [[...asked, 'replied_on: 2026-11-05', 'outcome: later']],
  'said no': [[...asked, 'replied_on: 2026-11-05', 'outcome: no']],
  'answered, and then no more': [[...asked, 'replied_on: 2026-10-22', 'outcome: no-answer', 'closed_on: 2026-11-02']],
  'given up': [['asked_on: 2026-10-05', 'outcome: no-answer', 'closed_on: 2026-11-02']],
  'a day is planned': [agreed, ['status: planned', 'booked_on: 2026-10-28']],
  held: [agreed, ['status: held']],
  'held and thanked, told since': [[...agreed, 'updates: [2026-11-06 the course has begun]'], ['status: held', 'thanked_on: 2026-11-05']],
  'held months ago': [['asked_on: 2026-03-01'], ['status: held', 'date: 2026-04-01', 'thanked_on: 2026-04-02']],
  'held by chance': [[], ['kind: chance', 'status: held', 'location: the coffee queue']],
  'called off by me': [agreed, ['status: cancelled', 'cancelled_on: 2026-11-03', 'cancelled_by: me']],
  'called off by them': [agreed, ['status: cancelled', 'cancelled_on: 2026-11-03', 'cancelled_by: them']],
  'called off, nobody says by whom': [agreed, ['status: cancelled']],
  'they did not come': [agreed, ['status: no-show']],
  'I did not come': [agreed, ['status: missed']],
  'I did not come, and offered another day': [agreed, ['status: missed', 'reproposed_on: [2026-11-06]']],
  'let go': [agreed, ['status: no-show', 'closed_on: 2026-11-06']],
};

/** What else notes and settings may say, each with its lines in the note of the contact, or of the interview. */
const contactLines: Lines = {
  referrer: { no: [], yes: ['referred_by: ["[[Wren Abbott]]"]', 'referred_on: 2026-10-01'] },
  introduced: { no: [], yes: ['introduced_on: 2026-10-02'] },
  field: { no: [], yes: ['field: museum education'] },
  why: { no: [], yes: ['why: Moved from teaching to museums at 35'] },
  promise: { no: [], yes: ['follow_up: 2026-11-06', 'follow_up_note: send her the list of archives'] },
  permission: { 'not asked': [], granted: ['stay_in_touch: true'], declined: ['stay_in_touch: false'] },
  phone: { no: [], yes: ['phone: "+44 20 7946 0018"'] },
};
const interviewLines: Lines = {
  mode: {
    unknown: [], 'in person': ['mode: in-person'], 'by phone': ['mode: phone'], 'by video': ['mode: video'], 'by email': ['mode: email'],
  },
  learned: { no: [], yes: ['learned: She says museums want teachers who know when to stop'] },
  offered: { no: [], yes: ['offered: She will show me the water hall'] },
  resume: { no: [], requested: ['resume_requested: true'] },
};
const settings = { me: ['no', 'yes'], 'about me': ['no', 'yes'], 'my phone': ['no', 'yes'] };

const named = (lines: Lines): Choices =>
  Object.fromEntries(Object.entries(lines).map(([name, values]) => [name, Object.keys(values)]));
const choices: Choices = {
  standing: Object.keys(standings), ...named(contactLines), ...named(interviewLines), ...settings,
};
const rows = pairwise(choices);

/** Every letter that makes sense where notes say what a row has. */
function lettersOf(row: Row): { kind: MessageKind; draft: Draft }[] {
  const terms = termsWith();
  const vault = new Vault(terms);
  const linesOf = (lines: Lines): string[] =>
    Object.keys(lines).flatMap((name) => lines[name]![row[name]!]!);
  vault.write('Wren Abbott', ['email: wren@example.org', 'address_as: Wren']);
  const [ofContact, ofInterview] = standings[row.standing!]!;
  vault.write(AMARA, ['email: amara@example.org', 'identified_on: 2026-09-20', ...ofContact, ...linesOf(contactLines)]);
  if (ofInterview) {
    const day = row.standing === 'a day is planned' ? '2026-11-09' : '2026-11-05';
    const date = ofInterview.some((line) => line.startsWith('date:')) ? [] : [`date: ${day}`];
    vault.write(`${day} ${AMARA}`, [`contacts: ["[[${AMARA}]]"]`, ...date, ...ofInterview, ...linesOf(interviewLines)]);
  }
  const { around } = vault;
  const record = vault.note(AMARA);
  const sender = {
    ...terms,
    me: row.me === 'yes' ? 'Noa Lind' : '',
    aboutMe: row['about me'] === 'yes' ? 'a biology teacher who is thinking of a move into museums' : '',
    myPhone: row['my phone'] === 'yes' ? '+49 30 901820' : '',
    weekend: [0, 6], holidays: [],
  };
  const due = vault.agenda(`${today}T12:00`).items.map(({ item }) => ({
    item, kind: messageForItem(item, around.get(item.note)!, around, today),
  }));
  const kinds = new Set([...messagesFor(record, around, today), ...due.flatMap(({ kind }) => kind ?? [])]);
  return [...kinds].map((kind) => {
    const item = due.find((each) => each.kind === kind)?.item;
    const from = item ? around.get(item.note)! : record;
    const about = { kind, record: from, to: item?.to, item, around, settings: sender, today, zone: 'Europe/Berlin' } as const;
    return { kind, draft: draftMessage(kind, builtInMessages[kind], messageFacts(about)) };
  });
}

const letters = rows.flatMap((row) => lettersOf(row).map((letter) => ({ ...letter, row })));

describe('pairwise rows', () => {
  it('have every pair of values, in few rows', () => {
    const names = Object.keys(choices);
    for (const [at, one] of names.entries()) {
      for (const other of names.slice(at + 1)) {
        const met = new Set(rows.map((row) => `${row[one]} ${row[other]}`));
        expect(met.size, `${one} and ${other}`).toBe(choices[one]!.length * choices[other]!.length);
      }
    }
    expect(rows.length).toBeLessThan(130);
  });
});

describe('letters from notes that say any two things together', () => {
  const breaking = (breaks: (draft: Draft) => boolean): string[] =>
    letters.filter(({ draft }) => breaks(draft)).map(({ kind, draft }) => `${kind}: ${draft.subject}\n${draft.body}`);

  it('have what notes say to oneself in gaps alone', () => {
    const raw = /Moved from teaching|She says|She will|send her/;
    expect(breaking(({ subject, body }) => raw.test(subject) || raw.test(withoutGaps(body)))).toEqual([]);
  });

  it('thank twice at most, ask one question at most where they are read, and leave no orphans', () => {
    expect(breaking(({ body }) => (body.match(/\bthank/gi) ?? []).length > 3)).toEqual([]);
    expect(breaking(({ body }) => !body.startsWith('Hello') && withoutGaps(body).split('?').length > 2)).toEqual([]);
    expect(breaking(({ body }) => / {2}|\s[,.;:?!]|[,;:.][,;:.]|undefined|\{\{/.test(body))).toEqual([]);
    expect(breaking(({ body }) => /\b(?:on|in|of|for|with)[,.]|\babout,/.test(withoutGaps(body)))).toEqual([]);
  });

  it.each(messageKinds)('read as a careful person would write: %s', async (kind) => {
    const texts = new Map<string, Row[]>();
    for (const { draft: { subject, body }, row } of letters.filter((each) => each.kind === kind)) {
      const text = [...(subject === '' ? [] : [`Subject: ${subject}`]), body].join('\n\n');
      texts.set(text, [...(texts.get(text) ?? []), row]);
    }
    const says = (row: Row): string => Object.entries(row).filter(([, value]) => value !== 'no').map(([name, value]) =>
      (value === 'yes' ? name : `${name}: ${value}`)).join(', ');
    const page = [`# ${builtInMessages[kind].name}`, ...[...texts].map(([text, of]) => `## ${says(of[0]!)}${of.length > 1 ? `; and ${of.length - 1} more` : ''}\n\n${text}`)];
    await expect(`${page.join('\n\n')}\n`).toMatchFileSnapshot(`letters/${kind}.md`);
  });
});
