import { describe, expect, it } from 'vitest';
import type { Contact, Interview } from '../../src/domain/records';
import { stageName, stageOf, stages } from '../../src/domain/stage';
import { standing } from '../../src/domain/standing';
import { contact, interview, mention, networkOf, waiver } from './builders';

const today = '2026-11-17';

function of(facts: Partial<Contact>, ...meetings: Partial<Interview>[]): string {
  const person = contact(facts);
  const interviews = meetings.map((each, at) => interview({ name: `Interview ${at}`, ...each }));
  return `${stageOf(person, interviews)}: ${standing(person, networkOf([person, ...interviews]), today)}`;
}

describe('where a conversation stands', () => {
  it.each<[string, Partial<Contact>, Partial<Interview>[], string]>([
    ['was never asked', {}, [], 'undefined: Not asked yet'],
    ['was asked', { askedOn: '2026-11-06' }, [], 'asked: Asked Fri 6 Nov'],
    ['was asked last week', { askedOn: '2026-11-13' }, [], 'asked: Asked Fri 13 Nov'],
    ['was reminded', { askedOn: '2026-11-06', remindedOn: ['2026-11-16'] }, [], 'asked: Reminded yesterday'],
    [
      'was asked again after a reminder',
      { askedOn: '2026-11-16', remindedOn: ['2026-11-01'] }, [],
      'asked: Asked yesterday',
    ],
    [
      'answered, and what is not noted',
      { askedOn: '2026-11-06', repliedOn: '2026-11-16' }, [],
      'replied: Answered yesterday',
    ],
    ['said yes', { askedOn: '2026-11-06', repliedOn: '2026-11-16', outcome: 'yes' }, [], 'replied: Said yes'],
    ['said later', { askedOn: '2026-11-06', repliedOn: '2026-11-16', outcome: 'later' }, [], 'replied: Said later'],
    [
      'said later, until a day',
      { askedOn: '2026-11-06', repliedOn: '2026-11-16', outcome: 'later', followUp: '2027-01-11' },
      [],
      'replied: Said later, again Mon 11 Jan 2027',
    ],
    ['said no', { askedOn: '2026-11-06', repliedOn: '2026-11-16', outcome: 'no' }, [], 'closed: Said no'],
    ['was given up', { askedOn: '2026-10-01', outcome: 'no-answer', closedOn: '2026-11-01' }, [], 'closed: No answer'],
    [
      'was asked again after a no',
      { askedOn: '2026-11-13', repliedOn: '2026-01-05', outcome: 'no' }, [],
      'asked: Asked Fri 13 Nov',
    ],
    ['has an interview ahead', { askedOn: '2026-11-06' }, [{ date: '2026-11-19' }], 'scheduled: Meets you Thu 19 Nov'],
    [
      'has several ahead',
      {}, [{ date: '2026-11-24' }, { date: '2026-11-19' }, { date: '2026-11-20' }],
      'scheduled: Meets you Thu 19 Nov',
    ],
    ['has one without a day', { askedOn: '2026-11-06' }, [{}], 'scheduled: Asked Fri 6 Nov'],
    ['has one today', { askedOn: '2026-11-06' }, [{ date: today }], 'scheduled: Meets you today'],
    ['was met', { askedOn: '2026-11-06' }, [{ date: '2026-11-12', status: 'held' }], 'met: Met Thu 12 Nov'],
    [
      'was met twice',
      {}, [{ date: '2026-10-12', status: 'held' }, { date: '2026-11-12', status: 'held' }],
      'met: Met Thu 12 Nov',
    ],
    ['was met by chance', {}, [{ date: '2026-11-16', kind: 'chance' }], 'met: Met yesterday'],
    ['was met on a day that is not noted', {}, [{ status: 'held' }], 'met: Met'],
    [
      'was met on a day that is not noted, and asked again',
      { askedOn: '2026-11-13' }, [{ status: 'held' }],
      'met: Asked Fri 13 Nov',
    ],
    [
      'was asked, and met on a day that is not noted, agreed since',
      { askedOn: '2026-11-06' }, [{ status: 'held', bookedOn: '2026-11-09' }],
      'met: Met',
    ],
    [
      'was asked again on the day of the meeting',
      { askedOn: '2026-11-12' }, [{ date: '2026-11-12', status: 'held' }],
      'met: Met Thu 12 Nov',
    ],
    [
      'was met, and is met again',
      {}, [{ date: '2026-11-12', status: 'held' }, { date: '2026-11-18' }],
      'met: Meets you tomorrow',
    ],
    [
      'was met, and asked again since',
      { askedOn: '2026-11-13' }, [{ date: '2026-11-12', status: 'held' }],
      'met: Asked Fri 13 Nov',
    ],
    ['has an interview that went by without a word', {}, [{ date: '2026-11-16' }], 'scheduled: Was to meet you yesterday'],
    [
      'called off',
      { askedOn: '2026-11-06' },
      [{ date: '2026-11-20', status: 'cancelled', cancelledOn: '2026-11-16' }],
      'replied: Called off yesterday',
    ],
    [
      'called off twice, last on a day that is not noted',
      {}, [{ date: '2026-11-10', status: 'no-show' }, { date: '2026-11-16', status: 'cancelled' }, { date: '2026-11-12', status: 'missed' }],
      'replied: Called off',
    ],
    [
      'did not come, and was asked again since',
      { askedOn: '2026-11-13' }, [{ date: '2026-11-10', status: 'no-show' }],
      'asked: Asked Fri 13 Nov',
    ],
    [
      'did not come on the day on which they were asked again',
      { askedOn: '2026-11-13' }, [{ date: '2026-11-13', status: 'no-show' }],
      'replied: Did not come Fri 13 Nov',
    ],
    [
      'has one that fell through without a day',
      { askedOn: '2026-11-13' }, [{ status: 'cancelled' }],
      'asked: Asked Fri 13 Nov',
    ],
    ['did not come', {}, [{ date: '2026-11-16', status: 'no-show' }], 'replied: Did not come yesterday'],
    ['was stood up', {}, [{ date: '2026-11-16', status: 'missed' }], 'replied: You did not come yesterday'],
    ['was picked', { identifiedOn: '2026-11-06' }, [], 'identified: Not asked yet'],
    ['was introduced', { introducedOn: '2026-11-06' }, [], 'identified: Not asked yet'],
    ['was named on a day', { referredOn: '2026-11-06' }, [], 'identified: Not asked yet'],
    ['was named by somebody', { referredBy: [mention('Noor')] }, [], 'identified: Not asked yet'],
    ['said yes on a day that is not noted', { outcome: 'yes' }, [], 'replied: Said yes'],
    ['was thanked', {}, [{ date: '2026-11-12', status: 'held', thankedOn: '2026-11-13' }], 'thanked: Met Thu 12 Nov'],
    [
      'was thanked, but not for each meeting',
      {}, [{ date: '2026-11-12', status: 'held', thankedOn: '2026-11-13' }, { date: '2026-11-10', status: 'held' }],
      'met: Met Thu 12 Nov',
    ],
    ['may be kept posted, and was met', { stayInTouch: true }, [{ date: '2026-11-12', status: 'held' }], 'in-touch: Met Thu 12 Nov'],
    ['may be kept posted, and was in touch', { stayInTouch: true, lastContact: '2026-11-12' }, [], 'in-touch: Not asked yet'],
    ['may be kept posted, and was asked', { stayInTouch: true, askedOn: '2026-11-13' }, [], 'asked: Asked Fri 13 Nov'],
    ['may be kept posted, and is to be met', { stayInTouch: true }, [{ date: '2026-11-19' }], 'scheduled: Meets you Thu 19 Nov'],
    ['was in touch', { lastContact: '2026-11-12', askedOn: '2026-11-13' }, [], 'asked: Asked Fri 13 Nov'],
    [
      'said no after a day was agreed',
      { askedOn: '2026-11-06', repliedOn: '2026-11-16', outcome: 'no' }, [{ date: '2026-11-12', status: 'held' }],
      'met: Met Thu 12 Nov',
    ],
    [
      'did not come, and was let go',
      {}, [{ date: '2026-11-10', status: 'no-show', closedOn: '2026-11-16' }],
      'closed: Let go yesterday',
    ],
    [
      'did not come, was let go, and asked after it',
      { askedOn: '2026-11-17' }, [{ date: '2026-11-10', status: 'no-show', closedOn: '2026-11-16' }],
      'asked: Asked today',
    ],
    [
      'called off, and was let go with the conversation',
      { askedOn: '2026-11-02', outcome: 'no-answer', closedOn: '2026-11-16' },
      [{ date: '2026-11-12', bookedOn: '2026-11-05', status: 'cancelled', cancelledOn: '2026-11-10' }],
      'closed: Called off Tue 10 Nov',
    ],
    [
      'called off, and then said no',
      { askedOn: '2026-11-02', repliedOn: '2026-11-16', outcome: 'no' },
      [{ date: '2026-11-12', bookedOn: '2026-11-05', status: 'cancelled', cancelledOn: '2026-11-10' }],
      'closed: Called off Tue 10 Nov',
    ],
    [
      'was lost once, and is to be met on another day',
      {}, [{ date: '2026-11-10', status: 'no-show' }, { date: '2026-11-19' }],
      'scheduled: Meets you Thu 19 Nov',
    ],
    [
      'was met, and did not come the next time',
      {}, [{ date: '2026-11-02', status: 'held' }, { date: '2026-11-16', status: 'no-show', closedOn: '2026-11-16' }],
      'met: Met Mon 2 Nov',
    ],
    [
      'was to be met, and whose outcome is waived',
      {}, [{ date: '2026-11-10', waived: [waiver('outcome', '2026-11-10')] }],
      'replied: Was to meet you Tue 10 Nov',
    ],
    ['was met, and the note says let go', {}, [{ date: '2026-11-12', closedOn: '2026-11-16' }], 'scheduled: Was to meet you Thu 12 Nov'],
    ['wants to be left alone', { doNotContact: true, askedOn: '2026-11-06' }, [], 'closed: Not to be contacted'],
  ])('of somebody who %s', (_, facts, meetings, expected) => {
    expect(of(facts, ...meetings)).toBe(expected);
  });
});

it('each stage has a name', () => {
  expect([...stages, undefined].map(stageName)).toEqual([
    'Not asked yet', 'Asked', 'Replied', 'Day agreed', 'Met', 'Thanked', 'In touch', 'Closed', 'Noted',
  ]);
});
