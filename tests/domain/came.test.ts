import { expect, it } from 'vitest';
import { howTheyCame } from '../../src/domain/came';
import type { Contact } from '../../src/domain/records';
import { contact, linkTo, mention, networkOf } from './builders';

const wren = contact({ name: 'Wren Abbott', addressAs: 'Wren' });

it.each<[facts: Partial<Contact>, says: string | undefined]>([
  [{}, undefined],
  [{ identifiedOn: '2026-11-12' }, 'Picked Thu 12 Nov'],
  [{ referredOn: '2026-11-12', identifiedOn: '2026-11-13' }, 'Picked Fri 13 Nov'],
  [{ referredBy: [linkTo(wren)] }, 'Named by Wren'],
  [{ referredBy: [linkTo(wren)], identifiedOn: '2026-11-12' }, 'Named by Wren'],
  [{ referredBy: [linkTo(wren), mention('Teo')], referredOn: '2026-11-12' }, 'Named by Wren and Teo Thu 12 Nov'],
  [{ introducedOn: '2026-11-12' }, 'Introduced Thu 12 Nov'],
  [{ introducedOn: '2026-11-12', referredBy: [linkTo(wren)], referredOn: '2026-11-10' }, 'Introduced by Wren Thu 12 Nov'],
  [{ referredBy: [linkTo(contact())], referredOn: '2026-11-12' }, undefined],
])('how somebody came into the notes: %j, “%s”', (facts, says) => {
  expect(howTheyCame(contact(facts), networkOf([wren]), '2026-11-17')).toBe(says);
});
