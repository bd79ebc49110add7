import { describe, expect, it } from 'vitest';
import type { FactName, NoteRecord } from '../../src/domain/records';
import { readFrontMatter } from '../../src/notes/edit/properties';
import { readRecord } from '../../src/notes/read';
import { spelledProblem, standardVocabulary } from '../../src/notes/vocabulary';
import { yaml } from './edit-yaml';

function read(kind: NoteRecord['type'], property: string, written: string): NoteRecord {
  const reading = readFrontMatter(`---\n${property}: ${written}\n---\n`, yaml);
  if (!reading.ok) throw new Error(reading.reason);
  return readRecord({ path: 'X.md', frontmatter: reading.properties, resolve: () => null }, kind, standardVocabulary);
}

/** What is said about a property’s value: `[value, reason]` of each problem. */
function problemsOf(record: NoteRecord): [string, string][] {
  const spelled = record.problems.map((each) => spelledProblem(each, standardVocabulary));
  return spelled.map(({ value, reason }) => [value, reason]);
}

const DAYS = 'Write a number of days, or words such as “monthly” or “every 2 weeks”.';

describe('A single value', () => {
  it.each<[NoteRecord['type'], string, string, FactName, unknown]>([
    ['contact', 'cadence', '1', 'cadence', 1],
    ['contact', 'cadence', '0.5', 'cadence', 0.5],
    ['contact', 'cadence', '"90"', 'cadence', 90],
    ['contact', 'cadence', '[90]', 'cadence', 90],
    ...Object.entries({
      daily: 1, weekly: 7, Biweekly: 14, 'bi-weekly': 14, fortnightly: 14, Monthly: 30, quarterly: 90, 'half-yearly': 180,
      half_yearly: 180, yearly: 365, annually: 365, 'every 2 weeks': 14, 'every other week': 14, '2 weeks': 14, '90d': 90,
      'every day': 1, 'once a month': 30, 'every three months': 90, '6 Months': 180, 'every quarter': 90, '1 year': 365,
      'once per week': 7, week: 7,
    }).map(([text, days]): [NoteRecord['type'], string, string, FactName, unknown] => ['contact', 'cadence', text, 'cadence', days]),
    ['interview', 'style_rating', '1', 'styleRating', 1],
    ['interview', 'style_rating', '5', 'styleRating', 5],
    ['interview', 'style_rating', '2.5', 'styleRating', 2.5],
    ['interview', 'view_change', '-2', 'viewChange', -2],
    ['interview', 'view_change', '0', 'viewChange', 0],
    ['interview', 'view_change', '+1', 'viewChange', 1],
    ['interview', 'view_change', '"−1"', 'viewChange', -1],
    ['interview', 'open_questions', 'Who pays?', 'openQuestions', ['Who pays?']],
    ['interview', 'open_questions', '["Who pays?", 7]', 'openQuestions', ['Who pays?', '7']],
    ['interview', 'time', '9:05', 'time', '09:05'],
    ['interview', 'time', '["14:30"]', 'time', '14:30'],
    ['interview', 'time', '3:00 PM', 'time', '15:00'],
    ['interview', 'time', '3 p.m.', 'time', '15:00'],
    ['interview', 'time', '"12am"', 'time', '00:00'],
    ['interview', 'time', '12.30 Pm', 'time', '12:30'],
    ['contact', 'time_zone', 'Europe/Berlin', 'timeZone', 'Europe/Berlin'],
    ['contact', 'time_zone', '"europe/berlin "', 'timeZone', 'europe/berlin'],
    ['contact', 'time_zone', 'utc', 'timeZone', 'utc'],
    ['interview', 'resume_requested', 'YES', 'resumeRequested', true],
    ['interview', 'resume_requested', '"true"', 'resumeRequested', true],
    ['interview', 'resume_requested', 'no', 'resumeRequested', false],
    ['interview', 'resume_requested', 'false', 'resumeRequested', false],
    ['contact', 'outcome', 'yes', 'outcome', 'yes'],
    ['contact', 'outcome', '[later]', 'outcome', 'later'],
    ['contact', 'name', '" Amara Osei "', 'fullName', 'Amara Osei'],
    ['contact', 'role', 'true', 'role', 'true'],
    ['contact', 'snoozed', 'remind  until  2026-11-30', 'snoozed',
      [{ kind: 'remind', until: '2026-11-30', text: 'remind  until  2026-11-30' }]],
    ['contact', 'waived', '" Remind of  2026-11-30"', 'waived',
      [{ kind: 'remind', of: '2026-11-30', text: 'Remind of  2026-11-30' }]],
    ['contact', 'email', 'amara@example.org', 'email', 'amara@example.org'],
    ['contact', 'email', '[amara@example.org, "Osei <osei@example.org>"]', 'email', 'amara@example.org, Osei <osei@example.org>'],
  ])('of a %s is read: %s: %s', (kind, property, written, fact, value) => {
    const record = read(kind, property, written);
    expect(record).toMatchObject({ [fact]: value });
    expect(problemsOf(record)).toEqual([]);
  });

  it.each<[NoteRecord['type'], string, string, string, string]>([
    ['contact', 'cadence', '0', '0', DAYS],
    ['contact', 'cadence', '-1', '-1', DAYS],
    ['contact', 'cadence', '.inf', 'Infinity', DAYS],
    ['contact', 'cadence', 'never', 'never', DAYS],
    ['contact', 'cadence', 'every 0 weeks', 'every 0 weeks', DAYS],
    ['contact', 'cadence', 'bimonthly', 'bimonthly', DAYS],
    ['contact', 'cadence', 'Mondays', 'Mondays', DAYS],
    ['contact', 'cadence', 'constructor', 'constructor', DAYS],
    ['interview', 'style_rating', '0.9', '0.9', 'Write a number from 1 to 5.'],
    ['interview', 'style_rating', '5.1', '5.1', 'Write a number from 1 to 5.'],
    ['interview', 'style_rating', 'good', 'good', 'Write a number from 1 to 5.'],
    ['interview', 'view_change', '3', '3', 'Write a number from -2 to 2.'],
    ['interview', 'view_change', '-2.5', '-2.5', 'Write a number from -2 to 2.'],
    ['interview', 'view_change', 'much', 'much', 'Write a number from -2 to 2.'],
    ['interview', 'open_questions', '[{ First: who pays? }]', 'First: who pays?', 'That is not text.'],
    ['interview', 'time', '24:30', '24:30', 'That is not a time: a day ends at 23:59. Write the time as 14:30.'],
    ['interview', 'minutes', '-20', '-20', 'That is less than a minute. Write minutes from 1 to 1440.'],
    ['interview', 'minutes', '1441', '1441', 'That is more than a day. Write minutes from 1 to 1440.'],
    ['interview', 'actual_minutes', '99999', '99999', 'That is more than a day. Write minutes from 1 to 1440.'],
    ['interview', 'minutes', 'half an hour', 'half an hour', 'Write a number above zero.'],
    ['contact', 'asked_on', '9999-12-01', '9999-12-01', 'That is in the year 9999. Write a year from 1900 to 2999.'],
    ['contact', 'updates', '2026-02-30 the news', '2026-02-30 the news', 'That is not a date: the month has no day 30. Write a day from 1 to 28.'],
    ['interview', 'time', 'noon', 'noon', 'Write the time as 14:30.'],
    ['interview', 'time', '13:00 PM', '13:00 PM', 'Write the time as 14:30.'],
    ['interview', 'time', '0 am', '0 am', 'Write the time as 14:30.'],
    ['contact', 'time_zone', 'Berlin', 'Berlin', 'That is no time zone, so no letter tells their time. Write one such as Europe/Berlin.'],
    ['contact', 'time_zone', '[Europe/Berlin, Asia/Tokyo]', 'Europe/Berlin, Asia/Tokyo', 'That is no time zone, so no letter tells their time. Write one such as Europe/Berlin.'],
    ['interview', 'resume_requested', 'perhaps', 'perhaps', 'Write true or false.'],
    ['contact', 'stay_in_touch', '1', '1', 'Write true or false.'],
    ['contact', 'outcome', 'perhaps', 'perhaps', 'Write yes, later, no or no-answer.'],
    ['interview', 'kind', 'true', 'true', 'Write formal or chance.'],
    ['contact', 'asked_on', 'in May', 'in May', 'That is not a date. Write dates like 2026-11-30.'],
    ['contact', 'follow_up', '2026-11-31', '2026-11-31', 'That is not a date: the month has no day 31. Write a day from 1 to 30.'],
    ['contact', 'reminded_on', '2026-13-01', '2026-13-01', 'That is not a date: there is no month 13. Write a month from 1 to 12.'],
    ['contact', 'earlier', 'said later', 'said later', 'Write it like “2026-11-30 said later”.'],
    ['contact', 'updates', 'the news', 'the news', 'Write it like “2026-11-30 sent the article”.'],
    ['contact', 'snoozed', 'never', 'never', 'Write it like “remind until 2026-11-30”.'],
    ['contact', 'snoozed', 'remind until soon', 'remind until soon', 'Write it like “remind until 2026-11-30”.'],
    ['contact', 'waived', 'never', 'never', 'Write it like “remind of 2026-11-30”, or “remind” for good.'],
    ['contact', 'email', 'n/a', 'n/a', 'That is not an email address. Write it as name@example.org.'],
    ['contact', 'email', '{ a: 1 }', 'a: 1', 'That is not text.'],
    ['contact', 'linkedin', '{ a: 1 }', 'a: 1', 'That is not text.'],
    ['contact', 'organization', '{ a: 1 }', 'a: 1', 'That is not text.'],
    ['contact', 'followed_up', '{ a: 1 }', 'a: 1', 'That is not text.'],
    ['contact', 'referred_by', 'true', 'true', 'That is neither a name nor a link.'],
    ['contact', 'referred_by', '{ a: 1 }', 'a: 1', 'That is neither a name nor a link.'],
  ])('of a %s is a problem: %s: %s', (kind, property, written, value, reason) => {
    expect(problemsOf(read(kind, property, written))).toEqual([[value, reason]]);
  });

  it.each<[NoteRecord['type'], string, string, string]>([
    ['contact', 'cadence', '[30, 90]', '30, 90'],
    ['contact', 'outcome', '[later, no]', 'later, no'],
    ['contact', 'stay_in_touch', '[true, true]', 'true, true'],
    ['interview', 'time', '["14:30", "15:00"]', '14:30, 15:00'],
    ['interview', 'style_rating', '[4, 4, 4]', '4, 4, 4'],
  ])('of a %s is meant where several stand, and none is picked: %s: %s', (kind, property, written, value) => {
    const record = read(kind, property, written);
    expect(problemsOf(record)).toEqual([[value, 'There are several values where one is meant.']]);
    expect({ ...record, problems: [] }).toEqual(read(kind, 'tags', 'none'));
  });

  it.each(['', '""', '"  "', '[]', '[null, ""]', '"[[]]"', '~'])('is absent where nothing stands: %j', (written) => {
    for (const property of ['cadence', 'asked_on', 'outcome', 'role', 'email', 'stay_in_touch', 'do_not_contact', 'referred_by']) {
      expect(read('contact', property, written)).toEqual(read('contact', 'tags', 'none'));
    }
  });

  it('that is left out of an address stays in what people see', () => {
    const record = read('contact', 'email', '[amara@example.org, soon]');
    expect(record).toMatchObject({ email: 'amara@example.org, soon' });
    expect(problemsOf(record)).toEqual([['soon', 'That is not an email address. Write it as name@example.org.']]);
    expect(problemsOf(read('contact', 'email', '[{ a: 1 }, n/a]')).map(([value]) => value)).toEqual(['a: 1', 'n/a']);
  });
});
