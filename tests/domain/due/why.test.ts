import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/domain/day';
import type { DueKind } from '../../../src/domain/due';
import type { Contact, Interview } from '../../../src/domain/records';
import { standardTerms } from '../../../src/domain/terms';
import { contact, dueIn, interview, linkTo, mention, waiver } from '../builders';

const noor = contact({ name: 'Noor' });
const silent = { askedOn: '2026-11-06' } as const;
const yes = { askedOn: '2026-11-02', repliedOn: '2026-11-06', outcome: 'yes' } as const;
const held = { date: '2026-11-06', status: 'held' } as const;
const noShow = { date: '2026-11-06', status: 'no-show' } as const;
const byNoor = { referredBy: [linkTo(noor)], referredOn: '2026-11-02' } as const;
const thrice = ['2026-11-09', '2026-11-16', '2026-11-23'] as const;

/** What is said of Jane Roe on a day, of the first item of a kind that is not waived. */
function why(kind: DueKind, on: Day, person: Partial<Contact>, meeting?: Partial<Interview>): string {
  const notes = [contact(person), noor, ...(meeting ? [interview(meeting)] : [])];
  return dueIn(notes, kind).find(({ waived }) => !waived)!.why(on);
}

describe('a row says why', () => {
  it.each<[DueKind, Day, Partial<Contact>, Partial<Interview> | undefined, string]>([
    ['outcome', '2026-11-10', {}, { date: '2026-11-09' }, 'It was planned for yesterday. Did it take place?'],
    ['thank-you', '2026-11-07', {}, held, 'You met yesterday and have not said thank you yet.'],
    ['thank-you', '2026-11-07', {}, { ...held, mode: 'email' }, 'They answered you by email yesterday, and you have not said thank you yet.'],
    ['debrief', '2026-11-06', {}, held, 'You met today. What you learned is not written down yet.'],
    ['resume', '2026-11-07', {}, { ...held, resumeRequested: true }, 'They asked for your resume when you met yesterday.'],

    ['follow-up', '2026-11-10', { followUp: '2026-11-10', followUpNote: ' the   article! ' }, undefined, 'You noted for today: the article!'],
    ['follow-up', '2026-11-10', { followUp: '2026-11-10', followUpNote: 'the article' }, undefined, 'You noted for today: the article.'],
    ['follow-up', '2026-11-10', {}, { followUp: '2026-11-10' }, 'You meant to be in touch today.'],
    ['follow-up', '2026-11-10', { ...yes, outcome: 'later', followUp: '2026-11-10' }, undefined, 'They asked you to come back today.'],

    ['answer', '2026-11-09', { ...yes, outcome: 'no' }, undefined, 'They said no on Friday. A line of thanks keeps the door open.'],
    ['answer', '2026-11-09', { ...yes, outcome: 'later' }, undefined, 'They said later on Friday. A line of thanks says when you will write again.'],

    ['schedule', '2026-11-09', yes, undefined, 'They said yes on Friday. No day is agreed yet.'],
    ['schedule', '2026-11-09', { ...yes, outcome: undefined }, undefined, 'They replied on Friday. No day is agreed yet.'],
    ['schedule', '2026-11-09', { ...yes, repliedOn: undefined }, undefined, 'They said yes. No day is agreed yet.'],
    ['schedule', '2026-11-10', { ...yes, timesOfferedOn: ['2026-11-09'] }, undefined, 'You offered times 1 business day ago, and no day is agreed yet.'],
    ['schedule', '2026-11-09', { ...yes, timesOfferedOn: ['2026-11-09'] }, undefined, 'You offered times today, and no day is agreed yet.'],
    ['schedule', '2026-11-23', { ...yes, timesOfferedOn: ['2026-11-09', '2026-11-16'] }, undefined, 'You offered times twice, the last time 5 business days ago, and no day is agreed yet.'],

    ['prepare', '2026-11-08', {}, { date: '2026-11-09' }, 'No questions are chosen yet for tomorrow.'],
    ['prepare', '2026-11-08', {}, { date: '2026-11-09', time: '10:00' }, 'No questions are chosen yet for tomorrow, 10:00.'],

    ['confirm', '2026-11-08', {}, { date: '2026-11-09' }, 'A line to confirm tomorrow.'],
    ['confirm', '2026-11-08', {}, { date: '2026-11-09', time: '10:00', mode: 'in-person' }, 'A line to confirm tomorrow, 10:00.'],
    ['confirm', '2026-11-08', {}, { date: '2026-11-09', mode: 'phone' }, 'A line to confirm tomorrow, by phone.'],
    ['confirm', '2026-11-08', {}, { date: '2026-11-09', time: '10:00', mode: 'video' }, 'A line to confirm tomorrow, 10:00, by video.'],

    ['reschedule', '2026-11-07', {}, noShow, 'Jane Roe did not come yesterday. Offer new times.'],
    ['reschedule', '2026-11-07', {}, { ...noShow, status: 'missed' }, 'You did not come yesterday. Jane Roe should hear from you, with new times.'],
    ['reschedule', '2026-11-07', {}, { ...noShow, status: 'cancelled', cancelledBy: 'me' }, 'You called it off yesterday. Jane Roe should hear from you, with new times.'],
    ['reschedule', '2026-11-07', {}, { ...noShow, status: 'cancelled', cancelledBy: 'them' }, 'It was called off yesterday. Offer Jane Roe new times.'],
    ['reschedule', '2026-11-10', {}, { ...noShow, reproposedOn: ['2026-11-09'] }, 'You proposed a new day 1 business day ago and have had no answer.'],
    ['reschedule', '2026-11-09', {}, { ...noShow, reproposedOn: ['2026-11-09'] }, 'You proposed a new day today and have had no answer.'],
    ['reschedule', '2026-11-17', {}, { ...noShow, reproposedOn: ['2026-11-09', '2026-11-16'] }, 'You proposed new days twice, the last time 1 business day ago, and have had no answer.'],
    ['reschedule', '2026-11-11', { repliedOn: '2026-11-10' }, { ...noShow, reproposedOn: ['2026-11-09'] }, 'Jane Roe answered yesterday. No new day is agreed yet.'],

    ['report-back', '2026-11-07', byNoor, held, 'You met Jane Roe yesterday through Noor, who has not heard how it went.'],
    ['report-back', '2026-11-07', byNoor, { ...held, kind: 'chance' }, 'You met Jane Roe by chance yesterday. Noor, who gave you the name, has not heard.'],
    ['report-back', '2026-11-07', byNoor, { ...held, mode: 'email' }, 'Jane Roe answered you by email yesterday. Noor, who gave you the name, has not heard how it went.'],
    ['report-back', '2026-11-09', { ...byNoor, ...yes, outcome: 'no' }, undefined, 'Jane Roe said no. Noor, who gave you the name, has not heard.'],
    ['report-back', '2026-11-09', { ...byNoor, ...silent, outcome: 'no-answer' }, undefined, 'You could not reach Jane Roe. Noor, who gave you the name, has not heard.'],
    ['report-back', '2026-11-09', byNoor, { ...noShow, closedOn: '2026-11-09' }, 'Nothing came of the interview with Jane Roe. Noor, who gave you the name, has not heard.'],

    ['ask', '2026-11-09', { introducedOn: '2026-11-06' }, undefined, 'You were introduced on Friday. They wait for a word from you.'],
    ['ask', '2026-11-09', { ...byNoor, introducedOn: '2026-11-06' }, undefined, 'Noor introduced you on Friday. They wait for a word from you.'],
    ['ask', '2026-11-09', { referredBy: [linkTo(noor), mention('Ivo')], introducedOn: '2026-11-06' }, undefined, 'Noor or Ivo introduced you on Friday. They wait for a word from you.'],
    ['ask', '2026-11-09', { ...byNoor, referredBy: [linkTo(noor), mention('Ivo')] }, undefined, 'Noor and Ivo gave you this name on 2 November. You have not written yet.'],
    ['ask', '2026-11-09', { identifiedOn: '2026-11-06' }, undefined, 'You picked them on 6 November. You have not written yet.'],
    ['ask', '2026-11-09', { identifiedOn: '2026-11-06', lastContact: '2026-11-09' }, undefined, 'You picked them on 6 November. You have not asked for a conversation yet.'],
    ['ask', '2026-11-09', { identifiedOn: '2026-11-06', lastContact: '2026-11-05' }, undefined, 'You picked them on 6 November. You have not written yet.'],
    ['ask', '2026-11-09', { ...byNoor, updates: [{ on: '2026-11-09', note: 'kept posted' }] }, undefined, 'Noor gave you this name on 2 November. You have not asked for a conversation yet.'],

    ['remind', '2026-11-07', silent, undefined, 'You asked yesterday and have had no answer.'],
    ['remind', '2026-11-17', silent, undefined, 'You asked 7 business days ago and have had no answer.'],
    ['remind', '2026-11-18', { ...silent, remindedOn: ['2026-11-17'] }, undefined, 'You asked and reminded them once, the last time 1 business day ago, and have had no answer.'],

    ['close', '2026-11-23', { ...silent, remindedOn: thrice }, undefined, 'You asked and reminded them 3 times, the last time today, and have had no answer.'],
    ['close', '2026-12-02', { ...silent, remindedOn: thrice }, undefined, 'Let it go, and keep the door open: 3 reminders, no answer in 7 business days.'],
    ['close', '2026-12-07', { ...silent, remindedOn: thrice.slice(1) }, undefined, 'Let it go, and keep the door open: two reminders, no answer in 10 business days.'],
    ['close', '2026-11-20', { ...silent, waived: [waiver('remind', '2026-11-09'), waiver('remind', '2026-11-16')] }, undefined, 'You asked 10 business days ago and have had no answer.'],
    ['close', '2026-11-25', { ...silent, waived: [waiver('remind', '2026-11-09'), waiver('remind', '2026-11-16')] }, undefined, 'Let it go, and keep the door open: no answer in 13 business days.'],
    ['close', '2026-11-24', { ...yes, timesOfferedOn: thrice }, undefined, 'You offered times 3 times, the last time 1 business day ago, and no day is agreed yet.'],
    ['close', '2026-12-02', { ...yes, timesOfferedOn: thrice }, undefined, 'They said yes, and no day was found: nothing heard in 7 business days. Let it go, and keep the door open.'],
    ['close', '2026-12-01', { ...yes, waived: thrice.map((day) => waiver('schedule', day)) }, undefined, 'They said yes. No day is agreed yet.'],
    ['close', '2026-12-02', { ...yes, waived: thrice.map((day) => waiver('schedule', day)) }, undefined, 'They said yes, and no day was found. Let it go, and keep the door open.'],
    ['close', '2026-12-01', {}, { ...noShow, reproposedOn: thrice }, 'You proposed new days 3 times, the last time 6 business days ago, and have had no answer.'],
    ['close', '2026-12-02', {}, { ...noShow, reproposedOn: thrice }, 'You proposed new days to Jane Roe 3 times, with no answer. Let it go, and keep the door open.'],
    ['close', '2026-12-02', {}, { ...noShow, reproposedOn: thrice.slice(1), waived: [waiver('reschedule', '2026-11-09')] }, 'You proposed new days to Jane Roe twice, with no answer. Let it go, and keep the door open.'],
    ['close', '2026-12-02', {}, { ...noShow, reproposedOn: ['2026-11-09'], waived: [waiver('reschedule', '2026-11-16'), waiver('reschedule', '2026-11-23')] }, 'You proposed a new day to Jane Roe once, with no answer. Let it go, and keep the door open.'],
    ['close', '2026-12-01', {}, { ...noShow, waived: thrice.map((day) => waiver('reschedule', day)) }, 'No new day was found with Jane Roe. Let it go, and keep the door open.'],

    ['keep-in-touch', '2026-12-07', { stayInTouch: true }, held, 'You were last in touch 4 weeks ago, when you met.'],
    ['keep-in-touch', '2026-12-07', { stayInTouch: true, lastContact: '2026-11-07' }, held, 'You were last in touch 4 weeks ago.'],
  ])('%s on %s', (kind, on, person, meeting, sentence) => {
    expect(why(kind, on, person, meeting)).toBe(sentence);
  });

  it.each<[number, string]>([
    [2, 'reminded them twice, the last time'],
    [3, 'reminded them 3 times, the last time'],
  ])('how often somebody was reminded, where more reminders are set: %d', (count, words) => {
    const notes = [contact({ ...silent, remindedOn: thrice.slice(0, count) })];
    const [item] = dueIn(notes, 'remind', { ...standardTerms, reminders: 4 });
    expect(item!.why('2026-12-02')).toContain(words);
  });

  it('where one waits for no day at all, no time has passed', () => {
    const at = (facts: Partial<Contact>): string =>
      dueIn([contact(facts)], 'close', { ...standardTerms, reminders: 0, closeBusinessDays: 0 })[0]!.why('2026-11-06');
    expect(at(silent)).toBe('Let it go, and keep the door open: no answer yet.');
    expect(at({ ...yes, timesOfferedOn: ['2026-11-06'] })).toBe('They said yes, and no day was found. Let it go, and keep the door open.');
    expect(at({ ...silent, remindedOn: ['2026-11-06'] })).toBe('Let it go, and keep the door open: one reminder, no answer yet.');
  });

  it('a step is not owed that was waived', () => {
    const [item] = dueIn([contact({ ...silent, waived: [waiver('remind', '2026-11-17')] })], 'remind').filter(({ waived }) => waived);
    expect(item!.why('2026-11-18')).toBe('You decided that it was not needed yesterday.');
  });
});

