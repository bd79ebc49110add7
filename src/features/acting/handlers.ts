import type { CliFlags } from 'obsidian';
import type { Day } from '../../domain/day';
import type { DueItem } from '../../domain/due-index';
import { asked, callOff, mayBeKeptPosted, move, replied } from '../../domain/happenings';
import { ruleFor, ruleOf, type DueKind } from '../../domain/due';
import { mentions } from '../../domain/mention';
import type { NoteRecord } from '../../domain/records';
import { bringBack, settle, snooze, waive } from '../../domain/settling';
import type { Step } from '../../domain/step';
import { parseLink } from '../../notes/link';
import { sameName } from '../../notes/names';
import { registerHandler, type Params } from '../../ui/terminal';
import type { Desk } from '../../vault/desk';
import { findContact, findInterview, findNote } from '../../vault/lookup';
import { say } from '../../words/say';

/** Each action of the person, for Obsidian's terminal command. */
export function registerHandlers(desk: Desk): void {
  const today = (): Day => desk.clock.today();
  const { note, kind, contact, person, interview, on } = commonFlags();

  handle(desk, 'done', say`Record that something was done`, {
    note,
    kind,
    contact: person,
    on,
    status: { value: '<status>', description: say`For outcome: held, cancelled, no-show or missed` },
    next: { value: '<date>', description: say`The day of a next step` },
    touch: { value: '<true|false>', description: say`For follow-up: whether you were in touch (default: true)` },
  }, (params) => {
    const { refuses } = ruleOf(params.kind()).settling;
    if (refuses) throw new Error(refuses());
    const { item, record } = itemNamed(desk, params);
    const next = params.day('next');
    if (next && next < today()) throw new Error(say`next is ${next}, and that day has passed.`);
    return settle(item, record, desk.feed.around, {
      on: pastDay(desk, params),
      status: params.oneOf('status', ['held', 'cancelled', 'no-show', 'missed']),
      next,
      touched: params.flag('touch') ?? true,
    });
  });

  handle(desk, 'snooze', say`Put something off until a day`, {
    note,
    kind,
    until: { value: '<date>', description: say`The day it comes back`, required: true },
  }, (params) => {
    const { item, record } = itemNamed(desk, params);
    params.required('until', say`Say until when: until=….`);
    const until = params.day('until')!;
    if (until <= today()) throw new Error(say`until is ${until}. Choose a day after today.`);
    return snooze(item, record, until, today());
  });

  handle(desk, 'waive', say`Decide that something is not owed`, { note, kind, contact: person }, (params) => {
    const { item, record } = itemNamed(desk, params);
    return waive(item, record);
  });

  handle(desk, 'bring-back', say`Bring back what was snoozed or waived`, { note, kind }, (params) => {
    const record = findNote(desk.feed, params.required('note', say`Say which note: note=….`));
    const step = bringBack({ kind: params.kind(), person: record.name }, record);
    if (step.changes.length === 0) throw new Error(say`Nothing of this kind is snoozed or waived in ${record.path}.`);
    return step;
  });

  handle(desk, 'asked', say`Record that you asked for a conversation`, {
    contact,
    on,
    via: { value: '<channel>', description: say`How you asked, such as email or phone` },
  }, (params) => asked(contactNamed(desk, params), { on: pastDay(desk, params), via: params.text('via') }));

  handle(desk, 'replied', say`Record their answer`, {
    contact,
    outcome: { value: '<yes|later|no>', description: say`What they said`, required: true },
    on,
    until: { value: '<date>', description: say`For later: when to be in touch again` },
  }, (params) => {
    params.required('outcome', say`Say what they said: yes, later or no: outcome=….`);
    const outcome = params.oneOf('outcome', ['yes', 'later', 'no'])!;
    const until = params.day('until');
    if (until && outcome !== 'later') throw new Error(say`until goes with outcome=later.`);
    return replied(contactNamed(desk, params), { outcome, on: pastDay(desk, params), until });
  });

  handle(desk, 'kept-posted', say`Record whether they may be kept posted`, {
    contact,
    allowed: { value: '<true|false>', description: say`Whether they agreed (default: true)` },
  }, (params) => mayBeKeptPosted(contactNamed(desk, params), params.flag('allowed') ?? true));

  handle(desk, 'move', say`Move a planned interview to another day`, {
    interview,
    date: { value: '<date>', description: say`The new day`, required: true },
    time: { value: '<time>', description: say`The new time (default: unchanged)` },
  }, (params) => {
    params.required('date', say`Say to which day: date=….`);
    return move(interviewNamed(desk, params), { date: params.day('date')!, time: params.time('time'), on: today() });
  });

  handle(desk, 'call-off', say`Call off a planned interview`, { interview, on }, (params) =>
    callOff(interviewNamed(desk, params), pastDay(desk, params)),
  );

  registerHandler(desk, 'undo', {
    description: say`Undo the last action of this session`,
    flags: {},
    async run() {
      const undone = await desk.writer.undo();
      if (undone === undefined) throw new Error(say`There is nothing to undo.`);
      return say`Undone: “${undone}”`;
    },
  });
}

