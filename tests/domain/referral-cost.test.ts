import { expect, it } from 'vitest';
import { countingSteps } from '../run/steps';

const load = (): Promise<typeof import('./many-referrals')> => import('./many-referrals');

// The package that lays out looks at the whole way up from each person: a few steps, but for one long chain.
const long = new Set(['a chain', 'a circle']);

it.each(['joined', 'drawn'] as const)('four times as many people cost about four times as much to be %s', async (how) => {
  const slow = await countingSteps(load, ({ shapes, ...does }, steps) =>
    Object.entries(shapes).filter(([name]) => how === 'joined' || !long.has(name)).flatMap(([name, people]) => {
      const [few, many] = [40, 160].map((size) => steps(() => does[how](people(size))));
      const times = many! / few!;
      return times > 5.5 ? [`${name}: ${times.toFixed(1)} times`] : [];
    }));
  expect(slow).toEqual([]);
});
