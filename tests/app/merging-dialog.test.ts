// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { formHands } from './form-hands';
import { note, startedHost, told } from './plugin';
import { vaultOf } from './writer-host';

let host: Host;
afterEach(() => host.close());
const { dialog, title, fill, press, click } = formHands(() => host);

const AMARA = 'Contacts/Amara Osei.md';
const OTHER = 'Inbox/A. Osei.md';
const files = {
  [AMARA]: note('type: contact\norganization: Fernhill\nemail: a@example.org\nasked_on: 2026-11-03\nreferred_by: "[[Wren]]"', 'One\n'),
  [OTHER]: note('type: contact\norganization: Northgate\nemail: A@example.org\nasked_on: 2026-11-05\nreferred_by: "[[Jo]]"\nrole: Curator', 'Two\n'),
  'Zed.md': note('type: contact'),
  'Talk.md': '[[A. Osei]] and [[A. Osei]]\n',
};

async function compared(more: Record<string, string> = {}, mobile = false): Promise<void> {
  host = await startedHost({ files: { ...files, ...more }, mobile });
  await host.app.workspace.openLinkText(AMARA, '', false);
  await host.settle();
  await host.command('informational-interviews:merge');
  await host.settle();
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter', 'Mod+Enter']) await press(key);
}

/** The rows as they are read, the chosen side in capitals. */
function rows(): string[] {
  return Array.from(dialog()!.querySelectorAll('.informational-interviews-merging-row'), (row) =>
    Array.from(row.children, (cell) => {
      const text = cell.textContent;
      return cell.querySelector('input:checked') ? text.toUpperCase() : text;
    }).join(' | '));
}

const says = (): string => dialog()!.textContent;

describe('the comparison of two notes', () => {
  it('says why these two are offered, what differs, what is joined, and who links to the other', async () => {
    await compared();
    expect(title()).toBe('Merge two people');
    expect(says()).toContain('Both notes have the address a@example.org.');
    expect(says()).toContain('Contacts, 0 links to it');
    expect(says()).toContain('Inbox, 2 links to it');
    expect(rows()).toEqual([
      'Organization | FERNHILL | Northgate | ',
      'Asked on | Tue 3 Nov | THU 5 NOV | newest chosen',
      'Named by | Wren | Jo | 2 people',
      'Text of the note | 1 line | 1 line | under a heading',
      'Email | a@example.org | A@example.org | the same',
      'Role |  | Curator | added',
    ]);
    expect(says()).toContain('2 links in 1 note will lead to Amara Osei. Nothing else in them changes.');
    expect(says()).toContain('3 notes change, in one undo step.');
    await click('Show them');
    expect(dialog()!.querySelector('.informational-interviews-merging-notes')!.textContent).toBe('Talk.md, 2 times');
  });

  it('says what goes on naming the note that goes, the first few of it', async () => {
    const chats = Object.fromEntries([1, 2, 3, 4, 5, 6].map((each) => [`Chat ${each}.md`, note('type: interview\ncontacts: A. Osei')]));
    await compared({ ...chats, 'Refs.md': '[She][1].\n\n[1]: Inbox/A.%20Osei.md\n' });
    expect(says()).toContain('A link by a reference, such as “[1]: A. Osei.md”, leads to A. Osei in Refs.md. Those are left as they are, so change them by hand.');
    expect(says()).toContain('A. Osei is named without a link in Chat 1.md, Chat 2.md, Chat 3.md, Chat 4.md, Chat 5.md and 1 other. Names without a link are left as they are.');
  });

  it('is gone through by keys: up and down the rows, left and right choose, Mod-Enter merges', async () => {
    await compared();
    await press('ArrowRight');
    await press('ArrowDown');
    await press('ArrowLeft');
    expect(rows().slice(0, 2)).toEqual(['Organization | Fernhill | NORTHGATE | ', 'Asked on | TUE 3 NOV | Thu 5 Nov | ']);
    await press('ArrowDown');
    expect((document.activeElement as HTMLInputElement).dataset['key']).toBe('organization');
    await press('Mod+Enter');
    expect(title()).toBeUndefined();
    expect(told(host).at(-1)).toContain('Merged A. Osei into Amara Osei');
    expect(await vaultOf(host)).toEqual({
      'Zed.md': files['Zed.md'],
      'Talk.md': '[[Amara Osei]] and [[Amara Osei]]\n',
      [AMARA]: note(
        'type: contact\norganization: Northgate\nrole: Curator\nemail: a@example.org\nasked_on: 2026-11-03\nreferred_by:\n  - "[[Wren]]"\n  - "[[Jo]]"',
        'One\n\n## From A. Osei\n\nTwo\n',
      ),
    });
    await host.command('informational-interviews:undo');
    await host.settle();
    expect(await vaultOf(host)).toEqual(files);
  });

  it('turns round by Swap, with what was chosen', async () => {
    await compared();
    await press('ArrowRight');
    await click('Swap');
    expect(rows().slice(0, 2)).toEqual(['Organization | NORTHGATE | Fernhill | ', 'Asked on | THU 5 NOV | Tue 3 Nov | newest chosen']);
    expect(says()).toContain('Merge into A. Osei');
    expect(says()).toContain('No link has to change.');
    await press('Mod+Enter');
    expect(host.paths()).not.toContain(AMARA);
    expect(await host.read(OTHER)).toContain('organization: Northgate');
  });

  it.each([AMARA, OTHER])('says so when %s was changed meanwhile, writes nothing, and shows it anew', async (path) => {
    await compared();
    await host.write(path, files[path as keyof typeof files].replace('a@', 'b@').replace('A@', 'b@'));
    await host.settle();
    await press('Mod+Enter');
    expect(says()).toMatch(/ was changed just now\. Look again\./);
    expect(await host.read('Talk.md')).toBe(files['Talk.md']);
    expect(rows().join('\n')).toContain('b@example.org');
    await press('Mod+Enter');
    expect(host.paths()).not.toContain(OTHER);
  });

  it('lists those first who share an address, and says so', async () => {
    await compared({ 'Ada.md': note('type: contact'), 'Inbox/Bo.md': note('type: contact\nphone: "+44 20 7946 0000"') });
    expect(says()).toContain('A. Osei');
    await press('Escape');
    await host.command('informational-interviews:merge');
    await host.settle();
    await press('ArrowDown');
    const options = Array.from(dialog()!.querySelectorAll('[role=option]'), ({ textContent }) => textContent);
    expect(options[0]).toContain('the same address');
    expect(options.map((text) => /Ada|Bo|Zed|A\. Osei/.exec(text)![0])).toEqual(['A. Osei', 'Ada', 'Bo', 'Zed']);
    fill('The same person', 'Nobody of that name');
    await press('Mod+Enter');
    expect(title()).toBe('Merge with…');
  });
});

