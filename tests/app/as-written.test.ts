// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { call, due, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const asked = note('type: contact\nasked_on: 2026-11-02');
const held = (contacts: string): string => note(`type: interview\n${contacts}\ndate: 2026-11-10\nstatus: held\ndebriefed_on: 2026-11-10`);

/** What is due, and what needs attention, in a vault with an interview between two people who were asked. */
async function open(contacts: string): Promise<string[]> {
  host = await startedHost({ files: { 'Amara Osei.md': asked, 'Sam Field.md': asked, 'I.md': held(contacts) } });
  const { due: items, problems } = await due(host);
  return [
    ...items.map(({ kind, contact, person }) => `${kind} ${contact ?? person}`),
    ...problems.map(({ note: path, value }) => `problem ${path}: ${value}`),
  ].sort();
}

const metBoth = ['thank-you Amara Osei.md', 'thank-you Sam Field.md'];
const metAmara = ['remind Sam Field.md', 'thank-you Amara Osei.md'];
// An interview with nobody in it asks for its people, too.
const metNobody = ['problem I.md: ', 'remind Amara Osei.md', 'remind Sam Field.md'];

describe('people as they are written', () => {
  it.each([
    ['contacts: [[Amara Osei]]', metAmara],
    ['contacts:\n  - [[Amara Osei]]\n  - [[Sam Field]]', metBoth],
    ['contacts: "[[Amara Osei]], [[Sam Field]]"', metBoth],
    ['contacts: |\n  [[Amara Osei]]\n  [[Sam Field]]', metBoth],
    ['contacts: "[Amara](Amara%20Osei.md), [Sam](Sam%20Field.md)"', metBoth],
    ['contacts:\n  - "[[Amara Osei]]"\n  - "[[]]"', metAmara],
    ['contacts: "[[]]"', metNobody],
    ['contacts: "[[Amara Osei"', [...metNobody, 'problem I.md: [[Amara Osei'].sort()],
  ])('%j', async (contacts, expected) => {
    expect(await open(contacts)).toEqual(expected);
  });

  it('are thanked one by one, and stay who they are', async () => {
    await open('contacts: "[[Amara Osei]], [[Sam Field]]"\nthanked: [[Amara Osei]]');
    await call(host, 'done', { note: 'I.md', kind: 'thank-you', contact: 'Sam Field', on: '2026-11-20' });
    const { due: items } = await due(host);
    expect(items).toEqual([]);
    expect(await host.read('I.md')).toContain('contacts: "[[Amara Osei]], [[Sam Field]]"\n');
    expect(await host.read('I.md')).toContain('thanked:\n  - [[Amara Osei]]\n  - "[[Sam Field]]"\n');
  });

  it('and what else stands in their list stays as it is', async () => {
    await open('contacts:\n  - "[[Amara Osei]]"\n  - "[[Sam Field]]"\nthanked:\n  - a: 1 # what?');
    await call(host, 'done', { note: 'I.md', kind: 'thank-you', contact: 'Sam Field' });
    expect(await host.read('I.md')).toContain('thanked:\n  - a: 1 # what?\n  - "[[Sam Field]]"\n');
  });
});

it.each([
  ['Amara Osei', 'Amara\u00AD Osei'],
  ['Amara\u200B Osei', 'Amara\u200B Osei'],
])('a note that is made for somebody called %j is found by the link to %j', async (title, linked) => {
  host = await startedHost({ files: { 'I.md': held(`contacts: "[[${linked}]]"`) } });
  expect((await due(host)).due).toMatchObject([{ kind: 'thank-you', contact: null }]);
  await host.write(`${title}.md`, asked);
  await host.settle();
  expect((await due(host)).due[0]).toMatchObject({ kind: 'thank-you', contact: `${title}.md` });
});

