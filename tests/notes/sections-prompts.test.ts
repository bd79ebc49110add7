import { describe, expect, it } from 'vitest';
import { builtInTemplate } from '../../src/notes/templates/built-in';
import { debriefPrompts } from '../../src/notes/templates/debrief-prompts';
import { addUnderHeading } from '../../src/notes/sections/add';
import { undoSection } from '../../src/notes/sections/undo';
import { standardVocabulary } from '../../src/notes/vocabulary';
import { otherVocabulary } from './other-vocabulary';

const forms = debriefPrompts(standardVocabulary);
const [usual] = forms as [string[], string[]];
/** The sheet’s last part as the template has it. */
const sheet = `\n${usual.map((line) => `${line}\n`).join('\n')}\n`;
const summary = ['### Summary, 2026-11-17', '', 'Wayfinding is tested early.'];

function added(section: string, { after = '', lines = summary } = {}): { before: string; text: string; undone: string } {
  const before = `# Talk\n\n## Notes\n\nMine\n\n## Debrief\n${section}${after}`;
  const result = addUnderHeading(before, { heading: 'Debrief', lines, insteadOf: forms });
  if (result.outcome !== 'edited') throw new Error('nothing was added');
  const undone = undoSection(result.text, result.written);
  return { before, text: result.text, undone: undone.outcome === 'undone' ? undone.text : undone.reason };
}

describe('the prompts of the sheet', () => {
  it('are those of the built-in template, in both of its forms', () => {
    expect(forms[0]).toHaveLength(8);
    for (const line of usual) expect(builtInTemplate('interview', standardVocabulary)).toContain(line);
    expect(forms[0]).not.toEqual(forms[1]);
    expect(forms.flat().join('')).not.toContain('{{');
    expect(debriefPrompts(otherVocabulary)).toEqual(forms);
  });

  const short = '\n### Summary, 2026-11-17\n\nWayfinding is tested early.\n';
  it.each([
    ['all of them', sheet, `${short}\n`],
    ['all of them, as for an email', `\n${forms[1]!.map((line) => `${line}\n`).join('\n')}\n`, `${short}\n`],
    ['all of them, however blank lines stand between', sheet.replace(/\n\n/g, '\n'), short.slice(1)],
    ['those below what was typed', sheet.replace('### What it means', 'Strangers test it.\n\n### What it means'),
      `${sheet.slice(0, sheet.indexOf('### What it means'))}Strangers test it.\n${short}\n`],
    ['none, where the last was answered', `${sheet}The article, by Friday.\n`, `${sheet}The article, by Friday.\n${short}`],
    ['none, where one word of the last was changed', sheet.replace('and by when', 'and when'), `${sheet.replace('and by when', 'and when').trimEnd()}\n${short}\n`],
    ['none of a template of one’s own', '\n### Gains\n\nWhat did I gain?\n\n', `\n### Gains\n\nWhat did I gain?\n${short}\n`],
  ])('give way: %s; and come back by the byte', (_, section, wanted) => {
    const { before, text, undone } = added(section);
    expect(text).toBe(`# Talk\n\n## Notes\n\nMine\n\n## Debrief\n${wanted}`);
    expect(undone).toBe(before);
  });

  it.each(['\r\n', '\n', '\r'])('come back with the note’s line ends (%j), without a final one, and where more follows', (end) => {
    for (const after of ['', '\n', '\n\n## Later\n\nMore\n']) {
      for (const above of ['', 'Typed.\n']) {
        const before = `${above}## Debrief\n${sheet.trimEnd()}${after}`.replaceAll('\n', end);
        const result = addUnderHeading(before, { heading: 'debrief', lines: summary, insteadOf: forms });
        if (result.outcome !== 'edited') throw new Error('nothing was added');
        expect(result.text).not.toContain('What I learned');
        expect(/[\r\n]$/.test(result.text), 'a final newline').toBe(after !== '');
        expect(undoSection(result.text, result.written)).toEqual({ outcome: 'undone', text: before });
      }
    }
  });

  it.each<[string, string, (text: string) => string, string]>([
    ['a line was written below', sheet.trimEnd(), (text) => `${text}\nMine.`, `${sheet.trimEnd()}\nMine.`],
    ['lines were written below', sheet.trimEnd(), (text) => `${text}\n\nMine.\n`, `${sheet.trimEnd()}\n\nMine.\n`],
    ['it got a final newline', sheet.trimEnd(), (text) => `${text}\n`, `${sheet.trimEnd()}\n`],
    ['it lost its final newline', `${sheet.trimEnd()}\n`, (text) => text.trimEnd(), sheet.trimEnd()],
  ])('come back on lines of their own at the end of a note, where %s since', (_, section, typed, wanted) => {
    for (const end of ['\r\n', '\n', '\r']) {
      const before = `## Debrief\n${section}`.replaceAll('\n', end);
      const result = addUnderHeading(before, { heading: 'debrief', lines: summary, insteadOf: forms });
      if (result.outcome !== 'edited') throw new Error('nothing was added');
      const later = typed(result.text.replaceAll(end, '\n')).replaceAll('\n', end);
      expect(undoSection(later, result.written)).toEqual({ outcome: 'undone', text: `## Debrief\n${wanted}`.replaceAll('\n', end) });
    }
  });

  it('come back around what was typed since, and the person’s words stay', () => {
    const before = `## Debrief\n${sheet}## Later\n`;
    const result = addUnderHeading(before, { heading: 'Debrief', lines: summary, insteadOf: forms });
    if (result.outcome !== 'edited') throw new Error('nothing was added');
    const later = result.text.replace('## Debrief\n', '## Debrief\nTyped above.\n').replace('## Later\n', '## Later\n\nTyped below.\n');
    const undone = undoSection(later, result.written);
    expect(undone.outcome === 'undone' && undone.text).toBe(`## Debrief\nTyped above.\n${sheet}## Later\n\nTyped below.\n`);
  });
});