describe('a merge that touches many notes', () => {
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`Notes/${at}.md`, `[[A. Osei]] ${at}\n`]));

  it('says how far it is, and puts everything back when it is stopped', async () => {
    await compared(many);
    const said: string[] = [];
    let written = 0;
    host.fail.pause = async (op) => {
      if (op !== 'process') return;
      said.push(/\d+ of \d+ notes are (?:written|still to be put back)\./.exec(says())?.[0] ?? '');
      if (++written === 260) void click('Cancel');
    };
    await press('Mod+Enter');
    await host.settle();
    expect(said).toContain('259 of 503 notes are written.');
    expect(said).toContain('7 of 503 notes are still to be put back.');
    expect(says()).toContain('You stopped it. Nothing was changed.');
    expect(await vaultOf(host)).toEqual({ ...files, ...many });
  });
});

describe('a copy that a sync tool made', () => {
  const copy = 'Contacts/Amara Osei (conflict 2026-11-20-10-22-33).md';

  it('has the deed in its row among what needs attention', async () => {
    host = await startedHost({ files: { ...files, [copy]: note('type: contact\nrole: Curator', 'One\n') } });
    await host.command('informational-interviews:open-follow-ups');
    await host.settle();
    const row = Array.from(document.querySelectorAll<HTMLElement>('[data-row]')).find(({ textContent }) => textContent.includes('looks like a copy'))!;
    row.querySelector<HTMLElement>('[role=link]')!.focus();
    const button = row.querySelector<HTMLElement>('[data-tool=merge-copy]')!;
    expect(button.getAttribute('aria-label')).toContain('Merge into “Amara Osei”');
    button.click();
    await host.settle();
    expect(says()).toContain('looks like a copy that a sync tool made.');
    await press('Mod+Enter');
    expect(host.paths()).not.toContain(copy);
    expect(await host.read(AMARA)).toContain('\nrole: Curator\n');
  });
});
