import { expect, it } from 'vitest';
import { ruleOf } from '../../src/domain/due';
import { whoIn } from '../../src/domain/settling';
import { contact, dueIn, interview, linkTo } from './builders';

const jonas = contact({ name: 'Dr. Jonas van Weil' });
const amara = contact({ name: 'Amara Osei', addressAs: 'Amara' });

it.each([
  { who: 'one person, by the whole name', people: [jonas], says: 'I confirmed with Dr. Jonas van Weil today' },
  { who: 'one person whose note says what to call them', people: [amara], says: 'I confirmed with Amara today' },
  { who: 'a group', people: [amara, jonas], says: 'I confirmed with them today' },
])('what was done is said of $who', ({ people, says }) => {
  const notes = [...people, interview({ date: '2026-11-09', contacts: people.map(linkTo) })];
  const [item] = dueIn(notes, 'confirm');
  expect(ruleOf('confirm').settling.title(whoIn(item!))).toBe(says);
});
