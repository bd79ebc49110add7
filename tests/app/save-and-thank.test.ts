// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { main, row } from './follow-ups-notes';
import { formHands } from './form-hands';
import { note, startedHost } from './plugin';

let host: Host;
const { dialog, title, field, fill, press, click, problemOf } = formHands(() => host);
afterEach(() => host.close());

const talk = (people: string, facts = ''): string =>
  note(`type: interview\ncontacts: [${people}]\ndate: 2026-11-16\nstatus: held\n${facts}`, '## Debrief\n');
const [amara, ines, ben, left] = ['"[[Amara Osei]]"', '"[[Ines Okafor]]"', '"Ben Orr"', '"[[Left Alone]]"'];
const files = {
  'People/Amara Osei.md': note('type: contact'),
  'People/Ines Okafor.md': note('type: contact\naddress_as: Ines'),
  'People/Marcus Bell.md': note('type: contact'),
  'People/Left Alone.md': note('type: contact\ndo_not_contact: true'),
  'Diary.md': '',
};

async function open(interview: string, settings = '{ "countFrom": "" }', mobile = false): Promise<void> {
  host = await startedHost({
    mobile,
    files: { ...files, 'Talk.md': interview, '.obsidian/plugins/informational-interviews/data.json': settings },
    now: '2026-11-17T12:00',
  });
  await host.app.workspace.openLinkText('Talk.md', '', false);
  await host.command('informational-interviews:debrief');
}

const buttons = (): string[] => Array.from(dialog()!.querySelectorAll('.modal-button-container button'), (each) => each.textContent);
const text = (): string => field<HTMLTextAreaElement>('Text').value;
const furtherKey = { ctrlKey: true, shiftKey: true };

describe('a debrief that goes on with the thanks', () => {
  it.each([
    ['one', talk(amara), 'Save and thank Amara Osei'],
    ['somebody by what one calls them', talk(ines), 'Save and thank Ines'],
    ['two', talk(`${amara}, ${ines}`), 'Save and thank both'],
    ['three', talk(`${amara}, ${ines}, ${ben}`), 'Save and thank all three'],
    ['those of a group who were not thanked yet', talk(`${amara}, ${ines}, ${ben}`, `thanked: [${ben}]`), 'Save and thank Amara Osei and Ines'],
    ['whoever is not left alone', talk(`${amara}, ${left}`), 'Save and thank Amara Osei'],
    ['a meeting that the note calls planned', talk(amara).replace('held', 'planned'), 'Save and thank Amara Osei'],
  ])('names %s', async (_, interview, words) => {
    await open(interview);
    expect(buttons()).toEqual(['Cancel', 'Save', words]);
  });

  it.each([
    ['who was thanked', talk(amara, 'thanked_on: 2026-11-16'), undefined],
    ['to whom it is not owed', talk(amara, 'waived: thank-you'), undefined],
    ['who is left alone', talk(left), undefined],
    ['where thanks are not listed', talk(amara), '{ "countFrom": "", "off": ["thank-you"] }'],
  ])('has nobody to thank %s', async (_, interview, settings) => {
    await open(interview, settings);
    expect(buttons()).toEqual(['Cancel', 'Save']);
    await press('Enter', furtherKey);
    expect(title()).toBe('Debrief: ' + (interview.includes('Left') ? 'Left Alone' : 'Amara Osei'));
  });

  it('by a key: saves, and drafts the thank-you with what was just learned and who was named', async () => {
    await open(talk(amara));
    fill('What did you learn?', 'Much');
    fill('The one thing that stays', 'Test with strangers');
    fill('What they offered', 'Show me the workshop');
    fill('Names they gave you', 'Marcus Bell');
    await press('Enter');
    await press('Enter', furtherKey);
    expect(title()).toBe('Thank Amara Osei');
    expect(await host.read('Talk.md')).toContain('debriefed_on: 2026-11-17');
    for (const said of ['Test with strangers', 'Show me the workshop', 'Marcus Bell']) expect(text()).toContain(said);
    await press('Enter', { ctrlKey: true });
    expect(dialog()).toBeNull();
    expect(await host.read('Talk.md')).toContain('thanked_on: 2026-11-17');
  });

  it('writes to several one after another, and says what is left when one stops', async () => {
    await open(talk(`${amara}, ${ines}, ${ben}`));
    fill('What did you learn?', 'Much');
    await click('Save and thank all three');
    expect(title()).toBe('Thank Amara Osei (1 of 3)');
    await press('Enter', { ctrlKey: true });
    expect(title()).toBe('Thank Ines Okafor (2 of 3)');
    await click('Skip');
    expect(title()).toBe('Thank Ben Orr (3 of 3)');
    await press('Escape');
    expect(dialog()).toBeNull();
    expect(host.notices().at(-1)).toBe('1 thank-you is left. It stands in the list until you have sent it.');
    expect(await host.read('Talk.md')).toContain('thanked:\n  - "[[Amara Osei]]"\n');
  });

  it('stays where something is missing or can’t be saved, and drafts nothing', async () => {
    await open(talk(amara));
    await press('Enter', furtherKey);
    expect(problemOf(field('What did you learn?'))).toBe('Write what you learned, at least a line.');
    fill('What did you learn?', 'Much');
    host.fail.next('process', 'disk full', { path: 'Talk.md' });
    await press('Enter', furtherKey);
    expect(title()).toBe('Debrief: Amara Osei');
    expect(dialog()!.querySelector('[role="alert"]')!.textContent).not.toBe('');
    expect(await host.read('Talk.md')).toBe(talk(amara));
  });

  it('offers on a phone to undo the first within whatever form is open, and over the note once that has gone', async () => {
    await open(talk(amara), undefined, true);
    const notices = (): (string | null)[] => Array.from(document.querySelectorAll('.notice'), (each) => each.textContent);
    fill('What did you learn?', 'Much');
    await click('Save and thank Amara Osei');
    await host.clock.advance(100);
    const said = (): string => dialog()!.querySelector('.informational-interviews-list-undo')!.textContent!;
    expect([said(), notices()]).toEqual(['Debriefed after Amara OseiUndo', []]);
    const leave = async (): Promise<void> => {
      await press('Escape');
      await host.clock.advance(100);
      expect([dialog(), notices()]).toEqual([null, ['Debriefed after Amara OseiUndo']]);
    };
    await leave();
    await host.command('informational-interviews:new-contact');
    await host.clock.advance(100);
    expect([said(), notices()]).toEqual(['Debriefed after Amara OseiUndo', []]);
    await leave();
    document.querySelector<HTMLElement>('.notice button')!.click();
    await host.settle();
    expect(await host.read('Talk.md')).toBe(talk(amara));
  });

  it('only saves by the key that it had', async () => {
    await open(talk(amara));
    fill('What did you learn?', 'Much');
    await press('Enter', { ctrlKey: true });
    expect(dialog()).toBeNull();
  });
});

