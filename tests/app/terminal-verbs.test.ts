// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { call, note, startedHost } from './plugin';
import { vaultOf } from './writer-host';

let host: Host;
afterEach(() => host.close());

const files = {
  'Jo.md': note('type: contact\nasked_on: 2026-11-06\nasked_via: phone\nfollow_up: 2026-11-20\nfollow_up_note: send the list'),
  'Kim.md': note('type: contact\ndo_not_contact: true'),
  'Meal.md': note('type: interview\ncontacts: "[[Kim]]"\ndate: 2026-11-27\nbooked_on: 2026-11-10'),
  'Wren.md': note('type: contact\nreferred_by: ["[[Jo]]"]'),
  'Talk.md': note('type: interview\ncontacts: ["[[Jo]]"]\ndate: 2026-11-20\nstatus: held'),
  'Lunch.md': note('type: interview\ncontacts: ["[[Jo]]", Ben Orr]\ndate: 2026-11-20\nstatus: held'),
  'Nobody.md': note('type: interview\ndate: 2026-11-20\nstatus: held'),
  'Plan.md': note('type: interview\ncontacts: Yan\ndate: 2026-11-24\nbooked_on: 2026-11-10'),
};

describe('a verb of the terminal', () => {
  it.each([
    ['done', { note: 'Jo', kind: 'follow-up', next: '2026-11-20' }, 'next is 2026-11-20, and that day has passed.'],
    ['done', { note: 'Lunch', kind: 'thank-you' }, 'Lunch.md owes this to Jo, Ben Orr. Say which one: contact=….'],
    ['done', { note: 'Jo', kind: 'prepare' }, 'Jo.md is a contact, and those have no prepare.'],
    ['done', { note: 'Talk', kind: 'thank-you', contact: 'Kim' }, 'Nothing of the kind thank-you is open in Talk.md for “Kim”.'],
    ['done', { note: 'Jo', kind: 'follow-up', contact: 'Kim' }, 'Nothing of the kind follow-up is open in Jo.md for “Kim”.'],
    ['snooze', { note: 'Jo', kind: 'follow-up', until: '2026-11-21' }, 'until is 2026-11-21. Choose a day after today.'],
    ['snooze', { note: 'Jo', kind: 'follow-up', until: 'yesterday' }, 'until is 2026-11-20. Choose a day after today.'],
    ['snooze', { note: 'Jo', kind: 'follow-up', until: 'soon' },
      'until is “soon”. That is not a date. Write dates like 2026-11-30, 30 Nov, fri or +3.'],
    ['done', { note: 'Jo', kind: 'follow-up', on: '3/4' },
      'on is “3/4”. That may be 3 April or 4 March. Write the month by its name.'],
    ['asked', { contact: 'Jo', on: '9999-01-01' }, 'on is “9999-01-01”. That is in the year 9999. Write a year from 1900 to 2999.'],
    ['asked', { contact: 'Jo', on: '2026-02-30' }, 'on is “2026-02-30”. That is not a date: the month has no day 30. Write a day from 1 to 28.'],
    ['asked', { contact: 'Jo', on: 'tomorrow' }, 'on is 2026-11-22, and that day is still to come.'],
    ['new-interview', { contact: 'Jo', minutes: '1441' }, 'minutes is “1441”. That is more than a day. Write minutes from 1 to 1440.'],
    ['new-interview', { contact: 'Jo', minutes: '0' }, 'minutes is “0”. That is less than a minute. Write minutes from 1 to 1440.'],
    ['bring-back', { note: 'Jo', kind: 'follow-up' }, 'Nothing of this kind is snoozed or waived in Jo.md.'],
    ['replied', { contact: 'Jo' }, 'Say what they said: yes, later or no: outcome=….'],
    ['replied', { contact: 'Jo', outcome: 'no', until: '2026-12-01' }, 'until goes with outcome=later.'],
    ['move', { interview: 'Plan' }, 'Say to which day: date=….'],
    ['move', { date: '2026-12-01' }, 'Say which interview: interview=….'],
    ['brief', {}, 'Say whom it is about: contact=….'],
    ['chance', { where: 'the queue' }, 'Say with whom you talked: name=….'],
    ['ask-questions', { interview: 'Plan' }, 'Say what to ask: question=….'],
    ['ask-questions', { interview: 'Plan', question: '[]' }, 'Say what to ask: question=….'],
    ['new-contact', {}, 'Say the person’s name: name=….'],
    ['new-contact', { name: 'jo' }, 'There is a contact called “jo” already: Jo.md. Add “another” if this is somebody else of that name.'],
    ['new-interview', { date: '2026-12-01' }, 'Say with whom: contact=….'],
    ['refer', { name: 'Ada Voss' }, 'Say who gave the name: from=….'],
    ['refer', { from: 'Jo' }, 'Say who was named: name=….'],
    ['refer', { from: 'Nobody', name: 'Ada Voss' }, 'Nobody is named in Nobody.md. Say who gave the name: from=….'],
    ['refer', { from: '[[Lunch]]', name: 'Ada Voss' }, 'Lunch.md was with several people: Jo, Ben Orr. Say which of them gave the name: from=….'],
    ['draft', {}, 'Say whom it is for, with contact=…, or which note: note=….'],
    ['draft', { contact: 'Jo', note: 'Talk' }, 'Name the contact or the note, not both.'],
    ['draft', { note: 'Meal' }, 'Nobody in Meal is to be contacted, say their notes. Name a kind if you want to write all the same.'],
    ['draft', { contact: 'Kim' }, 'Kim is not to be contacted, says the note. Name a kind if you want to write all the same.'],
    ['draft', { note: 'Lunch', person: 'Kim', kind: 'thank-you' }, 'Lunch.md does not name “Kim”. It names Jo and Ben Orr.'],
    ['draft', { contact: 'Jo', person: 'Kim', kind: 'remind' }, 'Jo.md names nobody else. Leave person out.'],
    ['sent', { contact: 'Jo' }, 'Say which message: kind=….'],
    ['sent', { contact: 'Jo', kind: 'remind', what: 'News' }, 'what goes with a message that tells what is new, such as kind=update.'],
  ])('says what to do, and writes nothing: %s %j', async (action, params, message) => {
    host = await startedHost({ files });
    await expect(call(host, action, params as Record<string, string>)).rejects.toThrow(message);
    expect(await vaultOf(host)).toEqual(files);
  });

  it.each([
    ['done', { note: 'Jo', kind: 'follow-up', next: '2026-11-21' }, 'Jo.md', 'follow_up: 2026-11-21\n'],
    ['done', { note: 'Jo', kind: 'follow-up', next: 'mon' }, 'Jo.md', 'follow_up: 2026-11-23\n'],
    ['asked', { contact: 'Jo', on: 'Fri' }, 'Jo.md', 'asked_on: 2026-11-20\n'],
    ['replied', { contact: 'Jo', outcome: 'yes', on: '3 days ago' }, 'Jo.md', 'replied_on: 2026-11-18\n'],
    ['move', { interview: 'Plan', date: '30 nov', on: 'yesterday' }, 'Plan.md', 'date: 2026-11-30\n'],
    ['done', { note: 'Lunch', kind: 'debrief', contact: 'Ben Orr' }, 'Lunch.md', 'debriefed_on: 2026-11-21\n'],
    ['done', { note: 'Jo', kind: 'follow-up', contact: 'Jo' }, 'Jo.md', 'followed_up:\n  - 2026-11-20 send the list\n'],
    ['done', { note: 'Jo', kind: 'follow-up', contact: 'Jo.md', touch: 'no' }, 'Jo.md', /^(?![^]*last_contact)/],
    ['done', { note: 'Jo', kind: 'follow-up' }, 'Jo.md', 'last_contact: 2026-11-21\n'],
    ['snooze', { note: 'Jo', kind: 'follow-up', until: '2026-11-22' }, 'Jo.md', 'snoozed:\n  - follow-up until 2026-11-22\n'],
    ['replied', { contact: 'Jo', outcome: 'no' }, 'Jo.md', 'last_contact: 2026-11-21\n'],
    ['replied', { contact: 'Jo', outcome: 'no', thanked: 'false' }, 'Jo.md', /^(?![^]*last_contact)/],
    ['replied', { contact: 'Jo', outcome: 'yes' }, 'Jo.md', /^(?![^]*last_contact)/],
    ['kept-posted', { contact: 'Jo' }, 'Jo.md', 'stay_in_touch: true\n'],
    ['kept-posted', { contact: 'Jo', allowed: 'no' }, 'Jo.md', 'stay_in_touch: false\n'],
    ['refer', { from: '[[Talk|our talk]]', name: 'Ada Voss' }, 'Contacts/Ada Voss.md', 'referred_by:\n  - "[[Jo]]"\n'],
    ['refer', { from: 'Missing.md', name: 'Ada Voss' }, '', 'There is no contact or interview “Missing.md”'],
    ['new-contact', { name: 'Jo', another: 'true' }, 'Contacts/Jo 2.md', 'type: contact\n'],
    ['new-contact', { name: 'Ada Voss', 'referred-by': 'Jo', on: '2026-11-19' }, 'Contacts/Ada Voss.md', 'referred_on: 2026-11-19\n'],
    ['new-contact', { name: 'Ada Voss', on: '2026-11-19' }, 'Contacts/Ada Voss.md', 'identified_on: 2026-11-19\n'],
  ] as const)('writes what was meant: %s %j', async (action, params, path, written) => {
    host = await startedHost({ files });
    const doing = call(host, action, params as Record<string, string>);
    if (path === '') return expect(doing).rejects.toThrow(written as string);
    await doing;
    const text = await host.read(path);
    if (typeof written === 'string') expect(text).toContain(written);
    else expect(text).toMatch(written);
  });
});
