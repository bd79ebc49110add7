import type { Listed } from '../../domain/agenda';
import { ruleOf, type Settlement, type SettlingForm } from '../../domain/due';
import type { DueItem } from '../../domain/due-index';
import { settle, whoIn } from '../../domain/settling';
import type { Doors } from '../../deeds/doors';
import { choose } from '../../ui/forms/choice';
import { askDay } from '../../ui/forms/day-question';
import { perform } from '../../ui/perform';
import { hintAtResearch } from '../../ui/research-hint';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';

/** What doing an item is called: what the person did, not “done”. */
export function settleTitle(item: DueItem): string {
  return ruleOf(item.kind).settling.title(whoIn(item));
}

/** Records that an item was done today, asking what it must and no more. */
export async function settleItem(desk: Desk, doors: Doors, { item }: Listed): Promise<void> {
  const record = desk.feed.record(item.note);
  if (!record) throw new Error(say`The note “${item.note}” is gone.`);
  const { form, callsForResearch } = ruleOf(item.kind).settling;
  if (form) return open(doors, form, item);
  const how = await howItWasDone(desk, doors, item);
  if (!how || !(await perform(desk, settle(item, record, desk.feed.around, how)))) return;
  if (callsForResearch && record.type === 'contact') await hintAtResearch(desk, record);
}

function open(doors: Doors, form: SettlingForm, { note }: DueItem): void {
  const open = { 'new-interview': () => doors.newInterview([note]), debrief: () => doors.debrief(note) };
  open[form]();
}

async function howItWasDone(desk: Desk, doors: Doors, item: DueItem): Promise<Settlement | undefined> {
  const on = desk.clock.today();
  const question = ruleOf(item.kind).settling.asks?.({ ...item, who: whoIn(item) }, on);
  if (!question) return { on, touched: true };
  if (question.about === 'status') {
    const { title, detail } = question;
    const choices = question.choices.map((choice) => ({ ...choice, value: choice }));
    const answer = await choose(desk, { title, detail, choices });
    if (answer && 'form' in answer) open(doors, answer.form, item);
    return answer && 'status' in answer ? { on, status: answer.status, touched: true } : undefined;
  }
  const answer = await askDay(desk, {
    title: question.title,
    detail: item.why(on),
    ...(question.touch ? { toggle: { label: say`We were in touch`, value: true } } : {}),
    dayLabel: say`Next step on`,
    optional: true,
    from: { day: on, otherwise: say`That day has passed. Choose today or a later day, or leave it empty.` },
    submit: say`Save`,
    today: on,
  });
  return answer && { on, next: answer.day, touched: answer.toggle };
}
