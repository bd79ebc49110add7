import type { Listed } from '../../domain/agenda';
import { addDays, type Day } from '../../domain/day';
import { ruleFor, ruleOf, type Settlement, type SettlingForm, type SettlingQuestion } from '../../domain/due';
import type { DueItem } from '../../domain/due-index';
import { letGo } from '../../domain/letting-go';
import { settle, whoIn } from '../../domain/settling';
import type { Step } from '../../domain/step';
import type { OnDay } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { choose } from '../../ui/forms/choice';
import { askDay } from '../../ui/forms/day-question';
import { attempt, carryOut } from '../../ui/perform';
import { hintAtResearch } from '../../ui/research-hint';
import type { Desk } from '../../vault/desk';
import { itemNow, recordNow } from '../../vault/in-hand';
import { say } from '../../words/say';

/** What doing an item is called: what the person did, not “done”. */
export function settleTitle(item: DueItem): string {
  return ruleOf(item.kind).settling.title(whoIn(item));
}

/** How something was done, as the person answered; `let go` where that is what becomes of it. */
export type How = Omit<Settlement, 'on'> | 'let go';

/** Records that an item was done today, asking what it must and no more. */
export async function settleItem(desk: Desk, doors: Doors, { item }: Listed): Promise<void> {
  const { form, callsForResearch } = ruleOf(item.kind).settling;
  const open = (chosen: SettlingForm): void => ({ debrief: () => doors.debrief(item.note) })[chosen]();
  if (form) return open(form);
  if (!(await askHow(desk, item, { open, take: (how) => carryOut(desk, stepOf(desk, item, how)) }))) return;
  const record = desk.feed.record(item.note);
  if (callsForResearch && record?.type === 'contact') await hintAtResearch(desk, record);
}

/** The same as of a day that has passed; undefined where it is no day that is recorded, or a form asks for it. */
export function settledOn(desk: Desk, { item }: Listed): OnDay | undefined {
  const { settling } = ruleOf(item.kind);
  const question = questionAbout(desk, item, desk.clock.today());
  const note = desk.feed.record(item.note);
  if (settling.form || !note || question?.about === 'status') return undefined;
  return {
    says: settling.says(item.person, { on: desk.clock.today(), touched: true }, note),
    async run(on) {
      if (!question) return carryOut(desk, stepOf(desk, item, { touched: true }, on));
      return () => askHow(desk, item, { take: (how) => carryOut(desk, stepOf(desk, item, how, on)) });
    },
  };
}

function questionAbout(desk: Desk, item: DueItem, today: Day): SettlingQuestion | undefined {
  const note = recordNow(desk, { path: item.note });
  const who = whoIn(item);
  return ruleFor(note, item.kind)?.settling.asks?.({ ...item, who }, today, { note, around: desk.feed.around });
}

// As of the day on which it is answered, which may be the next.
function stepOf(desk: Desk, item: DueItem, how: How, on = desk.clock.today()): Step {
  const { item: owed, record } = itemNow(desk, item);
  const { feed: { around } } = desk;
  return how === 'let go' ? letGo(record, around, on, { withStep: true }) : settle(owed, record, around, { ...how, on });
}

interface Asker {
  /** Takes the answer. What it throws is said in the dialog that is open, or else in a notice. */
  take: (how: How) => Promise<void>;
  /** Goes on in a form in which it can be told along with more; such answers are not offered without it. */
  open?: (form: SettlingForm) => void;
}

/** Asks how an item was done. Answers whether that was taken: not where the person leaves, or goes on in a form. */
export async function askHow(desk: Desk, item: DueItem, asker: Asker): Promise<boolean> {
  const asks = (today: Day): SettlingQuestion | undefined => questionAbout(desk, item, today);
  const asking = { ...asker, desk, item, asks };
  const question = asks(desk.clock.today());
  switch (question?.about) {
    case 'status':
      return askStatus(asking, question);
    case 'next-step':
      return askNextStep(asking, question);
    case 'later':
      return askLater(asking, question);
    default:
      return attempt(() => asking.take({ touched: true }));
  }
}

interface Asking extends Asker {
  desk: Desk;
  item: DueItem;
  asks: (today: Day) => SettlingQuestion | undefined;
}

type Question<About extends SettlingQuestion['about']> = SettlingQuestion & { about: About };

async function askStatus({ desk, asks, take, open }: Asking, question: Question<'status'>): Promise<boolean> {
  const detail = (today: Day): string => {
    const asked = asks(today);
    return asked?.about === 'status' ? asked.detail : question.detail;
  };
  const choices = question.choices
    .filter((choice) => open !== undefined || !('form' in choice))
    .map((choice) => ({ ...choice, value: choice }));
  const answer = await choose(desk, { title: question.title, detail, choices });
  if (answer && 'form' in answer) open?.(answer.form);
  if (!answer || !('status' in answer)) return false;
  return attempt(() => take({ status: answer.status, by: answer.by, touched: true }));
}

function askNextStep({ desk, item, take }: Asking, { title, touch }: Question<'next-step'>): Promise<boolean> {
  return askDay(desk, {
    title,
    detail: (today) => item.why(today),
    ...(touch ? { toggle: { label: say`We were in touch`, value: true } } : {}),
    dayLabel: say`Next step on`,
    optional: true,
    from: (today) => ({ day: today, otherwise: say`That day has passed. Choose today or a later day, or leave it empty.` }),
    submit: say`Save`,
  }, ({ day: next, toggle: touched }) => take({ next, touched }));
}

/** A “later” is written to again, gets another day, or is let go; it never ends in nothing. */
async function askLater({ desk, item, take }: Asking, { title }: Question<'later'>): Promise<boolean> {
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
  if (way === 'asked') return attempt(() => take({ touched: true }));
  if (way === 'let go') return attempt(() => take('let go'));
  return way !== undefined && askDay(desk, {
    title: say`Another day`,
    detail,
    dayLabel: say`In touch again on`,
    from: (today) => ({ day: addDays(today, 1), otherwise: say`Choose a day after today.` }),
    submit: say`Save`,
  }, ({ day: next }) => take({ next, touched: false }));
}
