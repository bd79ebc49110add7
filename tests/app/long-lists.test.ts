// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const MANY = 130;
const names = Array.from({ length: MANY }, (_, at) => `P${at}`);

const rowsIn = (section: string): HTMLElement[] =>
  Array.from(document.querySelectorAll<HTMLElement>('[data-section], [data-group]'))
    .filter(({ dataset }) => (dataset.section ?? dataset.group)!.startsWith(section))
    .flatMap((part) => Array.from(part.querySelectorAll<HTMLElement>('[data-row]')));

const more = (section: string): HTMLElement | undefined =>
  Array.from(document.querySelectorAll<HTMLElement>('button[data-stop]'))
    .find(({ dataset }) => dataset.stop?.startsWith(`more\n${section}`) === true);

const isShown = (el: HTMLElement | undefined): boolean => el !== undefined && !el.closest('.informational-interviews-ui-nothing');

interface Long {
  where: string;
  view: string;
  section: string;
  files: Record<string, string>;
}

const lists: Long[] = [
  {
    where: 'the referrals of somebody who named many', view: 'follow-ups', section: 'to\nAnn.md',
    files: Object.fromEntries(names.map((name) => [`${name}.md`, note('type: contact\nreferred_by: "[[Ann]]"\nreferred_on: 2026-11-02')])),
  },
  {
    where: 'the brief of somebody with many colleagues', view: 'brief', section: 'there',
    files: Object.fromEntries(names.map((name) => [`${name}.md`, note('type: contact\norganization: Acme')])),
  },
  {
    where: 'the brief of somebody met often', view: 'brief', section: 'history',
    files: Object.fromEntries(names.map((name, at) => [`${name}.md`,
      note(`type: interview\ncontacts: ["[[Ann]]"]\nstatus: held\ndate: 20${String(10 + (at % 15))}-0${1 + (at % 9)}-0${1 + (at % 8)}`)])),
  },
];

describe.each(lists)('$where', ({ view, section, files }) => {
  it('draws a hundred of them, and the others once one asks, with the focus on the first of these', async () => {
    host = await startedHost({ files: { 'Ann.md': note('type: contact\norganization: Acme\nlast_contact: 2010-01-01'), ...files } });
    await host.app.workspace.getLeaf(false).openFile(host.app.vault.getFileByPath('Ann.md') as never);
    await host.command(view === 'brief' ? 'informational-interviews:brief-me' : 'informational-interviews:open-follow-ups');
    await host.settle();
    expect(rowsIn(section)).toHaveLength(100);
    const button = more(section);
    expect([isShown(button), button?.textContent]).toEqual([true, expect.stringMatching(/^Show more, \d+ left$/)]);
    button!.click();
    await host.settle();
    const drawn = rowsIn(section);
    expect(drawn.length).toBeGreaterThanOrEqual(MANY);
    expect(drawn[100]!.contains(document.activeElement)).toBe(true);
    expect(isShown(more(section))).toBe(false);
  });
});
