import type { CliFlags } from 'obsidian';
import type { Verb } from '../../deeds/deed';
import type { Params } from '../../deeds/params';
import { thing, written } from '../../deeds/terminal';
import type { DueItem } from '../../domain/due-index';
import { ruleFor, type DueKind } from '../../domain/due';
import { mentions } from '../../domain/mention';
import type { NoteRecord } from '../../domain/records';
import { bringBack, settle, snooze, waiveEach } from '../../domain/settling';
import { isNamed } from '../../making/person';
import { linkKey, parseLink } from '../../notes/link';
import { sameFullName } from '../../notes/names';
import type { Desk } from '../../vault/desk';
import { findContact, findNote } from '../../vault/lookup';
import { say, series, together } from '../../words/say';
import { onFlag, pastDay } from '../../deeds/days';
import { byFlag, calledOffBy } from './interview-deeds';

export function doneVerb(desk: Desk): Verb {
  return {
    action: 'done',
    description: say`Record that something was done`,
    flags: {
      ...itemFlags(),
      ...personFlag(),
      ...onFlag(),
      status: { value: '<status>', description: say`For outcome: held, cancelled, no-show or missed` },
      ...byFlag(),
      what: { value: '<text>', description: say`For keep-in-touch: what you told them` },
      next: { value: '<date>', description: say`The day of a next step` },
      touch: { value: '<true|false>', description: say`For follow-up: whether you were in touch (default: true)` },
    },
    run(params) {
      const { item, record } = itemNamed(desk, params);
      const next = params.day('next', 'coming');
      if (next && next < desk.clock.today()) throw new Error(say`next is ${next}, and that day has passed.`);
      const status = params.oneOf('status', ['held', 'cancelled', 'no-show', 'missed']);
      const by = calledOffBy(params);
      if (by && status !== 'cancelled') throw new Error(say`by goes with status=cancelled.`);
      const what = params.text('what');
      if (what && item.kind !== 'keep-in-touch') throw new Error(say`what goes with kind=keep-in-touch.`);
      return written(desk, settle(item, record, desk.feed.around, {
        on: pastDay(desk, params),
        status,
        by,
        what,
        next,
        touched: params.flag('touch') ?? true,
      }));
    },
  };
}

export function snoozeVerb(desk: Desk): Verb {
  return {
    action: 'snooze',
    description: say`Put something off until a day, for everybody to whom the note owes it`,
    flags: {
      ...itemFlags(),
      ...personFlag(),
      until: { value: '<date>', description: say`The day it comes back`, required: true },
    },
    run(params) {
      const today = desk.clock.today();
      const { record, items } = itemsNamed(desk, params);
      params.required('until', say`Say until when: until=….`);
      const until = params.day('until', 'coming')!;
      if (until <= today) throw new Error(say`until is ${until}. Choose a day after today.`);
      const [{ kind }] = items;
      // What is put off is the kind, and so everybody to whom the note owes it.
      const all = stillOwed(desk, record, kind);
      return written(desk, snooze({ kind, person: series(all.map(({ person }) => person)) }, record, until, today));
    },
  };
}

export function waiveVerb(desk: Desk): Verb {
  return {
    action: 'waive',
    description: say`Decide that something is not owed, to the one person named or to all`,
    flags: { ...itemFlags(), ...personFlag() },
    run(params) {
      const { record, items } = itemsNamed(desk, params);
      return written(desk, waiveEach(items, record, desk.clock.today()));
    },
  };
}

export function bringBackVerb(desk: Desk): Verb {
  return {
    action: 'bring-back',
    description: say`Bring back what was snoozed or waived`,
    flags: itemFlags(),
    run(params) {
      const record = noteNamed(desk, params);
      const step = bringBack({ kind: params.kind(), person: record.name }, record);
      if (step.changes.length === 0) throw new Error(noneAside(record));
      return written(desk, step);
    },
  };
}

function noneAside(record: NoteRecord): string {
  const kinds = series([...new Set([...record.snoozed, ...record.waived].map(({ kind }) => kind))]);
  const none = say`Nothing of this kind is snoozed or waived in ${record.path}.`;
  return kinds === '' ? none : together(none, say`Put aside there: ${kinds}.`);
}

