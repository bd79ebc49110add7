import type { Host } from '../host';
import { debriefPrompts } from '../../src/notes/templates/debrief-prompts';
import { standardVocabulary } from '../../src/notes/vocabulary';
import { call, note } from './plugin';
import { vaultOf } from './writer-host';

type Params = Record<string, string>;
export type Call = readonly [action: string, params?: Params];

/** An action, and what it needs. */
export interface Case {
  /** What is done before, without faults. */
  first?: readonly Call[];
  act: Call;
  /** Lines are added below what somebody else has added meanwhile, so their order is not known beforehand. */
  adds?: true;
}

const contact = (properties: string, body = 'Größe – 20 €, 日本語.\n'): string => note(`type: contact\n${properties}`, body);
const interview = (properties: string): string => note(`type: interview\n${properties}`, 'Größe – 20 €, 日本語.\n');

export const files = {
  'Amara Osei.md': contact('referred_by: "[[Wren Abbott]]"\nreferred_on: 2026-10-20\nasked_on: 2026-11-02\nreplied_on: 2026-11-03\noutcome: yes'),
  'Wren Abbott.md': contact('asked_on: 2026-11-06   # by mail'),
  'Jo.md': contact('follow_up: 2026-11-20\nfollow_up_note: send the list'),
  'Kim.md': contact('referred_by: [Somebody]\nreferred_on: 2026-11-02'),
  'Lee.md': contact('asked_on: 2026-10-01\nreminded_on: [2026-10-12, 2026-10-21]'),
  'Pat.md': contact('stay_in_touch: true\nlast_contact: 2026-06-01'),
  'Max.md': contact('asked_on: 2026-11-02\nreplied_on: 2026-11-19\noutcome: no'),
  'May.md': contact('asked_on: 2026-11-02\nreplied_on: 2026-11-19\noutcome: yes'),
  'Talk.md': interview('contacts: ["[[Amara Osei]]"]\ndate: 2026-11-19\nstatus: held\nresume_requested: true'),
  'Lunch.md': interview('contacts: ["[[Jo]]", Ben Orr]\ndate: 2026-11-20\nstatus: held\nthanked: [Ben Orr]'),
  'Sheet.md': note(
    'type: interview\ncontacts: Zed\ndate: 2026-11-19\nstatus: held\nthanked_on: 2026-11-19',
    `Größe\n\n## Debrief\n\n${debriefPrompts(standardVocabulary)[0]!.join('\n\n')}\n\n## Later\n`,
  ),
  'Past.md': interview('contacts: Zoe\ndate: 2026-11-18'),
  'Plan.md': interview('contacts: Yan\ndate: 2026-11-24\nbooked_on: 2026-11-10'),
  'Now.md': interview('contacts: Vic\ndate: 2026-11-21\ntime: "9:00"'),
  'Others/One.md': 'Größe – 20 €\n',
  'Others/Two.md': note('type: person # mine', 'With [[Jo]].\n'),
  'Others/Three.md': note('# nothing yet', 'On a day with [[Kim]].\n'),
  'Ed Moss.md': contact('organization: Fernhill\nrole: Editor'),
  'People/E. Moss.md': contact('organization: Fernhill Press\nupdates: [2026-10-02 the course]', 'Größe, as [[Ed Moss]] has it.'),
  'Letters.md': 'Größe: to [[E. Moss]] and [[E. Moss|Ed]].\n\n[[Jo]] asks for [[People/E. Moss#Größe]].\n',
  'Off.md': interview('contacts: Uma\ndate: 2026-11-19\nstatus: cancelled\ncancelled_on: 2026-11-17'),
};

const done = (named: string, kind: string, params: Params = {}): Case => ({ act: ['done', { note: named, kind, ...params }] });
const snoozed: Call = ['snooze', { note: 'Talk', kind: 'debrief', until: '2026-11-30' }];
export const reported: Call = ['done', { note: 'Amara Osei', kind: 'report-back' }];
const letter: Call = ['sent', { contact: 'Jo', all: 'true', what: 'sent the list' }];
const met: Call = ['new-interview', { contact: '["Jo", "Nia Falk"]', date: '2026-11-30' }];
const marked: Call = ['make-contact', { folder: 'Others' }];
const merged: Call = ['merge', { from: 'E. Moss', into: 'Ed Moss' }];
const referred: Call = ['refer', { from: 'Pat', name: '["Kim", "Ada Voss", "Ola Berg"]' }];

