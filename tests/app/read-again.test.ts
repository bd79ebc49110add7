// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { all, click, main, openedView, press, row, screen, unfold } from './follow-ups-notes';
import { call, due, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

async function startedWith(files: Record<string, string>): Promise<void> {
  host = await startedHost({ files, now: '2026-11-21T09:00' });
}
const owed = async (): Promise<string[]> =>
  (await due(host, { within: '400' })).due.map(({ kind, person, due: on }) => `${kind} ${person} ${on}`);

const met = note('type: interview\ncontacts: ["[[Xia]]"]\ndate: 2026-10-20\nstatus: held\nthanked_on: 2026-10-21\ndebriefed_on: 2026-10-20');

describe('a name that is given again', () => {
  it('brings no news of a meeting before, once all who gave it earlier have heard', async () => {
    await startedWith({
      'Wren.md': note('type: contact'), 'Val.md': note('type: contact'), 'Talk.md': met,
      'Xia.md': note('type: contact\nreferred_by: ["[[Wren]]"]\nreferred_on: 2026-10-01\nreported_to: ["[[Wren]]"]'),
    });
    await call(host, 'refer', { from: 'Val', name: 'Xia', on: '2026-11-18' });
    expect(await host.read('Xia.md')).toContain('referred_on: 2026-11-18');
    expect((await owed()).filter((each) => each.startsWith('report-back'))).toEqual([]);
  });

  it('keeps its first day while somebody who gave it has not heard', async () => {
    await startedWith({
      'Wren.md': note('type: contact'), 'Val.md': note('type: contact'), 'Talk.md': met,
      'Xia.md': note('type: contact\nreferred_by: ["[[Wren]]"]\nreferred_on: 2026-10-01'),
    });
    await call(host, 'refer', { from: 'Val', name: 'Xia', on: '2026-11-18' });
    expect(await host.read('Xia.md')).toContain('referred_on: 2026-10-01');
    expect(await owed()).toContain('report-back Wren 2026-10-22');
  });

  it.each<[string, string, string]>([
    ['a meeting', 'referred_on: 2026-10-01', 'report-back Wren 2026-10-22'],
    ['a meeting, where nobody wrote when the name was given first', 'asked_on: 2026-10-02', 'report-back Wren 2026-10-22'],
    ['a no', 'referred_on: 2026-10-21\nasked_on: 2026-10-22\nreplied_on: 2026-11-02\noutcome: no', 'report-back Wren 2026-11-09'],
    ['a conversation that I let go', 'referred_on: 2026-10-21\nasked_on: 2026-10-22\noutcome: no-answer\nclosed_on: 2026-11-02', 'report-back Wren 2026-11-04'],
  ])('owes nobody a report of what came before: %s', async (_, facts, report) => {
    await startedWith({
      'Wren.md': note('type: contact'), 'Val.md': note('type: contact'), 'Talk.md': met,
      'Xia.md': note(`type: contact\nreferred_by: ["[[Wren]]"]\n${facts}`),
    });
    await call(host, 'refer', { from: 'Val', name: 'Xia', on: '2026-11-18' });
    expect((await owed()).filter((each) => each.startsWith('report-back'))).toEqual([report]);
    expect(await host.read('Xia.md')).toContain('[[Val]]');
  });

  it('owes a report of what came after, whenever it is noted', async () => {
    await startedWith({
      'Wren.md': note('type: contact'), 'Val.md': note('type: contact'), 'Talk.md': met,
      'Xia.md': note('type: contact\nreferred_by: ["[[Wren]]"]\nreferred_on: 2026-10-01'),
    });
    await call(host, 'refer', { from: 'Val', name: 'Xia', on: '2026-10-15' });
    expect(await owed()).toContain('report-back Val 2026-10-22');
  });
});

describe('an introduction by somebody who introduced us before', () => {
  const files = {
    'Val.md': note('type: contact'),
    'Xia.md': note('type: contact\nreferred_by: ["[[Val]]"]\nreferred_on: 2026-10-01\nintroduced_on: 2026-10-01\nasked_on: 2026-10-05'),
  };
  const again = (on: string): Promise<string> => call(host, 'refer', { from: 'Val', name: 'Xia', introduced: 'true', on });

  it('is noted on a newer day, and waits for a word', async () => {
    await startedWith(files);
    await again('2026-11-18');
    expect(await host.read('Xia.md')).toBe(files['Xia.md'].replace('introduced_on: 2026-10-01', 'introduced_on: 2026-11-18'));
    expect(await owed()).toContain('ask Xia 2026-11-19');
  });

  it.each(['2026-10-01', '2026-09-30'])('is nothing new on %s', async (on) => {
    await startedWith(files);
    await expect(again(on)).rejects.toThrow('There is nothing to write.');
    expect(await host.read('Xia.md')).toBe(files['Xia.md']);
  });
});

describe('days before the fact that they follow', () => {
  it.each<[string, Record<string, string>, string]>([
    ['replied', { contact: 'Nay', outcome: 'yes', on: '2026-11-13' }, 'Nay replied on 2026-11-20, says the note.'],
    ['call-off', { interview: 'Ahead', on: '2026-11-05' }, 'Ahead was agreed on 2026-11-10, says the note.'],
    ['sent', { contact: 'Nay', kind: 'remind', on: '2026-11-01' }, 'Nay was asked on 2026-11-02, says the note. 2026-11-01 is before that'],
    ['sent', { contact: 'Nay', kind: 'after-no', on: '2026-11-19' }, 'Nay replied on 2026-11-20, says the note. 2026-11-19 is before that'],
    ['done', { note: 'Nay', kind: 'report-back', on: '2026-11-19' }, 'Nay replied on 2026-11-20, says the note. 2026-11-19 is before that'],
    ['done', { note: 'Lost', kind: 'reschedule', on: '2026-11-15' }, 'Lost fell through on 2026-11-16, says the note. 2026-11-15 is before that'],
    ['sent', { note: 'Lost', kind: 'new-times', on: '2026-11-15' }, 'Lost fell through on 2026-11-16, says the note. 2026-11-15 is before that'],
    ['done', { note: 'Met', kind: 'thank-you', contact: 'Bo', on: '2026-11-15' }, 'Met is on 2026-11-16, says the note. 2026-11-15 is before that'],
    ['sent', { contact: 'Ann', kind: 'thank-you', on: '2026-11-15' }, 'Met is on 2026-11-16, says the note. 2026-11-15 is before that'],
    ['move', { interview: 'Ahead', date: '2026-11-05' }, 'Ahead was agreed on 2026-11-10, says the note. 2026-11-05 is before that'],
    ['move', { interview: 'Ahead', date: '2026-11-15', on: '2026-11-18' }, 'The day was agreed on 2026-11-18. 2026-11-15 is before that'],
    ['new-interview', { contact: 'Nay', date: '2026-11-15', 'booked-on': '2026-11-18' }, 'The day was agreed on 2026-11-18. 2026-11-15 is before that'],
  ])('are refused by %s', async (verb, params, why) => {
    const files = {
      'Nay.md': note('type: contact\nasked_on: 2026-11-02\nreplied_on: 2026-11-20\noutcome: no\nreferred_by: Val\nreferred_on: 2026-10-20'),
      'Zoe.md': note('type: contact\nasked_on: 2026-10-02'),
      'Ann.md': note('type: contact'),
      'Lost.md': note('type: interview\ncontacts: ["[[Zoe]]"]\ndate: 2026-11-16\nstatus: no-show'),
      'Met.md': note('type: interview\ncontacts: ["[[Ann]]", Bo]\ndate: 2026-11-16\nstatus: held'),
      'Ahead.md': note('type: interview\ncontacts: ["[[Nay]]"]\ndate: 2026-11-30\nbooked_on: 2026-11-10'),
    };
    await startedWith(files);
    await expect(call(host, verb, params)).rejects.toThrow(why);
    for (const [path, text] of Object.entries(files)) expect(await host.read(path)).toBe(text);
  });
});

describe('a name that is none', () => {
  it.each([
    ['{{name}}', '“{{name}}” is a template’s mark, not a name. Write who it is.'],
    ['<% tp.file.title %>', '“<% tp.file.title %>” is a template’s mark, not a name. Write who it is.'],
    ['Ann {{surname}}', '“Ann {{surname}}” is a template’s mark, not a name. Write who it is.'],
    ['Dr.', '“Dr.” is a title alone. Write the name, too.'],
    ['Prof. Dr. med.', '“Prof. Dr. med.” is a title alone. Write the name, too.'],
    ['mrs', '“mrs” is a title alone. Write the name, too.'],
  ])('%s makes no note', async (name, why) => {
    await startedWith({ 'Val.md': note('type: contact') });
    const before = host.paths();
    for (const [verb, params] of [
      ['new-contact', { name }], ['new-contact', { name: 'Ann', 'referred-by': name }], ['new-interview', { contact: name }],
      ['refer', { from: 'Val', name }], ['refer', { from: name, name: 'Ann' }], ['chance', { name, said: 'x' }],
    ] as const) await expect(call(host, verb, params as Record<string, string>)).rejects.toThrow(why);
    expect(host.paths()).toEqual(before);
  });

  it.each(['Dr. No', 'Miss Piggy', 'Ann {B.}'])('%s makes one, which is seen', async (name) => {
    await startedWith({});
    const { created: [path] } = JSON.parse(await call(host, 'new-contact', { name })) as { created: [string] };
    expect(await call(host, 'people')).toContain(name);
    expect(await host.read(path)).toContain('type: contact');
  });
});

it('whoever is written “Last, First” is called by the full name in what is written of them', async () => {
  await startedWith({ 'Val.md': note('type: contact') });
  const { created: [path] } = JSON.parse(await call(host, 'new-contact', { name: 'Osei, Amara', 'referred-by': 'Abbott, Wren' })) as { created: [string] };
  expect(await host.read(path)).toContain('Wren Abbott suggested that I talk to Amara Osei.');
  await call(host, 'undo');
  await call(host, 'refer', { from: 'Val', name: 'Osei, Amara' });
  expect(await call(host, 'undo')).toBe('Undone: “Noted that Val gave you Amara Osei”');
});

it('a whole greeting in the note is not greeted twice', async () => {
  await startedWith({ 'Jo.md': note('type: contact\naddress_as: "Dear Mr. Hale,"\nasked_on: 2026-11-02') });
  const { body } = JSON.parse(await call(host, 'draft', { contact: 'Jo', kind: 'remind' })) as { body: string };
  expect(body).toMatch(/^Dear Mr\. Hale,\n/);
  await call(host, 'replied', { contact: 'Jo', outcome: 'yes', 'address-as': 'Dear Jo,' });
  expect(await host.read('Jo.md')).toContain('address_as: Jo\n');
});

it('a card to a group goes to those who have not been thanked', async () => {
  await startedWith({
    'Ann.md': note('type: contact'), 'Bo.md': note('type: contact'),
    'Talk.md': note('type: interview\ncontacts: ["[[Ann]]", "[[Bo]]"]\ndate: 2026-11-19\nstatus: held\nthanked: ["[[Ann]]"]'),
  });
  const { body } = JSON.parse(await call(host, 'draft', { note: 'Talk', kind: 'card' })) as { body: string };
  expect(body).toMatch(/^Dear Bo,/);
});

it('a place noted for oneself goes into no letter', async () => {
  await startedWith({
    'Ann.md': note('type: contact'),
    'Talk.md': note('type: interview\ncontacts: ["[[Ann]]"]\ndate: 2026-11-20\nkind: chance\nlocation: in the queue, tired'),
  });
  const { body } = JSON.parse(await call(host, 'draft', { note: 'Talk', kind: 'after-chance' })) as { body: string };
  expect(body).not.toContain('queue');
});

it('whoever is let go after an answer is not said to have been silent', async () => {
  await startedWith({ 'Jo.md': note('type: contact\nasked_on: 2026-11-02\nreplied_on: 2026-11-05\noutcome: no-answer\nclosed_on: 2026-11-19') });
  expect(await call(host, 'brief', { contact: 'Jo' })).toMatch(/^Jo\nLet go$/m);
});

/** The focus is on the row of an interview that fell through, for which another day was offered. */
async function onRowOfProposal(): Promise<void> {
  host = await openedView({
    files: {
      'Jo.md': note('type: contact\nasked_on: 2026-10-01\nreplied_on: 2026-10-02\noutcome: yes'),
      'Talk.md': note('type: interview\ncontacts: ["[[Jo]]"]\ndate: 2026-11-11\nbooked_on: 2026-11-02\nstatus: no-show\nreproposed_on: [2026-11-12]'),
    },
  });
  unfold('with-them');
  await host.settle();
  main(row('Jo')).focus();
}

it('the answer of the one person of an interview that fell through is recorded by R on its row', async () => {
  await onRowOfProposal();
  press('r');
  await host.settle();
  click(all('button', host.modal()!).find(({ textContent }) => textContent.startsWith('Yes'))!);
  await host.settle();
  expect(await host.read('Jo.md')).toContain('replied_on: 2026-11-17');
  expect(screen()[0]).not.toContain('With them');
});

it('a reminder answers the request by the subject of the person’s own template', async () => {
  host = await startedHost({
    files: {
      'Jo.md': note('type: contact\nasked_on: 2026-11-02\nreferred_by: Wren\nreferred_on: 2026-11-10'),
      '.obsidian/plugins/informational-interviews/data.json': '{"messageFolder":"Messages"}',
      'Messages/Cold.md': '---\ntype: message\nmessage: first-cold\nsubject: A word with {{name}}\n---\nDear {{greet_as}},\n\nMay I?\n',
    },
    now: '2026-11-21T09:00',
  });
  const { subject } = JSON.parse(await call(host, 'draft', { contact: 'Jo', kind: 'remind' })) as { subject: string };
  expect(subject).toBe('Re: A word with Jo');
  const { body } = JSON.parse(await call(host, 'draft', { contact: 'Jo', kind: 'wrote' })) as { body: string };
  expect(body).toContain('I asked them for a conversation on 2 November, and will tell you');
});

it.each([
  ['a yes', 'outcome: yes', 'Thank you for your answer, and for making time for me.'],
  ['a reply', '', 'Thank you for your answer. Would'],
  ['an offer', 'outcome: yes\ntimes_offered_on: [2026-11-06, 2026-11-12]', 'On 12 November I offered you times to talk'],
])('a letter about times says what came before it: %s', async (_, more, begins) => {
  await startedWith({ 'Jo.md': note(`type: contact\nasked_on: 2026-11-02\nreplied_on: 2026-11-05\n${more}`.trim()) });
  const { body } = JSON.parse(await call(host, 'draft', { contact: 'Jo', kind: 'arrange' })) as { body: string };
  expect(body).toContain(begins);
});

it.each([
  ['a word to the proposals', '2026-11-16', 'Thank you for your answer about another day for our conversation.'],
  ['no word to the proposals', '2026-10-02', 'On 12 November I wrote to you about another day for our conversation'],
])('another proposal follows %s, and neither the apology nor the news again', async (_, replied, begins) => {
  await startedWith({
    'Jo.md': note(`type: contact\nasked_on: 2026-10-01\nreplied_on: ${replied}\noutcome: yes`),
    'Talk.md': note('type: interview\ncontacts: ["[[Jo]]"]\ndate: 2026-11-05\nbooked_on: 2026-10-05\nstatus: missed\nreproposed_on: [2026-11-06, 2026-11-12]'),
  });
  const drafted = async (to: Record<string, string>): Promise<{ kind: string; body: string }> =>
    JSON.parse(await call(host, 'draft', to)) as { kind: string; body: string };
  const { kind, body } = await drafted({ note: 'Talk' });
  expect(kind).toBe('new-times');
  expect(body).toContain(begins);
});

it('a proposal of another day is the last touch', async () => {
  await startedWith({
    'Jo.md': note('type: contact\nasked_on: 2026-10-01\nreplied_on: 2026-10-02\noutcome: yes'),
    'Talk.md': note('type: interview\ncontacts: ["[[Jo]]"]\ndate: 2026-11-05\nbooked_on: 2026-10-05\nstatus: no-show\nreproposed_on: [2026-11-12]'),
  });
  expect(await call(host, 'brief', { contact: 'Jo' })).toContain('Last in touch 9 days ago');
});

it.each([
  ['a line to stay in touch', 'stay_in_touch: true'],
  ['a promise of a later day', 'follow_up: 2026-11-20\nfollow_up_note: send the list'],
])('thanks that are late come before %s', async (_, own) => {
  await startedWith({
    'Wren.md': note(`type: contact\n${own}`),
    'Talk.md': note('type: interview\ncontacts: ["[[Wren]]"]\ndate: 2026-10-05\nstatus: held\ndebriefed_on: 2026-10-05'),
    'Xia.md': note('type: contact\nreferred_by: ["[[Wren]]"]\nreferred_on: 2026-09-01\nasked_on: 2026-09-02\nreplied_on: 2026-09-07\noutcome: no\nlast_contact: 2026-09-08'),
  });
  const { kind, body } = JSON.parse(await call(host, 'draft', { contact: 'Wren' })) as { kind: string; body: string };
  expect(kind).toBe('thank-you');
  expect(body).toContain('Thank you for the time you gave me on 5 October.');
});

it('one letter about several conversations and reports thanks once', async () => {
  await startedWith({
    'Wren.md': note('type: contact'),
    'One.md': note('type: interview\ncontacts: ["[[Wren]]"]\ndate: 2026-11-16\nstatus: held'),
    'Two.md': note('type: interview\ncontacts: ["[[Wren]]"]\ndate: 2026-11-18\nstatus: held'),
    'Yan.md': note('type: contact\nreferred_by: ["[[Wren]]"]\nreferred_on: 2026-10-05\nasked_on: 2026-10-06\nreplied_on: 2026-10-09\noutcome: no\nlast_contact: 2026-10-12'),
    'Xia.md': note('type: contact\nreferred_by: ["[[Wren]]"]\nreferred_on: 2026-10-05'),
    'Talk.md': note('type: interview\ncontacts: ["[[Xia]]"]\ndate: 2026-11-10\nstatus: held'),
  });
  const { body } = JSON.parse(await call(host, 'draft', { contact: 'Wren', all: 'true' })) as { body: string };
  expect(body).toContain('Thank you for the time you gave me on Monday and on Wednesday.');
  expect(body).toContain('It was good of you to suggest it.');
  expect(body.match(/thank you/gi)).toHaveLength(1);
});

it('a new interview with the one person of an interview that fell through is made by I on its row', async () => {
  await onRowOfProposal();
  press('i');
  await host.settle();
  expect(host.modal()!.querySelector('.modal-title')!.textContent).toBe('New interview');
  expect(host.modal()!.textContent).toContain('Jo');
});
