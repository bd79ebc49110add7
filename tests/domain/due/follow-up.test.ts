import { describe, expect, it } from 'vitest';
import { contact, dueIn, interview, linkTo, mention, settled, theOne } from '../builders';
import { itIsDue } from '../table';

const later = { askedOn: '2026-11-02', repliedOn: '2026-11-06', outcome: 'later' } as const;

describe('a next step is due on its day, and on no other', () => {
  itIsDue('follow-up', [
    { says: 'of a contact', contact: { followUp: '2026-11-10' }, due: '2026-11-10' },
    { says: 'of an interview', interview: { followUp: '2026-11-10' }, due: '2026-11-10' },
    {
      says: 'of both',
      contact: { followUp: '2026-11-10' },
      interview: { followUp: '2026-11-11' },
      due: ['2026-11-10', '2026-11-11'],
    },
    { says: 'on a Sunday: it does not roll', contact: { followUp: '2026-11-08' }, due: '2026-11-08' },
    {
      says: 'on a holiday',
      contact: { followUp: '2026-11-10' },
      terms: { holidays: ['2026-11-10'] },
      due: '2026-11-10',
    },
    {
      says: 'whatever the interview came to',
      interview: { status: 'cancelled', followUp: '2026-11-10' },
      due: '2026-11-10',
    },
    { says: 'with nobody named', interview: { contacts: [], followUp: '2026-11-10' }, due: '2026-11-10' },
    { says: 'when they said later', contact: { outcome: 'later', followUp: '2026-11-10' }, due: '2026-11-10' },
    {
      says: 'not once a day to meet was agreed since they said later',
      contact: { ...later, followUp: '2026-12-10' },
      others: [{ date: '2026-12-14', bookedOn: '2026-11-09' }],
      due: null,
    },
    {
      says: 'when that was agreed before',
      contact: { ...later, followUp: '2026-12-10' },
      others: [{ date: '2026-12-14', bookedOn: '2026-11-05' }],
      due: '2026-12-10',
    },
    {
      says: 'when a promise of mine stands beside it',
      contact: { ...later, followUp: '2026-12-10', followUpNote: 'send the article' },
      others: [{ date: '2026-12-14', bookedOn: '2026-11-09' }],
      due: '2026-12-10',
    },
    { says: 'a note without a day', contact: { followUpNote: 'send the article' }, due: null },
    { says: 'nothing noted', contact: {}, interview: {}, due: null },
  ]);
});

describe('a next step that was done', () => {
  const jane = contact({ followUp: '2026-11-10', followUpNote: 'send the article' });
  const done = (how: Parameters<typeof settled>[2], person = jane) =>
    settled([person], theOne([person], 'follow-up'), how)[0]!;

  it('moves to those done, as a pair', () => {
    const after = done({ on: '2026-11-12' });
    expect(after.followedUp).toEqual(['2026-11-10 send the article']);
    expect(after.followUp).toBeUndefined();
    expect(after.followUpNote).toBeUndefined();
  });
  it('moves without a note, too', () => {
    expect(done({ on: '2026-11-12' }, contact({ followUp: '2026-11-10' })).followedUp).toEqual(['2026-11-10']);
  });
  it('is a touch if they were in touch', () =>
    expect(done({ on: '2026-11-12', touched: true })).toMatchObject({ lastContact: '2026-11-12' }));
  it('is none if they were not', () =>
    expect(done({ on: '2026-11-12', touched: false })).not.toHaveProperty('lastContact'));
  it('takes no newer touch back', () => {
    expect(done({ on: '2026-11-12' }, { ...jane, lastContact: '2026-11-13' })).toMatchObject({
      lastContact: '2026-11-13',
    });
  });
  it('can have a next one', () => {
    const after = done({ on: '2026-11-12', next: '2026-12-01' });
    expect(theOne([after], 'follow-up').due).toBe('2026-12-01');
    expect(after.followedUp).toEqual(['2026-11-10 send the article']);
  });
  it('of an interview is a touch with everybody who has a note', () => {
    const ivo = contact({ name: 'Ivo' });
    const talk = interview({ contacts: [linkTo(jane), linkTo(ivo), mention('Sam')], followUp: '2026-11-10' });
    const notes = [contact(), ivo, talk];
    const after = settled(notes, theOne(notes, 'follow-up'), { on: '2026-11-12' });
    expect(after.slice(0, 2)).toMatchObject([{ lastContact: '2026-11-12' }, { lastContact: '2026-11-12' }]);
    expect(dueIn(after, 'follow-up')).toEqual([]);
  });
  it('says of a later whether the day is theirs or mine', () => {
    const later = contact({ outcome: 'later', repliedOn: '2026-11-02', followUp: '2026-11-10', followedUp: ['2026-10-01'] });
    expect(theOne([later], 'follow-up').why('2026-11-10')).toBe('They asked you to come back today.');
    const [after] = settled([later], theOne([later], 'follow-up'), { on: '2026-11-10', next: '2026-11-17', touched: false });
    expect(theOne([after!], 'follow-up').why('2026-11-17')).toBe('They said later, and you meant to ask again today.');
  });
  it('says what was noted', () => {
    expect(theOne([jane], 'follow-up').why('2026-11-10')).toBe('You noted for today: send the article.');
    expect(theOne([contact({ followUp: '2026-11-10' })], 'follow-up').why('2026-11-11')).toBe(
      'You meant to be in touch yesterday.',
    );
  });
});
