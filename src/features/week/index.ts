import { Notice } from 'obsidian';
import type { Deed } from '../../deeds/deed';
import type { Params } from '../../deeds/params';
import { answered, formatFlag } from '../../deeds/terminal';
import { weekOf } from '../../domain/day';
import { benchOf } from '../../making/bench-of-desk';
import { NotReviewed, usualDay, weekReview, type Review, type ReviewAsked } from '../../making/week';
import { askDay } from '../../ui/forms/day-question';
import { attempt, carryOut } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { say, together } from '../../words/say';
import { ReadingNotice } from './reading-notice';

/** The review of a week as a note, which can be written again. */
export function weekDeeds(desk: Desk): Deed[] {
  return [
    {
      id: 'write-week-review',
      icon: 'calendar-range',
      section: 'open',
      name: () => say`Write week review`,
      run: () => writeReview(desk, false),
      terminal: [{
        action: 'week',
        description: say`Write the review of a week as a note`,
        flags: {
          of: { value: '<day>', description: say`A day of the week (default: this week; on a Monday the one before)` },
          counsellor: { description: say`Without own words, evaluations and quotes, for a counsellor` },
          'dry-run': { description: say`Write nothing, only answer what would be written` },
          ...formatFlag(),
        },
        run: (params) => fromTerminal(desk, params),
      }],
    },
    {
      id: 'write-week-review-for-counsellor',
      icon: 'calendar-range',
      section: 'open',
      name: () => say`Write week review for a counsellor`,
      run: () => writeReview(desk, true),
    },
  ];
}

async function writeReview(desk: Desk, forCounsellor: boolean): Promise<void> {
  let path: string | undefined;
  await askDay(desk, {
    title: forCounsellor ? say`Week review for a counsellor` : say`Week review`,
    detail: () => forCounsellor
      ? say`Without your own words, evaluations and quotes. Any day of the week will do.`
      : say`Any day of the week will do. What you added to it stays.`,
    dayLabel: say`Week of`,
    day: usualDay(desk.clock.today()),
    to: (today) => ({ day: weekOf(today).to, otherwise: say`That week is still to come.` }),
    submit: say`Write`,
  }, async ({ day }) => {
    path = await written(desk, { of: day!, forCounsellor });
  });
  if (path !== undefined) await attempt(() => desk.app.workspace.openLinkText(path!, '', false));
}

/** Answers the note to open: the review, or the note that stands in its way, once that was said. */
async function written(desk: Desk, asked: ReviewAsked): Promise<string | undefined> {
  const notice = new ReadingNotice(desk.app);
  try {
    const review = await reviewOf(desk, asked, notice);
    if (review) await carryOut(desk, review.writing);
    else new Notice(say`Stopped. Nothing was written.`);
    return review?.path;
  } catch (error) {
    if (error instanceof NotReviewed) notice.offer(error);
    throw error;
  } finally {
    notice.done();
  }
}

function reviewOf(desk: Desk, asked: ReviewAsked, notice?: ReadingNotice): Promise<Review | undefined> {
  const { feed } = desk;
  return weekReview(benchOf(desk), asked, {
    contacts: feed.contacts(),
    interviews: feed.interviews(),
    agenda: feed.agenda(),
    read: (done, all) => notice?.tell(done, all),
    goesOn: () => !notice?.stopped,
  });
}

async function fromTerminal(desk: Desk, params: Params): Promise<string> {
  const of = params.day('of', 'past') ?? usualDay(desk.clock.today());
  const dryRun = params.flag('dry-run') ?? false;
  const asked = { of, forCounsellor: params.flag('counsellor') ?? false };
  params.oneOf('format', ['json', 'text']);
  const review = (await reviewOf(desk, asked))!;
  if (!dryRun) await desk.writer.write(review.writing);
  const { path, outcome, text, held: { week } } = review;
  const data = { week: `${week.year}-W${String(week.number).padStart(2, '0')}`, from: week.from, to: week.to, note: path, outcome, text };
  return answered(params, data, () => (dryRun ? text : saysOf(review)));
}

function saysOf({ outcome, path, writing }: Review): string {
  return outcome === 'unchanged' ? say`“${path}” says so already.` : together(say`${writing.says}.`);
}
