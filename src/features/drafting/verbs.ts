import type { CliFlags } from 'obsidian';
import { helpersAmong, helpersWithoutNote, helpOf, type Help } from '../../domain/helping';
import { messageKinds, messageOf, type MessageKind } from '../../domain/messages';
import type { Contact, NoteRecord } from '../../domain/records';
import type { Step } from '../../domain/step';
import { pastDay } from '../../deeds/days';
import type { Verb } from '../../deeds/deed';
import type { Params } from '../../deeds/params';
import { answered, formatFlag, thing, written } from '../../deeds/terminal';
import { hasBeenTold } from '../../notes/messages/told';
import type { Desk } from '../../vault/desk';
import { findContact, findNote } from '../../vault/lookup';
import { listed, say, series, together } from '../../words/say';
import { leftOutInWords } from './left-out';
import { hintsOnLetter, letterNow, letterStep, partsNow, textOf } from './letter';
import { compose, hintsOn, likely, occasionOf, personNamed, sentStep, whyNoMessage, type Occasion } from './occasion';

const about = (): CliFlags => ({
  contact: { value: thing, description: say`The contact it is for` },
  note: { value: thing, description: say`Or the note it is for: a contact or an interview` },
  person: { value: '<name>', description: say`The one person meant: of an interview, or of those who suggested a contact` },
  all: { description: say`One letter about all that is due to the contact now` },
});
const kind = `<${messageKinds.join('|')}>`;

/** The words of a message. */
export function draftVerb(desk: Desk): Verb {
  return {
    action: 'draft',
    description: say`The words of a message, filled from the notes; nothing is sent or written`,
    flags: {
      ...about(),
      kind: { value: kind, description: say`Which message (default: the likeliest)` },
      news: { value: '<text>', description: say`What has come of it, for kind=news` },
    },
    async run(params) {
      const contact = letterTo(desk, params);
      if (contact) return JSON.stringify(await letterInData(desk, contact), null, 2);
      const record = recordNamed(desk, params);
      const chosen = kindIn(params) ?? likely(desk, record)[0];
      if (!chosen) throw new Error(together(whyNoMessage(record), say`Name a kind if you want to write all the same.`));
      const composed = await compose(desk, chosen, { ...occasionFor(desk, params, { record, kind: chosen }), news: params.text('news') });
      const { to, subject, body, gaps } = composed.draft;
      const { template, trouble, leftOut } = composed;
      const hints = hintsOn(composed, { kind: chosen, subject, body });
      const problem = together(trouble ?? '', leftOutInWords(leftOut)) || undefined;
      return JSON.stringify({ kind: chosen, to, leftOut, subject, body, gaps, hints, template, problem }, null, 2);
    },
  };
}

/** What “I sent it” records. */
export function sentVerb(desk: Desk): Verb {
  return {
    action: 'sent',
    description: say`Record that you sent a message: settles what it belongs to`,
    flags: {
      ...about(),
      kind: { value: kind, description: say`Which message; needed unless all is given` },
      on: { value: '<date>', description: say`The day you sent it (default: today)` },
      via: { value: '<channel>', description: say`How, such as email; noted with a request` },
      what: { value: '<text>', description: say`What you told them, in a few words; noted with an update` },
    },
    run(params) {
      const contact = letterTo(desk, params);
      if (contact) return written(desk, letterSent(desk, contact, params));
      const record = recordNamed(desk, params);
      params.required('kind', say`Say which message: kind=….`);
      const chosen = kindIn(params)!;
      const on = pastDay(desk, params);
      const what = params.text('what');
      if (what && !messageOf(chosen).tells) throw new Error(whatNeedsNews());
      const step = sentStep(desk, chosen, occasionFor(desk, params, { record, kind: chosen }), { on, via: params.text('via'), what });
      if (step.changes.length === 0) return say`${step.says}: no note has a place for it, or says so already.`;
      return written(desk, step);
    },
  };
}

