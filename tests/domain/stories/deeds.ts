import type { Listed } from '../../../src/domain/agenda';
import type { Day, Minute, Time } from '../../../src/domain/day';
import type { DueKind } from '../../../src/domain/due';
import type { DueItem } from '../../../src/domain/due-index';
import { asked, callOff, mayBeKeptPosted, move, replied } from '../../../src/domain/happenings';
import { letGo } from '../../../src/domain/letting-go';
import { messageOf, type MessageKind } from '../../../src/domain/messages';
import { messageForItem } from '../../../src/domain/messages/for-item';
import { sent } from '../../../src/domain/messages/sent';
import type { NoteRecord } from '../../../src/domain/records';
import { bringBack, settle, snooze, waive, waiveAll } from '../../../src/domain/settling';
import type { Step } from '../../../src/domain/step';
import { builtInMessages } from '../../../src/notes/messages/built-in';
import { draftMessage } from '../../../src/notes/messages/draft';
import { messageFacts } from '../../../src/notes/messages/facts';
import { standardVocabulary } from '../../../src/notes/vocabulary';
import { yaml } from '../../notes/edit-yaml';
import type { Vault } from './vault';

/** Where a deed is done, and when. */
export interface Moment {
  vault: Vault;
  on: Day;
  now: Minute;
}

type Deed = (at: Moment, ...said: string[]) => string;

/** What may be done in a story, in words; each by the very function that the plugin’s deed comes to. */
const deeds: readonly (readonly [pattern: RegExp, deed: Deed])[] = [
  [/^I note (.+?): (.+)$/, ({ vault }, title, properties) => noted(vault, title!, properties!.split('; '))],
  [/^(.+) (names|name|introduces) (.+)$/, ({ vault, on }, from, how, who) => noted(vault, who!, [
    `referred_by: ${linksTo(from!)}`, `referred_on: ${on}`, ...(how === 'introduces' ? [`introduced_on: ${on}`] : []),
  ])],
  [/^I book (.+?) on ([\d-]+)(?: at ([\d:]+))?(?: by (phone|video|email)| (in-person))?$/, booked],
  [/^I talk with (.+) by chance$/, ({ vault, on }, who) => {
    if (!vault.has(who!)) noted(vault, who!, ['source: chance']);
    return noted(vault, `${on} ${who}`, [`contacts: ${linksTo(who!)}`, `date: ${on}`, 'kind: chance', 'status: held']);
  }],
  [/^I ask (.+?) by (.+)$/, (at, who, via) => done(at, asked(at.vault.contact(who!), { on: at.on, via }))],
  [/^(.+) answers (yes|no|later)(?: until ([\d-]+))?(, and I thank them)?$/, (at, who, outcome, until, thanks) =>
    done(at, replied(at.vault.contact(who!), {
      outcome: outcome as 'yes', on: at.on, until: until as Day, thanked: thanks !== undefined,
      interviews: at.vault.around.interviewsWith(at.vault.contact(who!).path),
    }))],
  [/^(.+) (may|may not) be kept posted$/, (at, who, may) =>
    done(at, mayBeKeptPosted(at.vault.contact(who!), may === 'may'))],
  [/^I move (.+?) to ([\d-]+)(?: at ([\d:]+))?$/, (at, what, date, time) =>
    done(at, move(at.vault.interview(what!), { date: date as Day, time: time as Time, on: at.on }))],
  [/^(I|they) call off (.+)$/, (at, who, what) =>
    done(at, callOff(at.vault.interview(what!), { on: at.on, by: who === 'I' ? 'me' : 'them' }))],
  [/^I let go (.+)$/, (at, what) => done(at, letGo(at.vault.note(what!), at.vault.around, at.on))],
  [/^I settle ([a-z-]+) of (.+?)(?:: (.+))?$/, (at, kind, about, how) => onRow(at, kind!, about!, (item, note) =>
    settle(item, note, at.vault.around, { on: at.on, touched: true, ...(yaml.parse(`{${how ?? ''}}`) as object) }))],
  [/^I snooze ([a-z-]+) of (.+) until ([\d-]+)$/, (at, kind, about, until) =>
    onRow(at, kind!, about!, (item, note) => snooze(item, note, until as Day, at.on))],
  [/^I waive all from before$/, (at) => done(at, waiveAll(at.vault.agenda(at.now).items
    .filter(({ group }) => group === 'earlier')
    .map(({ item }) => ({ item, record: at.vault.around.get(item.note)! }))))],
  [/^I waive ([a-z-]+) of (.+)$/, (at, kind, about) => onRow(at, kind!, about!, (item, note) => waive(item, note, at.on))],
  [/^I bring back ([a-z-]+) of (.+)$/, (at, kind, title) =>
    done(at, bringBack({ kind: kind as DueKind, person: title! }, at.vault.note(title!)))],
  [/^I send ([a-z-]+) to (.+?)(?: because of ([a-z-]+))?(?:: (.+))?$/, written],
];

