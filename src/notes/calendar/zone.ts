const MINUTE = 60_000;
/** Shorter than any daylight saving; the shortest, around Ramadan, is a month away from it. */
const WEEK = 7 * 24 * 60 * MINUTE;

interface Onset {
  /** The moment from which another distance from UTC holds. */
  at: number;
  /** Minutes east of UTC, before and from then on. */
  from: number;
  to: number;
}

/**
 * This device's time zone as a VTIMEZONE (RFC 5545, 3.6.5), from its real transitions in the year of a moment and the
 * years beside it: a calendar that does not know the name of the zone still shows the right hour.
 */
export function timeZoneText(name: string, around: Date): string {
  const first = new Date(around.getFullYear() - 1, 0, 1).getTime();
  const last = new Date(around.getFullYear() + 2, 0, 1).getTime();
  const usual = eastAt(first);
  const onsets: Onset[] = [{ at: first, from: usual, to: usual }, ...onsetsBetween(first, last)];
  const standard = Math.min(...onsets.map(({ to }) => to));
  const lines = onsets.flatMap(({ at, from, to }) => {
    const kind = to > standard ? 'DAYLIGHT' : 'STANDARD';
    return [
      `BEGIN:${kind}`,
      `DTSTART:${wallTime(at, from)}`,
      `TZOFFSETFROM:${distance(from)}`,
      `TZOFFSETTO:${distance(to)}`,
      `END:${kind}`,
    ];
  });
  return ['BEGIN:VTIMEZONE', `TZID:${name}`, ...lines, 'END:VTIMEZONE'].join('\r\n');
}

function onsetsBetween(first: number, last: number): Onset[] {
  const onsets: Onset[] = [];
  for (let start = first; start < last; start += WEEK) {
    const end = Math.min(start + WEEK, last);
    const from = eastAt(start);
    const to = eastAt(end);
    if (from !== to) onsets.push({ at: onset(start, end), from, to });
  }
  return onsets;
}

/** The first minute in a stretch of time with another distance from UTC than its beginning. */
function onset(start: number, end: number): number {
  const before = eastAt(start);
  let [low, high] = [start, end];
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / MINUTE / 2) * MINUTE;
    if (eastAt(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

function eastAt(moment: number): number {
  return -new Date(moment).getTimezoneOffset();
}

function wallTime(moment: number, east: number): string {
  const wall = new Date(moment + east * MINUTE);
  const date = [wall.getUTCFullYear(), wall.getUTCMonth() + 1, wall.getUTCDate()];
  const time = [wall.getUTCHours(), wall.getUTCMinutes(), wall.getUTCSeconds()];
  return `${date.map(two).join('')}T${time.map(two).join('')}`;
}

function distance(east: number): string {
  const minutes = Math.abs(Math.round(east));
  return `${east < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
