import { describe, expect, it } from 'vitest';
import { countingSteps } from '../run/steps';

const SIZE = 40;

/** How many times as many steps something costs with four times as many notes, of `SIZE` each time it is asked. */
function growth(steps: (run: () => unknown) => number, run: (size: number) => unknown): number {
  const [few, many] = [steps(() => run(SIZE)), steps(() => run(4 * SIZE))];
  return many / few;
}

const load = (): Promise<typeof import('./many-of-one')> => import('./many-of-one');

describe('where many notes have to do with one', () => {
  it('four times as many cost about four times as much to list', async () => {
    const slow = await countingSteps(load, ({ crowds, list }, steps) =>
      Object.entries(crowds).flatMap(([name, notes]) => {
        const times = growth(steps, (size) => list(notes(size)));
        return times > 5.5 ? [`${name}: ${times.toFixed(1)} times`] : [];
      }));
    expect(slow).toEqual([]);
  });

  it('what is owed to each of a large group is settled at once without looking through all of it for each pair', async () => {
    const times = await countingSteps(load, ({ crowds, list, settleAll }, steps) => growth(steps, (size) => {
      const notes = crowds['one interview with many people']!(size);
      settleAll(notes, list(notes));
    }));
    expect(times).toBeLessThan(18);
  });

  it('a group four times as large that was called off four times as often costs about sixteen times as much', async () => {
    const times = await countingSteps(load, ({ calledOff, list }, steps) =>
      growth(steps, (size) => list(calledOff(size / 2, size / 4))));
    expect(times).toBeLessThan(30);
  });
});
