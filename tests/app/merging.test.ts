// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { call, note, startedHost } from './plugin';
import { vaultOf } from './writer-host';

let host: Host;
afterEach(() => host.close());

const AMARA = 'Contacts/Amara Osei.md';
const OTHER = 'Inbox/A. Osei.md';
const both = { from: 'Inbox/A. Osei', into: 'Amara Osei' };

const files = {
  [AMARA]: note(
    'type: contact\norganization: Northlight Studio\nemail: amara.osei@example.org # work\nasked_on: 2026-11-05\nreferred_by: "[[Wren Abbott]]"\nupdates:\n  - 2026-10-01 the course\n  - 2026-11-10 the exhibition\nbirthday: 3 May',
    '# Amara\n\nMet at the fair, not [[Inbox/A. Osei]].\n',
  ),
  [OTHER]: note(
    'type: contact\nrole: Curator\norganization: Northgate Science Centre\nemail: Amara.Osei@example.org\nasked_on: 2026-11-03\nreferred_by: ["[[Tomás Herrera]]", "[[Wren Abbott]]"]\nupdates: [2026-10-20 the fair]\nlikes: # much\n  - tea\n  - {kind: cake}',
    'Tests signs with strangers. See [[A. Osei#Notes]] and [[#Notes]].\n\n## Notes\n\n- one',
  ),
  'Contacts/Wren Abbott.md': note(
    'type: contact\nreported_to: [\'[[A. Osei|O\'\'Amara]]\', "[[Jo]]"]',
    'As [[A. Osei]] said, ![[A. Osei#Notes]].\n\n```\n[[A. Osei]]\n```\n`[[A. Osei]]` and [her](Inbox/A.%20Osei.md#Notes).\n',
  ),
  'Talk.md': note('type: interview\ncontacts: [[A. Osei]]\ndate: 2026-11-30', '| a | [[A. Osei\\|her]] |\n| --- | --- |\n'),
  'Other.md': 'Nothing of hers: A. Osei, [[Amara Osei]].\n',
};

const merged = {
  [AMARA]: note(
    'type: contact\norganization: Northlight Studio\nrole: Curator\nemail: amara.osei@example.org # work\nasked_on: 2026-11-05\nreferred_by:\n  - "[[Wren Abbott]]"\n  - "[[Tomás Herrera]]"\nupdates:\n  - 2026-10-01 the course\n  - 2026-10-20 the fair\n  - 2026-11-10 the exhibition\nbirthday: 3 May\nlikes: # much\n  - tea\n  - {kind: cake}',
    '# Amara\n\nMet at the fair, not [[Amara Osei]].\n\n## From A. Osei\n\nTests signs with strangers. See [[Amara Osei#Notes]] and [[#Notes]].\n\n## Notes\n\n- one',
  ),
  'Contacts/Wren Abbott.md': note(
    'type: contact\nreported_to: [\'[[Amara Osei|O\'\'Amara]]\', "[[Jo]]"]',
    'As [[Amara Osei]] said, ![[Amara Osei#Notes]].\n\n```\n[[A. Osei]]\n```\n`[[A. Osei]]` and [her](Amara%20Osei.md#Notes).\n',
  ),
  'Talk.md': note('type: interview\ncontacts: [[Amara Osei]]\ndate: 2026-11-30', '| a | [[Amara Osei\\|her]] |\n| --- | --- |\n'),
  'Other.md': files['Other.md'],
};

async function started(more: Record<string, string> = {}): Promise<void> {
  host = await startedHost({ files: { ...files, ...more } });
}