/** Every action that writes. */
export const cases: Record<string, Case> = {
  'done, outcome': done('Past', 'outcome', { status: 'held' }),
  'done, thank-you': done('Talk', 'thank-you'),
  'done, thank-you to the last of a group': done('Lunch', 'thank-you', { contact: 'Jo' }),
  'done, debrief': done('Talk', 'debrief'),
  'done, resume': done('Talk', 'resume'),
  'done, follow-up': done('Jo', 'follow-up', { next: '2026-12-01' }),
  'done, prepare': done('Plan', 'prepare'),
  'done, confirm': done('Plan', 'confirm'),
  'done, reschedule': done('Off', 'reschedule'),
  'done, report-back': { act: reported },
  'done, ask': done('Kim', 'ask'),
  'done, remind': done('Wren Abbott', 'remind'),
  'done, answer': done('Max', 'answer'),
  'done, schedule': done('May', 'schedule'),
  'done, close': done('Lee', 'close'),
  'done, keep-in-touch': done('Pat', 'keep-in-touch'),
  'done, keep-in-touch, with what they were told': done('Pat', 'keep-in-touch', { what: 'the course has begun' }),
  snooze: { act: snoozed },
  'snooze again': { first: [snoozed], act: ['snooze', { note: 'Talk', kind: 'debrief', until: '2026-12-01' }] },
  waive: { act: ['waive', { note: 'Talk', kind: 'thank-you' }] },
  'bring-back': { first: [snoozed], act: ['bring-back', { note: 'Talk', kind: 'debrief' }] },
  asked: { act: ['asked', { contact: 'Kim', via: 'email' }] },
  replied: { act: ['replied', { contact: 'Wren Abbott', outcome: 'later', until: '2027-01-11', 'address-as': 'Dr. Abbott' }] },
  'kept-posted': { act: ['kept-posted', { contact: 'Jo' }] },
  move: { act: ['move', { interview: 'Plan', date: '2026-12-01', time: '9:15' }] },
  'call-off': { act: ['call-off', { interview: 'Plan', by: 'me' }] },
  close: { act: ['close', { contact: 'Lee' }] },
  'close, an interview': { act: ['close', { interview: 'Off' }] },
  'new-contact': { act: ['new-contact', { name: 'Nia Falk', 'referred-by': 'Jo' }] },
  'new-interview': { act: met },
  'make-contact': { act: marked },
  'make-interview': { act: ['make-interview', { folder: 'Others' }] },
  refer: { act: referred },
  'refer, introduced': { act: ['refer', { from: 'Pat', name: '["Kim", "Ada Voss"]', introduced: 'true' }] },
  sent: { act: ['sent', { contact: 'Wren Abbott', kind: 'remind', via: 'email' }] },
  'sent, one letter': { act: letter },
  'sent, news': { act: ['sent', { contact: 'Pat', kind: 'news', what: 'I am going to Fernhill' }] },
  'sent, a call': { act: ['sent', { contact: 'Kim', kind: 'by-phone' }] },
  'ask-questions': { act: ['ask-questions', { interview: 'Plan', question: '["How did you start?", "What would you read?"]' }], adds: true },
  begin: { act: ['begin', { interview: 'Now' }] },
  end: { first: [['begin', { interview: 'Now' }]], act: ['end', { interview: 'Now' }] },
  chance: { act: ['chance', { name: 'Nia Falk', where: 'the coffee queue', said: 'Look at small studios.', next: 'send the list' }], adds: true },
  debrief: { act: ['debrief', { interview: 'Talk', summary: 'Small places.', learned: 'ask early', name: '["Kim", "Ada Voss"]', permission: 'granted', 'address-as': 'Amara', 'view-change': '1', 'open-questions': '["Who pays?", "Why?"]' }], adds: true },
  'debrief, over the prompts of the sheet': { act: ['debrief', { interview: 'Sheet', summary: 'Small places.' }] },
  calendar: { act: ['calendar', { interview: 'Plan' }] },
  'referral-list': { act: ['referral-list'] },
  'referral-picture': { act: ['referral-picture'] },
  'referral-picture, in place of another': {
    first: [['referral-picture'], ['new-contact', { name: 'Zoe' }]],
    act: ['referral-picture', { replace: 'true' }],
  },
  'referral-canvas': { act: ['referral-canvas'] },
  'referral-canvas, in place of another': {
    first: [['referral-canvas'], ['new-contact', { name: 'Zoe' }]],
    act: ['referral-canvas', { replace: 'true' }],
  },
  'calendar, again after a move': {
    first: [['calendar', { interview: 'Plan' }], ['move', { interview: 'Plan', date: '2026-12-01' }]],
    act: ['calendar', { interview: 'Plan' }],
  },
  bases: { act: ['bases'] },
  merge: { act: merged },
  week: { act: ['week', {}] },
  'week, again': { first: [['week', {}], ['done', { note: 'Talk', kind: 'thank-you' }]], act: ['week', {}] },
  'write-templates': { act: ['write-templates'] },
  'write-question-bank': { act: ['write-question-bank'] },
  'write-message-templates': { act: ['write-message-templates'] },
  'undo of bases': { first: [['bases']], act: ['undo'] },
  'undo of one note': { first: [['done', { note: 'Talk', kind: 'thank-you' }]], act: ['undo'] },
  'undo of two notes': { first: [reported], act: ['undo'] },
  'undo of one letter': { first: [letter], act: ['undo'] },
  'undo of notes marked': { first: [marked], act: ['undo'] },
  'undo of a merge': { first: [merged], act: ['undo'] },
  'undo of notes made': { first: [met], act: ['undo'] },
  'undo of notes made and changed': { first: [referred], act: ['undo'] },
};

/** What no handler does, and the palette does. */
const COMMANDS = new Set(['write-templates', 'write-question-bank', 'write-message-templates']);

/** Does it, and answers with what was said; rejects with what was said where nothing was changed. */
export async function perform(host: Host, [action, params]: Call): Promise<string> {
  if (!COMMANDS.has(action)) return call(host, action, params);
  await host.command(`informational-interviews:${action}`);
  await host.settle();
  const said = host.notices().at(-1) ?? '';
  if (said.endsWith('Nothing was changed.')) throw new Error(said);
  return said;
}

/** The vault, with the one thing in it that is made up at random held still. */
export async function steadyVaultOf(at: Host): Promise<Record<string, string>> {
  const vault = await vaultOf(at);
  return Object.fromEntries(Object.entries(vault).map(([path, text]) => [path, text.replace(/"?[0-9a-f-]{36}@informational-interviews"?/g, 'uid')]));
}

/** Of many writes alike, the first and the last few. */
export function atBothEnds<T>(all: readonly T[], few = 3): (readonly [at: number, each: T])[] {
  return [...all.entries()].filter(([at]) => at < few || at >= all.length - few);
}
