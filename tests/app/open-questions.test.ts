// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { formHands } from './form-hands';
import { call, note, startedHost } from './plugin';

let host: Host;
const { dialog, field, press } = formHands(() => host);
afterEach(() => host.close());

const talk = (facts: string, body = '## Questions\n'): string => note(`type: interview\n${facts}`, body);
const files = {
  'People/Amara Osei.md': note('type: contact\norganization: Fernhill'),
  'People/Tomás Herrera.md': note('type: contact\norganization: Fernhill'),
  'People/Wren Abbott.md': note('type: contact\norganization: Kestrel'),
  'Amara.md': talk('contacts: ["[[Amara Osei]]"]\ndate: 2026-11-12\nstatus: held\nopen_questions:\n  - How are strangers found?\n  - What is changing fastest in the field?'),
  'Wren.md': talk('contacts: ["[[Wren Abbott]]"]\ndate: 2026-11-13\nstatus: held\nopen_questions: Who keeps the archive?'),
  'Tomás.md': talk('contacts: ["[[Tomás Herrera]]"]\ndate: 2026-11-24\nminutes: 20'),
  'Again.md': talk('contacts: ["[[Amara Osei]]"]\ndate: 2026-11-30\nmode: email'),
};

async function pickFor(name: string): Promise<void> {
  await host.app.workspace.openLinkText(name, '', false);
  await host.command('informational-interviews:pick-questions');
  await host.settle();
}

/** The topics, and under each its questions with what is said of them. */
function offered(topic: string): string[] {
  const group = Array.from(dialog()!.querySelectorAll('[role="group"]')).find((each) => each.firstElementChild!.textContent === topic);
  return Array.from(group?.querySelectorAll('[role="option"]') ?? [], (option) =>
    Array.from(option.querySelectorAll('.informational-interviews-questions-text, .informational-interviews-questions-remark'), (each) => each.textContent).join(' · '));
}
const topics = (): string[] => Array.from(dialog()!.querySelectorAll('[role="group"]'), (each) => each.firstElementChild!.textContent);

describe('what still needs to be asked', () => {
  it('stands first where questions are picked, each with where it comes from, and from other talks last', async () => {
    host = await startedHost({ files });
    await pickFor('Tomás');
    expect(topics()[0]).toBe('Still to be asked');
    expect(offered('Still to be asked')).toEqual([
      'How are strangers found? · Left open with Amara Osei on Thu 12 Nov',
      'What is changing fastest in the field? · Left open with Amara Osei on Thu 12 Nov',
    ]);
    expect(offered('Still open from other talks')).toEqual(['Who keeps the archive? · Left open with Wren Abbott on Fri 13 Nov']);
    expect(topics().slice(-2)).toEqual(['Still open from other talks', 'Short sets']);
    // The bank has it too.
    expect(offered('Field and trends').filter((each) => each.startsWith('What is changing'))).toEqual([]);
  });

  it('comes before the short set of an exchange of emails', async () => {
    host = await startedHost({ files });
    await pickFor('Again');
    expect(topics().slice(0, 2)).toEqual(['Still to be asked', 'Short sets']);
  });

  it('is not offered twice once it was picked, and again where that is undone', async () => {
    host = await startedHost({ files });
    const before = await host.read('Amara.md');
    await pickFor('Tomás');
    await press('ArrowDown');
    await press(' ');
    await press('Enter', { ctrlKey: true });
    expect(await host.read('Tomás.md')).toContain('## Questions\n### How are strangers found?\n');
    expect(await host.read('Amara.md')).toBe(before);
    await pickFor('Again');
    expect(offered('Still to be asked')).toEqual(['What is changing fastest in the field? · Left open with Amara Osei on Thu 12 Nov']);
    await press('Escape');
    await pickFor('Tomás');
    expect(offered('Still to be asked')[0]).toBe('How are strangers found? · In the note · Left open with Amara Osei on Thu 12 Nov');
    expect(dialog()!.textContent).toContain('1 of 6 for 20 minutes');
    await press('Escape');
    await call(host, 'undo');
    await host.settle();
    await pickFor('Again');
    expect(offered('Still to be asked')).toHaveLength(2);
  });

  it('is told in the terminal, as data and in words', async () => {
    host = await startedHost({ files });
    const data = JSON.parse(await call(host, 'questions', { interview: 'Tomás', format: 'json' })) as { questions: { question: string; open: unknown }[] };
    expect(data.questions[0]).toMatchObject({ question: 'How are strangers found?', open: { interview: 'Amara.md', date: '2026-11-12' } });
    expect(data.questions[5]!.open).toBeNull();
    const text = await call(host, 'questions', { interview: 'Tomás' });
    expect(text).toContain('Still to be asked\n- How are strangers found? (left open with Amara Osei on Thu 12 Nov)\n');
    expect(await call(host, 'questions')).not.toContain('Still to be asked');
  });
});