/** Who has helped, for news that go to all of them. */
export function helpedVerb({ feed }: Desk): Verb {
  return {
    action: 'helped',
    description: say`Everybody who talked with you or gave you a name, the one last in touch first, then those without a note`,
    flags: {
      told: { value: '<text>', description: say`Leave out those who were told that, in the same words` },
      ...formatFlag(),
    },
    run(params) {
      const told = params.text('told');
      const helpers = helpersAmong(feed.contacts(), feed.around)
        .filter((each) => told === undefined || !hasBeenTold(each, told))
        .map((contact) => ({ contact, help: helpOf(contact, feed.around)! }));
      const unreached = helpersWithoutNote([...feed.contacts(), ...feed.interviews()], feed.around);
      const all = [
        ...helpers.map(({ contact: { path, name }, help }) => ({ contact: path, name, ...help })),
        ...unreached.map((each) => ({ contact: null, ...each })),
      ];
      return answered(
        params,
        all.map(({ contact, name, met, named }) => ({ contact, name, met, named: named.map(({ path }) => path) })),
        () => all.map((each) => `- ${helperInWords(each)}`).join('\n') || say`Nobody, as far as the notes know.`,
      );
    },
  };
}

function helperInWords({ contact, name, ...help }: Help & { contact: string | null; name: string }): string {
  const what = series(helpInWords(help));
  return contact === null ? say`${name} (${what}; without a note, so tell them by yourself)` : say`${name} (${what})`;
}

function helpInWords({ met, named }: Help): string[] {
  return [
    ...(met ? [say`talked with you`] : []),
    ...(named.length > 0 ? [say`suggested ${listed(named.map(({ name }) => name))}`] : []),
  ];
}

/** The contact to whom one letter is about all that is due; undefined where a single message is meant. */
function letterTo({ feed }: Desk, params: Params): Contact | undefined {
  if (params.flag('all') !== true) return undefined;
  const other = ['note', 'person', 'kind'].find((name) => params.text(name) !== undefined);
  if (other !== undefined) throw new Error(say`all goes with contact=… alone: leave ${other} out.`);
  return findContact(feed, params.required('contact', say`Say whom it is for: contact=….`));
}

async function letterInData(desk: Desk, { path, name }: Contact): Promise<unknown> {
  const { parts, later } = await letterNow(desk, { path });
  if (parts.length === 0) throw new Error(nothingDue(name));
  const { to, subject, body, gaps } = textOf(parts);
  const { leftOut = [] } = parts[0]?.composed ?? {};
  const troubles = parts.flatMap(({ composed }) => composed.trouble ?? []);
  return {
    covers: parts.map(({ item, kind: message, listed: { due } }) =>
      ({ kind: item.kind, note: item.note, due, message })),
    later: later.map(({ item, due }) => ({ kind: item.kind, note: item.note, due })),
    to,
    leftOut,
    subject,
    body,
    gaps,
    hints: hintsOnLetter(parts, { subject, body }),
    problem: together(...troubles, leftOutInWords(leftOut)) || undefined,
  };
}

function letterSent(desk: Desk, { path, name }: Contact, params: Params): Step {
  const parts = partsNow(desk, { path }).map(({ part }) => part);
  if (parts.length === 0) throw new Error(nothingDue(name));
  const what = params.text('what');
  if (what && !parts.some((part) => messageOf(part.kind).tells)) throw new Error(whatNeedsNews());
  return letterStep(desk, { parts, among: parts }, { on: pastDay(desk, params), via: params.text('via'), what });
}

function nothingDue(name: string): string {
  return say`Nothing is due to ${name} that fits in a letter.`;
}

function whatNeedsNews(): string {
  return say`what goes with a message that tells what is new, such as kind=update.`;
}

function kindIn(params: Params): MessageKind | undefined {
  return params.oneOf('kind', messageKinds);
}

function recordNamed({ feed }: Desk, params: Params): NoteRecord {
  const [contact, note] = [params.text('contact'), params.text('note')];
  if (contact !== undefined && note !== undefined) throw new Error(say`Name the contact or the note, not both.`);
  if (contact !== undefined) return findContact(feed, contact);
  return findNote(feed, params.required('note', say`Say whom it is for, with contact=…, or which note: note=….`));
}

function occasionFor(
  desk: Desk,
  params: Params,
  { record, kind: chosen }: { record: NoteRecord; kind: MessageKind },
): Occasion {
  const person = params.text('person');
  const to = person === undefined ? undefined : personNamed(desk, record, person);
  return occasionOf(desk, { note: record, to }, chosen);
}
