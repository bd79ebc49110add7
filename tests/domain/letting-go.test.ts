import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day';
import { ruleOf } from '../../src/domain/due';
import { letGo } from '../../src/domain/letting-go';
import type { Contact, Interview, NoteRecord } from '../../src/domain/records';
import { applyTo, contact, dueIn, interview, linkTo, mention, networkOf, problemsIn } from './builders';

const on: Day = '2026-11-20';

/** The notes once the first of them was let go. */
function afterwards(records: readonly NoteRecord[]): NoteRecord[] {
  const { changes } = letGo(records[0]!, networkOf(records), on);
  return records.map((record) => applyTo(record, changes));
}

describe('somebody can be let go at any time', () => {
  const asked = { askedOn: '2026-11-06' } as const;
  it.each<[string, Partial<Contact>]>([
    ['asked', asked],
    ['asked and reminded', { ...asked, remindedOn: ['2026-11-17'] }],
    ['who answered', { ...asked, repliedOn: '2026-11-09' }],
    ['who said yes', { ...asked, repliedOn: '2026-11-09', outcome: 'yes' }],
    ['who said yes, on no known day', { outcome: 'yes' }],
    ['who said later, on no known day', { outcome: 'later' }],
    ['who said later', { ...asked, repliedOn: '2026-11-09', outcome: 'later', followUp: '2027-01-11' }],
    ['who was given up before, and asked again', { ...asked, outcome: 'no-answer', closedOn: '2026-10-01' }],
  ])('%s', (_, facts) => {
    const notes = afterwards([contact({ referredOn: '2026-10-01', ...facts })]);
    expect(notes[0]).toMatchObject({ outcome: 'no-answer', closedOn: on });
    expect(dueIn(notes)).toEqual([]);
    expect(problemsIn(notes)).toEqual([]);
  });

  it('and what a later waited for is done with, but no other next step', () => {
    const later = { ...asked, repliedOn: '2026-11-09', outcome: 'later', followUp: '2027-01-11' } as const;
    expect(afterwards([contact(later)])[0]).toMatchObject({ followUp: undefined, followedUp: ['2027-01-11'] });
    const promised = { ...asked, followUp: '2027-01-11', followUpNote: 'send it' } as const;
    expect(afterwards([contact(promised)])[0]).toMatchObject({ followUp: '2027-01-11', followUpNote: 'send it', followedUp: [] });
  });

  it.each<[string, Partial<Interview>, Day | undefined]>([
    ['their newest interview, where it fell through and is theirs alone', { status: 'no-show' }, on],
    ['not where others took part', { status: 'no-show', contacts: [linkTo(contact()), mention('Ivo')] }, undefined],
    ['not anew where it was let go before', { status: 'no-show', closedOn: '2026-11-18' }, '2026-11-18'],
  ])('%s', (_, facts, closedOn) => {
    const [, talk] = afterwards([contact(asked), interview({ date: '2026-11-13', ...facts })]);
    expect((talk as Interview).closedOn).toBe(closedOn);
  });
});

describe('there is nothing to let go', () => {
  it.each<[string, Partial<Contact>, Partial<Interview>[], string]>([
    ['of somebody never asked', {}, [], 'Jane Roe was never asked, so there is nothing to let go.'],
    ['of somebody met by chance', {}, [{ date: '2026-11-06', kind: 'chance' }], 'You met Jane Roe, and nothing has been asked of them since.'],
    ['of a no', { repliedOn: '2026-11-06', outcome: 'no' }, [], 'Jane Roe said no, so nobody waits any more.'],
    ['twice', { askedOn: '2026-11-06', outcome: 'no-answer', closedOn: '2026-11-18' }, [], 'Jane Roe was let go already.'],
    ['while a meeting is planned', { askedOn: '2026-11-06' }, [{ date: '2026-11-27' }], 'You are to meet Jane Roe. Call the interview off first.'],
  ])('%s', (_, facts, meetings, message) => {
    expect(() => afterwards([contact(facts), ...meetings.map(interview)])).toThrow(message);
  });

  it.each<[string, Partial<Interview>, string]>([
    ['in an interview that is planned', { date: '2026-11-27' }, 'Interview is planned. Call it off first.'],
    ['in one that was held', { date: '2026-11-06', status: 'held' }, 'Interview was held, so there is nothing to let go.'],
    ['in one that was let go', { date: '2026-11-06', status: 'missed', closedOn: '2026-11-09' }, 'Interview was let go already.'],
  ])('%s', (_, facts, message) => {
    expect(() => afterwards([interview(facts), contact()])).toThrow(message);
  });
});

describe('nothing is let go before the last word', () => {
  it.each<[string, Partial<Contact>, string]>([
    ['of theirs', { askedOn: '2026-11-06', repliedOn: '2026-11-21' }, 'Jane Roe replied on 2026-11-21, says the note. 2026-11-20 is before that: name that day or a later one.'],
    ['of mine', { askedOn: '2026-11-21' }, 'Jane Roe was asked on 2026-11-21, says the note. 2026-11-20 is before that: name that day or a later one.'],
  ])('%s', (_, facts, message) => {
    expect(() => afterwards([contact(facts)])).toThrow(message);
  });

  it.each<[Partial<Interview>, string?]>([
    [{ date: '2026-11-21', status: 'no-show' }, '2026-11-21'],
    [{ date: '2026-11-20', status: 'no-show' }],
    [{ date: '2026-11-27', status: 'cancelled' }],
    [{ date: '2026-11-27', status: 'cancelled', cancelledOn: '2026-11-20' }],
    [{ date: '2026-11-27', status: 'cancelled', cancelledOn: '2026-11-21' }, '2026-11-21'],
  ])('nor an interview before it fell through: %o', (facts, day) => {
    if (day) expect(() => afterwards([interview(facts)])).toThrow(`Interview fell through on ${day}, says the note. 2026-11-20 is before that: name that day or a later one.`);
    else expect(afterwards([interview(facts)])[0]).toMatchObject({ closedOn: on });
  });

  it('but on that very day', () => {
    expect(afterwards([contact({ askedOn: on })])[0]).toMatchObject({ closedOn: on });
    expect(afterwards([contact({ askedOn: '2026-11-02', repliedOn: on })])[0]).toMatchObject({ closedOn: on });
  });
});

it('an interview that fell through is let go by its day alone', () => {
  const notes = afterwards([interview({ date: '2026-11-06', status: 'cancelled' }), contact({ askedOn: '2026-11-02' })]);
  expect(notes[0]).toMatchObject({ closedOn: on });
  expect(dueIn(notes)).toEqual([]);
  expect(problemsIn(notes)).toEqual([]);
});

it('is called the same in the list, in its filter, on its row and in menus', () => {
  const { name, several, todo, settling } = ruleOf('close');
  const about = { around: networkOf([]), today: on };
  expect([name(), todo(contact(), about), settling.title('Jane'), several()]).toEqual(['Let it go', 'Let it go', 'Let it go', 'To let go']);
});
