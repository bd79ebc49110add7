import { describe, expect, it } from 'vitest';
import { elsewhereHint, othersThere } from '../../src/domain/elsewhere';
import { howTheyCame } from '../../src/domain/came';
import { historyOf } from '../../src/domain/history';
import type { Contact, Interview } from '../../src/domain/records';
import { contact, interview, linkTo, networkOf, termsWith } from './builders';

describe('the history of a contact', () => {
  it('tells what happened, the newest first', () => {
    const jane = contact({
      referredOn: '2026-10-01',
      askedOn: '2026-10-05',
      askedVia: 'email',
      remindedOn: ['2026-10-14'],
      repliedOn: '2026-10-15',
      outcome: 'yes',
      followedUp: ['2026-11-02 sent the article', '2026-11-05'],
      lastContact: '2026-11-10',
    });
    const talk = interview({ date: '2026-10-20', status: 'held', bookedOn: '2026-10-15', thankedOn: '2026-10-20' });
    expect(historyOf(jane, networkOf([jane, talk])).map(({ on, says }) => `${on} ${says}`)).toEqual([
      '2026-11-10 You were in touch',
      '2026-11-05 You followed up',
      '2026-11-02 Done: sent the article',
      '2026-10-20 You said thank you',
      '2026-10-20 You met',
      '2026-10-15 You agreed on an interview',
      '2026-10-15 They said yes',
      '2026-10-14 You reminded them',
      '2026-10-05 You asked by email',
      '2026-10-01 You were given the name',
    ]);
  });

  it.each<[string, Partial<Contact>, string]>([
    ['said yes', { outcome: 'yes' }, 'They said yes'],
    ['said later', { outcome: 'later' }, 'They said later'],
    ['said no', { outcome: 'no' }, 'They said no'],
    ['said what is not noted', {}, 'They answered'],
    ['were given up before they answered', { outcome: 'no-answer' }, 'They answered'],
  ])('tells of those who %s', (_, facts, says) => {
    const jane = contact({ repliedOn: '2026-10-15', ...facts });
    expect(historyOf(jane, networkOf([jane])).map((each) => each.says)).toEqual([says]);
  });

  it.each<[string, Partial<Interview>, string[]]>([
    ['is planned', {}, ['An interview is planned', 'You agreed on an interview']],
    ['was held', { status: 'held' }, ['You met', 'You agreed on an interview']],
    ['was agreed on the same day', { bookedOn: '2026-10-20' }, ['An interview is planned']],
    ['was held by email', { status: 'held', mode: 'email' }, ['They answered you by email', 'You agreed on an interview']],
    ['was called off by me', { status: 'cancelled', cancelledOn: '2026-10-19', cancelledBy: 'me' },
      ['You called it off', 'You agreed on an interview']],
    ['was called off by them, and let go', { status: 'cancelled', cancelledOn: '2026-10-19', cancelledBy: 'them', closedOn: '2026-10-21' },
      ['You let it go', 'They called it off', 'You agreed on an interview']],
    ['was called off', { status: 'cancelled', cancelledOn: '2026-10-19' },
      ['It was called off', 'You agreed on an interview']],
    ['was called off, nobody knows when', { status: 'cancelled' },
      ['You would have met, and it was called off', 'You agreed on an interview']],
    ['they did not come to', { status: 'no-show', reproposedOn: ['2026-10-21'] },
      ['You offered new times', 'They did not come', 'You agreed on an interview']],
    ['one did not come to', { status: 'missed' }, ['You did not come', 'You agreed on an interview']],
    ['was followed by a resume and a promise kept', { status: 'held', resumeSentOn: '2026-10-21', followedUp: ['2026-10-22 called'] },
      ['Done: called', 'You sent your resume', 'You met', 'You agreed on an interview']],
  ])('tells of an interview that %s', (_, facts, says) => {
    const jane = contact();
    const talk = interview({ date: '2026-10-20', bookedOn: '2026-10-15', ...facts });
    expect(historyOf(jane, networkOf([jane, talk])).map((each) => each.says)).toEqual(says);
  });

  it('tells of all that was said and done, too', () => {
    const jane = contact({
      identifiedOn: '2026-10-02', introducedOn: '2026-10-03', askedOn: '2026-10-05', timesOfferedOn: ['2026-10-09', '2026-10-07'],
      closedOn: '2026-10-30', updates: [{ on: '2026-11-02', note: '' }, { on: '2026-11-03', note: 'the course' }], followedUp: ['2026-11-05  called\nthem '],
    });
    expect(historyOf(jane, networkOf([jane])).map(({ on, says }) => `${on} ${says}`)).toEqual([
      '2026-11-05 Done: called\nthem',
      '2026-11-03 You told them: the course',
      '2026-11-02 You kept them posted',
      '2026-10-30 You let it go without an answer',
      '2026-10-09 You offered times',
      '2026-10-07 You offered times',
      '2026-10-05 You asked',
      '2026-10-03 You were introduced',
      '2026-10-02 You picked them',
    ]);
  });

  it.each(['2026-02-30 sent the article', 'sent the article', 'by 2026-10-20 sent the article'])('leaves out “%s”, which names no day', (entry) => {
    const jane = contact({ askedOn: '2026-10-05', followedUp: [entry] });
    expect(historyOf(jane, networkOf([jane])).map(({ says }) => says)).toEqual(['You asked']);
  });

  it.each([
    ['in person', 'You asked in person'], ['LinkedIn', 'You asked on LinkedIn'], ['Phone', 'You asked by phone'],
    ['at her talk', 'You asked at her talk'], ['Alumni board', 'You asked (Alumni board)'],
  ])('says how one asked: %s', (askedVia, says) => {
    const jane = contact({ askedOn: '2026-10-05', askedVia });
    expect(historyOf(jane, networkOf([jane])).map((each) => each.says)).toEqual([says]);
  });

  const met = interview({ date: '2026-10-20', status: 'held', thankedOn: '2026-10-21' });
  it.each<[string, Partial<Contact>, string[]]>([
    ['an update', { lastContact: '2026-11-03', updates: [{ on: '2026-11-03', note: 'the course' }] }, ['You told them: the course']],
    ['an update without words', { lastContact: '2026-11-03', updates: [{ on: '2026-11-03', note: 'kept posted' }] }, ['You kept them posted']],
    ['a promise kept', { lastContact: '2026-11-03', followedUp: ['2026-11-03 sent it'] }, ['Done: sent it']],
    ['thanks for an answer', { lastContact: '2026-11-03', repliedOn: '2026-11-03', outcome: 'no' }, ['They said no']],
    ['the same reminder written twice', { remindedOn: ['2026-11-03', '2026-11-03'] }, ['You reminded them']],
    ['two things of one day', { remindedOn: ['2026-11-03'], repliedOn: '2026-11-03' }, ['They answered', 'You reminded them']],
    ['two updates of one day', { updates: [{ on: '2026-11-03', note: 'a' }, { on: '2026-11-03', note: 'b' }] },
      ['You told them: b', 'You told them: a']],
    ['a touch on a day of its own', { lastContact: '2026-11-04', remindedOn: ['2026-11-03'] }, ['You were in touch', 'You reminded them']],
  ])('tells once what was done at once: %s', (_, facts, says) => {
    const jane = contact(facts);
    expect(historyOf(jane, networkOf([jane])).map((each) => each.says)).toEqual(says);
  });

  it('tells of a touch and of the thanks on its day once', () => {
    const jane = contact({ lastContact: '2026-10-21' });
    expect(historyOf(jane, networkOf([jane, met])).map((each) => each.says)).toEqual(['You said thank you', 'You met']);
  });

  it.each<[string, Partial<Contact>, Partial<Interview>, string]>([
    ['nothing where nothing is noted', { role: 'Nurse', organization: 'Fernhill' }, {}, 'You met'],
    ['nothing where it is the same', { role: 'Nurse', organization: 'Fernhill' }, { role: 'Nurse', organization: 'Fernhill' }, 'You met'],
    ['another organization', { role: 'Nurse', organization: 'Fernhill' }, { organization: 'Kestrel Lab' }, 'You met (then Nurse, Kestrel Lab)'],
    ['another role', { role: 'Head nurse', organization: 'Fernhill' }, { role: 'Nurse' }, 'You met (then Nurse, Fernhill)'],
    ['what the contact’s note says no more', {}, { role: 'Nurse' }, 'You met (then Nurse)'],
  ])('tells of a meeting what they were then: %s', (_, facts, then, says) => {
    const jane = contact(facts);
    const talk = interview({ date: '2026-10-20', status: 'held', ...then });
    expect(historyOf(jane, networkOf([jane, talk])).map((each) => each.says)).toEqual([says]);
  });

  it('tells each day of a list where one is meant', () => {
    const jane = contact({
      askedOn: '2026-10-05', askedVia: 'email', repliedOn: '2026-10-07', outcome: 'yes',
      lastContact: '2026-11-02', closedOn: '2026-05-20',
      olderDays: { askedOn: ['2026-03-02', '2026-06-01'], repliedOn: ['2026-03-10'], lastContact: ['2026-04-01'], closedOn: ['2026-04-02'] },
    });
    expect(historyOf(jane, networkOf([jane])).map(({ on, says }) => `${on} ${says}`)).toEqual([
      '2026-11-02 You were in touch',
      '2026-10-07 They said yes',
      '2026-10-05 You asked by email',
      '2026-06-01 You asked',
      '2026-05-20 You let it go',
      '2026-04-02 You let it go',
      '2026-04-01 You were in touch',
      '2026-03-10 They answered',
      '2026-03-02 You asked',
    ]);
  });

  it('tells who gave the name, and which names they gave, in the notes of those', () => {
    const wren = contact({ name: 'Wren Abbott', addressAs: 'Wren' });
    const jane = contact({ referredBy: [linkTo(wren)], referredOn: '2026-10-01', introducedOn: '2026-10-02' });
    const tove = contact({ name: 'Tove Lind', referredBy: [linkTo(jane)], referredOn: '2026-10-20', introducedOn: '2026-10-22' });
    const nobody = contact({ name: 'Undated', referredBy: [linkTo(jane)] });
    const herself = contact({ name: 'Jane Two', referredBy: [linkTo(contact({ name: 'Jane Two' }))], referredOn: '2026-10-20' });
    const around = networkOf([wren, jane, tove, nobody, herself]);
    expect(historyOf(jane, around)).toEqual([
      { on: '2026-10-22', says: 'They introduced you to Tove Lind', note: tove.path },
      { on: '2026-10-20', says: 'They gave you the name of Tove Lind', note: tove.path },
      { on: '2026-10-02', says: 'Wren introduced you', note: jane.path },
      { on: '2026-10-01', says: 'Wren gave you this name', note: jane.path },
    ]);
    expect(historyOf(herself, around)).toEqual([{ on: '2026-10-20', says: 'You were given the name', note: herself.path }]);
  });

  it('names nobody alone for an introduction where several gave the name', () => {
    const [jane, wren] = [contact(), contact({ name: 'Wren' })];
    const tove = contact({ name: 'Tove', referredBy: [linkTo(jane), linkTo(wren)], introducedOn: '2026-10-22' });
    const around = networkOf([wren, jane, tove]);
    const told = (of: Contact): string[] => historyOf(of, around).map(({ says }) => says);
    expect(told(tove)).toEqual(['Jane Roe or Wren introduced you']);
    expect(told(wren)).toEqual(['They or Jane Roe introduced you to Tove']);
    expect(howTheyCame(tove, around, '2026-10-23')).toBe('Introduced by Jane Roe or Wren yesterday');
  });

  it('names the note that states each', () => {
    const jane = contact();
    const talk = interview({ date: '2026-10-20', kind: 'chance' });
    expect(historyOf(jane, networkOf([jane, talk]))).toEqual([
      { on: '2026-10-20', says: 'You met by chance', note: talk.path },
    ]);
  });
});