describe('properties in another case', () => {
  const reminded = ['remind Amara Osei.md 2026-11-17'];
  const startedWith = async (properties: string): Promise<void> => {
    host = await startedHost({ files: { 'Amara Osei.md': note(properties, 'Text\n') } });
  };
  const dueNow = async (): Promise<string[]> =>
    (await due(host, { within: '365', all: 'true' })).due.map(({ kind, note: path, due: day }) => `${kind} ${path} ${day}`);

  it.each([
    ['type: contact\nasked_on: 2026-11-06\nDo_Not_Contact: true', []],
    ['type: contact\nAsked_On: 2026-11-06', reminded],
    ['Type: contact\nasked_on: 2026-11-06', reminded],
    ['TYPE: Contact\nASKED_ON: 2026-11-06', reminded],
    ['type: contact\nasked_on: 2026-11-02\nReplied_on: 2026-11-05\nOutcome: no\nLast_Contact: 2026-11-06', []],
  ])('%j', async (properties, expected) => {
    await startedWith(properties);
    expect(await dueNow()).toEqual(expected);
  });

  it('are written where they stand, and put back', async () => {
    await startedWith('Type: contact\nAsked_On: 2026-11-06\nAsked_Via: mail');
    const before = await host.read('Amara Osei.md');
    await call(host, 'asked', { contact: 'Amara Osei', on: '2026-11-20' });
    expect(await host.read('Amara Osei.md'))
      .toBe(before.replace('2026-11-06', '2026-11-20').replace('Asked_Via: mail\n', 'earlier:\n  - 2026-11-06 asked (mail)\n'));
    await call(host, 'undo');
    expect(await host.read('Amara Osei.md')).toBe(before);
  });

  it('are refused in words where two of them are one property', async () => {
    await startedWith('type: contact\nasked_on: 2026-11-02\nAsked_On: 2026-11-06');
    const before = await host.read('Amara Osei.md');
    const same = 'asked_on and Asked_On are one property to Obsidian. Keep one of them.';
    expect((await due(host)).problems).toMatchObject([{ note: 'Amara Osei.md', property: 'asked_on', reason: same }]);
    const asking = call(host, 'asked', { contact: 'Amara Osei', on: '2026-11-20' });
    await expect(asking).rejects.toThrow(`“Amara Osei.md” was left as it is: ${same}`);
    expect(await host.read('Amara Osei.md')).toBe(before);
  });

  it.each(['Type: contact\nname: "Amara', '"type": contact\nName: "Amara'])('%j is ours though it can’t be read', async (properties) => {
    await startedWith(properties);
    expect((await due(host)).problems).toMatchObject([{ note: 'Amara Osei.md', property: 'properties' }]);
  });
});

describe('a telephone number without quotes', () => {
  const interview = note('type: interview\ncontacts: "[[Amara Osei]]"\ndate: 2026-11-30\ntime: "10:00"\nmode: phone\nstatus: planned');
  const startedWith = async (phone: string): Promise<void> => {
    host = await startedHost({ files: { 'Amara Osei.md': note(`type: contact\nphone: ${phone}`), 'I.md': interview } });
  };

  it.each([
    ['0612345678', []],
    ['+491234567890', []],
    ['[+491234567890, "0612 345678"]', ['0612 345678']],
    ['"0612345678"', ['0612345678']],
    ['0612-345678', ['0612-345678']],
  ])('%s is shown neither in the brief nor in the calendar', async (phone, shown) => {
    await startedWith(phone);
    const brief = await call(host, 'brief', { contact: 'Amara Osei' });
    await call(host, 'calendar', { interview: 'I' });
    const ics = await host.read(host.paths().find((path) => path.endsWith('.ics'))!);
    const digits = /\+?\d[\d -]{8,}\d/g;
    const called = /call ([^\\;\r\n]*)/.exec(ics)?.[1] ?? '';
    expect(/Phone: (.*)/.exec(brief)?.[1]?.match(digits) ?? []).toEqual(shown);
    expect(called.match(digits) ?? []).toEqual(shown);
    expect((await due(host)).problems.length).toBe(phone.startsWith('"') || phone.includes('-') ? 0 : 1);
  });

  it('asks for the quotes', async () => {
    await startedWith('0612345678');
    expect((await due(host)).problems).toMatchObject([{
      note: 'Amara Osei.md',
      property: 'phone',
      reason: 'Put quotes around it. Without them it is a number, and digits may be lost.',
    }]);
  });
});

it('somebody is left alone where nobody can tell whether to', async () => {
  host = await startedHost({ files: { 'Amara Osei.md': note('type: contact\nasked_on: 2026-11-02\ndo_not_contact: maybe') } });
  expect(await due(host, { within: '365', all: 'true' })).toMatchObject({
    due: [],
    problems: [{ note: 'Amara Osei.md', property: 'do_not_contact', value: 'maybe', reason: 'Write true or false.' }],
  });
});

