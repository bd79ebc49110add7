// @vitest-environment jsdom
import { afterEach, describe, expect, inject, it } from 'vitest';
import type { Host } from '../host';
import { PSEUDO } from '../words/pseudo';
import { call, due, note, startedHost } from './plugin';

const files = {
  'Wren.md': note(`type: contact
asked_on: 2026-11-06
follow_up: 2026-11-23
follow_up_note: send the list`),
  'Ann.md': note('type: contact\nasked_on: 2026-11-01\nasked_via: LinkedIn\ntime_zone: Asia/Tokyo\nrole: Designer\norganization: Fernhill'),
  'Jo.md': note('type: contact\nreferred_by: [Max Weil, "[[Wren]]"]'),
  'Talk.md': note('type: interview\ncontacts: ["[[Wren]]"]\ndate: 2026-11-20\nstatus: held'),
  'Deep.md': note('type: interview\ncontacts: ["[[Wren]]"]\ndate: 2026-11-20\nstatus: held', '###### Debrief\n'),
  'Lost.md': note(`type: interview
contacts: ["[[Jo]]"]
date: 2026-11-20
status: no-show
follow_up: 2026-11-23
follow_up_note: send the list`),
  'Lunch.md': note(`type: interview
contacts: ["[[Wren]]", "[[Ann]]"]
date: 2026-11-24
time: "23:30"
mode: video
calendar_uid: a@b`),
  'Template.md': '{{name}} {{first_name}} {{contacts}} {{referrer}} {{channel}}\n',
  'Wren (conflict 2026-11-20-10-22-33).md': note('type: contact'),
  'Broken.md': '---\ntype: contact\nname: [\n---\n',
  '.obsidian/plugins/informational-interviews/data.json':
    JSON.stringify({ interviewTemplate: 'Template.md', contactTemplate: 'Template.md' }),
};

type Call = readonly [action: string, params: Record<string, string>];

let host: Host | undefined;
afterEach(close);

async function close(): Promise<void> {
  await host?.close();
  host = undefined;
}

async function speaking(language: string): Promise<Host> {
  await close();
  host = await startedHost({ files, mainJs: inject('pseudoJs'), language });
  return host;
}

/** Every file after some calls, in a language. */
async function filesAfter(language: string, calls: readonly Call[]): Promise<string[]> {
  const there = await speaking(language);
  for (const [action, params] of calls) await call(there, action, params);
  return Promise.all(there.paths().map(async (path) => `${path}\n${await there.read(path)}`));
}

const later = (until: string): Call => ['replied', { contact: 'Wren', outcome: 'later', until }];
const debrief = (given: Record<string, string>): Call => ['debrief', { interview: 'Talk', summary: 'Much', ...given }];
const meeting = (contact: string): Call => ['new-interview', { contact, date: '2026-12-01' }];

describe('whatever the screen speaks, the same bytes are written', () => {
  it.each<[string, Call[]]>([
    ['a reply “later”, twice', [later('2026-12-01'), later('2026-12-01')]],
    ['two such replies', [later('2026-12-01'), later('2026-12-15')]],
    ['a debrief with a name', [debrief({ name: 'Priya Raman' })]],
    ['a debrief below a deep heading', [debrief({ interview: 'Deep' })]],
    ['two promises', [debrief({ promised: 'Call. Then write' }), debrief({ promised: 'Ask', by: '2026-11-23' })]],
    ['a day without words before a promise', [debrief({ by: '2026-11-23' }), debrief({ promised: 'Ask' })]],
    ['new times that were offered', [['done', { note: 'Lost', kind: 'reschedule', next: '2026-12-01' }]]],
    ['an interview with two people', [meeting('["Wren", "Ann"]')]],
    ['an interview with somebody who was asked', [meeting('Ann')]],
    ['an interview with somebody whom two suggested', [meeting('Jo')]],
    ['a referral', [['refer', { from: 'Wren', name: '["Priya Raman", "Max Weil"]' }]]],
    ['a file for the calendar', [['calendar', { interview: 'Lunch' }]]],
    ['bases', [['bases', {}]]],
    ['the referral map as a canvas', [['referral-canvas', {}]]],
    ['the referral map as a picture', [['referral-picture', {}]]],
    ['the referral map as a list', [['referral-list', {}]]],
  ])('%s', async (_, calls) => {
    const inEnglish = await filesAfter('en', calls);
    expect(inEnglish).not.toEqual(await filesAfter('en', []));
    expect(await filesAfter(PSEUDO, calls)).toEqual(inEnglish);
  });
});