describe('two notes of one person', () => {
  it('become one, and undo brings back every byte', async () => {
    await started();
    await call(host, 'merge', both);
    expect(await vaultOf(host)).toEqual(merged);
    await host.settle();
    expect(host.app.metadataCache.resolvedLinks['Talk.md']).toEqual({ [AMARA]: 1 });
    expect(await call(host, 'undo')).toBe('Undone: “Merged A. Osei into Amara Osei”');
    expect(await vaultOf(host)).toEqual(files);
  });

  it('are only looked at in a dry run, which answers what both come to', async () => {
    await started({ 'Map.canvas': `{"nodes":[{"type":"file", "file": ${JSON.stringify(OTHER)}}]}` });
    expect(JSON.parse(await call(host, 'merge', { ...both, 'dry-run': 'true' }))).toEqual({
      from: OTHER,
      into: AMARA,
      facts: {
        differ: [
          { property: 'organization', into: 'Northlight Studio', from: 'Northgate Science Centre', takes: 'into' },
          { property: 'asked_on', into: '2026-11-05', from: '2026-11-03', takes: 'into' },
        ],
        joined: [
          { property: 'referred_by', into: 'Wren Abbott', from: 'Tomás Herrera, Wren Abbott' },
          { property: 'updates', into: '2026-10-01 the course, 2026-11-10 the exhibition', from: '2026-10-20 the fair' },
        ],
        only: [
          { property: 'birthday', in: 'into', value: '3 May' },
          { property: 'role', in: 'from', value: 'Curator' },
          { property: 'likes', in: 'from', value: 'tea, kind: cake' },
        ],
        same: ['email'],
      },
      text: { into: 2, from: 3 },
      links: 7,
      notes: [AMARA, 'Contacts/Wren Abbott.md', 'Talk.md', OTHER],
      canvases: ['Map.canvas'],
      references: [],
      plainNames: [],
    });
    expect(await vaultOf(host)).toMatchObject(files);
    expect(host.counts.process + host.counts.trashed).toBe(0);
  });

  it('are told with the notes that go on naming the one that goes, by a reference or in plain words', async () => {
    await started({
      'Refs.md': '[She][1] was there.\n\n[1]: Inbox/A.%20Osei.md\n[2]: https://example.org/A.%20Osei\n',
      'Own.md': '[1]: <Contacts/Amara Osei.md>\n',
      'Chat.md': note('type: interview\ncontacts: a. osei\ndate: 2026-11-30'),
      'Lee.md': note('type: contact\nreferred_by: [Jo, A. Osei]'),
    });
    expect(JSON.parse(await call(host, 'merge', { ...both, 'dry-run': 'true' })))
      .toMatchObject({ references: ['Refs.md'], plainNames: ['Lee.md', 'Chat.md'], links: 7 });
  });

  it('are three, one step after the other, before Obsidian has read what was written', async () => {
    const three = {
      'A.md': note('type: contact\nreferred_by: "[[B]]"', 'a [[C]] [[B]]\n'),
      'B.md': note('type: contact\nreferred_by: [[C]]', 'b [[A]]'),
      'C.md': note('type: contact\nreferred_by: ["[[A]]", "[[B]]"]', 'c [[A]] [[B]]\n'),
      'Talk.md': note('type: interview\ncontacts: ["[[A]]", "[[B]]"]\ndate: 2026-11-30', '[[A]] [[B]]\n'),
    };
    host = await startedHost({ files: three });
    await call(host, 'merge', { from: 'A', into: 'B' });
    await call(host, 'merge', { from: 'B', into: 'C' });
    expect(await vaultOf(host)).toEqual({
      'C.md': note('type: contact', 'c [[C]] [[C]]\n\n## From B\n\nb [[C]]\n\n## From A\n\na [[C]] [[C]]\n'),
      'Talk.md': note('type: interview\ncontacts: ["[[C]]", "[[C]]"]\ndate: 2026-11-30', '[[C]] [[C]]\n'),
    });
    await call(host, 'undo');
    await call(host, 'undo');
    expect(await vaultOf(host)).toEqual(three);
  });

  it.each<[string, readonly string[]]>([
    [`{"file" : ${JSON.stringify(OTHER)}}`, ['Map.canvas']],
    ['{"text":"As [[A. Osei#Notes|her]]\\n"}', ['Map.canvas']],
    ['{"text":"[her](Inbox/A.%20Osei.md)"}', ['Map.canvas']],
    ['{"text":"[[Amara Osei]], A. Osei","file":"A. Osei.md"}', []],
  ])('are told with the canvas that leads to the one that goes: %s', async (node, canvases) => {
    await started({ 'Map.canvas': `{"nodes":[${node}]}` });
    expect(JSON.parse(await call(host, 'merge', { ...both, 'dry-run': 'true' }))).toMatchObject({ canvases });
  });

  it('may have one name: links by that name lead to the other when the one is gone, so they stay', async () => {
    const twin = 'Inbox/Amara Osei.md';
    await started({ [twin]: note('type: contact\nfield: signs'), 'Near.md': '[[Amara Osei]] and [[Inbox/Amara Osei|her]].\n' });
    await call(host, 'merge', { from: twin, into: AMARA });
    const vault = await vaultOf(host);
    expect(vault['Near.md']).toBe('[[Amara Osei]] and [[Amara Osei|her]].\n');
    expect(Object.keys(vault)).not.toContain(twin);
    expect(vault[AMARA]).toContain('\nfield: signs\n');
  });

  it('take links along that would lead elsewhere from the other note', async () => {
    await started({
      'Inbox/Wren Abbott.md': 'Another.\n',
      [OTHER]: note('type: contact\nreferred_by: "[[Wren Abbott]]"', 'See [[Wren Abbott|W.]], [[Jo]] and [[Nobody]].\n'),
    });
    await call(host, 'merge', both);
    expect(await host.read(AMARA)).toContain('\n  - "[[Inbox/Wren Abbott]]"\n');
    expect(await host.read(AMARA)).toContain('See [[Inbox/Wren Abbott|W.]], [[Jo]] and [[Nobody]].');
  });

  it('are a note and its copy, too, named by the path', async () => {
    const copy = 'Contacts/Amara Osei (conflict 2026-11-20-10-22-33).md';
    await started({ [copy]: note('type: contact\nrole: Curator') });
    await call(host, 'merge', { from: copy, into: AMARA });
    expect(await host.read(AMARA)).toContain('\nrole: Curator\n');
    expect(host.paths()).not.toContain(copy);
  });

  it('stay as they are where the other was written in meanwhile', async () => {
    await started();
    let written = false;
    host.fail.pause = async (op, path) => {
      if (op !== 'process' || path !== 'Talk.md' || written) return;
      written = true;
      await host.write(OTHER, `${files[OTHER]}\nmore`);
    };
    await expect(call(host, 'merge', both)).rejects.toThrow(`“${OTHER}” was changed meanwhile. Nothing was changed.`);
    expect(await vaultOf(host)).toEqual({ ...files, [OTHER]: `${files[OTHER]}\nmore` });
  });

  it('stay as they are where a link can’t be changed without harm', async () => {
    await started({ 'Odd.md': note('see: "[[\\u0041. Osei]]"') });
    await expect(call(host, 'merge', both)).rejects.toThrow('“Odd.md” can’t be merged. A link among its properties can’t be changed without harm.');
    expect(await vaultOf(host)).toMatchObject(files);
  });

  it.each([
    [{ from: AMARA, into: AMARA }, 'That is one note. Name two.'],
    [{ from: 'Talk.md', into: AMARA }, 'The note “Talk.md” is not a contact. Only contacts are merged.'],
    [{ from: 'Nobody', into: AMARA }, 'There is no contact “Nobody”.'],
    [{ into: AMARA }, 'Say whose note goes to the trash: from=….'],
  ])('are said not to be two contacts: %j', async (params, says) => {
    await started();
    await expect(call(host, 'merge', params as Record<string, string>)).rejects.toThrow(says);
  });

  it('can’t be parted again where another note has the place, in words', async () => {
    await started();
    await call(host, 'merge', both);
    await host.write(OTHER, 'Another.\n');
    await expect(call(host, 'undo')).rejects.toThrow(`There is another “${OTHER}” by now.`);
    expect(await host.read(AMARA)).toBe(merged[AMARA]);
  });

  it('are parted again with what was written in others meanwhile', async () => {
    await started();
    await call(host, 'merge', both);
    await host.write('Talk.md', merged['Talk.md'].replace('---\n| a |', '---\nAbove.\n\n| a |'));
    await call(host, 'undo');
    expect(await host.read('Talk.md')).toBe(files['Talk.md'].replace('---\n| a |', '---\nAbove.\n\n| a |'));
  });
});
