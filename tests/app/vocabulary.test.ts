// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { FactName } from '../../src/domain/records';
import { standardVocabulary } from '../../src/notes/vocabulary';
import type { Settings } from '../../src/settings/settings';
import type { Host } from '../host';
import { inOtherWords, inStandardWords, otherVocabulary, standardNamesIn } from '../notes/other-vocabulary';
import { call, due, manifest, note, startedHost, type DueAnswer } from './plugin';
import { vaultOf } from './writer-host';

let host: Host;
afterEach(() => host.close());

const contact = (properties: string, body = ''): string => note(`type: contact\n${properties}`, body);
const files: Record<string, string> = {
  'People/Amara Osei.md': contact(
    'organization: "[[Harbour Lab]]"\nreferred_by: "[[Ben Orr]]"\nreferred_on: 2026-11-02 # by phone',
    '## Research\n\n- Runs the register\n\n## Worth remembering\n\n- Two cats\n\n## Log\n\n- met\n',
  ),
  'People/Ben Orr.md': contact('asked_on: soon\nlast_contact: 2026-11-01'),
  'People/Cleo Park.md': contact('outcome: later\nreplied_on: 2026-11-01'),
  'People/Dina Fox.md': contact('outcome: no\nasked_on: 2026-11-01\nreplied_on: 2026-11-03\nreferred_by:\n  - "[[Talk]]"'),
  'People/Hal Ito.md': contact('asked_on: 2026-11-05\nreminded_on:'),
  'Talk.md': note(
    'type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-16\nstatus: held\nlearned:',
    '## Questions\n\n### Why?\n\n## Debrief\n\n## Notes\n\nMine\n',
  ),
  'Ahead.md': note('type: interview\ncontacts: ["[[Ben Orr]]"]\ndate: 2026-11-30\nstatus: planned\ncalendar_uid: a@b'),
  'Group.md': note('type: interview\ncontacts: ["[[Oli Rae]]", "[[Pia Sand]]"]\ndate: 2026-11-19\nstatus: held\nresume_requested: true'),
  'Lost.md': note('type: interview\ncontacts: ["[[Nia Voss]]"]\ndate: 2026-11-18\nstatus: no-show\nfollow_up: 2026-11-20\nfollow_up_note: write'),
  'Now.md': note('type: interview\ncontacts: ["[[Ira Bell]]"]\ndate: 2026-11-21\ntime: "12:00"\nstatus: planned'),
  'Soon.md': note('type: interview\ncontacts: ["[[Kay Lund]]"]\ndate: 2026-11-23\nstatus: planned'),
  'People/Ira Bell.md': contact('asked_on: 2026-11-10'),
  'People/Jan Ek.md': contact('asked_on: 2026-10-01\nreminded_on: [2026-10-10, 2026-10-20]'),
  'People/Kay Lund.md': contact('introduced_on: 2026-11-03\nidentified_on: 2026-11-02\ncadence: 60\ntime_zone: Asia/Tokyo\nname: Kay Lund-Berg'),
  'People/Nia Voss.md': contact(''),
  'People/Oli Rae.md': contact(''),
  'People/Pia Sand.md': contact('referred_by: "[[Nia Voss]]"'),
  'People/Wes Ohm.md': contact('stay_in_touch: true\nlast_contact: 2026-06-01'),
  'People/Xia Lin.md': contact('asked_on: 2026-11-10\nreplied_on: 2026-11-12\noutcome: yes'),
  'People/Moe Dahl.md': contact('do_not_contact: true'),
  'Broken.md': '---\ntype: contact\nnotes: [\n---\n',
  'Harbour Lab.md': 'Lenses.\n',
  'Inbox/Zoe Quist.md': note('company: Zinc'),
  'Inbox/2026-11-20 Zoe Quist.md': 'With [[Zoe Quist]].\n',
};

