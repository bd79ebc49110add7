import { describe, expect, it } from 'vitest';
import type { Minute } from '../../src/domain/day';
import { ruleOf } from '../../src/domain/due';
import { listedByPerson, nextUp } from '../../src/domain/next-up';
import type { NoteRecord } from '../../src/domain/records';
import { agenda, contact, interview, linkTo, networkOf, waiver } from './builders';

const jane = contact();
const wren = contact({ name: 'Wren Abbott' });

/** What comes next with Jane Roe: the kind, or the day of a meeting; the day it counts from; how much more there is. */
function next(notes: NoteRecord[], now: Minute = '2026-11-17T11:20', who = jane.path): unknown {
  const network = networkOf(notes);
  const found = nextUp(
    network.interviewsWith(who),
    listedByPerson(agenda(notes, now).items, (path) => network.get(path)).get(who),
    { now, minutes: 20 },
  );
  return found && [found.meeting ? `meets ${found.meeting.date}` : found.listed!.item.kind, found.on, found.more];
}

const ahead = { date: '2026-11-17', time: '14:00', bookedOn: '2026-11-17', preparedOn: '2026-11-15' } as const;

describe('what comes next with somebody', () => {
  it.each<[string, NoteRecord[], unknown]>([
    ['nothing, where nothing is owed', [jane], undefined],
    ['what is owed, and how much more', [contact({ followUp: '2026-11-13', askedOn: '2026-11-06' })], ['follow-up', '2026-11-13', 1]],
    ['what was put off, on the day it comes back', [contact({ followUp: '2026-11-13', snoozed: [{ kind: 'follow-up', until: '2026-11-20', text: '' }] })], ['follow-up', '2026-11-20', 0]],
    ['not what is not needed', [contact({ followUp: '2026-11-13', waived: [waiver('follow-up', '2026-11-13')] })], undefined],
    ['who was picked, on no day', [contact({ identifiedOn: '2026-10-01' })], ['ask', undefined, 0]],
    ['a meeting of today', [jane, interview(ahead)], ['meets 2026-11-17', '2026-11-17', 0]],
    ['a meeting before what is due later', [contact({ followUp: '2026-12-01' }), interview(ahead)], ['meets 2026-11-17', '2026-11-17', 1]],
    ['what is late before a meeting', [contact({ followUp: '2026-11-13' }), interview(ahead)], ['follow-up', '2026-11-13', 0]],
    ['the nearest of two meetings', [jane, interview({ ...ahead, name: 'B', date: '2026-11-18', confirmedOn: '2026-11-17' }), interview(ahead)], ['meets 2026-11-17', '2026-11-17', 0]],
    ['how a meeting went, once it is over', [jane, interview({ ...ahead, time: '10:30' })], ['outcome', '2026-11-17', 0]],
    ['one’s own thank-you among a group', [jane, wren, interview({ contacts: [linkTo(jane), linkTo(wren)], date: '2026-11-16', status: 'held', debriefedOn: '2026-11-16', thanked: [linkTo(wren)] })], ['thank-you', '2026-11-17', 0]],
    ['what is owed about a whole group', [jane, wren, interview({ contacts: [linkTo(wren), linkTo(jane)], date: '2026-11-16', status: 'held', thankedOn: '2026-11-16' })], ['debrief', '2026-11-16', 0]],
  ])('is %s', (_, notes, expected) => {
    expect(next(notes)).toEqual(expected);
  });

  it('is a report to the referrer, and not to whom they named', () => {
    const told = contact({ referredBy: [linkTo(wren)], referredOn: '2026-10-20' });
    const notes = [told, wren, interview({ date: '2026-11-12', status: 'held', debriefedOn: '2026-11-12', thankedOn: '2026-11-12' })];
    expect([next(notes, undefined, wren.path), next(notes)]).toEqual([['report-back', '2026-11-16', 0], undefined]);
  });
});

describe('what is to be done, in a few words', () => {
  const about = { around: networkOf([]), today: '2026-11-17' } as const;
  it.each([
    ['follow-up', contact({ followUpNote: ' send the\n list ' }), 'Send the list'],
    ['follow-up', contact(), 'Be in touch'],
    ['report-back', contact(), 'Tell how it went with Jane Roe'],
    ['prepare', interview({ date: '2026-11-19' }), 'Prepare for Thursday'],
    ['confirm', interview({ date: '2026-11-18' }), 'Confirm the meeting tomorrow'],
    ['thank-you', interview(), 'Say thank you'],
  ] as const)('%s', (kind, note, says) => {
    expect(ruleOf(kind).todo(note, about)).toBe(says);
  });
});
