// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { fileMenu } from '../host/ui';
import { note, startedHost } from './plugin';
import { formHands } from './form-hands';

let host: Host;
beforeEach(async () => {
  host = await startedHost({ files, now: '2026-11-17T12:00' });
});
afterEach(() => host.close());

const talk = note('type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-16\ntime: "10:30"\nminutes: 20\nactual_minutes: 24\nstatus: held', '## Debrief\n');
const files = {
  'People/Amara Osei.md': note('type: contact'),
  'People/Ines Okafor.md': note('type: contact'),
  'People/Marcus Bell.md': note('type: contact'),
  'Talk.md': talk,
  'Older.md': note('type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-02\nstatus: held'),
  'Planned.md': note('type: interview\ncontacts: ["[[Ines Okafor]]"]\ndate: 2026-11-16'),
  'To come.md': note('type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-24'),
  'Group.md': note('type: interview\ncontacts: ["[[Amara Osei]]", "[[Ines Okafor]]"]\ndate: 2026-11-12\nstatus: held'),
};

async function open(path: string, command = 'debrief'): Promise<void> {
  await host.app.workspace.openLinkText(path, '', false);
  await host.command(`informational-interviews:${command}`);
}

function radio(group: string, name: string): HTMLInputElement {
  return Array.from(field(group).querySelectorAll('label')).find((each) => each.textContent === name)!.querySelector('input')!;
}

/** Types into what has the focus. */
async function type(text: string): Promise<void> {
  const input = document.activeElement as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await host.settle();
}

const { dialog, title, said, field, fill, press, click, problemOf } = formHands(() => host);

