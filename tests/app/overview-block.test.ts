// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import type { DrawnBlock } from '../host/data/code-blocks';
import { all, click, press } from './follow-ups-notes';
import { lines, numbers, openOverview, overview, peopleShown, stages } from './overview-notes';
import { note, startedHost } from './plugin';

let host: Host;
let block: DrawnBlock;
let area: HTMLElement;
afterEach(async () => {
  area.remove();
  await host.close();
});

const files = {
  'Diary.md': 'Mine\n',
  'People/Ada.md': note('type: contact\nfield: Archives\nidentified_on: 2026-11-02'),
  'People/Ben.md': note('type: contact\nfield: archives\nasked_on: 2026-11-09'),
  'People/Cyd.md': note('type: contact\nasked_on: 2026-10-01\nreplied_on: 2026-10-09\noutcome: yes'),
  'People/Eve.md': note('type: contact\nasked_on: 2026-02-02\nfield: Maps\nwaived: [remind, close]'),
};

async function drawn(source: string, given: Record<string, string> = files): Promise<void> {
  host = await startedHost({ files: given, now: '2026-11-17T11:20' });
  area = document.querySelector('.app-container')!.createDiv({ cls: 'block-language-informational-interviews' });
  block = host.drawBlock('informational-interviews', { source, sourcePath: 'Diary.md', el: area });
  await host.settle();
}

describe('a code block of the funnel', () => {
  it('says how far it went and who answered, as the tab does of all times', async () => {
    await drawn('show: funnel');
    const [funnel, response] = [stages(), lines('response')];
    expect(funnel.slice(0, 3)).toEqual(['Identified4', 'Asked3', 'Replied1']);
    expect(all('section', area)).toHaveLength(2);
    block.close();
    await openOverview(host);
    click(all('button', overview()).find(({ textContent }) => textContent === 'All')!);
    await host.settle();
    expect([stages(), lines('response')]).toEqual([funnel, response]);
  });

  it.each([
    ['field: ARCHIVES', ['Identified2', 'Asked1']],
    ['days: 99999999', ['Identified4', 'Asked3']],
    ['days: 9', ['Identified1', 'Asked1']],
    ['days: 8', ['Nobody stands here yet.']],
    ['days: 0', ['Nobody stands here yet.']],
    ['days: 16\nfield: Archives', ['Identified2', 'Asked1']],
  ])('is of what it asks for: %j', async (source, says) => {
    await drawn(`show: funnel\n${source}`);
    const isShown = !all('.informational-interviews-overview-page', area)[0]!.hasClass('informational-interviews-ui-nothing');
    const empty = all('.informational-interviews-list-empty', area)[0]!.textContent;
    expect(isShown ? stages().slice(0, 2) : [empty]).toEqual(says);
  });

  it('shows whom a number counts in their list, in the words of the block', async () => {
    await drawn('show: funnel\nfield: Archives\ndays: 30');
    numbers(area)[0]!.focus();
    press('ArrowDown');
    click(document.activeElement!);
    await host.settle();
    expect(peopleShown()).toEqual(['People/Ben.md']);
    expect(document.querySelector('.informational-interviews-people-those span')!.textContent)
      .toBe('Asked, Archives, 19 October to today: 1 person');
  });

  it('follows the notes and the day', async () => {
    await drawn('show: funnel\ndays: 9');
    await host.write('People/Ada.md', note('type: contact\nasked_on: 2026-11-10'));
    await host.settle();
    expect(stages()[1]).toBe('Asked2');
    host.clock.set('2026-11-18T00:01');
    await host.clock.advance(15_000);
    await host.settle();
    expect(stages()[1]).toBe('Asked1');
  });

  it('says where nobody is in its field, and goes with the block', async () => {
    await drawn('show: funnel\nfield: Printing');
    expect(area.textContent).toContain('Nobody is in the field “Printing”.');
    block.close();
    expect(area.childElementCount).toBe(0);
    await host.disable();
    expect(host.leftovers()).toEqual([]);
  });
});
