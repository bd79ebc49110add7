import type { Interview } from '../domain/records';
import type { Step } from '../domain/step';
import { asPlainLine } from '../notes/sections/plain-line';
import { isSameQuestion, keyOf, questionsUnder } from '../notes/questions/compare';
import { questions as questionsOf } from '../words/amounts';
import { say } from '../words/say';
import type { Bench } from './bench';

/**
 * The step that puts questions into the note, each as a heading with room for the answer below it, so that answers can
 * be compared later. What stands there already is left out, as a heading or among those that are `listed`.
 */
export function questionsFor(
  { headings, vocabulary }: Bench,
  interview: Interview,
  { questions, listed }: { questions: readonly string[]; listed: readonly string[] },
): Step & { added: string[] } {
  const there = [...questionsUnder(headings(interview.path), vocabulary.headings.questions), ...listed];
  const keys = new Set<string>();
  const added = questions.map((question) => question.replace(/\s+/g, ' ').trim()).filter((question) => {
    const key = keyOf(question);
    if (key === '' || keys.has(key) || there.some((each) => isSameQuestion(question, each))) return false;
    keys.add(key);
    return true;
  });
  const lines = added.flatMap((question) => [`### ${asHeading(question)}`, '']);
  return {
    says: say`Added ${questionsOf(added.length)}`,
    changes: added.length === 0 ? [] : [{ note: interview.path, heading: 'questions', level: 2, lines }],
    added,
  };
}

// Hash marks at the end of a heading would be taken for its closing.
function asHeading(question: string): string {
  return asPlainLine(question).replace(/(\s)(#+)$/, '$1\\$2');
}
