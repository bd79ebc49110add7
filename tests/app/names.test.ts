// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { all, choose, main, menuItems, openedView, press, row, screen, type } from './follow-ups-notes';
import { formHands } from './form-hands';
import { call, due, note, startedHost, told } from './plugin';

let host: Host;
afterEach(() => host.close());

const { dialog, fill, press: pressIn } = formHands(() => host);

/** Each was asked in time for a reminder today, and gave the next one’s name. */
const people: readonly (readonly [file: string, name: string, properties: string])[] = ([
  ['Osei, Amara', 'Amara Osei'],
  ['Anna Schmidt, PhD, MBA', 'Anna Schmidt'],
  ['Dr. Tom Reed', 'Dr. Tom Reed'],
  ['van der Berg, Jan', 'Jan van der Berg'],
  ['My Nguyen', 'My Nguyen'],
  ['García Márquez, Ana', 'Ana García Márquez'],
  ['al-Rashid, Harun', 'Harun al-Rashid'],
  ['Nagy Anna', 'Nagy Anna'],
  ['王小明', '王小明'],
  ['ib', 'Prof. Dr. Ilse Brandt', 'name: "Brandt, Prof. Dr. Ilse, MBA"\n'],
] as const).map(([file, name, properties = '']) => [file, name, properties] as const);
const files = Object.fromEntries(people.map(([file, , properties], at) => [
  `People/${file}.md`,
  note(`type: contact\n${properties}asked_on: 2026-11-02\nreferred_by: "[[${people[at - 1]?.[0] ?? 'Poe, Cy'}]]"\nreferred_on: 2026-11-01`),
]));
const held = (file: string): string => note(`type: interview\ncontacts: ["[[${file}]]"]\ndate: 2026-11-20\nstatus: held`);

describe.each(people)('Whoever’s note is “%s”', (file, name) => {
  it(`is called ${name} in rows, menus, dialogs and letters`, async () => {
    host = await openedView({ files, now: '2026-11-21T11:20' });
    main(row(name)).focus();
    press('m');
    expect(menuItems()).toEqual(expect.arrayContaining([
      `I reminded ${name} today`, `${name} has answered…`, `May ${name} be kept posted?…`, `New interview with ${name}…`, `Log a referral by ${name}…`,
    ]));
    choose(`${name} has answered`);
    await host.settle();
    expect(dialog()!.querySelector('.modal-title')!.textContent).toBe(`What did ${name} say?`);
    const { body } = JSON.parse(await call(host, 'draft', { note: `People/${file}.md`, kind: 'remind' })) as { body: string };
    expect(body.split('\n')[0]).toBe(`Dear ${name},`);
  });

  it(`is called ${name} in the brief, the calendar, the debrief and what is owed to a referrer`, async () => {
    host = await startedHost({ files: { ...files, 'Talk.md': held(file), 'Plan.md': held(file).replace('11-20', '11-24').replace('held', 'planned') } });
    expect((await call(host, 'brief', { contact: `People/${file}.md` })).split('\n')[0]).toBe(name);
    const reason = (await due(host, { within: '30' })).due.find(({ kind }) => kind === 'report-back')!.why;
    const referrer = people[people.findIndex(([each]) => each === file) - 1]?.[1] ?? 'Cy Poe';
    expect(reason).toBe(`You met ${name} yesterday through ${referrer}, who has not heard how it went.`);
    await call(host, 'debrief', { interview: 'Talk', summary: 'x' });
    expect(await call(host, 'undo')).toBe(`Undone: “Debriefed after ${name}”`);
    await call(host, 'calendar', { interview: 'Plan' });
    const saved = host.paths().find((path) => path.endsWith('.ics'))!;
    expect((await host.read(saved)).replace(/\r\n /g, '')).toContain(`SUMMARY:Informational interview with ${name}`);
  });
});

