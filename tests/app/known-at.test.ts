// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { call, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const files = {
  'Ada.md': note('type: contact\norganization: Fernhill GmbH\nrole: Editor'),
  'Bo.md': note('type: contact\norganization: "[[Organizations/Fernhill|The Fernhill Trust]]"'),
  'Cy.md': note('type: contact\norganization: fernhill'),
  'Di.md': note('type: contact\norganization: Fernhill Press'),
  'Ed.md': note('type: contact'),
  'Organizations/Fernhill.md': 'A place.\n',
};

async function knownAt(organization: string): Promise<string[]> {
  const { people } = JSON.parse(await call(host, 'known-at', { organization, format: 'json' })) as { people: { note: string }[] };
  return people.map(({ note: path }) => path);
}

describe('whom one knows in an organization', () => {
  it('is whoever works there by a name that says the same, or by its note; a part of a name says nothing', async () => {
    host = await startedHost({ files });
    const there = ['Ada.md', 'Bo.md', 'Cy.md'];
    const names = ['Fernhill', 'Fernhill Inc.', 'Organizations/Fernhill.md', 'Organizations/Fernhill'];
    for (const named of [...names, '[[Fernhill]]', '[[Organizations/Fernhill|them]]']) {
      expect(await knownAt(named), named).toEqual(named === 'Fernhill Inc.' ? ['Ada.md', 'Cy.md'] : there);
    }
    expect(await knownAt('Fern')).toEqual([]);
    expect(await knownAt('[[Elsewhere/Fernhill Press]]')).toEqual(['Di.md']);
    expect(await call(host, 'known-at', { organization: 'Fernhill Press' })).toBe('Di, Fernhill Press');
    expect(await call(host, 'known-at', { organization: 'Nowhere' })).toBe('You know nobody at Nowhere.');
    await expect(call(host, 'known-at', {})).rejects.toThrow('Say which organization');
  });

  it.each(['Ada.md', 'Organizations/Fernhill.md'])('is shown among the people from %s, and left by Show all', async (path) => {
    host = await startedHost({ files });
    await host.app.workspace.openLinkText(path, '', false);
    await host.settle();
    await host.command('informational-interviews:known-at');
    await host.settle();
    const rows = (): (string | undefined)[] =>
      Array.from(document.querySelectorAll<HTMLElement>('.informational-interviews-people [data-row]'), ({ dataset }) => dataset['note']);
    expect(rows()).toEqual(path === 'Ada.md' ? ['Ada.md', 'Cy.md'] : ['Ada.md', 'Bo.md', 'Cy.md']);
    expect(document.body.textContent).toContain(path === 'Ada.md' ? 'People at Fernhill GmbH' : 'People at Fernhill');
    Array.from(document.querySelectorAll('button')).find(({ textContent }) => textContent === 'Show all')!.click();
    await host.settle();
    expect(rows()).toHaveLength(5);
    expect(document.body.textContent).not.toContain('People at Fernhill');
  });
});