describe('whatever the screen speaks, a draft is the same', () => {
  it.each([
    { note: 'Lunch', kind: 'confirm' },
    { note: 'Ann', kind: 'remind' },
    { note: 'Jo', kind: 'first-referral' },
    { note: 'Talk', kind: 'thank-you' },
  ])('$kind', async (params) => {
    const draftIn = async (language: string): Promise<unknown> => {
      const answer = await call(await speaking(language), 'draft', params);
      const { to, subject, body, gaps } = JSON.parse(answer) as Record<string, unknown>;
      return { to, subject, body, gaps };
    };
    expect(await draftIn(PSEUDO)).toEqual(await draftIn('en'));
  });
});

/** The names under which two answers differ. */
function namesThatDiffer(one: unknown, other: unknown, name = ''): string[] {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return one === other ? [] : [name];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) =>
    namesThatDiffer((one as Facts)[key], (other as Facts)[key], Array.isArray(one) ? name : key));
}

type Facts = Record<string, unknown>;

describe('whatever the screen speaks, an answer for programs is the same but for what is said to people', () => {
  it.each<[...Call, string[]]>([
    ['due', { format: 'json', within: '60', all: 'true' }, ['person', 'reason', 'why']],
    ['brief', { contact: 'Wren', format: 'json' }, ['person', 'says', 'stands', 'why']],
    ['draft', { note: 'Lunch', kind: 'confirm' }, ['says']],
    ['questions', { interview: 'Lunch', format: 'json' }, []],
    ['ask-questions', { interview: 'Lunch', question: 'What would you do first?' }, []],
    ['new-contact', { name: 'Priya Raman', 'referred-by': 'Max Weil' }, []],
    ['calendar', { interview: 'Lunch' }, []],
    ['referrals', { format: 'json' }, []],
    ['referral-canvas', {}, []],
    ['referral-picture', {}, []],
    ['referral-list', {}, []],
  ])('%s %j differs in %j', async (action, params, said) => {
    const answerIn = async (language: string): Promise<unknown> =>
      JSON.parse(await call(await speaking(language), action, params)) as unknown;
    const differing = namesThatDiffer(await answerIn('en'), await answerIn(PSEUDO));
    expect([...new Set(differing)].sort()).toEqual(said);
  });

  it('and a note that can’t be read has a word for all its properties, a copy one for its name', async () => {
    const { problems } = await due(await speaking(PSEUDO));
    expect(problems).toMatchObject([
      { note: 'Broken.md', property: 'properties', value: '' },
      { note: 'Wren (conflict 2026-11-20-10-22-33).md', property: 'file name', value: '' },
    ]);
  });
});

it('errors are said in the language of the screen', async () => {
  await expect(call(await speaking(PSEUDO), ...debrief({ promised: 'Ask', by: '2026-11-01' }))).rejects.toThrow(/^⟦/);
});

it.each([
  { language: PSEUDO, says: '⟦Thanked ⟦Wren⟧⟧' },
  { language: 'de', says: 'Thanked Wren' },
])('the screen speaks the app’s language, $language, if it is known', async ({ language, says }) => {
  expect(await call(await speaking(language), 'done', { note: 'Talk', kind: 'thank-you' })).toBe(says);
});
