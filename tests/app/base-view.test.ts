// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { FOLLOW_UPS_OF_BASE } from '../../src/notes/bases/base';
import type { Host, HostOptions } from '../host';
import type { OpenBase } from '../host/data/bases';
import { all, press, row, screen, vault } from './follow-ups-notes';
import { note, startedHost } from './plugin';

let host: Host;
let base: OpenBase;
let area: HTMLElement;
afterEach(async () => {
  area?.remove();
  await host.close();
});

async function opened(paths: readonly string[], given: Partial<HostOptions> = {}): Promise<void> {
  host = await startedHost({ files: vault, now: '2026-11-17T11:20', ...given });
  area = document.querySelector('.app-container')!.createDiv({ cls: 'bases-view' });
  base = host.openBase(FOLLOW_UPS_OF_BASE, area);
  base.show(paths);
  await host.settle();
}

const everything = Object.keys(vault);
const text = (): string => area.textContent ?? '';

describe('the follow-ups of a base', () => {
  it('are what is due among its notes, in the sections of the list', async () => {
    await opened(everything);
    const there = screen();
    base.close();
    await host.command('informational-interviews:open-follow-ups');
    await host.settle();
    expect(there).toEqual(screen());
    expect(there.length).toBeGreaterThan(5);
  });

  it('are those in its notes, and those owed to its people', async () => {
    await opened(['People/Amara Osei.md', 'People/Tomás Herrera.md']);
    expect(screen()).toEqual(['Overdue 3: Amara Osei, Tomás Herrera, Wren Abbott']);
    base.show(['People/Wren Abbott.md']);
    expect(screen()).toEqual(['Overdue 1: Wren Abbott']);
    base.show(['Interviews/Margit.md', 'People/Ruth Calder.md']);
    expect(screen().map((each) => each.split(':')[0]!.replace(/\d.*/, '').trim())).toEqual(['Today', 'Needs attention']);
  });

  it('say how many of its notes are neither contacts nor interviews', async () => {
    await opened(everything);
    expect(text()).toContain('1 of the 13 notes here is neither a contact nor an interview.');
    base.show(['People/Tomás Herrera.md']);
    expect(text()).not.toContain('neither');
    base.show(['Diary.md']);
    expect(text()).toContain('No contact and no interview here');
    expect(text()).not.toContain('neither');
    base.show([]);
    expect(text()).toContain('This base lists nothing.');
  });

  it('say so where nothing is due', async () => {
    await opened(['People/Margit Sollberg.md', 'Diary.md'], { now: '2026-11-10T11:20' });
    expect(text()).toContain('Nothing is due among the notes of this base.');
    expect(text()).toContain('1 of the 2 notes');
  });

  it('follow the notes, and are settled by a key', async () => {
    await opened(['People/Tomás Herrera.md']);
    (base.view.focus as () => void)();
    expect(row('Tomás')?.contains(document.activeElement)).toBe(true);
    await host.write('People/Tomás Herrera.md', note('type: contact\nfollow_up: 2026-11-13\nfollow_up_note: send the book list'));
    await host.settle();
    expect(row('Tomás')?.textContent).toContain('send the book list');
    press('X');
    await host.settle();
    expect(await host.read('People/Tomás Herrera.md')).toContain('waived:');
    expect(screen().join()).not.toContain('Overdue');
  });

  it('waive nothing of other notes', async () => {
    const data = { '.obsidian/plugins/informational-interviews/data.json': JSON.stringify({ countFrom: '2026-11-17' }) };
    const other = { 'People/Other.md': note('type: contact\nasked_on: 2026-09-01') };
    await opened(['People/Jonas Weidmann.md', 'People/Amara Osei.md'], { files: { ...vault, ...other, ...data } });
    all('[data-section="earlier"] [data-fold]')[0]!.click();
    all('[data-does="offer"]')[0]!.click();
    await host.settle();
    expect(await host.read('People/Other.md')).toBe(other['People/Other.md']);
    expect(all('[data-section="earlier"]')).toEqual([]);
  });

  it('leave the element of the app as it was', async () => {
    await opened(everything);
    const { className } = area;
    expect([className, area.childElementCount, area.tabIndex, Object.keys(area.dataset)]).toEqual(['bases-view', 1, -1, []]);
    (base.view.onResize as () => void)();
    base.close();
    expect([area.className, area.childElementCount]).toEqual(['bases-view', 0]);
    await host.write('People/New.md', note('type: contact\nfollow_up: 2026-11-01'));
    await host.settle();
    expect(area.childElementCount).toBe(0);
    await host.disable();
    expect(host.leftovers()).toEqual([]);
  });

  it('need no Bases', async () => {
    host = await startedHost({ files: vault, bases: 'off' });
    expect(() => host.openBase(FOLLOW_UPS_OF_BASE, document.body)).toThrow('Unknown view type');
    await host.command('informational-interviews:open-follow-ups');
    await host.settle();
    expect(screen().length).toBeGreaterThan(0);
  });

  it('draw of many notes no more than a page, and of one that changed its row', async () => {
    const many = Object.fromEntries(Array.from({ length: 2000 }, (_, at) =>
      [`P/${String(at).padStart(4, '0')} Ng.md`, note('type: contact\nfollow_up: 2026-11-13')]));
    await opened(Object.keys(many), { files: many });
    expect(all('[data-row]').length).toBeLessThan(120);
    const [first, second] = all('[data-row]');
    await host.write(Object.keys(many)[0]!, note('type: contact\nfollow_up: 2026-11-13\nfollow_up_note: call'));
    await host.settle();
    expect(all('[data-row]').slice(0, 2)).toEqual([first, second]);
    expect(first!.textContent).toContain('call');
  });
});
