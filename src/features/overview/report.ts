import { shortDate } from '../../domain/day-words';
import type { Day } from '../../domain/day';
import type { Overview } from '../../domain/overview';
import type { FunnelStage } from '../../domain/overview/course';
import { medianOf, rateOf, type Rate } from '../../domain/overview/rate';
import type { Group } from '../../domain/overview/response';
import type { Span } from '../../domain/overview/spans';
import type { Topics } from '../../vault/known-topics';
import { listed, say, together } from '../../words/say';
import { boundsInWords, percentInWords, reachedName, remindersInWords, shareInWords, topicsInWords } from './words';

interface Lasted {
  /** In calendar days, shortest first. */
  days: readonly number[];
  /** Null below five. */
  median: number | null;
}

/** The overview as plain data: numbers, and the notes behind those of the funnel. */
export interface FunnelReport {
  today: Day;
  from: Day | null;
  field: string | null;
  stages: {
    stage: FunnelStage; count: number; people: readonly string[]; walkIns: number; walkInPeople: readonly string[];
  }[];
  response: Rate;
  agreed: Rate;
  /** Asks that are not counted yet. */
  young: number;
  named: Rate;
  bySource: ({ source: string | null } & Rate)[];
  byChannel: ({ channel: string | null } & Rate)[];
  byReminders: ({ reminders: number } & Rate)[];
  afterReminder: Rate;
  toReply: Lasted;
  toMeeting: Lasted;
  toThanks: Lasted & { open: number };
  heard: Rate;
  names: { names: number; interviews: number };
  longestChain: readonly { name: string; note: string | null }[];
  weeks: { monday: Day; asks: number; meetings: number }[];
  fields: { field: string | null; people: number; asked: number; met: number }[];
  /** In how many interviews each topic of the question bank came up; null where the bank is missing. */
  topics: { topic: string; interviews: number }[] | null;
}

export function reportOf(overview: Overview, topics: Topics): FunnelReport {
  const { today, from, field, funnel, response, spans, weeks, referrals, longest, fields } = overview;
  const rated = ({ name, share }: Group) => ({ name: name ?? null, rate: rateOf(share) });
  return {
    today,
    from: from ?? null,
    field: field ?? null,
    stages: funnel.map(({ stage, people, walkIns }) => ({
      stage, count: people.length, people, walkIns: walkIns.length, walkInPeople: walkIns,
    })),
    response: rateOf(response.answered),
    agreed: rateOf(response.agreed),
    young: response.young.length,
    named: rateOf(response.named),
    bySource: response.bySource.map(rated).map(({ name, rate }) => ({ source: name, ...rate })),
    byChannel: response.byChannel.map(rated).map(({ name, rate }) => ({ channel: name, ...rate })),
    byReminders: response.byReminders.map((share, reminders) => ({ reminders, ...rateOf(share) })),
    afterReminder: rateOf(response.afterReminder),
    toReply: lasted(spans.toReply),
    toMeeting: lasted(spans.toMeeting),
    toThanks: { ...lasted(spans.toThanks), open: spans.unthanked.length },
    heard: rateOf(referrals.heard),
    names: { names: referrals.names.length, interviews: referrals.interviews.length },
    longestChain: longest.chain,
    weeks: weeks.map(({ monday, asks, meetings }) => ({ monday, asks: asks.length, meetings: meetings.length })),
    fields: fields.map(({ field: name, people, asked, met }) => ({
      field: name ?? null, people: people.length, asked: asked.length, met: met.length,
    })),
    topics: 'problem' in topics ? null
      : topics.topics.map(({ topic, interviews }) => ({ topic, interviews: interviews.length })),
  };
}

/** The overview as a page of text. */
export function asText(overview: Overview, topics: Topics): string {
  const { today, from, field, funnel, response, referrals, longest } = overview;
  const scope = [
    ...(field === undefined ? [] : [say`Field: ${field}`]),
    ...(from === undefined ? [] : [say`From ${shortDate(from, today)} to today`]),
  ];
  if (funnel.every(({ people, walkIns }) => people.length + walkIns.length === 0)) {
    if (field !== undefined) return [...scope, say`Nobody stands here yet.`].join('\n');
    if (from === undefined) return say`Nobody is on your list yet. Ask one person, and this begins to fill.`;
    return say`Nothing between ${shortDate(from, today)} and today.`;
  }
  const stages = funnel.map(({ stage, people, walkIns }) => walkIns.length === 0
    ? say`${reachedName(stage)}: ${people.length}`
    : say`${reachedName(stage)}: ${people.length}, besides walk-ins: ${walkIns.length}`);
  const share = percentInWords(response.answered);
  const answered = shareInWords(response.answered);
  return [
    ...scope,
    ...stages,
    together(share ? say`Answered: ${answered}, ${share}.` : say`Answered: ${answered}.`, boundsInWords(response.answered)),
    ...response.byReminders.map((each, count) => say`${remindersInWords(count)}: ${shareInWords(each)}`),
    say`Names per interview: ${referrals.names.length} from ${referrals.interviews.length}`,
    say`Word to referrers: ${shareInWords(referrals.heard)}`,
    ...topicsInWords(overview.held, topics),
    ...(longest.chain.length > 0 ? [say`Longest chain: ${listed(longest.chain.map(({ name }) => name))}`] : []),
  ].join('\n');
}

function lasted(spans: readonly Span[]): Lasted {
  const days = spans.map((span) => span.days);
  return { days, median: medianOf(days) ?? null };
}