function itemFlags(): CliFlags {
  return {
    note: { value: thing, description: say`The note that the item is settled in`, required: true },
    kind: { value: '<kind>', description: say`The kind of item, such as thank-you or remind`, required: true },
  };
}

function personFlag(): CliFlags {
  return { contact: { value: thing, description: say`Which person, where the note owes several` } };
}

function noteNamed({ feed }: Desk, params: Params): NoteRecord {
  return findNote(feed, params.required('note', say`Say which note: note=….`));
}

/** The one item meant by note, kind and person. Throws in words when there is none, or a choice. */
function itemNamed(desk: Desk, params: Params): { item: DueItem; record: NoteRecord } {
  const { record, items: [item, ...others] } = itemsNamed(desk, params);
  if (others.length === 0) return { item, record };
  const people = series([item, ...others].map(({ person }) => person));
  throw new Error(say`${record.path} owes this to ${people}. Say which one: contact=….`);
}

/** The items meant by note and kind, to everybody or to the one person named. Throws in words when there is none. */
function itemsNamed(desk: Desk, params: Params): { items: readonly [DueItem, ...DueItem[]]; record: NoteRecord } {
  const record = noteNamed(desk, params);
  const which = params.kind();
  const items = stillOwed(desk, record, which);
  const wanted = params.text('contact');
  const [meant, ...others] = wanted === undefined ? items : items.filter((item) => isAbout(desk, item, record, wanted));
  if (!meant) throw new Error(noneOwed(desk, record, which, wanted));
  return { items: [meant, ...others], record };
}

/** What a note owes of a kind: what was waived of it only where nothing else is. */
function stillOwed({ feed }: Desk, record: NoteRecord, which: DueKind): readonly DueItem[] {
  const items = feed.itemsIn(record.path).filter(({ kind }) => kind === which);
  const open = items.filter(({ waived }) => !waived);
  return open.length > 0 ? open : items;
}

function isAbout(desk: Desk, item: DueItem, record: NoteRecord, wanted: string): boolean {
  if (!item.to) return item.contact === wanted || isCalled(item, wanted) || involves(desk, record, wanted);
  const { linkpath } = parseLink(wanted);
  const path = desk.feed.contacts().find((each) => each.path === wanted || each.path === `${wanted}.md`)?.path ?? null;
  return (
    isCalled(item, wanted) || isNamed(item.to, wanted, desk.feed.around) ||
    mentions([item.to], { note: path, linkpath: linkKey(linkpath), name: wanted, text: wanted })
  );
}

function involves(desk: Desk, record: NoteRecord, wanted: string): boolean {
  if (record.type === 'contact') return findContact(desk.feed, wanted).path === record.path;
  return record.contacts.some((each) => isNamed(each, wanted, desk.feed.around));
}

function isCalled({ person, fullNames }: DueItem, wanted: string): boolean {
  return [person, series(fullNames ?? [])].some((name) => sameFullName(name, wanted));
}

function noneOwed({ feed }: Desk, record: NoteRecord, which: DueKind, wanted: string | undefined): string {
  const items = feed.itemsIn(record.path).filter(({ waived }) => !waived);
  const kinds = series([...new Set(items.map(({ kind }) => kind))]);
  const open = kinds === '' ? say`Nothing is open there.` : say`Open there: ${kinds}.`;
  if (!ruleFor(record, which)) {
    const without = record.type === 'contact'
      ? say`${record.path} is a contact, and those have no ${which}.`
      : say`${record.path} is an interview, and those have no ${which}.`;
    return together(without, open);
  }
  const ofKind = items.filter(({ kind }) => kind === which);
  if (wanted === undefined || ofKind.length === 0) return together(say`Nothing of the kind ${which} is open in ${record.path}.`, open);
  const people = series(ofKind.map(({ person }) => person));
  return say`Nothing of the kind ${which} is open in ${record.path} for “${wanted}”. It is open for ${people}.`;
}
