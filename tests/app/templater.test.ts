// @vitest-environment jsdom
import type { TFile } from 'obsidian';
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { call, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const settings = '.obsidian/plugins/informational-interviews/data.json';
const template = note('type: contact\nrole: {{role}}\ncreated: <% today %>\nfollow:', '# {{name}}\n\n<% quote %>\n\n{{cursor}}\n\n## Log\n');
const files: Record<string, string> = {
  'Templates/Contact.md': template,
  [settings]: JSON.stringify({ contactTemplate: 'Templates/Contact.md' }),
};

/** Stands in for Templater: reads the note, waits as for a question, and writes what its commands come to. */
function installTemplater(result: (text: string) => string = filled): { ran: string[] } {
  const ran: string[] = [];
  const { vault } = host.app;
  host.app.plugins.plugins['templater-obsidian'] = {
    templater: {
      async overwrite_file_commands(file: TFile): Promise<void> {
        const text = await vault.read(file as never);
        await new Promise((resolve) => setTimeout(resolve, 0));
        await vault.modify(file as never, result(text));
        ran.push(file.path);
      },
    },
  };
  return { ran };
}

function filled(text: string): string {
  return text.replace('<% today %>', '2026-11-21').replace('<% quote %>', 'Ask, then listen.');
}

async function started(): Promise<void> {
  host = await startedHost({ files });
}

const path = 'Contacts/Jane Roe.md';
const makeJane = (params: Record<string, string> = {}): Promise<string> => call(host, 'new-contact', { name: 'Jane Roe', role: 'Editor', ...params });

describe('a template with commands for Templater', () => {
  it('gets back what was lost in the spelling of the template', async () => {
    host = await startedHost({ files: { ...files, 'Templates/Contact.md': note('Type: contact\nRole: {{role}}', '<% quote %>\n') } });
    installTemplater((text) => filled(text).replace('Role: Editor', 'Role:').replace('Type: contact', 'Type: note'));
    await makeJane();
    expect(await host.read(path)).toMatch(/^---\nType: contact\nRole: Editor\n/);
    expect(await host.read(path)).not.toMatch(/^(type|role):/m);
  });

  it('is run on the new note, and the note is ready when it is done', async () => {
    await started();
    const { ran } = installTemplater();
    await makeJane();
    expect(ran).toEqual([path]);
    expect(await host.read(path)).toBe(note('type: contact\nrole: Editor\ncreated: 2026-11-21\nfollow:\nidentified_on: 2026-11-21', '# Jane Roe\n\nAsk, then listen.\n\n\n\n## Log\n'));
  });

  it('keeps what the plugin wrote, whatever the commands did to it, and leaves the rest as they left it', async () => {
    await started();
    installTemplater((text) => filled(text).replace('role: Editor', 'role: Nobody').replace('type: contact\n', '').replace('follow:', 'follow: them'));
    await makeJane({ 'referred-by': 'Wren Abbott' });
    const text = await host.read(path);
    expect(text).toContain('role: Editor\ncreated: 2026-11-21\n');
    expect(text).toContain('follow: them');
    expect(text).toMatch(/^type: contact$/m);
    expect(text).toContain('referred_by:\n  - "[[Wren Abbott]]"');
  });

  it('gets its properties back when the commands took all of them away', async () => {
    await started();
    installTemplater(() => 'Only words.\n');
    await makeJane();
    expect(await host.read(path)).toBe('---\ntype: contact\nrole: Editor\nidentified_on: 2026-11-21\n---\nOnly words.\n');
    expect(JSON.parse(await call(host, 'brief', { contact: 'Jane Roe', format: 'json' }))).toMatchObject({ role: 'Editor' });
  });

  it('is taken away by undo, though Templater changed it, and not once somebody wrote in it', async () => {
    await started();
    installTemplater((text) => filled(text).replace('role: Editor\n', ''));
    await makeJane();
    await call(host, 'undo');
    expect(host.paths()).not.toContain(path);
    await makeJane();
    await host.write(path, `${await host.read(path)}More.\n`);
    await expect(call(host, 'undo')).rejects.toThrow('was written in since it was made');
    expect(host.paths()).toContain(path);
  });

  it('leaves no note behind when its result can’t be read, and says so', async () => {
    await started();
    installTemplater(() => '---\nrole: "open\n---\n');
    await expect(makeJane()).rejects.toThrow(/The properties of “Contacts\/Jane Roe\.md” can’t be read.*Nothing was changed\./);
    expect(host.paths()).not.toContain(path);
  });

  it('stays with its marks when Templater fails', async () => {
    await started();
    installTemplater(() => {
      throw new Error('a command failed');
    });
    await makeJane();
    expect(await host.read(path)).toContain('created: <% today %>');
  });

  it('is not run on commands that came with a value', async () => {
    await started();
    let seen = '';
    installTemplater((text) => (seen = text));
    await makeJane({ role: '<% steal() %>' });
    expect(seen).toContain('<% today %>');
    expect(seen).not.toContain('<% steal');
  });
});

describe('a conversation by chance', () => {
  const chance = 'Templates/Chance.md';
  const said = { name: 'Sam Field', said: '<% steal() %>\n- <%* steal() %>\n# <% steal() %>' };

  it.each([false, true])('has no command from what they said, Templater being there: %s', async (isThere) => {
    host = await startedHost({ files: {} });
    if (isThere) installTemplater();
    await call(host, 'chance', said);
    for (const made of host.paths()) expect(await host.read(made)).not.toContain('<%');
    expect(host.paths().length).toBeGreaterThan(1);
  });

  it('has the commands of its own template run, and what they said stays', async () => {
    host = await startedHost({
      files: {
        [chance]: note('type: interview\ncreated: <% today %>', '<% quote %>\n\n## What they said\n'),
        [settings]: JSON.stringify({ chanceTemplate: chance }),
      },
    });
    const { ran } = installTemplater();
    await call(host, 'chance', said);
    expect(ran).toHaveLength(1);
    const text = await host.read(ran[0]!);
    expect(text).toContain('created: 2026-11-21\n');
    expect(text).toContain('Ask, then listen.\n\n## What they said\n< % steal() %>\n- < %* steal() %>\n### < % steal() %>\n');
    expect(text).not.toContain('<%');
  });
});

describe('a template without commands', () => {
  it('is none of Templater’s business, even where a value looks like a command', async () => {
    host = await startedHost({ files: {} });
    const { ran } = installTemplater();
    await makeJane({ role: '<% steal() %>' });
    expect(ran).toEqual([]);
    // Templater can be set to run on every new note by itself.
    for (const path of host.paths()) expect(await host.read(path)).not.toContain('<%');
  });
});

describe('without Templater', () => {
  async function fillForm(name: string): Promise<void> {
    await host.command('informational-interviews:new-contact');
    await host.settle();
    const field = host.modal()!.querySelector('input')!;
    field.value = name;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    host.modal()!.querySelector<HTMLElement>('button.mod-cta')!.click();
    await host.settle();
  }
  const told = (): string[] => host.notices().filter((text) => text.includes('Templater'));

  it.each([
    ['is not installed', undefined],
    ['is not as we know it', { templater: { run: true } }],
  ])('its marks stay as they are written, and the person is told once: it %s', async (_, plugin) => {
    await started();
    if (plugin) host.app.plugins.plugins['templater-obsidian'] = plugin;
    await fillForm('Jane Roe');
    await fillForm('Ben Orr');
    expect(await host.read(path)).toContain('created: <% today %>');
    expect(host.paths()).toContain('Contacts/Ben Orr.md');
    expect(told()).toEqual(['Templater is not switched on, so its commands in the template stay as they are written.']);
  });

  it('with it, nothing is said, and one types where the template says', async () => {
    await started();
    installTemplater();
    await fillForm('Jane Roe');
    expect(told()).toEqual([]);
    const { editor } = host.app.workspace.activeEditor as {
      editor: { getCursor(): { line: number }; getLine(line: number): string };
    };
    const { line } = editor.getCursor();
    expect([editor.getLine(line - 2), editor.getLine(line + 2)]).toEqual(['Ask, then listen.', '## Log']);
  });
});
