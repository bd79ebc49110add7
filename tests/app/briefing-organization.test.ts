// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { call, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const jane = note('type: contact\norganization: Kestrel Lab   # since May\nrole: Editor', 'Met at the fair.\n');
const ben = note('type: contact\norganization: kestrel lab');
const files: Record<string, string> = { 'People/Jane Roe.md': jane, 'People/Ben Orr.md': ben, 'People/Ann Lee.md': note('type: contact') };
const settings = '.obsidian/plugins/informational-interviews/data.json';
const command = 'informational-interviews:organization-note';

async function opened(path: string, more: Record<string, string> = {}): Promise<void> {
  host = await startedHost({ files: { ...files, ...more } });
  await openNote(path);
}

async function openNote(path: string): Promise<void> {
  await host.app.workspace.getLeaf(false).openFile(host.app.vault.getFileByPath(path) as never);
  await host.settle();
}

async function write(): Promise<void> {
  await host.command(command);
  await host.settle();
}

const active = (): string | undefined => host.app.workspace.getActiveFile()?.path;

describe('a note for an organization', () => {
  it('is made beside the contacts, names whom one knows there, is linked from the contact and opened', async () => {
    await opened('People/Jane Roe.md');
    await write();
    expect(await host.read('Organizations/Kestrel Lab.md')).toContain('## People I know there\n\n- [[Jane Roe]]\n- [[Ben Orr]]\n');
    expect(await host.read('People/Jane Roe.md')).toBe(jane.replace('Kestrel Lab  ', '"[[Kestrel Lab]]"  '));
    expect(await host.read('People/Ben Orr.md')).toBe(ben);
    expect(active()).toBe('Organizations/Kestrel Lab.md');
    expect((await host.read('Organizations/Kestrel Lab.md')).startsWith('---\ntype: organization\n')).toBe(true);
  });

  it('is one step with the link, taken back as one', async () => {
    await opened('People/Jane Roe.md');
    await write();
    await call(host, 'undo');
    expect(host.paths()).toEqual(Object.keys(files).sort());
    expect(await host.read('People/Jane Roe.md')).toBe(jane);
  });

  it('is shared: the next contact there is linked to the same note', async () => {
    await opened('People/Jane Roe.md');
    await write();
    await openNote('People/Ben Orr.md');
    await write();
    expect(await host.read('People/Ben Orr.md')).toContain('"[[Kestrel Lab]]"');
    expect(host.paths().filter((path) => path.startsWith('Organizations/'))).toEqual(['Organizations/Kestrel Lab.md']);
    expect(active()).toBe('Organizations/Kestrel Lab.md');
    const brief = JSON.parse(await call(host, 'brief', { contact: 'Ben Orr', format: 'json' })) as Record<string, unknown>;
    expect(brief).toMatchObject({
      organization: { note: 'Organizations/Kestrel Lab.md' },
      othersThere: [{ name: 'Jane Roe', note: 'People/Jane Roe.md' }],
    });
  });

  it('is the person’s own where they have one of that name, wherever it is', async () => {
    await opened('People/Jane Roe.md', { 'Companies/Kestrel Lab.md': 'Mine.\n' });
    await write();
    expect(await host.read('Companies/Kestrel Lab.md')).toBe('Mine.\n');
    expect(host.paths()).not.toContain('Organizations/Kestrel Lab.md');
    expect(await host.read('People/Jane Roe.md')).toContain('"[[Kestrel Lab]]"');
    expect(active()).toBe('Companies/Kestrel Lab.md');
  });

  it('only opens where the contact links to it already', async () => {
    await opened('People/Jo.md', { 'People/Jo.md': note('type: contact\norganization: "[[Optics]]"'), 'Optics.md': 'Lenses.\n' });
    await write();
    expect(host.notices()).toEqual(['Optics has a note already.']);
    expect(active()).toBe('Optics.md');
  });

  it('keeps the organization’s name where a note can’t be called so, or is a person’s', async () => {
    await opened('People/Jo.md', { 'People/Jo.md': note('type: contact\norganization: R/GA') });
    await write();
    expect(await host.read('People/Jo.md')).toContain('"[[R-GA|R/GA]]"');
    expect(JSON.parse(await call(host, 'brief', { contact: 'Jo', format: 'json' }))).toMatchObject({
      organization: { name: 'R/GA', note: 'Organizations/R-GA.md' },
    });
    await host.close();
    await opened('People/Jo.md', { 'People/Jo.md': note('type: contact\norganization: Ann Lee') });
    await write();
    expect(await host.read('People/Jo.md')).toContain('"[[Ann Lee 2|Ann Lee]]"');
  });

  it('stands beside the contacts’ folder, wherever that is', async () => {
    await opened('People/Jane Roe.md', { [settings]: JSON.stringify({ contactFolder: 'Career/People' }) });
    await write();
    expect(host.paths()).toContain('Career/Organizations/Kestrel Lab.md');
  });

  it.each([
    ['"[[Optics]]"', { name: 'Optics', note: 'Optics.md' }],
    ['"[[Jo]]"', { name: 'Jo', note: null }],
    ['"[[Nowhere]]"', { name: 'Nowhere', note: null }],
    ['Optics', { name: 'Optics', note: null }],
    ['1984', { name: '1984', note: null }],
    ['["[[Optics]]", "[[Ann Lee]]"]', { name: 'Optics, Ann Lee', note: 'Optics.md' }],
  ])('is found where %s leads to another note', async (organization, found) => {
    await opened('People/Jo.md', { 'People/Jo.md': note(`type: contact\norganization: ${organization}`), 'Optics.md': 'Lenses.\n' });
    const brief = JSON.parse(await call(host, 'brief', { contact: 'Jo', format: 'json' })) as { organization: unknown };
    expect(brief.organization).toMatchObject(found);
  });

  it('is not offered where no organization is noted', async () => {
    await opened('People/Ann Lee.md');
    expect(host.commands().map(({ id }) => id)).not.toContain(command);
  });
});
