import type { Listed } from '../domain/agenda';
import { addBusinessDays, addDays, type Day } from '../domain/day';
import { othersThere } from '../domain/elsewhere';
import { isPlanned } from '../domain/interview';
import { ruleOf } from '../domain/due';
import { messageOf } from '../domain/messages';
import { messageForItem } from '../domain/messages/for-item';
import type { Contact } from '../domain/records';
import { bringBack, snooze, waive } from '../domain/settling';
import type { Desk } from '../vault/desk';
import { say } from '../words/say';
import type { Action } from './action';
import { choose } from './forms/choice';
import { askDay } from './forms/day-question';
import { contactHappenings, interviewHappenings } from './happenings';
import { attempt, perform } from './perform';
import { settleItem, settleTitle } from './settle';

export type { Action } from './action';

export interface SnoozeChoice {
  title: string;
  /** The same as the end of a wait: `until tomorrow`. */
  until: string;
  day: Day;
  icon: string;
}

/** Days to put something off until, soonest first, each day once. */
export function snoozeChoices(desk: Desk): SnoozeChoice[] {
  const today = desk.clock.today();
  const { calendar } = desk.terms;
  const choices = [
    { title: say`Tomorrow`, until: say`until tomorrow`, day: addDays(today, 1), icon: 'sunrise' },
    { title: say`Next business day`, until: say`until next business day`, day: addBusinessDays(today, 1, calendar), icon: 'briefcase' },
    { title: say`In a week`, until: say`until in a week`, day: addDays(today, 7), icon: 'calendar-days' },
  ];
  return choices
    .filter((choice, at) => choices.findIndex(({ day }) => day === choice.day) === at)
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** Puts what is listed off until a day. */
export async function snoozeUntil(desk: Desk, { item }: Listed, until: Day): Promise<void> {
  const record = desk.feed.record(item.note);
  if (record) await perform(desk, snooze(item, record, until, desk.clock.today()));
}

/** Everything that can be done to what is listed: settling it first, opening its note last. */
export function actionsFor(desk: Desk, listed: Listed): Action[] {
  const { item, group } = listed;
  const aside = group === 'snoozed' || group === 'waived';
  return [
    {
      id: 'settle',
      title: settleTitle(item),
      icon: ruleOf(item.kind).settling.icon ?? 'check',
      section: 'settle',
      key: 'D',
      run: () => attempt(() => settleItem(desk, listed)),
    },
    ...(aside ? [] : draftFor(desk, listed)),
    ...happeningsFor(desk, listed),
    ...(aside ? [back(desk, listed)] : putAside(desk, listed)),
    {
      id: 'open',
      title: say`Open the note`,
      icon: 'file-text',
      section: 'open',
      run: () => attempt(() => desk.app.workspace.openLinkText(item.note, '', false)),
    },
  ];
}

/** The words for it, where there are any to write. */
function draftFor({ feed, forms }: Desk, { item }: Listed): Action[] {
  const record = feed.record(item.note);
  const kind = record && messageForItem(item, record, feed.around);
  if (!kind) return [];
  return [
    {
      id: 'draft',
      title: messageOf(kind).drafts(),
      icon: 'pen-line',
      section: 'settle',
      key: 'W',
      run: () => forms.draft({ note: item.note, kind, item: item.id }),
    },
  ];
}

// The row that asks for a reminder is where one stands when the answer comes.
function happeningsFor(desk: Desk, { item }: Listed): Action[] {
  const record = desk.feed.record(item.note);
  if (record?.type === 'interview') return isPlanned(record) ? interviewHappenings(desk, record) : [];
  // What is owed to somebody else than the note is about, such as a referrer, is nobody's answer.
  const contact = item.to ? undefined : desk.feed.around.contact(item.contact);
  if (!contact) return [];
  const { sameAs } = ruleOf(item.kind).settling;
  return [...contactHappenings(desk, contact).filter(({ id }) => id !== sameAs), ...elsewhere(desk, contact)];
}

// After a few business days of silence, somebody else there may have the time.
function elsewhere(desk: Desk, contact: Contact): Action[] {
  const { app, clock, feed } = desk;
  const around = { around: feed.around, today: clock.today(), terms: desk.terms };
  const others = othersThere(contact, around);
  if (others.length === 0) return [];
  const there = contact.organization ?? '';
  const choices = others.map(({ name, role, path }) => ({ title: [name, role].filter(Boolean).join(', '), icon: 'user', value: path }));
  const run = async (): Promise<void> => {
    const path = await choose(desk, { title: say`Ask somebody else at ${there}`, detail: say`${contact.name} has not answered yet.`, choices });
    if (path) await app.workspace.openLinkText(path, '', false);
  };
  return [{ id: 'elsewhere', title: say`Ask somebody else at ${there}…`, icon: 'users', section: 'happened', run: () => attempt(run) }];
}

function putAside(desk: Desk, listed: Listed): Action[] {
  const { item } = listed;
  const soonest = snoozeChoices(desk)[0]!;
  return [
    {
      id: 'snooze',
      title: say`Snooze`,
      icon: 'alarm-clock',
      section: 'later',
      key: 'S',
      hint: soonest.until,
      run: () => attempt(() => snoozeUntil(desk, listed, soonest.day)),
    },
    {
      id: 'snooze-until',
      title: say`Snooze until a day…`,
      icon: 'calendar-search',
      section: 'later',
      run: () => attempt(() => askAndSnooze(desk, listed)),
    },
    {
      id: 'waive',
      title: say`Not needed this time`,
      icon: 'ban',
      section: 'later',
      key: 'X',
      run: () =>
        attempt(async () => {
          const record = desk.feed.record(item.note);
          if (record) await perform(desk, waive(item, record));
        }),
    },
  ];
}

function back(desk: Desk, { item }: Listed): Action {
  return {
    id: 'bring-back',
    title: say`Bring back`,
    icon: 'undo-2',
    section: 'later',
    key: 'B',
    run: () =>
      attempt(async () => {
        const record = desk.feed.record(item.note);
        if (record) await perform(desk, bringBack(item, record));
      }),
  };
}

async function askAndSnooze(desk: Desk, listed: Listed): Promise<void> {
  const today = desk.clock.today();
  const answer = await askDay(desk, {
    title: say`Snooze until a day`,
    detail: `${listed.item.person}: ${listed.item.why(today)}`,
    dayLabel: say`Until`,
    from: { day: addDays(today, 1), otherwise: say`Choose a day after today.` },
    submit: say`Snooze`,
    today,
  });
  if (answer?.day) await snoozeUntil(desk, listed, answer.day);
}