describe('the debrief form', () => {
  it('shows how they sign by now, and writes nothing of it where that stays', async () => {
    const amara = note('type: contact\naddress_as: Dr. Osei # as she signs');
    host.close();
    host = await startedHost({ files: { ...files, 'People/Amara Osei.md': amara }, now: '2026-11-17T12:00' });
    await open('Talk.md');
    expect(title()).toBe('Debrief: Amara Osei');
    expect(dialog()!.textContent).toContain('of the 20 you asked Dr. Osei for.');
    expect(field('How do they sign?').value).toBe('Dr. Osei');
    fill('What did you learn?', 'Much');
    await press('Enter', { ctrlKey: true });
    expect(await host.read('People/Amara Osei.md')).toBe(amara);
  });

  it.each([
    ['in a group', 'Group.md', {}],
    ['of somebody without a note', 'Talk.md', { 'Talk.md': talk.replace('[[Amara Osei]]', 'Nia Falk') }],
  ])('does not ask %s how they sign', async (_, path, more) => {
    host.close();
    host = await startedHost({ files: { ...files, ...more }, now: '2026-11-17T12:00' });
    await open(path);
    expect(title()).toContain('Debrief: ');
    expect(() => field('How do they sign?')).toThrow('No field');
  });

  it('is filled in by keys alone, and its Undo takes everything back', async () => {
    await open('Talk.md');
    const before = host.paths();
    expect(title()).toBe('Debrief: Amara Osei');
    expect(dialog()!.textContent).toContain('Monday 16 November, 10:30. 24 minutes of the 20 you asked Amara Osei for.');
    expect(document.activeElement).toBe(field('What did you learn?'));
    fill('What did you learn?', 'Wayfinding is tested early.\nOn paper.');
    await press('Enter');
    expect(document.activeElement).toBe(field('What did you learn?'));
    fill('The one thing that stays', 'Test with strangers');
    await press('Enter');
    expect(field('The information').contains(document.activeElement)).toBe(true);
    await press('4');
    expect(field('The information').parentElement!.textContent).toContain('4 useful, first-hand, mostly new');
    await press('Enter');
    expect(field('Did it change your view of the field?').contains(document.activeElement)).toBe(true);
    await press('-');
    await press('2');
    expect(field('Did it change your view of the field?').parentElement!.textContent).toContain('−2 far less drawn to it than before');
    await press('1');
    expect(field('Did it change your view of the field?').parentElement!.textContent).toContain('+1 a little more drawn to it than before');
    await press('Enter');
    await press('3');
    await press('Enter');
    expect(document.activeElement).toBe(field('Names they gave you'));
    fill('Names they gave you', 'Marcus Bell');
    await press('Enter');
    fill('Names they gave you', 'Priya Raman');
    await press('Enter');
    expect(said()).toBe('Makes 1 contact and 2 referrals, in one undo step.');
    radio('May you stay in touch?', 'Yes').click();
    radio('Resume wanted?', 'Yes').click();
    fill('What you promised', 'Send the article');
    expect(field('By when').value).toBe('Tue 24 Nov');
    fill('What they offered', 'Show me the workshop');
    await press('Enter');
    expect(document.activeElement).toBe(field('How do they sign?'));
    fill('How do they sign?', 'Amara');
    await press('Enter');
    expect(document.activeElement).toBe(field('What still needs to be asked?'));
    await type('How are strangers found?');
    await press('Enter');
    await type('Who pays: them?');
    await press('Enter');
    await press('Enter');
    expect(dialog()).toBeNull();
    expect(await host.read('Talk.md')).toBe(
      talk
        .replace('actual_minutes: 24\nstatus: held\n', 'actual_minutes: 24\nlearned: Test with strangers\n'
          + 'offered: Show me the workshop\nresume_requested: true\nfollow_up: 2026-11-24\nfollow_up_note: Send the article\n'
          + 'status: held\ndebriefed_on: 2026-11-17\nstyle_rating: 3\ninformation_rating: 4\nview_change: 1\n'
          + 'open_questions:\n  - How are strangers found?\n  - "Who pays: them?"\n')
        .replace('## Debrief\n', '## Debrief\n### Summary, 2026-11-17\n\nWayfinding is tested early.\nOn paper.\n'),
    );
    expect(await host.read('Contacts/Priya Raman.md')).toContain('referred_by:\n  - "[[Amara Osei]]"\nreferred_on: 2026-11-16\n');
    expect(await host.read('People/Amara Osei.md')).toContain('address_as: Amara\nstay_in_touch: true\n');
    await click('Undo');
    expect(host.paths()).toEqual(before);
    for (const [path, text] of Object.entries(files)) expect(await host.read(path)).toBe(text);
  });

  it('says what it keeps of what the note said before', async () => {
    await host.write('Talk.md', talk.replace('status: held\n', 'status: held\nlearned: Test early\noffered: A tour\n'));
    await host.settle();
    await open('Talk.md');
    fill('What did you learn?', 'More.');
    expect(said()).not.toContain('said before');
    fill('The one thing that stays', 'Ask strangers');
    expect(said()).toBe('Keeps in the debrief what the note said before: Test early');
    fill('What they offered', 'A tour and lunch');
    expect(said()).toBe('Keeps in the debrief what the note said before: Test early');
  });

  describe('writes what was changed in it alone', () => {
    const amara = (allowed: boolean): string => note(`type: contact\nstay_in_touch: ${allowed}`);
    const said = (more: string): string => talk.replace('status: held\n', `status: held\ndebriefed_on: 2026-11-16\n${more}`);
    const opened = 'learned: Test early\noffered: A tour\nresume_requested: true\nstyle_rating: 2\ninformation_rating: 3\nview_change: 1\nopen_questions:\n  - Who pays?\n';

    it.each([
      ['says otherwise', 'learned: Ask strangers\noffered: Lunch\nresume_requested: false\nstyle_rating: 4\ninformation_rating: 5\nview_change: -1\nopen_questions:\n  - Who decides?\n'],
      ['says nothing of it any more', ''],
    ])('where the note %s by now', async (_, later) => {
      await host.write('Talk.md', said(opened));
      await host.write('People/Amara Osei.md', amara(true));
      await host.settle();
      await open('Talk.md');
      expect(field('The one thing that stays').value).toBe('Test early');
      fill('What did you learn?', 'Much');
      await host.write('Talk.md', said(later));
      await host.write('People/Amara Osei.md', amara(false));
      await host.settle();
      await press('Enter', { ctrlKey: true });
      expect(dialog()).toBeNull();
      expect(await host.read('Talk.md')).toBe(said(later) + '### Summary, 2026-11-17\n\nMuch\n');
      expect(await host.read('People/Amara Osei.md')).toBe(amara(false));
    });

    it('and takes out of the notes what was emptied; Undo puts it back', async () => {
      await host.write('Talk.md', said(opened));
      await host.write('People/Amara Osei.md', amara(true));
      await host.settle();
      await open('Talk.md');
      fill('What did you learn?', 'Much');
      await empty();
      await press('Enter', { ctrlKey: true });
      expect(await host.read('Talk.md')).toBe(said('resume_requested: false\n') + '### Summary, 2026-11-17\n\nMuch\n');
      expect(await host.read('People/Amara Osei.md')).toBe(note('type: contact'));
      await click('Undo');
      expect(await host.read('Talk.md')).toBe(said(opened));
      expect(await host.read('People/Amara Osei.md')).toBe(amara(true));
    });

    it('and takes out nothing that came into the notes since', async () => {
      const later = 'learned: Ask strangers\noffered: Lunch\nresume_requested: false\nstyle_rating: 4\ninformation_rating: 5\nview_change: -1\nopen_questions:\n  - Who decides?\n';
      await host.write('Talk.md', said(opened));
      await host.write('People/Amara Osei.md', amara(true));
      await host.settle();
      await open('Talk.md');
      fill('What did you learn?', 'Much');
      await empty();
      await host.write('Talk.md', said(later));
      await host.write('People/Amara Osei.md', amara(false));
      await host.settle();
      await press('Enter', { ctrlKey: true });
      expect(await host.read('Talk.md')).toBe(said(later) + '### Summary, 2026-11-17\n\nMuch\n');
      expect(await host.read('People/Amara Osei.md')).toBe(amara(false));
    });

    async function empty(): Promise<void> {
      fill('The one thing that stays', '');
      fill('What they offered', '');
      for (const scale of ['The information', 'Your own style', 'Did it change your view of the field?']) {
        Array.from(field(scale).querySelectorAll('input')).find(({ checked }) => checked)!.focus();
        await press('Delete');
      }
      radio('May you stay in touch?', 'Not asked').click();
      radio('Resume wanted?', 'No').click();
      field('What still needs to be asked?').focus();
      await type('');
    }

    it('and of the questions those that were taken out or added', async () => {
      await host.write('Talk.md', said('open_questions:\n  - Who pays?\n  - Who decides?\n'));
      await host.settle();
      await open('Talk.md');
      fill('What did you learn?', 'Much');
      field('What still needs to be asked?').focus();
      await type('Who paid?');
      await host.write('Talk.md', said('open_questions:\n  - Who pays?\n  - Who asks?\n'));
      await host.settle();
      await press('Enter', { ctrlKey: true });
      expect(await host.read('Talk.md')).toContain('open_questions:\n  - Who asks?\n  - Who paid?\n---');
    });
  });

  it('asks for the summary only, beside its field', async () => {
    await open('Talk.md');
    await press('Enter', { ctrlKey: true });
    expect(problemOf(field('What did you learn?'))).toBe('Write what you learned, at least a line.');
    fill('What did you learn?', 'Much');
    expect(problemOf(field('What did you learn?'))).toBe('');
    await press('Enter', { ctrlKey: true });
    expect(dialog()).toBeNull();
    expect(await host.read('Talk.md')).toBe(
      talk.replace('status: held\n', 'status: held\ndebriefed_on: 2026-11-17\n').replace('## Debrief\n', '## Debrief\n### Summary, 2026-11-17\n\nMuch\n'),
    );
    expect(await host.read('People/Amara Osei.md')).toBe(files['People/Amara Osei.md']);
  });

  it('takes a name that was typed and left, and refuses the name of whoever gave it', async () => {
    await open('Talk.md');
    fill('What did you learn?', 'Much');
    fill('Names they gave you', 'Marcus Bell');
    field('What they offered').focus();
    await host.settle();
    expect(said()).toBe('Makes 1 referral, in one undo step.');
    fill('Names they gave you', 'Amara Osei');
    field('What they offered').focus();
    expect(dialog()!.querySelector('[role="alert"]')!.textContent).toContain('can’t refer themselves');
    await click('Save');
    expect(dialog()).not.toBeNull();
    expect(await host.read('Talk.md')).toBe(talk);
  });

  it('says that a day for a promise has passed', async () => {
    await open('Talk.md');
    expect(problemOf(fill('By when', '2026-11-16'))).toBe('That day has passed.');
    expect(problemOf(fill('By when', '2026-11-18'))).toBe('');
    fill('What you promised', 'Call');
    expect(field('By when').value).toBe('Wed 18 Nov');
  });

  it('says that a planned interview becomes a held one', async () => {
    await open('Planned.md');
    expect(said()).toBe('Notes that you met.');
    fill('What did you learn?', 'Much');
    await press('Enter', { ctrlKey: true });
    expect(await host.read('Planned.md')).toContain('\nstatus: held\ndebriefed_on: 2026-11-17\n');
  });

  it('asks in a group who gave the names and whose answer it is', async () => {
    await open('Group.md');
    expect(title()).toBe('Debrief: Amara Osei and Ines Okafor');
    expect(field('Who gave them').closest<HTMLElement>('.informational-interviews-form-field')!.hidden).toBe(true);
    fill('What did you learn?', 'Much');
    fill('Names they gave you', 'Priya');
    await press('Enter');
    await press('Enter', { ctrlKey: true });
    expect(problemOf(field('Who gave them'))).toBe('Choose who gave the names.');
    field('Who gave them').value = '1';
    field('Who gave them').dispatchEvent(new Event('change', { bubbles: true }));
    radio('May you stay in touch?', 'No').click();
    await press('Enter', { ctrlKey: true });
    expect(await host.read('Contacts/Priya.md')).toContain('[[Ines Okafor]]');
    expect(await host.read('People/Amara Osei.md')).toContain('stay_in_touch: false');
    expect(await host.read('People/Ines Okafor.md')).toContain('stay_in_touch: false');
  });

  it('opens from a contact for the newest conversation without one, and not for what is to come', async () => {
    await open('People/Amara Osei.md');
    expect(dialog()!.textContent).toContain('Monday 16 November');
    await press('Escape');
    await expect(open('To come.md')).rejects.toThrow();
    await expect(open('People/Marcus Bell.md')).rejects.toThrow();
    expect(dialog()).toBeNull();
  });

  it('is what settles a due debrief, and is offered with the outcome', async () => {
    await open('Older.md', 'settle');
    await click('Write the debrief…');
    expect(title()).toBe('Debrief: Amara Osei');
    await press('Escape');
    await open('Planned.md', 'settle');
    await click('Yes, and I write the debrief now…');
    expect(title()).toBe('Debrief: Ines Okafor');
    await press('Escape');
    expect(await host.read('Planned.md')).toBe(files['Planned.md']);
  });

  it.each([
    ['Talk.md', 1, 'whose debrief is due'],
    ['Planned.md', 1, 'that is over'],
    ['To come.md', 0, 'that is still to come'],
    ['People/Amara Osei.md', 0, 'but not in a contact’s'],
  ])('stands in the menu of %s %i times: an interview %s', (path, times) => {
    fileMenu(host.screen as never, host.app.vault.getFileByPath(path)!).showAtPosition({ x: 0, y: 0 });
    const titles = Array.from(document.querySelectorAll('.menu-item-title'), (each) => each.textContent);
    expect(titles.length).toBeGreaterThan(1);
    expect(titles.filter((each) => each === 'Write the debrief…')).toHaveLength(times);
  });

  it('leaves nothing behind when it is left, and goes with the plugin', async () => {
    await open('Talk.md');
    fill('What did you learn?', 'Much');
    await press('Escape');
    await click('Leave');
    expect(dialog()).toBeNull();
    expect(await host.read('Talk.md')).toBe(talk);
    await open('Talk.md');
    fill('What did you learn?', 'Much');
    await press('Escape');
    await host.disable();
    expect(dialog()).toBeNull();
  });
});
