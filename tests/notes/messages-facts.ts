import { messagePlaceholders, type MessageFact, type MessageFacts } from '../../src/notes/messages/facts';
import type { HintContext } from '../../src/notes/messages/hints';
import type { TemplateValue } from '../../src/notes/templates/placeholders';

/** Facts that a note has together or not at all, and what they say in the tests. */
export const switches: Readonly<Record<string, Partial<Record<MessageFact, TemplateValue>>>> = {
  organization: { organization: 'Harbour Museum' },
  role: { role: 'head of exhibitions' },
  field: { field: 'museum education' },
  why: { why: 'Moved from teaching to museums at 35' },
  promise: { promise: 'Send the article on water halls' },
  referrer: { referrer: 'Wren Abbott', referrer_greet_as: 'Wren Abbott', referrer_first_name: 'Wren Abbott', referrer_email: 'wren@example.org' },
  introducer: { introducer: 'Wren Abbott', introducer_greet_as: 'Wren Abbott' },
  me: { me: 'Noa Lind' },
  'about me': { about_me: 'a biology teacher who is thinking of a move into museums' },
  phone: { my_phone: '+44 20 7946 0018' },
  unanswered: { unanswered: '6 November' },
  'asked subject': { asked_subject: 'Wren Abbott suggested that I write to you' },
  'named referrer': { named_referrer: true },
  asked: { asked_on: '6 November', asked_when: 'on Friday' },
  reminded: { reminded: true, reminders: 1 },
  'follow up': { follow_up_on: '17 November' },
  date: { weekday: 'Thursday', date: '12 November', when: 'on Thursday' },
  time: { time: '10:30' },
  'their time': { their_time: '16:30' },
  'their zone': { their_zone: 'Lisbon' },
  mode: { mode: 'by video' },
  location: { location: 'the café on the ground floor' },
  'by email': { by_email: true, mode: 'by email' },
  missed: { missed: true, mine: true },
  'called off': { called_off: true, mine: true },
  proposed: { proposed_on: '16 November' },
  'proposal answered': { proposal_answered: true },
  learned: { learned: 'museums want teachers who know when to stop teaching' },
  offered: { offered: 'to show me a day of observation in the water hall' },
  resume: { resume_requested: true },
  'permission not asked': { permission_not_asked: true },
  'kept posted': { kept_posted: true },
  'names given': { names_given: 'Ilse Brandt and Teo Marsh' },
  'said no': { said_no: true },
  'gone silent': { gone_silent: true },
  'let go': { let_go: true },
  'said yes': { said_yes: true },
  'times offered': { times_offered_on: '12 November' },
  'said later': { said_later: true },
  again: { again_on: '1 December' },
  'ever met': { ever_met: true },
  told: { told_on: '20 October', told: 'I have begun the course' },
  others: { others: 'Teo Marsh' },
  news: { news: 'I am going to teach at the Harbour Museum' },
  suggested: { suggested: 'Ilse Brandt and Teo Marsh' },
  'last touch': { last_touch: '9 October', in_touch_on: '9 October' },
};

const always = { name: 'Amara Osei', greet_as: 'Amara Osei', first_name: 'Amara Osei', email: 'amara@example.org', minutes: 20, spoke: 'talked with' };

/** What the notes know where only these facts are known, beside what they always know. */
export function factsWith(names: readonly string[]): MessageFacts {
  const nothing = Object.fromEntries(Object.keys(messagePlaceholders).map((name) => [name, undefined])) as MessageFacts;
  return Object.assign({}, nothing, always, ...names.map((name) => switches[name]));
}

/** The same for hints: with the names that these facts speak of. */
export function contextWith(names: readonly string[]): Omit<HintContext, 'today'> {
  const referrers = names.some((name) => name === 'referrer' || name === 'introducer') ? ['Wren Abbott'] : [];
  return { facts: factsWith(names), people: ['Amara Osei'], referrers, greetings: [] };
}

/** The switches that a template's text depends on. */
export function switchesOf(text: string): string[] {
  const used = new Set([...text.matchAll(/\{\{[#^]?(\w+)\}\}/g)].map(([, name]) => name!));
  return Object.keys(switches).filter((name) => Object.keys(switches[name]!).some((fact) => used.has(fact)));
}

/** All subsets, but for those that no notes could state. */
export function subsetsOf(names: readonly string[]): string[][] {
  const all = names.reduce<string[][]>(
    (subsets, name) => [...subsets, ...subsets.map((subset) => [...subset, name])], [[]],
  );
  return all.filter(isPossible);
}

/** Everything, nothing, all but one, only one: few enough to be read. */
export function tellingSubsets(names: readonly string[]): { says: string; subset: string[] }[] {
  const without = (left: string): string[] => names.filter((name) => name !== left);
  const all = isPossible(names) ? [{ says: 'Everything is known', subset: [...names] }] : [];
  return [
    ...all,
    ...names.map((name) => ({ says: `Everything but: ${name}`, subset: without(name) })),
    { says: 'Nothing is known', subset: [] },
    ...names.map((name) => ({ says: `Nothing but: ${name}`, subset: [name] })),
  ].filter(({ subset }) => isPossible(subset));
}

function isPossible(subset: readonly string[]): boolean {
  const has = (name: string): boolean => subset.includes(name);
  return !(has('permission not asked') && has('kept posted')) &&
    [['missed', 'called off'], ['said no', 'gone silent', 'let go'], ['said yes', 'said later', 'unanswered'], ['proposed', 'proposal answered']].every((each) => each.filter(has).length < 2) &&
    !(has('reminded') && !has('asked')) && !(has('their time') && !(has('time') && has('date')));
}
