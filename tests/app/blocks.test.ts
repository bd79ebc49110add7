// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import type { DrawnBlock } from '../host/data/code-blocks';
import { all, press, row, screen, vault } from './follow-ups-notes';
import { note, startedHost, told } from './plugin';

let host: Host;
let block: DrawnBlock;
let area: HTMLElement;
afterEach(async () => {
  area?.remove();
  await host.close();
});

const files = {
  ...vault,
  'People/Tomás Herrera.md': note('type: contact\nfield: Archives\nfollow_up: 2026-11-13\nfollow_up_note: send the reading list'),
  'People/Lena Fjord.md': note('type: contact\nfield: "[[Design]]"\nasked_on: 2026-11-10\nreplied_on: 2026-11-16\noutcome: yes'),
};

async function drawn(source: string): Promise<void> {
  host = await startedHost({ files, now: '2026-11-17T11:20' });
  draw(source);
  await host.settle();
}

function draw(source: string): void {
  area = document.querySelector('.app-container')!.createDiv({ cls: 'block-language-informational-interviews' });
  block = host.drawBlock('informational-interviews', { source, sourcePath: 'Diary.md', el: area });
}

const text = (): string => area.textContent ?? '';

describe('a code block of what is due', () => {
  it('lists what the sidebar lists', async () => {
    await drawn('');
    const there = screen();
    block.close();
    await host.command('informational-interviews:open-follow-ups');
    await host.settle();
    expect(there).toEqual(screen());
  });

  it.each([
    ['kind: thank-you', ['Overdue 1: Amara Osei']],
    ['field: archives', ['Overdue 1: Tomás Herrera']],
    ['field: Design\ncontact: Lena Fjord', ['Due today 1: Lena Fjord']],
    ['contact: "[[Lena Fjord|L]]"', ['Due today 1: Lena Fjord']],
    ['contact: People/Lena Fjord.md', ['Due today 1: Lena Fjord']],
    ['days: 0\nkind: schedule, ask', ['Due today 1: Lena Fjord']],
    ['days: 2\nkind: schedule, ask', ['Due today 1: Lena Fjord', 'Next 7 days 1: Marcus Bell']],
  ])('lists only what it asks for: %j', async (source, listed) => {
    await drawn(source);
    expect(screen()).toEqual(listed);
  });

  it('is a list to act in, and follows the notes', async () => {
    await drawn('field: Archives');
    row('Tomás')!.querySelector<HTMLElement>('[data-stop]')!.focus();
    press('X');
    await host.settle();
    expect(await host.read('People/Tomás Herrera.md')).toContain('waived:');
    expect(screen().join()).not.toContain('Overdue');
    await host.write('People/Tomás Herrera.md', note('type: contact\nfield: Design\nfollow_up: 2026-11-13'));
    await host.settle();
    expect(text()).toContain('Nobody is in the field “Archives”. There are: Design.');
    await host.write('People/New.md', note('type: contact\nfield: Archives\nfollow_up: 2026-11-10'));
    await host.settle();
    expect(text()).not.toContain('Nobody');
    expect(screen()).toEqual(['Overdue 1: New']);
  });

  it('keeps folded what was folded, whatever changes in the notes', async () => {
    await drawn('field: Archives');
    all('[data-fold]', area)[0]!.click();
    await host.write('People/Tomás Herrera.md', note('type: contact\nfield: Archives\nfollow_up: 2026-11-12'));
    await host.settle();
    expect(screen().join()).toContain('Overdue 1');
    expect(all('[data-fold]', area)[0]!.getAttribute('aria-expanded')).toBe('false');
  });

  it('says so where nothing is due, and where there is no such contact', async () => {
    await drawn('kind: resume');
    expect(text()).toContain('Nothing is due here.');
    area.remove();
    draw('contact: Nobody Known');
    expect(text()).toContain('There is no contact “Nobody Known”.');
  });

  it('goes with the block, and leaves nothing', async () => {
    await drawn('show: due');
    block.close();
    expect(area.childElementCount).toBe(0);
    await host.disable();
    expect(host.leftovers()).toEqual([]);
  });
});

describe('a code block of people', () => {
  it('lists everybody as the tab does', async () => {
    await drawn('show: people');
    const there = screen();
    block.close();
    await host.command('informational-interviews:open-people');
    await host.settle();
    expect(there).toEqual(screen());
    expect(there.length).toBeGreaterThan(1);
  });

  it.each([
    ['field: Archives', ['Tomás Herrera']],
    ['contact: Amara Osei', ['Marcus Bell', 'Jonas Weidmann']],
  ])('lists only whom it asks for: %j', async (source, listed) => {
    await drawn(`show: people\n${source}`);
    expect(all('[data-row]', area)).toHaveLength(listed.length);
    for (const name of listed) expect(text()).toContain(name);
  });

  it('says so where nobody stands there', async () => {
    await drawn('show: people\ncontact: Lena Fjord');
    expect(text()).toBe('They have suggested nobody yet.');
    area.remove();
    draw('show: people\ncontact: Amara Osei\nfield: design');
    expect(text()).toBe('They have suggested nobody in this field yet.');
    await host.close();
    host = await startedHost({ files: { 'Diary.md': '' } });
    draw('show: people');
    expect(text()).toBe('There is no contact yet. “New contact” in the command palette makes one.');
  });
});

it('a block that asks for something else says what there is', async () => {
  await drawn('show: everything <b>');
  expect(text()).toBe('show is “everything <b>”. It is one of due, people, map, funnel.');
});

describe('a block is put into a note', () => {
  it.each([['insert-due', 'due'], ['insert-people', 'people'], ['insert-map', 'map'], ['insert-funnel', 'funnel']])('by %s', async (command, show) => {
    host = await startedHost({ files, now: '2026-11-17T11:20' });
    await host.app.workspace.getLeaf(false).openFile(host.app.vault.getFileByPath('Diary.md')!, { state: { mode: 'source' } });
    await host.command(`informational-interviews:${command}`);
    const { editor } = host.app.workspace.activeEditor!;
    expect(editor!.getValue()).toContain(`\`\`\`informational-interviews\nshow: ${show}\n\`\`\`\n`);
  });

  it('or says what is missing', async () => {
    host = await startedHost({ files, now: '2026-11-17T11:20' });
    await host.command('informational-interviews:insert-due');
    await host.settle();
    expect(told(host).join()).toContain('Open a note for editing, and put the cursor where the list is to stand.');
  });
});
