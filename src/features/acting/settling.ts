import type { Listed } from '../../domain/agenda';
import { addDays, type Day } from '../../domain/day';
import { ruleFor, ruleOf, type Settlement, type SettlingForm, type SettlingQuestion } from '../../domain/due';
import type { DueItem } from '../../domain/due-index';
import { letGo } from '../../domain/letting-go';
import { settle, whoIn } from '../../domain/settling';
import type { Step } from '../../domain/step';
import type { Doors } from '../../deeds/doors';
import { choose } from '../../ui/forms/choice';
import { askDay } from '../../ui/forms/day-question';
import { carryOut, perform } from '../../ui/perform';
import { hintAtResearch } from '../../ui/research-hint';
import type { Desk } from '../../vault/desk';
import { itemNow, recordNow } from '../../vault/in-hand';
import { say } from '../../words/say';

/** What doing an item is called: what the person did, not “done”. */
export function settleTitle(item: DueItem): string {
  return ruleOf(item.kind).settling.title(whoIn(item));
}

/** Records that an item was done today, asking what it must and no more. */
export async function settleItem(desk: Desk, doors: Doors, { item }: Listed): Promise<void> {
  const { form, callsForResearch } = ruleOf(item.kind).settling;
  if (form) return open(doors, form, item);
  if (!(await askAndSettle(desk, doors, item))) return;
  const record = desk.feed.record(item.note);
  if (callsForResearch && record?.type === 'contact') await hintAtResearch(desk, record);
}

function open(doors: Doors, form: SettlingForm, { note }: DueItem): void {
  const open = { debrief: () => doors.debrief(note) };
  open[form]();
}

/** Answers whether it was settled: it is not where the person leaves, or goes on in a form of its own. */
async function askAndSettle(desk: Desk, doors: Doors, item: DueItem): Promise<boolean> {
  const step: Asking['step'] = (how) => {
    const { item: owed, record } = itemNow(desk, item);
    return settle(owed, record, desk.feed.around, { ...how, on: desk.clock.today() });
  };
  const asks = (today: Day): SettlingQuestion | undefined => {
    const note = recordNow(desk, { path: item.note });
    const who = whoIn(item);
    return ruleFor(note, item.kind)?.settling.asks?.({ ...item, who }, today, { note, around: desk.feed.around });
  };
  const settling = { desk, item, step, asks };
  const question = asks(desk.clock.today());
  switch (question?.about) {
    case 'status':
      return askStatus(settling, doors, question);
    case 'next-step':
      return askNextStep(settling, question);
    case 'later':
      return askLater(settling, question);
    default:
      return perform(desk, step({ touched: true }));
  }
}

interface Asking {
  desk: Desk;
  item: DueItem;
  /** As of the day on which it is answered, which may be the next. */
  step: (how: Omit<Settlement, 'on'>) => Step;
  asks: (today: Day) => SettlingQuestion | undefined;
}

type Question<About extends SettlingQuestion['about']> = SettlingQuestion & { about: About };

async function askStatus({ desk, item, step, asks }: Asking, doors: Doors, question: Question<'status'>): Promise<boolean> {
  const detail = (today: Day): string => {
    const asked = asks(today);
    return asked?.about === 'status' ? asked.detail : question.detail;
  };
  const choices = question.choices.map((choice) => ({ ...choice, value: choice }));
  const answer = await choose(desk, { title: question.title, detail, choices });
  if (answer && 'form' in answer) open(doors, answer.form, item);
  if (!answer || !('status' in answer)) return false;
  return perform(desk, step({ status: answer.status, by: answer.by, touched: true }));
}

function askNextStep({ desk, item, step }: Asking, { title, touch }: Question<'next-step'>): Promise<boolean> {
  return askDay(desk, {
    title,
    detail: (today) => item.why(today),
    ...(touch ? { toggle: { label: say`We were in touch`, value: true } } : {}),
    dayLabel: say`Next step on`,
    optional: true,
    from: (today) => ({ day: today, otherwise: say`That day has passed. Choose today or a later day, or leave it empty.` }),
    submit: say`Save`,
  }, ({ day: next, toggle: touched }) => carryOut(desk, step({ next, touched })));
}

/** A “later” is written to again, gets another day, or is let go; it never ends in nothing. */
async function askLater({ desk, item, step }: Asking, { title }: Question<'later'>): Promise<boolean> {
  const detail = (today: Day): string => item.why(today);
  const way = await choose(desk, {
    title,
    detail,
    choices: [
      { value: 'asked' as const, title: say`I asked again today`, icon: 'send' },
      { value: 'another day' as const, title: say`It gets another day…`, icon: 'calendar-search' },
      { value: 'let go' as const, title: say`Let it go`, icon: 'archive' },
    ],
  });
  if (way === 'asked') return perform(desk, step({ touched: true }));
  if (way === 'let go') {
    return perform(desk, letGo(recordNow(desk, { path: item.note }), desk.feed.around, desk.clock.today()));
  }
  return way !== undefined && askDay(desk, {
    title: say`Another day`,
    detail,
    dayLabel: say`In touch again on`,
    from: (today) => ({ day: addDays(today, 1), otherwise: say`Choose a day after today.` }),
    submit: say`Save`,
  }, ({ day: next }) => carryOut(desk, step({ next, touched: false })));
}
