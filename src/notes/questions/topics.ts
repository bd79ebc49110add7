import type { Question } from './built-in';
import { isSameQuestion, keyOf } from './compare';
import { gapIn } from './gap';
import { isClosing } from './judge';

/** An interview that was held, and the questions in its note. */
export interface Conversation {
  path: string;
  questions: readonly string[];
  /** Those that it left open. */
  openQuestions: readonly string[];
}

/** A topic of the question bank, and the interviews in which it came up, by path. */
export interface TopicCoverage {
  topic: string;
  interviews: readonly string[];
}

/**
 * In which conversations each topic of a bank came up, in the bank's order. A topic comes up with one of its questions,
 * whatever its gaps were filled with, unless that was left open. Topics that end every conversation are passed over.
 */
export function topicsOf(bank: readonly Question[], conversations: readonly Conversation[]): TopicCoverage[] {
  const topics = new Map<string, Set<string>>();
  for (const { topic } of bank) if (topic !== '' && !isClosing(topic)) topics.set(topic, new Set());
  const topicsFor = finderOf(bank);
  for (const { path, questions, openQuestions } of conversations) {
    const open = new Set(openQuestions.map(keyOf));
    for (const question of questions) {
      if (open.has(keyOf(question))) continue;
      for (const topic of topicsFor(question)) topics.get(topic)?.add(path);
    }
  }
  return [...topics].map(([topic, paths]) => ({ topic, interviews: [...paths].sort() }));
}

// Most questions have no gap, and are found without going through the bank.
function finderOf(bank: readonly Question[]): (asked: string) => readonly string[] {
  const whole = new Map<string, string>();
  const gaps: Question[] = [];
  for (const question of bank) {
    if (gapIn(question.text)) gaps.push(question);
    else whole.set(keyOf(question.text), question.topic);
  }
  return (asked) => {
    const topic = whole.get(keyOf(asked));
    if (topic !== undefined) return [topic];
    return gaps.flatMap((question) => (isSameQuestion(question.text, asked) ? [question.topic] : []));
  };
}
