import type { Agenda, Listed } from '../domain/agenda';
import type { DueItem } from '../domain/due-index';
import type { DueKind } from '../domain/kinds';
import type { NoteRecord } from '../domain/records';
import type { Settlement } from '../domain/rules';
import { settle } from '../domain/settling';
import { firstName } from '../domain/words';
import type { Desk } from '../vault/desk';
import { choose } from './choice-modal';
import { askDay } from './day-modal';
import { kindIcon } from './icons';
import { perform } from './perform';
import { hintAtResearch } from './research-hint';

const titles: Record<DueKind, (who: string) => string> = {
  outcome: () => 'Say how it went…',
  'thank-you': (who) => `I thanked ${who} today`,
  debrief: () => 'Write the debrief…',
  resume: () => 'I sent the resume today',
  'follow-up': (who) => `I followed up with ${who}…`,
  schedule: (who) => `Arrange an interview with ${who}…`,
  prepare: () => 'I am prepared',
  confirm: (who) => `I confirmed with ${who} today`,
  reschedule: (who) => `I offered ${who} new times…`,
  'report-back': (who) => `I told ${who} today`,
  ask: (who) => `I asked ${who} today`,
  remind: (who) => `I reminded ${who} today`,
  close: () => 'Close it, no answer',
  'keep-in-touch': (who) => `I was in touch with ${who} today`,
};

/** What doing an item is called: what the person did, not “done”. */
export function settleTitle({ kind, person, note }: DueItem, record: NoteRecord | undefined): string {
  const group = record?.type === 'interview' && record.contacts.length > 1 && person.includes(', ');
  return titles[kind](group ? 'them' : firstName(person) || note);
}

/** Records that an item was done today, asking what it must and no more. */
export async function settleItem(desk: Desk, { item }: Listed): Promise<void> {
  const record = desk.feed.record(item.note);
  if (!record) throw new Error(`The note “${item.note}” is gone.`);
  if (item.kind === 'schedule') return desk.forms.newInterview([item.note]);
  if (item.kind === 'debrief') return desk.forms.debrief(item.note);
  const how = await howItWasDone(desk, item);
  if (!how || !(await perform(desk, settle(item, record, desk.feed.around, how)))) return;
  if (item.kind === 'ask' && record.type === 'contact') await hintAtResearch(desk, record);
}

async function howItWasDone(desk: Desk, item: DueItem): Promise<Settlement | undefined> {
  const on = desk.clock.today();
  if (item.kind === 'outcome') {
    const answer = await askOutcome(desk, item);
    if (answer !== 'debrief') return answer && { on, status: answer, touched: true };
    desk.forms.debrief(item.note);
    return undefined;
  }
  if (item.kind === 'follow-up' || item.kind === 'reschedule') {
    const answer = await askNext(desk, item, on);
    return answer && { on, next: answer.day, touched: answer.toggle };
  }
  return { on, touched: true };
}

function askOutcome(desk: Desk, item: DueItem): Promise<Settlement['status'] | 'debrief' | undefined> {
  return choose<NonNullable<Settlement['status']> | 'debrief'>(desk.app, {
    title: 'Did it take place?',
    detail: `${item.person}. ${item.why(desk.clock.today()).replace(/ Did it take place\?$/, '')}`,
    choices: [
      { value: 'held', title: 'Yes, we met', icon: 'check' },
      { value: 'debrief', title: 'Yes, and I write the debrief now…', icon: kindIcon.debrief },
      { value: 'cancelled', title: 'It was called off', icon: 'calendar-x' },
      { value: 'no-show', title: 'They did not come', icon: 'user-x' },
      { value: 'missed', title: 'I did not come', icon: 'circle-slash' },
    ],
  });
}

function askNext(desk: Desk, { kind, person, why }: DueItem, today: Agenda['today']): ReturnType<typeof askDay> {
  return askDay(desk.app, {
    title: kind === 'follow-up' ? `Followed up with ${firstName(person)}` : `Offered ${firstName(person)} new times`,
    detail: why(today),
    ...(kind === 'follow-up' ? { toggle: { label: 'We were in touch', value: true } } : {}),
    dayLabel: 'Next step on',
    optional: true,
    from: { day: today, otherwise: 'That day has passed. Choose today or a later day, or leave it empty.' },
    submit: 'Save',
    today,
  });
}