/** Through every handler and every way of writing there is, one call after the other. */
const calls: readonly (readonly [action: string, params: Record<string, string>])[] = [
  ['asked', { contact: 'Amara Osei', via: 'email', on: '2026-11-05' }],
  ['done', { note: 'Hal Ito', kind: 'remind' }],
  ['replied', { contact: 'Amara Osei', outcome: 'yes' }],
  ['kept-posted', { contact: 'Amara Osei' }],
  ['snooze', { note: 'Talk.md', kind: 'thank-you', until: '2026-12-01' }],
  ['bring-back', { note: 'Talk.md', kind: 'thank-you' }],
  ['waive', { note: 'Dina Fox', kind: 'report-back' }],
  ['move', { interview: 'Ahead.md', date: '2026-12-02', time: '10:00' }],
  ['new-contact', { name: 'Eli Stone', organization: 'Kiln', why: 'Left: for good', 'referred-by': 'Ben Orr' }],
  ['new-contact', { name: 'Lev Roth', role: 'Baker', field: 'Bread', email: 'lev@example.org', phone: '0', linkedin: 'lev' }],
  ['new-interview', { contact: 'Eli Stone', date: '2026-12-04', time: '09:30', mode: 'video', location: 'Online' }],
  ['refer', { from: 'Amara Osei', name: '["Ben Orr", "Fay Moss"]' }],
  ['chance', { name: 'Gus Hale', said: 'Prints posters.', next: 'Send the portfolio', by: '2026-12-01' }],
  ['ask-questions', { interview: 'Talk.md', question: '["Why?", "What did nobody tell you?"]' }],
  ['debrief', {
    interview: 'Talk.md', summary: 'Tested early.', learned: 'Test', style: '3', information: '4', 'view-change': '1',
    'open-questions': '["Who decides?"]', promised: 'Send it', offered: 'To read it',
    permission: 'declined', 'address-as': 'Dr. Osei',
  }],
  ['done', { note: 'Talk.md', kind: 'thank-you' }],
  ['sent', { note: 'Ben Orr', kind: 'wrote' }],
  ['done', { note: 'Group.md', kind: 'thank-you', contact: 'Oli Rae' }],
  ['waive', { note: 'Group.md', kind: 'thank-you', contact: 'Pia Sand' }],
  ['done', { note: 'Group.md', kind: 'resume' }],
  ['done', { note: 'Pia Sand', kind: 'report-back' }],
  ['done', { note: 'Lost.md', kind: 'follow-up', next: '2026-12-03' }],
  ['done', { note: 'Lost.md', kind: 'reschedule' }],
  ['done', { note: 'Jan Ek', kind: 'close' }],
  ['done', { note: 'Wes Ohm', kind: 'keep-in-touch', what: 'The portfolio is up' }],
  ['done', { note: 'Xia Lin', kind: 'schedule' }],
  ['close', { contact: 'Xia Lin' }],
  ['done', { note: 'Soon.md', kind: 'prepare' }],
  ['done', { note: 'Soon.md', kind: 'confirm' }],
  ['snooze', { note: 'Now.md', kind: 'prepare', until: '2026-11-22' }],
  ['begin', { interview: 'Now.md' }],
  ['end', { interview: 'Now.md' }],
  ['calendar', { interview: 'Ahead.md' }],
  ['call-off', { interview: 'Ahead.md', by: 'them' }],
  ['make-contact', { note: 'Zoe Quist' }],
  ['make-interview', { note: '2026-11-20 Zoe Quist' }],
  ['draft', { contact: 'Jan Ek' }],
  ['draft', { note: 'Group.md' }],
  ['questions', { interview: 'Now.md' }],
  ['people', { format: 'json' }],
  ['funnel', { format: 'json' }],
  ['helped', {}],
  ['brief', { contact: 'Jan Ek' }],
  ['known-at', { organization: 'Northgate' }],
  ['referrals', { format: 'json' }],
  ['referral-canvas', {}],
  ['referral-picture', {}],
  ['referral-list', {}],
  ['week', { format: 'json' }],
  ['merge', { from: 'Jan Ek', into: 'Xia Lin' }],
  ['due', {}],
];

/** It has no step to be taken back. */
const reading: ReadonlySet<string> = new Set(['draft', 'questions', 'people', 'funnel', 'helped', 'brief', 'due', 'known-at', 'referrals']);

interface Seen {
  answers: string[];
  due: DueAnswer;
  brief: string;
  files: Record<string, string>;
  undone: Record<string, string>;
}

const DATA = `.obsidian/plugins/${manifest.id}/data.json`;

async function open(notes: Record<string, string>, settings: Partial<Settings>): Promise<void> {
  host = await startedHost({ files: { ...notes, [DATA]: JSON.stringify(settings) }, now: '2026-11-21T12:00' });
}

/** What the product says and writes in a vault; `given` puts a standard note into that vault's words. */
async function seenIn(given: (text: string) => string, settings: Partial<Settings>): Promise<Seen> {
  await open(eachOf(files, given), settings);
  const answers: string[] = [];
  for (const [action, params] of calls) {
    answers.push(await call(host, action, params));
    await host.settle();
  }
  const seen = {
    answers,
    due: await due(host, { within: '60' }),
    brief: await call(host, 'brief', { contact: 'Amara Osei' }),
    files: await notesOf(host),
  };
  for (const [action] of calls) if (!reading.has(action)) await call(host, 'undo');
  return { ...seen, undone: await notesOf(host) };
}

async function notesOf(vault: Host): Promise<Record<string, string>> {
  return Object.fromEntries(Object.entries(await vaultOf(vault)).filter(([path]) => !path.startsWith('.')));
}

