// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { note, startedHost } from './plugin';
import { formHands } from './form-hands';

let host: Host;
beforeEach(async () => {
  host = await startedHost({ files, now: '2026-11-17T12:00', mobile: true });
});
afterEach(() => host.close());

const files = { 'People/Amara Osei.md': note('type: contact') };
const jo = 'Interviews/2026-11-17 Jo Marlow.md';

const { dialog, said, field, fill, press, click } = formHands(() => host);

describe('the form for a chance conversation', () => {
  beforeEach(() => host.command('informational-interviews:chance-conversation'));

  it('takes a tap for each field and one to save: a name that was typed and left counts', async () => {
    expect(document.activeElement).toBe(field('Name'));
    fill('Name', 'Jo Marlow');
    fill('Where', 'Coffee queue');
    expect(said()).toBe('Makes a contact and the conversation, in one undo step.');
    fill('What they said', 'Prints posters.\nHires in spring.');
    fill('One next step', 'Send the portfolio');
    expect(field('On').value).toBe('Tue 24 Nov');
    await click('Save');
    expect(dialog()).toBeNull();
    const text = await host.read(jo);
    expect(text).toContain('\nlocation: Coffee queue\nlearned:\nfollow_up: 2026-11-24\nfollow_up_note: Send the portfolio\nstatus: held\n');
    expect(text).toContain('\n## What they said\nPrints posters.\nHires in spring.\n');
    expect(await host.read('Contacts/Jo Marlow.md')).toContain('\nsource: chance\n');
    await click('Undo');
    expect(host.paths()).toEqual(['People/Amara Osei.md']);
  });

  it('needs only a name, and says so beside the field', async () => {
    await press('Enter', { ctrlKey: true });
    const name = field('Name');
    expect(name.getAttribute('aria-invalid')).toBe('true');
    expect(dialog()!.textContent).toContain('Write the person’s name.');
    fill('Name', 'Jo Marlow');
    await press('Enter', { ctrlKey: true });
    expect(host.paths()).toContain(jo);
  });

  it('goes from field to field with Enter, and breaks lines where there are several', async () => {
    fill('Name', 'Jo Marlow');
    await press('Enter');
    await press('Enter');
    expect(document.activeElement).toBe(field('Where'));
    await press('Enter');
    expect(document.activeElement).toBe(field('What they said'));
    await press('Enter');
    expect(document.activeElement).toBe(field('What they said'));
    field('One next step').focus();
    await press('Enter');
    await press('Enter');
    expect(dialog()).toBeNull();
  });

  it('takes the contact there is', async () => {
    fill('Name', 'amara osei');
    field('Where').focus();
    expect(said()).toBe('Makes the conversation, in one undo step.');
    await click('Save');
    expect(host.paths()).toEqual(['Interviews/2026-11-17 Amara Osei.md', 'People/Amara Osei.md']);
  });

  it('says that the day of a next step has passed', async () => {
    fill('Name', 'Jo Marlow');
    fill('On', '2026-11-16');
    await click('Save');
    expect(field('On').getAttribute('aria-invalid')).toBe('true');
    expect(dialog()!.textContent).toContain('That day has passed.');
    expect(host.paths()).toEqual(['People/Amara Osei.md']);
  });
});
