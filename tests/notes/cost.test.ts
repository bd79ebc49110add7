import { describe, expect, it } from 'vitest';
import { countingSteps } from '../run/steps';

/** What somebody could paste, over and over: each of these once took the square of its length somewhere. */
const pasted = [
  '1-', '\\', '\\"', '"', ' ', '\n', '\r', '\t', '(', '[', '[[', '](', '[]', '{', '{{', '{{=', '{{a}}', '{{#a}}', '{{^a}}', '<%', '<', '<!--',
  '%%', '$$', '``` ', '- ', '- - ', '> ', '# ', '#', '*', '_', '.', ',', '.md', ':', ';', 'a ', 'a, ', 'not ', 'CV ', '\u200B', '\u200D',
  '- a\n', '# a\n', '> a\n', '%% a\n', '$$\n', 'a: b\n', '- [ ] a\n', '- "a\n', '[a b]', 'a@b.c, ', '\n\n- ',
];
const LENGTH = 1_000;

describe('a text of four times the length', () => {
  it('costs about four times as many steps, whatever it is made of, everywhere', async () => {
    const slow = await countingSteps(() => import('./text-functions'), ({ textFunctions }, steps) =>
      Object.entries(textFunctions).flatMap(([name, read]) => {
        const stepsFor = (length: number): number => steps(() => pasted.forEach((unit) => attempt(read, unit, length)));
        const [short, long] = [stepsFor(LENGTH), stepsFor(4 * LENGTH)];
        return long > 6 * short + 10_000 ? [`${name}: ${short}, then ${long}`] : [];
      }));
    expect(slow).toEqual([]);
  });
});

/** Refusing a text costs steps as well. */
function attempt(read: (text: string) => unknown, unit: string, length: number): void {
  try {
    read(unit.repeat(length / unit.length));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
}