const eachOf = (texts: Record<string, string>, change: (text: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, change(text)]));

/** The properties that say nothing in any of the notes. */
function unwritten(notes: Record<string, string>): string[] {
  const text = Object.values(notes).join('\n');
  return Object.values(standardVocabulary.properties)
    .filter((name) => !new RegExp(`^${name}:(?: *\\S|\\n +- )`, 'm').test(text));
}

const speakOther: Partial<Settings> = {
  names: otherVocabulary.properties,
  headingNames: otherVocabulary.headings,
  contactMarks: [...otherVocabulary.marks.contact],
  interviewMarks: [...otherVocabulary.marks.interview],
};

/** An answer of this vault in the words of the standard one: it may show a note’s lines, or say what is wrong there. */
function withStandardNames(answer: string): string {
  const facts = Object.keys(otherVocabulary.properties) as FactName[];
  const longestFirst = facts.map((fact) => [otherVocabulary.properties[fact], fact] as const)
    .filter(([name]) => name !== 'Tag').sort(([one], [other]) => other.length - one.length);
  return longestFirst
    .reduce((text, [name, fact]) => text.replaceAll(name, standardVocabulary.properties[fact]), answer)
    .replaceAll('"Tag:', '"date:')
    .replaceAll('Art der Notiz: person', 'type: contact')
    .replaceAll('Art der Notiz: gespräch', 'type: interview');
}

describe('a vault in which every property, type and heading has another name', () => {
  it('is read, shown, written and undone as any other, in its own words', async () => {
    const standard = await seenIn((text) => text, {});
    host.close();
    expect(unwritten(standard.files)).toEqual([]);
    const other = await seenIn(inOtherWords, speakOther);
    expect(other.answers.map(withStandardNames)).toEqual(standard.answers);
    expect(other.due.due).toEqual(standard.due.due);
    expect(other.due.due.length).toBeGreaterThan(5);
    expect(other.brief).toBe(standard.brief);
    expect(other.brief).toContain('Two cats');
    // First, for a name of the standard vault that was put in here would be one there, too.
    expect(eachOf(other.files, inOtherWords)).toEqual(other.files);
    expect(eachOf(other.files, inStandardWords)).toEqual(standard.files);
    expect(eachOf(other.undone, inStandardWords)).toEqual(files);
    expect(standardNamesIn(JSON.stringify([other.answers, other.due, other.brief, other.files]))).toEqual([]);
    const told = ({ note, property, reason }: DueAnswer['problems'][number]): string[] => [note, property, reason];
    expect(other.due.problems.map(told)).toEqual([
      ['Broken.md', 'properties', expect.stringContaining('can’t be read')],
      ['People/Ben Orr.md', 'Über askedOn', expect.stringContaining('not a date')],
      ['People/Cleo Park.md', 'Über outcome', 'There is no nächstes: wann to say until when.'],
      ['People/Dina Fox.md', 'Über referredBy', expect.stringContaining('not a contact')],
    ]);
  });

  it('is asked to do all that can be done in the terminal, but for looking for names, and for bases, which consist of names', async () => {
    await open({}, {});
    const handlers = host.cliCommands().flatMap((command) => command.split(':')[1] ?? []);
    const called = new Set([...calls.map(([action]) => action), 'undo', 'due']);
    expect(handlers.filter((action) => !called.has(action))).toEqual(['adopt', 'bases']);
  });

  it('has bases in its own words', async () => {
    await open(eachOf(files, inOtherWords), speakOther);
    await call(host, 'bases');
    const bases = Object.entries(await notesOf(host)).filter(([path]) => path.endsWith('.base')).map(([, text]) => text).join('');
    for (const name of ['Über askedOn', 'Über debriefedOn', 'Tag', 'Art der Notiz']) expect(bases).toContain(`note["${name}"]`);
    for (const word of ['person', 'bekannte', 'gespräch']) expect(bases).toContain(`contains("${word}")`);
    expect(bases).not.toContain('note["type"]');
  });

  it('hears in its own words what stands in the way', async () => {
    const off = note('type: interview\ncontacts: ["[[Ben Orr]]"]\ndate: 2026-11-16\nstatus: cancelled');
    const undated = note('type: interview\ncontacts: ["[[Ben Orr]]"]\nstatus: planned');
    await open(eachOf({ 'Off.md': off, 'Undated.md': undated }, inOtherWords), speakOther);
    await expect(call(host, 'debrief', { interview: 'Off', summary: 'x' })).rejects.toThrow(
      'Off did not take place, says the note (Über status: cancelled). If you met after all, set its Über status to held.',
    );
    await expect(call(host, 'calendar', { interview: 'Undated' })).rejects.toThrow('Write one into its property “Tag”, and');
  });
});
