import { minutesBetween, type Day, type Time } from '../../domain/day';
import { weekdayName } from '../../domain/day-words';
import { say } from '../../words/say';

export interface Zones {
  /** IANA names; without `mine`, the zone of this device. */
  theirs: string;
  mine?: string;
}

/**
 * A moment of my wall time on another person's wall: `16:30`, with the weekday where their day is another one.
 * Undefined where both clocks show the same, and where a zone is none. A time that the clocks skip counts as the one
 * they skip to.
 */
export function inTheirZone({ date, time }: { date: Day; time: Time }, { theirs, mine }: Zones): string | undefined {
  const here = clockOf(mine);
  const there = clockOf(theirs);
  if (!here || !there) return undefined;
  const seen = there(momentOf(date, time, here));
  if (seen.date === date && seen.time === time) return undefined;
  return seen.date === date ? seen.time : say`${seen.time} on ${weekdayName(seen.date)}`;
}

/** The place that names a zone, `Lisbon` for `Europe/Lisbon`, if its clocks differ from mine at noon of a day. */
export function placeOf(theirs: string, { mine, on }: { mine?: string; on: Day }): string | undefined {
  if (inTheirZone({ date: on, time: '12:00' }, { theirs, mine }) === undefined) return undefined;
  return theirs.split('/').pop()?.replace(/_/g, ' ');
}

interface Wall {
  date: Day;
  time: Time;
}

type Clock = (moment: number) => Wall;

function clockOf(zone: string | undefined): Clock | undefined {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone?.trim(),
      year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    });
  } catch {
    return undefined;
  }
  return (moment) => {
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
    return { date: `${part('year')}-${part('month')}-${part('day')}` as Day, time: `${part('hour')}:${part('minute')}` as Time };
  };
}

// The zone's distance from UTC is only known for a moment, so it is read at a first guess and again at a better one.
function momentOf(date: Day, time: Time, clock: Clock): number {
  const wall = asUtc(date, time);
  const guess = wall - distance(wall, clock);
  const better = wall - distance(guess, clock);
  const shown = clock(better);
  return asUtc(shown.date, shown.time) === wall ? better : Math.max(guess, better);
}

function distance(moment: number, clock: Clock): number {
  const { date, time } = clock(moment);
  return asUtc(date, time) - moment;
}

function asUtc(date: Day, time: Time): number {
  return minutesBetween('1970-01-01T00:00', `${date}T${time}`) * 60_000;
}