function commonFlags() {
  const thing = '<path or name>';
  return {
    note: { value: thing, description: say`The note that the item is settled in`, required: true },
    kind: { value: '<kind>', description: say`The kind of item, such as thank-you or remind`, required: true },
    contact: { value: thing, description: say`The contact`, required: true },
    person: { value: thing, description: say`Which person, where the note owes several` },
    interview: { value: thing, description: say`The interview`, required: true },
    on: { value: '<date>', description: say`The day it happened (default: today)` },
  } satisfies CliFlags;
}

function handle(
  desk: Desk,
  action: string,
  description: string,
  flags: CliFlags,
  decide: (params: Params) => Step,
): void {
  registerHandler(desk, action, {
    description,
    flags,
    async run(params) {
      await desk.feed.whenReady();
      const step = decide(params);
      const wrote = await desk.writer.write(step);
      return wrote ? step.says : say`${step.says}: the note says so already.`;
    },
  });
}

function contactNamed(desk: Desk, params: Params): ReturnType<typeof findContact> {
  return findContact(desk.feed, params.required('contact', say`Say which contact: contact=….`));
}

function interviewNamed(desk: Desk, params: Params): ReturnType<typeof findInterview> {
  return findInterview(desk.feed, params.required('interview', say`Say which interview: interview=….`));
}

/** The one item meant by note, kind and person. Throws in words when there is none, or a choice. */
function itemNamed(desk: Desk, params: Params): { item: DueItem; record: NoteRecord } {
  const record = findNote(desk.feed, params.required('note', say`Say which note: note=….`));
  const which = params.kind();
  const items = desk.feed.itemsIn(record.path).filter((item) => item.kind === which);
  const wanted = params.text('contact');
  const meant = wanted === undefined ? items : items.filter((item) => isAbout(desk, item, record, wanted));
  if (meant.length === 1) return { item: meant[0]!, record };
  if (meant.length > 1) {
    const people = meant.map((item) => item.person).join(', ');
    throw new Error(say`${record.path} owes this to ${people}. Say which one: contact=….`);
  }
  throw new Error(noneOwed(record, which, wanted));
}

function isAbout(desk: Desk, item: DueItem, record: NoteRecord, wanted: string): boolean {
  if (!item.to) return item.contact === wanted || sameName(item.person, wanted) || involves(desk, record, wanted);
  const { linkpath } = parseLink(wanted);
  const path = desk.feed.contacts().find((each) => each.path === wanted || each.path === `${wanted}.md`)?.path ?? null;
  return (
    sameName(item.person, wanted) ||
    mentions([item.to], { note: path, linkpath: linkpath.toLowerCase(), name: wanted, text: wanted })
  );
}

function involves(desk: Desk, record: NoteRecord, wanted: string): boolean {
  if (record.type === 'contact') return findContact(desk.feed, wanted).path === record.path;
  return record.contacts.some((each) => sameName(each.name, wanted) || each.note === wanted);
}

function noneOwed(record: NoteRecord, which: DueKind, wanted: string | undefined): string {
  if (!ruleFor(record, which)) {
    return record.type === 'contact'
      ? say`${record.path} is a contact, and those have no ${which}.`
      : say`${record.path} is an interview, and those have no ${which}.`;
  }
  return wanted === undefined
    ? say`Nothing of the kind ${which} is open in ${record.path}.`
    : say`Nothing of the kind ${which} is open in ${record.path} for “${wanted}”.`;
}

// What is recorded has happened: a day to come would be a slip of the pen.
function pastDay(desk: Desk, params: Params): Day {
  const today = desk.clock.today();
  const day = params.day('on') ?? today;
  if (day > today) throw new Error(say`on is ${day}, and that day is still to come.`);
  return day;
}