/** Does what a line says, and answers what is said of it, then how a letter begins. Throws on any other line. */
export function perform(line: string, at: Moment): string[] {
  for (const [pattern, deed] of deeds) {
    const match = pattern.exec(line);
    if (match) return deed(at, ...match.slice(1)).split('\n');
  }
  throw new Error(`Nobody knows how to do this: ${line}`);
}

function done({ vault }: Moment, { says, changes }: Step): string {
  vault.apply(changes);
  return changes.length === 0 ? `${says} (nothing is noted)` : says;
}

function noted(vault: Vault, title: string, lines: readonly string[]): string {
  vault.write(title, lines);
  return '';
}

function linksTo(names: string): string {
  return `[${names.split(' and ').map((name) => `"[[${name}]]"`).join(', ')}]`;
}

function booked({ vault, on }: Moment, ...[who, date, time, by, inPerson]: string[]): string {
  return noted(vault, `${date} ${who!.replaceAll(' and ', ', ')}`, [
    `contacts: ${linksTo(who!)}`, `date: ${date}`, ...(time ? [`time: "${time}"`] : []),
    ...(by ?? inPerson ? [`mode: ${by ?? inPerson}`] : []), 'status: planned', `booked_on: ${on}`,
  ]);
}

type StepOf = (item: DueItem, note: NoteRecord) => Step;

/** On the one row of a kind about a person, or in a note of that title. */
function onRow({ vault, ...at }: Moment, kind: string, about: string, stepOf: StepOf): string {
  const rows = vault.agenda(at.now).items.filter(({ item, group }) => group !== 'waived' && item.kind === kind &&
    (item.people.includes(about) || (vault.has(about) && item.note === vault.note(about).path)));
  if (rows.length !== 1) throw new Error(`${rows.length} rows say ${kind} of “${about}” on ${at.now}.`);
  const [{ item }] = rows as [Listed];
  return done({ vault, ...at }, stepOf(item, vault.around.get(item.note)!));
}

/** A message for the row that asks for it, else for the person or note: “I sent it”, and how it begins. */
function written(at: Moment, word?: string, who?: string, cause?: string, what?: string): string {
  const kind = word as MessageKind;
  const { vault: { around, terms }, on } = at;
  const item = at.vault.agenda(at.now).items.find(({ item, group }) => group !== 'waived' && item.person === who &&
    (!cause || item.kind === cause) && messageForItem(item, around.get(item.note)!, around, on) === kind)?.item;
  const record = item ? around.get(item.note)! : at.vault.note(who!);
  const settings = {
    ...terms, me: 'Noa Lind', aboutMe: 'a biology teacher who thinks of a move into museums', myPhone: '',
    weekend: [...terms.calendar.weekend], holidays: [...terms.calendar.holidays],
  };
  const about = { kind, record, to: item?.to, item, around, settings, today: on };
  const { subject, body } = draftMessage(kind, builtInMessages[kind], messageFacts(about));
  const spelled = (fact: keyof typeof standardVocabulary.properties): string => standardVocabulary.properties[fact];
  const says = done(at, sent(kind, { ...about, on, what: messageOf(kind).tells && what, spelled }));
  const [, firstLine = ''] = body.split(/\n+/);
  return [says, `“${subject}” ${firstLine.replace(/([.?\]]) .*/, '$1')}`].join('\n');
}
