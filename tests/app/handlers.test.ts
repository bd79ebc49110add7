// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { call, due, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const amara = note(`
type: contact
referred_by: "[[Wren Abbott]]"
referred_on: 2026-10-20
asked_on: 2026-11-02   # by mail
replied_on: 2026-11-03
outcome: yes
`, 'Met at the fair.\n');
const wren = note('type: contact\nasked_on: 2026-11-06');
const talk = note('type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-19\nstatus: held');

const files = { 'People/Amara Osei.md': amara, 'People/Wren Abbott.md': wren, 'Talk.md': talk, 'Other.md': '# Nothing of ours\n' };

async function kinds(params?: Record<string, string>): Promise<string[]> {
  return (await due(host, params)).due.map(({ kind, person }) => `${kind} ${person}`);
}

describe('due', () => {
  it('answers with everything owed, in display order', async () => {
    host = await startedHost({ files });
    const { today, due: items } = await due(host);
    expect(today).toBe('2026-11-21');
    expect(items[0]).toEqual({
      kind: 'thank-you',
      note: 'Talk.md',
      person: 'Amara Osei',
      contact: 'People/Amara Osei.md',
      due: '2026-11-20',
      days: 1,
      group: 'overdue',
      waits: false,
      why: 'You met on Thursday and have not said thank you yet.',
    });
    expect(items.map(({ kind, group }) => `${group} ${kind}`)).toEqual([
      'overdue thank-you',
      'overdue remind',
      'overdue debrief',
      'week report-back',
    ]);
  });

  it('shows one kind, several kinds, and as many days ahead as are wanted', async () => {
    host = await startedHost({ files });
    expect(await kinds({ kind: 'remind' })).toEqual(['remind Wren Abbott']);
    expect(await kinds({ kind: '["remind","debrief"]' })).toEqual(['remind Wren Abbott', 'debrief Amara Osei']);
    expect(await kinds({ within: '1', kind: 'report-back' })).toEqual([]);
    expect(await kinds({ within: '2', kind: 'report-back' })).toEqual(['report-back Wren Abbott']);
  });

  it('writes a page of text', async () => {
    host = await startedHost({ files });
    const text = await call(host, 'due');
    expect(text).toContain('Overdue\n  1 day late   Thank-you      Amara Osei: You met on Thursday');
  });

  it('has nobody late in it who was only picked', async () => {
    host = await startedHost({ files: { 'Jo.md': note('type: contact\nidentified_on: 2026-11-02') } });
    expect(await call(host, 'due')).toMatch(/\n {15}Ask {12}Jo: You picked them on 2 November/);
  });

  it.each([
    [{ kind: 'thanks' }, 'kind is “thanks”. It is one of outcome, thank-you'],
    [{ within: 'soon' }, 'within is “soon”. Write a whole number from 0 up.'],
    [{ format: 'xml' }, 'format is “xml”. It is one of json, text.'],
    [{ colour: 'red' }, 'There is no “colour” here. Known are: format, kind, within, all.'],
  ])('says what is wrong with %o', async (params, message) => {
    host = await startedHost({ files });
    await expect(call(host, 'due', params)).rejects.toThrow(message);
  });

  it('names the person of a group, and whom they have no note for', async () => {
    host = await startedHost({
      files: { 'Lunch.md': note('type: interview\ncontacts: ["[[Ann Lee]]", Ben Orr]\ndate: 2026-11-20\nstatus: held') },
    });
    const { due: items } = await due(host);
    expect(items.map(({ kind, person, contact }) => [kind, person, contact])).toEqual([
      ['debrief', 'Ann Lee, Ben Orr', null],
      ['thank-you', 'Ann Lee', null],
      ['thank-you', 'Ben Orr', null],
    ]);
  });
});

describe('done', () => {
  it('writes the dated fact, and nothing else in the note changes', async () => {
    host = await startedHost({ files });
    expect(await call(host, 'done', { note: 'Talk', kind: 'thank-you' })).toBe('Thanked Amara Osei');
    expect(await host.read('Talk.md')).toBe(talk.replace('status: held\n', 'status: held\nthanked_on: 2026-11-21\n'));
    expect(await kinds({ kind: 'thank-you' })).toEqual([]);
  });

  it('reports back in the referred person’s note and touches the referrer, as one step', async () => {
    host = await startedHost({ files });
    await call(host, 'done', { note: 'Amara Osei', kind: 'report-back', on: '2026-11-20' });
    expect(await host.read('People/Amara Osei.md')).toContain('reported_to:\n  - "[[Wren Abbott]]"\n---\nMet at the fair.');
    expect(await host.read('People/Wren Abbott.md')).toContain('last_contact: 2026-11-20');
    await call(host, 'undo');
    expect(await host.read('People/Amara Osei.md')).toBe(amara);
    expect(await host.read('People/Wren Abbott.md')).toBe(wren);
  });

  it('thanks a group one by one, and the last one brings thanked_on', async () => {
    host = await startedHost({
      files: { 'Lunch.md': note('type: interview\ncontacts: ["[[Ann Lee]]", Ben Orr]\ndate: 2026-11-20\nstatus: held') },
    });
    await expect(call(host, 'done', { note: 'Lunch', kind: 'thank-you' })).rejects.toThrow('Ann Lee, Ben Orr. Say which one');
    await call(host, 'done', { note: 'Lunch', kind: 'thank-you', contact: 'Ben Orr' });
    expect(await host.read('Lunch.md')).toContain('thanked:\n  - Ben Orr\n');
    expect(await host.read('Lunch.md')).not.toContain('thanked_on');
    await call(host, 'done', { note: 'Lunch', kind: 'thank-you', contact: '[[Ann Lee]]' });
    expect(await host.read('Lunch.md')).toContain('thanked_on: 2026-11-21\nthanked:\n  - Ben Orr\n  - "[[Ann Lee]]"\n');
  });

  it('moves a follow-up to what was done, with a next date, and says whether they were in touch', async () => {
    const jo = note('type: contact\nfollow_up: 2026-11-20\nfollow_up_note: send the list');
    host = await startedHost({ files: { 'Jo.md': jo } });
    await call(host, 'done', { note: 'Jo', kind: 'follow-up', next: '2026-12-01', touch: 'false' });
    expect(await host.read('Jo.md')).toBe(
      note('type: contact\nfollow_up: 2026-12-01\nfollowed_up:\n  - 2026-11-20 send the list'),
    );
  });

  it('asks how an interview went', async () => {
    host = await startedHost({ files: { 'Talk.md': note('type: interview\ncontacts: Jo\ndate: 2026-11-19') } });
    await expect(call(host, 'done', { note: 'Talk', kind: 'outcome' })).rejects.toThrow('status is held, cancelled, no-show or missed');
    await call(host, 'done', { note: 'Talk', kind: 'outcome', status: 'no-show' });
    expect(await host.read('Talk.md')).toContain('status: no-show');
  });

  it('takes times that were offered for what was due after a yes', async () => {
    const agreed = note('type: contact\nasked_on: 2026-11-06\nreplied_on: 2026-11-19\noutcome: yes');
    host = await startedHost({ files: { 'Jo.md': agreed } });
    expect(await call(host, 'done', { note: 'Jo', kind: 'schedule' })).toBe('Offered times to Jo');
    expect(await host.read('Jo.md')).toBe(
      note('type: contact\nasked_on: 2026-11-06\ntimes_offered_on:\n  - 2026-11-21\nreplied_on: 2026-11-19\noutcome: yes'),
    );
    expect((await due(host)).due).toMatchObject([{ kind: 'schedule', group: 'with-them', waits: true, due: '2026-11-27' }]);
  });

  it.each([
    [{ kind: 'thank-you' }, 'Say which note: note=…'],
    [{ note: 'Talk' }, 'Say which kind of item: kind=…'],
    [{ note: 'Nobody', kind: 'thank-you' }, 'There is no contact or interview “Nobody”'],
    [{ note: 'Talk', kind: 'remind' }, 'Talk.md is an interview, and those have no remind.'],
    [{ note: 'Talk', kind: 'resume' }, 'Nothing of the kind resume is open in Talk.md.'],
    [{ note: 'Talk', kind: 'thank-you', on: '2026-02-30' }, 'on is “2026-02-30”. That is not a date'],
    [{ note: 'Talk', kind: 'thank-you', on: '2026-11-22' }, 'that day is still to come'],
    [{ note: 'Talk', kind: 'thank-you', contact: 'Zoe' }, 'for “Zoe”'],
  ])('writes nothing and says what to do for %o', async (params, message) => {
    host = await startedHost({ files });
    host.resetCounts();
    await expect(call(host, 'done', params as Record<string, string>)).rejects.toThrow(message);
    expect(await host.read('Talk.md')).toBe(talk);
    expect(host.counts.writes).toBe(0);
  });

  it('asks which note is meant when two have one name', async () => {
    host = await startedHost({ files: { 'a/Jo.md': wren, 'b/jo.md': wren } });
    await expect(call(host, 'done', { note: 'Jo', kind: 'remind' })).rejects.toThrow('a/Jo.md, b/jo.md. Name one by its path.');
    expect(await call(host, 'done', { note: 'b/jo.md', kind: 'remind' })).toBe('Reminded jo (b/jo)');
  });
});

describe('putting off', () => {
  it('snoozes a kind until a day and brings it back', async () => {
    host = await startedHost({ files });
    await call(host, 'snooze', { note: 'Talk', kind: 'thank-you', until: '2026-11-25' });
    expect(await host.read('Talk.md')).toContain('snoozed:\n  - thank-you until 2026-11-25\n');
    expect(await kinds({ kind: 'thank-you' })).toEqual([]);
    expect((await due(host, { kind: 'thank-you', all: 'true' })).due[0]).toMatchObject({ group: 'snoozed', due: '2026-11-25' });
    await call(host, 'snooze', { note: 'Talk', kind: 'thank-you', until: '2026-11-26' });
    expect(await host.read('Talk.md')).toContain('snoozed:\n  - thank-you until 2026-11-26\n---');
    await call(host, 'bring-back', { note: 'Talk', kind: 'thank-you' });
    expect(await host.read('Talk.md')).toBe(talk);
    expect(await kinds({ kind: 'thank-you' })).toEqual(['thank-you Amara Osei']);
  });

  it('takes everybody of a group where nobody is named, says all and takes all back at once', async () => {
    const lunch = note('type: interview\ncontacts: ["[[Ann Lee]]", Ben Orr, Cy Poe]\ndate: 2026-11-20\nstatus: held');
    host = await startedHost({ files: { 'Lunch.md': lunch } });
    await call(host, 'waive', { note: 'Lunch', kind: 'thank-you', contact: 'Cy Poe' });
    const one = await host.read('Lunch.md');
    expect(await call(host, 'waive', { note: 'Lunch', kind: 'thank-you' })).toBe('Not needed: Ann Lee, Ben Orr');
    expect(await host.read('Lunch.md')).toContain('excused:\n  - Cy Poe\n  - "[[Ann Lee]]"\n  - Ben Orr\n');
    expect(await kinds({ kind: 'thank-you' })).toEqual([]);
    await call(host, 'undo');
    expect(await host.read('Lunch.md')).toBe(one);
    const until = { note: 'Lunch', kind: 'thank-you', until: '2026-11-25' };
    expect(await call(host, 'snooze', until)).toBe('Put off until Wed 25 Nov: Ann Lee, Ben Orr');
    expect(await kinds({ kind: 'thank-you' })).toEqual([]);
    await call(host, 'undo');
    // It is the kind in the note that is put off, so all are said.
    expect(await call(host, 'snooze', { ...until, contact: 'Ben Orr' })).toBe('Put off until Wed 25 Nov: Ann Lee, Ben Orr');
    await expect(call(host, 'snooze', { ...until, contact: 'Zoe' })).rejects.toThrow('for “Zoe”');
  });

  it('takes the next step of a chain, not the one that was waived before', async () => {
    host = await startedHost({ files });
    await call(host, 'waive', { note: 'Wren Abbott', kind: 'remind' });
    expect((await due(host, { kind: 'remind', all: 'true' })).due.map(({ due: day, group }) => [day, group])).toEqual([
      ['2026-12-01', 'with-them'], ['2026-11-21', 'waived'],
    ]);
    expect(await call(host, 'done', { note: 'Wren Abbott', kind: 'remind' })).toBe('Reminded Wren Abbott');
  });

  it('waives one time, or one person of a group', async () => {
    host = await startedHost({
      files: { ...files, 'Lunch.md': note('type: interview\ncontacts: ["[[Ann Lee]]", Ben Orr]\ndate: 2026-11-20\nstatus: held') },
    });
    await call(host, 'waive', { note: 'Talk', kind: 'thank-you' });
    expect(await host.read('Talk.md')).toContain('waived:\n  - thank-you of 2026-11-20\n');
    await call(host, 'waive', { note: 'Lunch', kind: 'thank-you', contact: 'Ann Lee' });
    expect(await host.read('Lunch.md')).toContain('excused:\n  - "[[Ann Lee]]"\n');
    expect(await kinds({ kind: 'thank-you' })).toEqual(['thank-you Ben Orr']);
    await call(host, 'bring-back', { note: 'Lunch', kind: 'thank-you' });
    expect(await kinds({ kind: 'thank-you' })).toEqual(['thank-you Ann Lee', 'thank-you Ben Orr']);
  });

  it.each([
    ['snooze', { note: 'Talk', kind: 'thank-you' }, 'Say until when: until=…'],
    ['snooze', { note: 'Talk', kind: 'thank-you', until: '2026-11-21' }, 'Choose a day after today.'],
    ['bring-back', { note: 'Talk', kind: 'thank-you' }, 'Nothing of this kind is snoozed or waived in Talk.md.'],
  ])('%s says what is wrong with %o', async (action, params, message) => {
    host = await startedHost({ files });
    await expect(call(host, action, params as Record<string, string>)).rejects.toThrow(message);
    expect(await host.read('Talk.md')).toBe(talk);
  });
});

describe('what happened', () => {
  it('records an ask, with its channel', async () => {
    host = await startedHost({ files: { 'Jo.md': note('type: contact') } });
    await call(host, 'asked', { contact: 'jo', via: 'email', on: '2026-11-20' });
    expect(await host.read('Jo.md')).toBe(note('type: contact\nasked_on: 2026-11-20\nasked_via: email'));
  });

  it('records each answer', async () => {
    host = await startedHost({ files });
    await call(host, 'replied', { contact: 'Wren Abbott', outcome: 'yes' });
    expect(await kinds({ kind: '["remind","schedule"]' })).toEqual(['schedule Wren Abbott']);
    await call(host, 'replied', { contact: 'Wren Abbott', outcome: 'later', until: '2026-11-27' });
    expect(await kinds({ kind: '["schedule","follow-up"]' })).toEqual(['follow-up Wren Abbott']);
    await call(host, 'replied', { contact: 'Wren Abbott', outcome: 'no' });
    expect(await host.read('People/Wren Abbott.md')).toContain('outcome: "no"\n');
  });

  it('keeps a promised next step when they say later', async () => {
    host = await startedHost({
      files: { 'Jo.md': note('type: contact\nasked_on: 2026-11-06\nfollow_up: 2026-11-24\nfollow_up_note: send the list') },
    });
    await call(host, 'replied', { contact: 'Jo', outcome: 'later', until: '2027-01-11' });
    const text = await host.read('Jo.md');
    expect(text).toContain('follow_up: 2026-11-24\n');
    expect(text).toContain('send the list; be in touch again, as they asked, on 2027-01-11');
  });

  it('says on the day they named that they asked for it, with the promise that comes after', async () => {
    host = await startedHost({
      files: { 'Jo.md': note('type: contact\nasked_on: 2026-11-06\nfollow_up: 2026-12-01\nfollow_up_note: send the article') },
    });
    await call(host, 'replied', { contact: 'Jo', outcome: 'later', until: '2026-11-28' });
    const { due: owed } = await due(host, { within: '30', kind: 'follow-up' });
    expect(owed.map(({ due: day, why }) => [day, why])).toEqual([
      ['2026-11-28', 'You noted for 28 November: be in touch again, as they asked; send the article by 2026-12-01.'],
    ]);
    await call(host, 'undo');
    expect(await host.read('Jo.md')).toContain('follow_up: 2026-12-01\nfollow_up_note: send the article\n');
  });

  it('moves a planned interview: the new day is to be confirmed again', async () => {
    const planned = note('type: interview\ncontacts: Jo\ndate: 2026-11-24\ntime: "10:30"\nbooked_on: 2026-11-10\nconfirmed_on: 2026-11-21');
    host = await startedHost({ files: { 'Talk.md': planned } });
    expect(await call(host, 'move', { interview: 'Talk', date: '2026-12-01', time: '9:15' })).toBe('Moved to Tue 1 Dec, 09:15');
    expect(await host.read('Talk.md')).toBe(
      note('type: interview\ncontacts: Jo\ndate: 2026-12-01\ntime: "09:15"\nbooked_on: 2026-11-21'),
    );
    expect(await kinds({ within: '30', kind: 'confirm' })).toEqual(['confirm Jo']);
    await call(host, 'undo');
    expect(await host.read('Talk.md')).toBe(planned);
  });

  it('calls one off', async () => {
    host = await startedHost({ files: { 'Talk.md': note('type: interview\ncontacts: Jo\ndate: 2026-11-24') } });
    await call(host, 'call-off', { interview: 'Talk', on: '2026-11-20' });
    expect(await host.read('Talk.md')).toContain('status: cancelled\ncancelled_on: 2026-11-20\n');
    await expect(call(host, 'call-off', { interview: 'Talk' })).rejects.toThrow('not planned any more');
    await expect(call(host, 'move', { interview: 'Talk', date: '2026-12-01' })).rejects.toThrow('not planned any more');
  });

  it('records what they were told, and on which day', async () => {
    host = await startedHost({ files });
    await call(host, 'sent', { contact: 'Amara Osei', kind: 'update', what: 'The portfolio is up', on: '2026-11-20' });
    expect(await host.read('People/Amara Osei.md')).toContain('last_contact: 2026-11-20\nupdates:\n  - 2026-11-20 The portfolio is up\n');
    await expect(call(host, 'sent', { contact: 'Wren Abbott', kind: 'remind', what: 'News' })).rejects.toThrow('kind=update');
    await expect(call(host, 'done', { note: 'Talk', kind: 'thank-you', what: 'News' })).rejects.toThrow('what goes with kind=keep-in-touch');
  });

  it('has nothing to undo at first', async () => {
    host = await startedHost({ files });
    await expect(call(host, 'undo')).rejects.toThrow('There is nothing to undo.');
  });

  it.each([
    ['replied', { contact: 'Wren Abbott', outcome: 'later' }, 'Say until when'],
    ['replied', { contact: 'Wren Abbott', outcome: 'yes', 'address-as': 'true' }, 'Say how they sign: address-as=….'],
    ['replied', { contact: 'Wren Abbott', outcome: 'maybe' }, 'outcome is “maybe”. It is one of yes, later, no.'],
    ['replied', { contact: 'Wren Abbott', outcome: 'yes', on: '2026-11-01' }, 'was asked on 2026-11-06'],
    ['asked', { contact: 'Wren Abbott', on: '2026-11-01' }, 'was asked on 2026-11-06'],
    ['asked', { contact: 'Talk' }, 'There is no contact “Talk”'],
    ['move', { interview: 'Talk', date: 'someday' }, 'date is “someday”. That is not a date'],
    ['move', { interview: 'Talk', date: '2026-12-01', time: '25:00' }, 'time is “25:00”. That is not a time'],
  ])('%s says what is wrong with %o', async (action, params, message) => {
    host = await startedHost({ files });
    await expect(call(host, action, params as Record<string, string>)).rejects.toThrow(message);
    expect(host.paths().length).toBe(4);
  });
});
