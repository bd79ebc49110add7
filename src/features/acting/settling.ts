import type { Listed } from '../../domain/agenda';
import type { Day } from '../../domain/day';
import { ruleOf, type Settlement, type SettlingForm, type SettlingQuestion } from '../../domain/due';
import type { DueItem } from '../../domain/due-index';
import { settle, whoIn } from '../../domain/settling';
import type { Step } from '../../domain/step';
import type { Doors } from '../../deeds/doors';
import { choose } from '../../ui/forms/choice';
import { askDay } from '../../ui/forms/day-question';
import { carryOut, perform } from '../../ui/perform';
import { hintAtResearch } from '../../ui/research-hint';
import type { Desk } from '../../vault/desk';
import { itemNow } from '../../vault/in-hand';
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
  const step = (how: Omit<Settlement, 'on'>): Step => {
    const { item: owed, record } = itemNow(desk, item);
    return settle(owed, record, desk.feed.around, { ...how, on: desk.clock.today() });
  };
  const questionOn = (today: Day): SettlingQuestion | undefined =>
    ruleOf(item.kind).settling.asks?.({ ...item, who: whoIn(item) }, today);
  const question = questionOn(desk.clock.today());
  if (!question) return perform(desk, step({ touched: true }));
  if (question.about === 'status') {
    const { title } = question;
    const detail = (today: Day): string => {
      const asked = questionOn(today);
      return asked?.about === 'status' ? asked.detail : question.detail;
    };
    const choices = question.choices.map((choice) => ({ ...choice, value: choice }));
    const answer = await choose(desk, { title, detail, choices });
    if (answer && 'form' in answer) open(doors, answer.form, item);
    if (!answer || !('status' in answer)) return false;
    return perform(desk, step({ status: answer.status, by: answer.by, touched: true }));
  }
  return askDay(desk, {
    title: question.title,
    detail: (today) => item.why(today),
    ...(question.touch ? { toggle: { label: say`We were in touch`, value: true } } : {}),
    dayLabel: say`Next step on`,
    optional: true,
    from: (today) => ({ day: today, otherwise: say`That day has passed. Choose today or a later day, or leave it empty.` }),
    submit: say`Save`,
  }, ({ day: next, toggle: touched }) => carryOut(desk, step({ next, touched })));
}