describe('the next word is theirs', () => {
  it.each<[string, boolean, DueKind, Partial<Contact>, Partial<Interview>?]>([
    ['after a request', true, 'remind', silent],
    ['after all reminders', true, 'close', { ...silent, remindedOn: ['2026-11-09', '2026-11-16'] }],
    ['not after their yes', false, 'schedule', yes],
    ['after an offer of times', true, 'schedule', { ...yes, timesOfferedOn: ['2026-11-09'] }],
    ['not after an offer that was waived', false, 'schedule', { ...yes, waived: [waiver('schedule', '2026-11-09')] }],
    ['not while no new day was proposed', false, 'reschedule', {}, noShow],
    ['after a new day was proposed', true, 'reschedule', {}, { ...noShow, reproposedOn: ['2026-11-09'] }],
    ['not once they answered a proposal', false, 'reschedule', { repliedOn: '2026-11-10' }, { ...noShow, reproposedOn: ['2026-11-09'] }],
    ['after all proposals', true, 'close', {}, { ...noShow, reproposedOn: thrice }],
    ['not after a meeting', false, 'thank-you', {}, held],
  ])('%s: %s', (_, waits, kind, person, meeting) => {
    const notes = [contact(person), ...(meeting ? [interview(meeting)] : [])];
    expect(dueIn(notes, kind).filter(({ waived }) => !waived).map((item) => item.waits)).toEqual([waits]);
  });
});
