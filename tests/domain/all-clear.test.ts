import { expect, it } from 'vitest';
import { allClear } from '../../src/domain/all-clear';
import type { Contact } from '../../src/domain/records';
import { contact, interview, linkTo, mention } from './builders';

const held = interview({ date: '2026-11-06', status: 'held' });
const noor = contact({ name: 'Noor' });
const named = (facts: Partial<Contact>): Contact => contact({ referredBy: [linkTo(noor), mention('Ivo')], ...facts });

it.each([
  ['nothing while nobody was met', [contact()], [interview({ date: '2026-11-06' })], undefined],
  ['that everyone was thanked', [contact()], [held], 'thanked'],
  ['no more where one who gave a name never heard', [named({ reportedTo: [linkTo(noor)] })], [held], 'thanked'],
  ['that all have heard, where they have', [named({ reportedTo: [linkTo(noor), mention('Ivo')] })], [held], 'heard'],
] as const)('where nothing is owed it is true to say %s', (_, contacts, interviews, says) => {
  expect(allClear(contacts, interviews)).toBe(says);
});
