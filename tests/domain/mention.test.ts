import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distinct, mentions, samePerson, type Mention } from '../../src/domain/mention';
import { contact, deadLink, linkTo, mention } from './builders';

const jane = linkTo(contact());
const byPath = { ...jane, linkpath: 'people/jane roe', text: '[[People/Jane Roe|Jane]]' };
const namesake = { ...jane, note: 'Alumni/Jane Roe.md' };

describe('two mentions are one person', () => {
  it.each<{ says: string; one: Mention; other: Mention; same: boolean }>([
    { says: 'when they lead to one note, however it is spelled', one: jane, other: byPath, same: true },
    { says: 'not when they lead to two notes of one name', one: jane, other: namesake, same: false },
    { says: 'when one leads nowhere and the link paths agree', one: jane, other: deadLink('Jane Roe'), same: true },
    { says: 'when one is plain text and the link paths agree', one: jane, other: mention('JANE ROE'), same: true },
    {
      says: 'when neither has a note and the link paths agree',
      one: deadLink('Ivo'),
      other: mention('Ivo'),
      same: true,
    },
    { says: 'not when the link paths differ', one: deadLink('Ivo'), other: mention('Ivo Marsh'), same: false },
    { says: 'not by what they are called', one: byPath, other: mention('Jane Roe'), same: false },
  ])('$says', ({ one, other, same }) => {
    expect(samePerson(one, other)).toBe(same);
    expect(samePerson(other, one)).toBe(same);
    expect(mentions([mention('Sam'), one], other)).toBe(same);
    expect(distinct([one, mention('Sam'), other])).toEqual(same ? [one, mention('Sam')] : [one, mention('Sam'), other]);
  });
});

it('among any people, each is found once, as in a look at every pair', () => {
  const anyMention = fc.record({
    note: fc.constantFrom(null, 'a.md', 'b.md', 'c/a.md'), linkpath: fc.constantFrom('a', 'b', 'c/a'), name: fc.constant(''), text: fc.string({ maxLength: 2 }),
  });
  fc.assert(fc.property(fc.array(anyMention, { maxLength: 7 }), (people) => {
    expect(distinct(people)).toEqual(people.filter((person, at) => !mentions(people.slice(0, at), person)));
  }));
});
