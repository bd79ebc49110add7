// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { dialogJourneys, openJourney, type Journey } from './dialog-journeys';
import { formHands } from './form-hands';
import { note, startedHost } from './plugin';

const BEFORE = '2026-11-17T23:59';
const AFTER = '2026-11-18T00:01';

let host: Host;
const hands = formHands(() => host);
const { dialog, field, fill, press, problemOf } = hands;
afterEach(() => host?.close());

const journeys = dialogJourneys(hands, () => host.settle());
const open = (journey: Journey, now: string): Promise<void> =>
  openJourney(journey, { now, started: (each) => void (host = each), press });
const pastMidnight = (): Promise<void> => host.clock.advance(2 * 60_000);
const save = (): Promise<void> => press('Enter', { ctrlKey: true });

async function notes(): Promise<unknown> {
  const read = async (path: string) => [path, await host.read(path)] as const;
  return Object.fromEntries(await Promise.all(host.paths().map(read)));
}

/** All that is said, without what stands in fields, and in lists that are not open. */
function words(): string {
  const seen = dialog()?.cloneNode(true) as HTMLElement | undefined;
  for (const popup of seen?.querySelectorAll('[hidden]') ?? []) popup.remove();
  return seen?.textContent ?? '';
}

async function outcome(journey: Journey, opened: string): Promise<unknown> {
  await open(journey, opened);
  if (opened === BEFORE) await pastMidnight();
  const says = words();
  await journey.after?.();
  const reached = { says, notes: await notes() };
  await host.close();
  return reached;
}

/** In these a day stands in a field, or was written before, or the most urgent comes first. */
const daily = new Set(['ReferralForm', 'ChoiceDialog', 'until when they wait', 'what comes after a yes', 'what comes after a no', 'thanks after a no', 'which of several is settled']);

describe('a dialog that is open at midnight', () => {
  it.each(journeys.filter(({ name }) => !daily.has(name)))('says and notes what one does that opens after it: $name', async (journey) => {
    expect(await outcome(journey, BEFORE)).toEqual(await outcome(journey, AFTER));
  });

  it('keeps the day that stands in its field, and notes that', async () => {
    await open(journeys.find(({ name }) => name === 'ReferralForm')!, BEFORE);
    await pastMidnight();
    expect(field('Day').value).toBe('Tue 17 Nov');
    await save();
    expect(await host.read('People/Marcus Bell.md')).toContain('referred_on: 2026-11-17\n');
  });

  it('keeps the day that it proposed for a promise, whatever is typed after it', async () => {
    await open(journeys.find(({ name }) => name === 'DebriefForm')!, BEFORE);
    fill('What you promised', 'The article');
    expect(field('By when').value).toBe('Tue 24 Nov');
    await pastMidnight();
    fill('What you promised', 'The article, and the book');
    await save();
    expect(await host.read('Talks/Talk.md')).toMatch(/debriefed_on: 2026-11-18\n(.*\n)*follow_up: 2026-11-24\n/);
  });

  it('asks again for the end of a wait that is over by now', async () => {
    const journey = journeys.find(({ name }) => name === 'until what day it is put off')!;
    await open(journey, BEFORE);
    const before = await notes();
    fill('Until', '2026-11-18');
    await pastMidnight();
    await save();
    expect(problemOf(field('Until'))).toBe('Choose a day after today.');
    expect(await notes()).toEqual(before);
  });

  it('settles what it lists as of the new day', async () => {
    const journey = journeys.find(({ name }) => name === 'which of several is settled')!;
    await open({ ...journey, note: 'People/Lena Fjord.md' }, BEFORE);
    await pastMidnight();
    await press('1');
    expect(await host.read('People/Amara Osei.md')).toContain('last_contact: 2026-11-18\n');
  });

  it('speaks of the day before as of yesterday', async () => {
    host = await startedHost({ now: BEFORE, files: { 'Talk.md': note('type: interview\ncontacts: [Zoë]\ndate: 2026-11-17\ntime: 10:00') } });
    await host.app.workspace.openLinkText('Talk.md', '', false);
    await host.command('informational-interviews:settle');
    await host.settle();
    expect(dialog()!.textContent).toContain('It was planned for today.');
    await pastMidnight();
    expect(dialog()!.textContent).toContain('It was planned for yesterday.');
  });

  it('has the untouched words of a message speak of the day they are sent on, and leaves touched ones alone', async () => {
    const draft: Journey = { name: '', note: 'Talks/Talk.md', command: 'draft', keys: ['1'] };
    const text = (): string => field<HTMLTextAreaElement>('Text').value;
    await open(draft, BEFORE);
    fill('To', 'amara@example.org');
    expect(text()).toContain('the time you gave me yesterday');
    await pastMidnight();
    expect(text()).toContain('the time you gave me on Monday');
    expect(field('To').value).toBe('amara@example.org');
    await host.close();
    await open(draft, BEFORE);
    fill('Text', 'Thank you for yesterday.');
    await pastMidnight();
    expect(text()).toBe('Thank you for yesterday.');
  });
});
