import { expect, it } from 'vitest';
import { builtInBank } from '../../src/notes/questions/built-in';
import { topicsOf, type Conversation } from '../../src/notes/questions/topics';

const bank = [
  { topic: '', text: 'What is this?' },
  { topic: 'Path', text: 'What led you here?' },
  { topic: 'Path', text: 'How did you get from [an earlier role] to this one?' },
  { topic: 'Pay', text: 'How does pay develop?' },
  { topic: 'Close', text: 'May I keep you posted?' },
];
const talk = (path: string, questions: string[], openQuestions: string[] = []): Conversation =>
  ({ path, questions, openQuestions });
const found = (...talks: Conversation[]): Record<string, readonly string[]> =>
  Object.fromEntries(topicsOf(bank, talks).map(({ topic, interviews }) => [topic, interviews]));

it('a topic came up where one of its questions was asked, once for each conversation', () => {
  expect(found(talk('B.md', ['What led you here?', 'what led  you here']), talk('A.md', ['What led you here?'])))
    .toEqual({ Path: ['A.md', 'B.md'], Pay: [] });
});

it('a gap may have been filled with anything', () => {
  expect(found(talk('A.md', ['How did you get from the museum shop to this one?'])).Path).toEqual(['A.md']);
});

it('what was left open did not come up, and what one thought of oneself belongs to no topic', () => {
  expect(found(talk('A.md', ['How does pay develop?', 'What is for lunch?'], ['How does pay develop']))).toEqual({ Path: [], Pay: [] });
});

it('what ends every conversation is no topic to be covered, nor are questions without one', () => {
  expect(Object.keys(found(talk('A.md', ['May I keep you posted?', 'What is this?'])))).toEqual(['Path', 'Pay']);
});

it('each question of the built-in bank is found under its own topic', () => {
  for (const { topic, text } of builtInBank) {
    const came = topicsOf(builtInBank, [talk('A.md', [text])]).filter(({ interviews }) => interviews.length > 0);
    expect(came.map((each) => each.topic)).toEqual(['People', 'Close'].includes(topic) ? [] : [topic]);
  }
});
