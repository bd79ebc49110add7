import type { CliFlags } from 'obsidian';
import type { Day } from '../../domain/day';
import type { DueItem } from '../../domain/due-index';
import { asked, callOff, mayBeKeptPosted, move, replied } from '../../domain/happenings';
import { ruleFor, ruleOf, type DueKind } from '../../domain/due';
import { mentions } from '../../domain/mention';
import type { NoteRecord } from '../../domain/records';
import { bringBack, settle, snooze, waive } from '../../domain/settling';
import type { Step } from '../../domain/step';
import { parseMention } from '../../notes/link';
import { sameName } from '../../notes/names';
import { registerHandler, type Params } from '../../ui/terminal';
import type { Desk } from '../../vault/desk';
import { findContact, findInterview, findNote } from '../../vault/lookup';

const note = { value: '<path or name>', description: 'The note that the item is settled in', required: true };
const kind = { value: '<kind>', description: 'The kind of item, such as thank-you or remind', required: true };
const contact = { value: '<path or name>', description: 'The contact', required: true };
const person = { value: '<path or name>', description: 'Which person, where the note owes several' };
const interview = { value: '<path or name>', description: 'The interview', required: true };
const on = { value: '<date>', description: 'The day it happened (default: today)' };

/** Each action of the person, for Obsidian's terminal command. */
export function registerHandlers(desk: Desk): void {
  const today = (): Day => desk.clock.today();

  handle(desk, 'done', 'Record that something was done', {
    note,
    kind,
    contact: person,
    on,
    status: { value: '<status>', description: 'For outcome: held, cancelled, no-show or missed' },
    next: { value: '<date>', description: 'The day of a next step' },
    touch: { value: '<true|false>', description: 'For follow-up: whether you were in touch (default: true)' },
  }, (params) => {
    const { refuses } = ruleOf(params.kind()).settling;
    if (refuses) throw new Error(refuses());
    const { item, record } = itemNamed(desk, params);
    const next = params.day('next');
    if (next && next < today()) throw new Error(`next is ${next}, and that day has passed.`);
    return settle(item, record, desk.feed.around, {
      on: pastDay(desk, params),
      status: params.oneOf('status', ['held', 'cancelled', 'no-show', 'missed']),
      next,
      touched: params.flag('touch') ?? true,
    });
  });

  handle(desk, 'snooze', 'Put something off until a day', {
    note,
    kind,
    until: { value: '<date>', description: 'The day it comes back', required: true },
  }, (params) => {
    const { item, record } = itemNamed(desk, params);
    params.required('until', 'until when');
    const until = params.day('until')!;
    if (until <= today()) throw new Error(`until is ${until}. Choose a day after today.`);
    return snooze(item, record, until, today());
  });

  handle(desk, 'waive', 'Decide that something is not owed', { note, kind, contact: person }, (params) => {
    const { item, record } = itemNamed(desk, params);
    return waive(item, record);
  });

  handle(desk, 'bring-back', 'Bring back what was snoozed or waived', { note, kind }, (params) => {
    const record = findNote(desk.feed, params.required('note', 'which note'));
    const step = bringBack({ kind: params.kind(), person: record.name }, record);
    if (step.changes.length === 0) throw new Error(`Nothing of this kind is snoozed or waived in ${record.path}.`);
    return step;
  });

  handle(desk, 'asked', 'Record that you asked for a conversation', {
    contact,
    on,
    via: { value: '<channel>', description: 'How you asked, such as email or phone' },
  }, (params) => asked(contactNamed(desk, params), { on: pastDay(desk, params), via: params.text('via') }));

  handle(desk, 'replied', 'Record their answer', {
    contact,
    outcome: { value: '<yes|later|no>', description: 'What they said', required: true },
    on,
    until: { value: '<date>', description: 'For later: when to be in touch again' },
  }, (params) => {
    params.required('outcome', 'what they said: yes, later or no');
    const outcome = params.oneOf('outcome', ['yes', 'later', 'no'])!;
    const until = params.day('until');
    if (until && outcome !== 'later') throw new Error('until goes with outcome=later.');
    return replied(contactNamed(desk, params), { outcome, on: pastDay(desk, params), until });
  });

  handle(desk, 'kept-posted', 'Record whether they may be kept posted', {
    contact,
    allowed: { value: '<true|false>', description: 'Whether they agreed (default: true)' },
  }, (params) => mayBeKeptPosted(contactNamed(desk, params), params.flag('allowed') ?? true));

  handle(desk, 'move', 'Move a planned interview to another day', {
    interview,
    date: { value: '<date>', description: 'The new day', required: true },
    time: { value: '<time>', description: 'The new time (default: unchanged)' },
  }, (params) => {
    params.required('date', 'to which day');
    return move(interviewNamed(desk, params), { date: params.day('date')!, time: params.time('time'), on: today() });
  });

  handle(desk, 'call-off', 'Call off a planned interview', { interview, on }, (params) =>
    callOff(interviewNamed(desk, params), pastDay(desk, params)),
  );

  registerHandler(desk, 'undo', {
    description: 'Undo the last action of this session',
    flags: {},
    async run() {
      const undone = await desk.writer.undo();
      if (undone === undefined) throw new Error('There is nothing to undo.');
      return `Undone: “${undone}”`;
    },
  });
}

function handle(desk: Desk, action: string, description: string, flags: CliFlags, decide: (params: Params) => Step): void {
  registerHandler(desk, action, {
    description,
    flags,
    async run(params) {
      await desk.feed.whenReady();
      const step = decide(params);
      const wrote = await desk.writer.write(step);
      return wrote ? step.says : `${step.says}: the note says so already.`;
    },
  });
}

function contactNamed(desk: Desk, params: Params): ReturnType<typeof findContact> {
  return findContact(desk.feed, params.required('contact', 'which contact'));
}

function interviewNamed(desk: Desk, params: Params): ReturnType<typeof findInterview> {
  return findInterview(desk.feed, params.required('interview', 'which interview'));
}

/** The one item meant by note, kind and person. Throws in words when there is none, or a choice. */
function itemNamed(desk: Desk, params: Params): { item: DueItem; record: NoteRecord } {
  const record = findNote(desk.feed, params.required('note', 'which note'));
  const which = params.kind();
  const items = desk.feed.itemsIn(record.path).filter((item) => item.kind === which);
  const wanted = params.text('contact');
  const meant = wanted === undefined ? items : items.filter((item) => isAbout(desk, item, record, wanted));
  if (meant.length === 1) return { item: meant[0]!, record };
  if (meant.length > 1) {
    throw new Error(`${record.path} owes this to ${meant.map((item) => item.person).join(', ')}. Say which one: contact=….`);
  }
  throw new Error(noneOwed(record, which, wanted));
}

function isAbout(desk: Desk, item: DueItem, record: NoteRecord, wanted: string): boolean {
  if (!item.to) return item.contact === wanted || sameName(item.person, wanted) || involves(desk, record, wanted);
  const { linkpath } = parseMention(wanted);
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
    return `${record.path} is ${record.type === 'contact' ? 'a contact' : 'an interview'}, and those have no ${which}.`;
  }
  return `Nothing of the kind ${which} is open in ${record.path}${wanted === undefined ? '' : ` for “${wanted}”`}.`;
}

// What is recorded has happened: a day to come would be a slip of the pen.
function pastDay(desk: Desk, params: Params): Day {
  const today = desk.clock.today();
  const day = params.day('on') ?? today;
  if (day > today) throw new Error(`on is ${day}, and that day is still to come.`);
  return day;
}