describe('the debrief notes what still needs to be asked, and whether it changed the view of the field', () => {
  it('from the terminal, each question once, with what was there', async () => {
    host = await startedHost({ files });
    await call(host, 'debrief', {
      interview: 'Wren', summary: 'Much', 'view-change': '-2', 'open-questions': '["Who pays?", " Who  pays? ", "Who keeps the archive?", "Since when: 1990?"]',
    });
    expect(await host.read('Wren.md')).toContain('view_change: -2\nopen_questions:\n  - Who keeps the archive?\n  - Who pays?\n  - "Since when: 1990?"\n');
    await call(host, 'undo');
    expect(await host.read('Wren.md')).toBe(files['Wren.md']);
    await call(host, 'debrief', { interview: 'Wren', summary: 'Much', 'view-change': '0' });
    expect(await host.read('Wren.md')).toContain('view_change: 0\n');
  });

  it.each(['3', 'much', '0.5'])('refuses a change of %s', async (value) => {
    host = await startedHost({ files });
    await expect(call(host, 'debrief', { interview: 'Wren', summary: 'Much', 'view-change': value }))
      .rejects.toThrow(`view-change is “${value}”. Write a whole number from -2 to 2.`);
    expect(await host.read('Wren.md')).toBe(files['Wren.md']);
  });

  it('shows in the form what the note says, to be changed and taken out by lines', async () => {
    host = await startedHost({ files });
    await host.app.workspace.openLinkText('Amara', '', false);
    await host.command('informational-interviews:debrief');
    const lines = (): HTMLInputElement[] => Array.from(dialog()!.querySelectorAll('.informational-interviews-form-lines input'));
    const values = (): string[] => lines().map(({ value }) => value);
    const type = (at: number, text: string): void => {
      lines()[at]!.focus();
      lines()[at]!.value = text;
      lines()[at]!.dispatchEvent(new Event('input', { bubbles: true }));
    };
    expect(values()).toEqual(['How are strangers found?', 'What is changing fastest in the field?', '']);
    type(0, '');
    await press('Backspace');
    expect(values()).toEqual(['', 'What is changing fastest in the field?', '']);
    type(2, 'Who pays?');
    expect(values()).toEqual(['', 'What is changing fastest in the field?', 'Who pays?', '']);
    await press('Enter');
    expect(document.activeElement).toBe(lines()[3]);
    await press('Backspace');
    expect(document.activeElement).toBe(lines()[2]);
    const pasted = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(pasted, { clipboardData: { getData: () => ' Since when?\n\nAnd why?\r\n' } });
    lines()[3]!.focus();
    lines()[3]!.dispatchEvent(pasted);
    expect(values().slice(2)).toEqual(['Who pays?', 'Since when?', 'And why?', '']);
    const summary = field('What did you learn?');
    summary.value = 'Much';
    summary.dispatchEvent(new Event('input', { bubbles: true }));
    await press('Enter', { ctrlKey: true });
    expect(dialog()).toBeNull();
    expect(await host.read('Amara.md')).toContain('open_questions:\n  - What is changing fastest in the field?\n  - Who pays?\n  - Since when?\n  - And why?\n');
  });
});