describe('the terminal', () => {
  const known = {
    ...files,
    'People/Wren Abbott.md': note('type: contact\naddress_as: Dr. Abbott\nasked_on: 2026-11-02'),
    'People/Anna Schmidt.md': note('type: contact'),
    'People/Roe, Jo.md': note('type: contact'),
    'Old/Roe, Jo, MD.md': note('type: contact'),
  };

  it.each([
    ['the file', 'osei, amara', 'People/Osei, Amara.md'],
    ['the path', 'People/Wren Abbott.md', 'People/Wren Abbott.md'],
    ['the path without its end', 'People/Wren Abbott', 'People/Wren Abbott.md'],
    ['a path with blanks and a slash too many', ' /People//Wren Abbott ', 'People/Wren Abbott.md'],
    ['the full name', 'Amara Osei', 'People/Osei, Amara.md'],
    ['the name in the note', 'Brandt, Prof. Dr. Ilse, MBA', 'People/ib.md'],
    ['the full name of the name in the note', 'Prof. Dr. Ilse Brandt', 'People/ib.md'],
    ['what one calls them', 'dr. abbott', 'People/Wren Abbott.md'],
    ['what another’s full name is, where a file says it', 'Anna Schmidt', 'People/Anna Schmidt.md'],
    ['what another’s full name is, where a file has it with a title', 'Anna Schmidt, PhD, MBA', 'People/Anna Schmidt, PhD, MBA.md'],
  ])('knows somebody by %s', async (_, contact, path) => {
    host = await startedHost({ files: known });
    await call(host, 'kept-posted', { contact });
    expect(await host.read(path)).toContain('stay_in_touch: true');
  });

  it('asks which of two of a full name is meant', async () => {
    host = await startedHost({ files: known });
    await expect(call(host, 'kept-posted', { contact: 'Jo Roe' }))
      .rejects.toThrow('There are 2 notes called “Jo Roe”: Old/Roe, Jo, MD.md, People/Roe, Jo.md. Name one by its path.');
  });

  it('asks which is meant where an interview has the name of a contact', async () => {
    const talk = note('type: interview\ncontacts: Jo\ndate: 2026-11-20\nstatus: held');
    host = await startedHost({ files: { ...known, 'Talks/Anna Schmidt.md': talk } });
    const thanked = (named: string): Promise<string> => call(host, 'done', { note: named, kind: 'thank-you' });
    await expect(thanked('Anna Schmidt')).rejects.toThrow('There are 2 notes called “Anna Schmidt”: People/Anna Schmidt.md, Talks/Anna Schmidt.md.');
    expect(await thanked('Talks/Anna Schmidt')).toBe('Thanked Jo');
    await expect(call(host, 'debrief', { interview: 'Jo Roe', summary: 'x' })).rejects.toThrow('There is no interview “Jo Roe”');
  });

  it.each([
    ['kept-posted', { contact: 'People/Torn.md' }], ['kept-posted', { contact: 'People/Torn' }], ['kept-posted', { contact: 'torn' }],
    ['refer', { from: 'torn', name: 'Ada Voss' }], ['refer', { from: 'People/Torn', name: 'Ada Voss' }], ['refer', { from: 'People/Torn.md', name: 'Ada Voss' }],
  ])('says of a contact whose properties can’t be read that this is why: %s %j', async (action, params) => {
    host = await startedHost({ files: { ...known, 'People/Torn.md': '---\ntype: contact\nrole: "\n---\n' } });
    await expect(call(host, action, params as Record<string, string>)).rejects.toThrow('The properties of “People/Torn.md” can’t be read. Line 3');
    expect(host.paths().join()).not.toContain('Ada Voss');
  });

  it.each(['People/Wren Abbott', 'wren abbott', 'Dr. Abbott', 'Nobody Yet'])('finds who gave a name, or takes it for a name: %s', async (from) => {
    host = await startedHost({ files: known });
    await call(host, 'refer', { from, name: 'Ada Voss' });
    const referrer = from === 'Nobody Yet' ? from : 'Wren Abbott';
    expect(await host.read('Contacts/Ada Voss.md')).toContain(`referred_by:\n  - "[[${referrer}]]"\n`);
  });

  it('makes no second note of somebody whose name is written the other way round', async () => {
    host = await startedHost({ files: known });
    await expect(call(host, 'new-contact', { name: 'Amara Osei' })).rejects.toThrow('There is a contact called “Amara Osei” already');
    await call(host, 'new-interview', { contact: 'Harun al-Rashid', date: '2026-11-24' });
    expect(await host.read('Interviews/2026-11-24 Harun al-Rashid.md')).toContain('- "[[al-Rashid, Harun]]"');
  });

  it('takes the one who is named, of several whom a note owes something', async () => {
    const group = note('type: interview\ncontacts: ["[[Osei, Amara]]", "[[Wren Abbott]]"]\ndate: 2026-11-20\nstatus: held');
    host = await startedHost({ files: { ...known, 'Group.md': group } });
    await call(host, 'done', { note: 'Group', kind: 'thank-you', contact: 'Amara Osei' });
    expect(await call(host, 'done', { note: 'Group', kind: 'thank-you', contact: 'Wren Abbott' })).toBe('Thanked Dr. Abbott');
  });
});