describe('a debrief with two names', () => {
  it('takes at most 20 keys besides the text, from the row to the draft of the thank-you', async () => {
    await open(talk(amara));
    await press('Escape');
    await host.command('informational-interviews:open-follow-ups');
    await host.settle();
    let keys = 0;
    const hit = async (key: string, given: KeyboardEventInit = {}): Promise<void> => {
      keys += 1;
      await press(key, given);
    };
    const at = (label: string): boolean => field(label).contains(document.activeElement);
    main(row('not written down')).focus();
    await hit('d');
    fill('What did you learn?', 'Wayfinding is tested early.');
    // Tab leaves a text of several lines; the test host leaves it to the browser.
    keys += 1;
    fill('The one thing that stays', 'Test with strangers');
    await hit('Enter');
    expect(at('The information')).toBe(true);
    await hit('4');
    await hit('Enter');
    await hit('1');
    await hit('Enter');
    await hit('3');
    await hit('Enter');
    for (const name of ['Marcus Bell', 'Priya Raman']) {
      expect(at('Names they gave you')).toBe(true);
      fill('Names they gave you', name);
      await hit('Enter');
    }
    await hit('Enter');
    expect(at('May you stay in touch?')).toBe(true);
    // An arrow chooses the next of a few; so does the browser.
    keys += 1;
    dialog()!.querySelector<HTMLInputElement>('input[value="granted"]')!.click();
    await hit('Enter', furtherKey);
    expect(title()).toBe('Thank Amara Osei');
    expect(keys).toBeLessThanOrEqual(20);
    expect(await host.read('Talk.md')).toMatch(/style_rating: 3\ninformation_rating: 4\nview_change: 1\n/);
    expect(await host.read('People/Amara Osei.md')).toContain('stay_in_touch: true');
    expect(await host.read('Contacts/Priya Raman.md')).toContain('[[Amara Osei]]');
  });
});
