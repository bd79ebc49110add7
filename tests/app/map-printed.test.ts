// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { all, press } from './follow-ups-notes';
import { note, startedHost } from './plugin';

let host: Host;
let area: HTMLElement | undefined;
afterEach(async () => {
  area?.remove();
  await host.close();
});

const contact = (by = ''): string => note(`type: contact\n${by && `referred_by: "[[${by}]]"\n`}identified_on: 2026-11-01`);
const many: Record<string, string> = { 'P0.md': contact(), 'Solo.md': contact() };
for (let at = 1; at < 500; at += 1) many[`P${at}.md`] = contact(`P${Math.floor((at - 1) / 4)}`);

const lines = (): string[] => all('.informational-interviews-map-printed-line').map(({ textContent }) => textContent);
const print = (): string[] => {
  window.dispatchEvent(new Event('beforeprint'));
  const printed = lines();
  window.dispatchEvent(new Event('afterprint'));
  return printed;
};

async function opened(files: Record<string, string>): Promise<void> {
  host = await startedHost({ files, now: '2026-11-17T11:20' });
  await host.command('informational-interviews:open-map');
  await host.settle();
}

describe('the map on paper', () => {
  it('is everybody in lines, also who is not scrolled into view, and only while it is printed', async () => {
    await opened(many);
    expect(all('[role=treeitem]').length).toBeLessThan(60);
    const printed = print();
    expect(printed).toHaveLength(502);
    expect(printed.slice(0, 3)).toEqual(['P0: Not asked yet.', 'P1: Not asked yet.', 'P5: Not asked yet.']);
    expect(printed.slice(-2)).toEqual(['In no referral:', 'Solo: Not asked yet.']);
    expect(lines()).toEqual([]);
  });

  it('says how many are folded away', async () => {
    await opened({ 'Wren.md': contact(), 'Amara.md': contact('Wren'), 'Marcus.md': contact('Amara') });
    all('[role=treeitem]')[0]!.focus();
    press('ArrowLeft', { shiftKey: true });
    expect(print()).toEqual(['Wren: Not asked yet. 2 more people below.']);
  });

  it('is the same in a note, until the note is closed', async () => {
    host = await startedHost({ files: many, now: '2026-11-17T11:20' });
    area = document.querySelector('.app-container')!.createDiv();
    const block = host.drawBlock('informational-interviews', { source: 'show: map', sourcePath: 'P0.md', el: area });
    await host.settle();
    expect(print()).toHaveLength(502);
    const printedEl = area.querySelector('.informational-interviews-map-printed')!;
    block.close();
    window.dispatchEvent(new Event('beforeprint'));
    expect(printedEl.childElementCount).toBe(0);
  });
});