it('thanks dated before the meeting are still owed, and noted in their place', async () => {
  const early = held('contacts: "[[Amara Osei]]"').replace('status:', 'thanked_on: 2026-11-01\nstatus:');
  host = await startedHost({ files: { 'Amara Osei.md': asked, 'I.md': early } });
  const before = await due(host);
  expect(before.due).toMatchObject([{ kind: 'thank-you', note: 'I.md' }]);
  expect(before.problems).toMatchObject([{ note: 'I.md', property: 'thanked_on', value: '2026-11-01' }]);
  await call(host, 'done', { note: 'I.md', kind: 'thank-you', on: '2026-11-20' });
  expect(await host.read('I.md')).toBe(early.replace('2026-11-01', '2026-11-20'));
  expect(await due(host)).toMatchObject({ due: [], problems: [] });
  await call(host, 'undo');
  expect(await host.read('I.md')).toBe(early);
});

describe('where a list of days stands', () => {
  const startedWith = async (properties: string): Promise<string> => {
    const text = note(`type: contact\n${properties}`, 'Text\n');
    host = await startedHost({ files: { 'A.md': text } });
    return text;
  };
  const followUps = 'follow_up:\n  - 2026-11-10 # promised\n  - 2026-12-15\nfollow_up_note: send the article';

  it('the earliest next step is due, and being done takes it alone', async () => {
    const before = await startedWith(followUps);
    expect((await due(host)).due).toMatchObject([{ kind: 'follow-up', due: '2026-11-10' }]);
    await call(host, 'done', { note: 'A', kind: 'follow-up', on: '2026-11-20' });
    const after = await host.read('A.md');
    expect(after).toContain('follow_up:\n  - 2026-12-15\n');
    expect(after).toContain('2026-11-10 send the article');
    expect((await due(host, { within: '365' })).due).toMatchObject([{ kind: 'follow-up', due: '2026-12-15' }]);
    await call(host, 'undo');
    expect(await host.read('A.md')).toBe(before);
  });

  it('a day more is added, and the others stay', async () => {
    const before = await startedWith('stay_in_touch: true\nlast_contact:\n  - 2026-03-02 # by phone\n  - 2026-07-15');
    await call(host, 'done', { note: 'A', kind: 'keep-in-touch', on: '2026-11-20' });
    expect(await host.read('A.md')).toBe(before.replace('  - 2026-07-15\n', '  - 2026-07-15\n  - 2026-11-20\nupdates:\n  - 2026-11-20 kept posted\n'));
    await call(host, 'undo');
    expect(await host.read('A.md')).toBe(before);
  });

  it('what can’t be read stays', async () => {
    const before = await startedWith('asked_on:\n  - 2026-11-02\n  - soon');
    await call(host, 'asked', { contact: 'A', on: '2026-11-20' });
    expect(await host.read('A.md')).toBe(before.replace('  - soon\n', '  - soon\n  - 2026-11-20\nearlier:\n  - 2026-11-02 asked\n'));
  });
});

it('what can’t be read is not written over, and the refusal names it', async () => {
  const early = held('contacts: "[[Amara Osei]]"').replace('status:', 'thanked_on: last Tuesday\nstatus:');
  host = await startedHost({ files: { 'Amara Osei.md': asked, 'I.md': early } });
  const thanking = call(host, 'done', { note: 'I.md', kind: 'thank-you', on: '2026-11-20' });
  await expect(thanking).rejects.toThrow(
    '“I.md” was left as it is: thanked_on is “last Tuesday”, and that can’t be read. Mend it in the note first.',
  );
  expect(await host.read('I.md')).toBe(early);
});

describe('fixed words in the terminal', () => {
  it.each(['canceled', 'Cancelled'])('status=%s calls an interview off', async (status) => {
    host = await startedHost({ files: { 'I.md': note('type: interview\ncontacts: ["Sam"]\ndate: 2026-11-20') } });
    await call(host, 'done', { note: 'I.md', kind: 'outcome', status });
    expect(await host.read('I.md')).toContain('status: cancelled\n');
  });

  it('a kind may be written with blanks', async () => {
    host = await startedHost({ files: { 'Amara Osei.md': asked, 'I.md': held('contacts: "[[Amara Osei]]"') } });
    expect((await due(host, { kind: 'Thank you' })).due).toHaveLength(1);
    expect((await due(host, { kind: '["thank_you"]' })).due).toHaveLength(1);
  });
});
