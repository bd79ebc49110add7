import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

/** Milliseconds: loading the linter takes seconds on a busy machine, and is not what is tested. */
const LOADING = 60_000;

const eslint = new ESLint();

async function rulesBrokenBy(text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: 'tests/project/x.ts' });
  return result!.messages.map(({ ruleId }) => ruleId);
}

const long = (columns: number): string => `export const x = ${'1'.repeat(columns - 18)};\n`;

describe('the linter', { timeout: LOADING }, () => {
  it.each([
    ['double quotes', 'export const x = "a";\n', 'quotes'],
    ['backticks around a plain text', 'export const x = `a`;\n', 'quotes'],
    ['a missing semicolon', 'export const x = 1\n', 'semi'],
    ['an indent of three spaces', 'export function x(): number {\n   return 1;\n}\n', 'indent'],
    ['a list of several lines without a trailing comma', 'export const x = [\n  1,\n  2\n];\n', 'comma-dangle'],
    ['blanks at the end of a line', 'export const x = 1; \n', 'no-trailing-spaces'],
    ['a missing final newline', 'export const x = 1;', 'eol-last'],
    ['a tab', 'export const x =\t1;\n', 'no-tabs'],
    ['190 columns', long(190), 'max-len'],
    ['121 columns', long(121), 'max-len'],
  ])('refuses %s', async (_what, text, rule) => {
    expect(await rulesBrokenBy(text)).toEqual([`@stylistic/${rule}`]);
  });

  it.each([
    ['120 columns', long(120)],
    ['a sentence of 190 columns', `export const x = '${'word '.repeat(35)}';\n`],
    ['double quotes around a single one', 'export const x = "can\'t";\n'],
  ])('lets %s pass', async (_what, text) => {
    expect(await rulesBrokenBy(text)).toEqual([]);
  });

  it.each([
    ['goes back over what it has seen', '/^a*[^b]*$/', 'no-super-linear-backtracking'],
    ['starts anew at each place', '/ +$/', 'no-super-linear-move'],
  ])('refuses a pattern of the plugin’s that %s', async (_what, pattern, rule) => {
    const [result] = await eslint.lintText(`export const x = ${pattern};\n`, { filePath: 'src/words/language.ts' });
    expect(result!.messages.map(({ ruleId }) => ruleId)).toContain(`regexp/${rule}`);
  });

  it('holds files of the plugin to 300 lines', async () => {
    const { rules } = await eslint.calculateConfigForFile('src/x.ts') as { rules: Record<string, unknown> };
    expect(rules['max-lines']).toEqual([2, 300]);
  });
});