describe('two people of one name', () => {
  const two = {
    'People/Jo Roe.md': note('type: contact\norganization: Acme\nasked_on: 2026-11-02\nstay_in_touch: true'),
    'Bolt/Jo Roe.md': note('type: contact\norganization: Bolt Labs\nasked_on: 2026-11-02'),
    'Old/Jo Roe.md': note('type: contact\norganization: Bolt Labs\nasked_on: 2026-11-20'),
  };
  const names = ['Jo Roe (Acme)', 'Jo Roe (Bolt/Jo Roe)', 'Jo Roe (Old/Jo Roe)'];
  const texts = (selector: string): string[] => all(selector).map(({ textContent }) => textContent);

  it('are told apart in rows, whoever has the next word, in menus and the terminal', async () => {
    host = await openedView({ files: two, now: '2026-11-21T11:20' });
    expect(screen().join()).toContain('Jo Roe (Acme), Jo Roe (Bolt/Jo Roe)');
    const report = await call(host, 'due');
    for (const name of names) expect(report).toContain(`${name}: `);
    main(row('Jo Roe (Acme)')).focus();
    press('m');
    expect(menuItems()).toContain('I reminded Jo Roe (Acme) today');
  });

  it('are told apart among people to pick, and once they are picked', async () => {
    host = await startedHost({ files: two });
    await host.command('informational-interviews:new-interview');
    fill('With', 'Jo Roe');
    expect(texts('[role="option"] .informational-interviews-form-option-detail').slice(0, 3).sort())
      .toEqual(['Acme', 'Bolt Labs · Bolt/Jo Roe', 'Bolt Labs · Old/Jo Roe']);
    await pressIn('Enter');
    await fill('With', 'Jo Roe');
    await pressIn('Enter');
    expect(names).toEqual(expect.arrayContaining(texts('.informational-interviews-form-picked-name')));
    expect(new Set(texts('.informational-interviews-form-picked-name')).size).toBe(2);
  });

  it('are told apart among all people, where the organization stands beside the name anyhow', async () => {
    host = await startedHost({ files: two });
    const people = await call(host, 'people');
    for (const who of ['Jo Roe, Acme:', 'Jo Roe, Bolt Labs · Bolt/Jo Roe:', 'Jo Roe, Bolt Labs · Old/Jo Roe:']) {
      expect(people).toContain(who);
    }
  });

  it('have nothing but the name in notes and letters', async () => {
    host = await startedHost({ files: two });
    const { body } = JSON.parse(await call(host, 'draft', { note: 'Bolt/Jo Roe.md', kind: 'remind' })) as { body: string };
    expect(body.split('\n')[0]).toBe('Dear Jo Roe,');
    await call(host, 'new-interview', { contact: 'Bolt/Jo Roe.md', date: '2026-12-01' });
    expect(await host.read('Interviews/2026-12-01 Jo Roe.md')).not.toMatch(/\(.*Jo Roe\)/);
  });
});

describe('somebody whose note says what to call them', () => {
  const named = {
    'People/Wren Abbott.md': note('type: contact\naddress_as: Wren\nasked_on: 2026-11-02'),
    'People/Osei, Amara.md': note('type: contact\naddress_as: Dr. Osei\nasked_on: 2026-11-02'),
  };

  it('is called so in rows, menus and dialogs, and found by the full name, too', async () => {
    host = await openedView({ files: named, now: '2026-11-21T11:20' });
    expect(screen().join()).toContain('Dr. Osei, Wren');
    type('amara');
    expect(all('[data-row]').map((each) => each.textContent.includes('Dr. Osei'))).toEqual([true]);
    main(row('Dr. Osei')).focus();
    press('m');
    expect(menuItems()).toEqual(expect.arrayContaining(['I reminded Dr. Osei today', 'Dr. Osei has answered…']));
    choose('I reminded Dr. Osei');
    await host.settle();
    expect(told(host).at(-1)).toContain('Reminded Dr. Osei');
  });

  it('has the full name in rows while somebody else is called the same', async () => {
    const files = { ...named, 'People/Wren Hale.md': note('type: contact\naddress_as: Wren\nasked_on: 2026-11-02') };
    host = await openedView({ files, now: '2026-11-21T11:20' });
    expect(screen().join()).toContain('Dr. Osei, Wren Abbott, Wren Hale');
    await host.write('People/Wren Hale.md', files['People/Wren Hale.md'].replace('Wren', 'Ms Hale'));
    await host.settle();
    expect(screen().join()).toContain('Dr. Osei, Ms Hale, Wren');
  });

  it('has the full name at the top of the brief, with how they sign', async () => {
    host = await startedHost({ files: named });
    const brief = await call(host, 'brief', { contact: 'Dr. Osei' });
    expect(brief.split('\n')[0]).toBe('Amara Osei');
    expect(brief).toContain('Signs as: Dr. Osei');
  });

  it.each(['Osei, Am', 'dr. os', 'amara'])('is found among people to pick by “%s”', async (typed) => {
    host = await startedHost({ files: named });
    await host.command('informational-interviews:new-interview');
    fill('With', typed);
    expect(all('[role="option"] .informational-interviews-form-option-name')[0]!.textContent).toBe('Amara Osei');
    await pressIn('Enter');
    expect(all('.informational-interviews-form-picked-name').map(({ textContent }) => textContent)).toEqual(['Amara Osei']);
  });

  it('has for initials those of the name, not of a title', async () => {
    host = await startedHost({ files: { 'Prof. Dr. Jan van der Berg.md': note('type: contact') } });
    await host.command('informational-interviews:new-interview');
    fill('With', 'Jan');
    expect(document.querySelector('.informational-interviews-form-initials')!.textContent).toBe('JB');
  });
});