describe('somebody else in the same organization', () => {
  const jane = contact({ organization: 'Kestrel Lab', askedOn: '2026-11-11' });
  const others = [
    contact({ name: 'Free', organization: 'kestrel lab' }),
    contact({ name: 'Asked', organization: 'Kestrel Lab', askedOn: '2026-11-01' }),
    contact({ name: 'Alone', organization: 'Kestrel Lab', doNotContact: true }),
    contact({ name: 'Elsewhere', organization: 'Fernhill' }),
  ];
  const ask = (today: '2026-11-13' | '2026-11-16', of = jane): string[] => {
    const all = [of, ...others];
    return othersThere(of, { around: networkOf(all), today, terms: termsWith() }).map(({ name }) => name);
  };

  it('is worth a thought after three business days of silence', () => {
    expect(ask('2026-11-13')).toEqual([]);
    expect(ask('2026-11-16')).toEqual(['Free']);
  });

  it('is not once they have answered, or where no organization is noted', () => {
    expect(ask('2026-11-16', { ...jane, repliedOn: '2026-11-12' })).toEqual([]);
    expect(ask('2026-11-16', { ...jane, organization: undefined })).toEqual([]);
  });

  it('is hinted at in the reason of the reminder', () => {
    const where = (all: readonly Contact[]): Parameters<typeof elsewhereHint>[1] => ({
      around: networkOf(all),
      today: '2026-11-16',
      terms: termsWith(),
    });
    expect(elsewhereHint(jane, where([jane, ...others]))).toBe('You also know Free at Kestrel Lab.');
    const another = contact({ name: 'Zoe', organization: 'Kestrel Lab' });
    expect(elsewhereHint(jane, where([jane, another, ...others]))).toBe('You also know Free and 1 other at Kestrel Lab.');
    expect(elsewhereHint(jane, where([jane]))).toBe('');
  });
});
