import { describe, expect, it } from 'vitest';
import { questionsChosen } from '../../src/notes/questions/chosen';
import { noteMetadata } from '../host/data/note-metadata';

const chosen = (body: string): number => questionsChosen(noteMetadata(`---\ntype: interview\n---\n${body}`), 'Questions');

describe('how many questions stand in a note is known from its outline', () => {
  it.each([
    ['nothing', '', 0],
    ['the heading alone', '## Questions\n\nOne of them only Amara can answer.\n', 0],
    ['a heading for each question', '## Questions\n\n### How did you start?\n\n- an answer, at length\n\n### What changes?\n\n## Who else\n\n- Marcus Bell, perhaps\n', 2],
    ['a list right under the heading', '## questions\n\n- How did you start?\n- What changes fastest?\n', 2],
    ['tasks and numbers', '## Questions\n\n- [ ] How did you start?\n- [x] What changes?\n\n1. And then what?\n', 3],
    ['places for questions that are empty', '## Questions\n\n- \n- [ ] \n10. \n', 0],
    ['notes to a question below it', '## Questions\n\n- How did you start?\n  - she said at school\n    - and before that\n', 1],
    ['a list in a quote, and in code', '## Questions\n\n> - How did you start?\n\n```\n- How did you start?\n```\n', 0],
    ['a list and headings', '## Questions\n\n- How did you start?\n\n### What changes?\n', 2],
    ['a list under another heading', '## Before\n\n- [ ] Read up on the field\n\n## Questions\n', 0],
    ['the heading twice', '## Questions\n\n### A?\n\n# Later\n\n## Questions\n\n### B?\n', 2],
    ['a heading without words', '## Questions\n\n### \n\n### …\n', 0],
  ])('%s', (_, body, number) => {
    expect(chosen(body)).toBe(number);
  });

  it('is known of a note without any headings', () => {
    expect(questionsChosen({}, 'Questions')).toBe(0);
  });
});
