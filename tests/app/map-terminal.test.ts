// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { call, note, startedHost, told } from './plugin';

let host: Host;
afterEach(() => host.close());

const files = {
  'People/Wren Abbott.md': note('type: contact\nstay_in_touch: true\nlast_contact: 2026-11-01'),
  'People/Amara Osei.md': note('type: contact\nasked_on: 2026-11-12\nreferred_by: ["[[Wren Abbott]]", "Prof. Adeyemi"]'),
  'People/Marcus Bell.md': note('type: contact\nreferred_by: "[[Amara Osei|Amara]]"'),
  'People/Lena Fjord.md': note('type: contact\nreferred_by: "[[prof. adeyemi]]"'),
  'People/Gus Hale.md': note('type: contact'),
  'People/Ines.md': note('type: contact\nreferred_by: "[[Jonas]]"'),
  'People/Jonas.md': note('type: contact\nreferred_by: "[[Ines]]"'),
  'People/Jonas (conflict 2026-11-20-10-22-33).md': note('type: contact\nreferred_by: "[[Gus Hale]]"'),
};
const CANVAS = 'Referral map.canvas';

interface Answer {
  people: { id: string; name: string; note: string | null; stage: string | null; stub: boolean }[];
  edges: { from: string; to: string; dashed: boolean }[];
}
const referrals = async (params: Record<string, string> = {}): Promise<Answer> =>
  JSON.parse(await call(host, 'referrals', { format: 'json', ...params })) as Answer;
const inWords = ({ people, edges }: Answer): string[] => {
  const name = (id: string): string => people.find((each) => each.id === id)!.name;
  return edges.map(({ from, to, dashed }) => `${name(from)} ${dashed ? '- ' : ''}> ${name(to)}`).sort();
};

describe('who led to whom, in the terminal', () => {
  it('is everybody, who stands apart and who has no note too, and what closes a circle dashed', async () => {
    host = await startedHost({ files });
    const answer = await referrals();
    expect(answer.people.find(({ name }) => name === 'Amara Osei'))
      .toEqual({ id: 'People/Amara Osei.md', name: 'Amara Osei', note: 'People/Amara Osei.md', stage: 'asked', stub: false });
    expect(answer.people.filter(({ stub }) => stub))
      .toEqual([{ id: '/prof. adeyemi', name: 'Prof. Adeyemi', note: null, stage: null, stub: true }]);
    expect(answer.people.map(({ name }) => name))
      .toEqual(['Amara Osei', 'Gus Hale', 'Ines', 'Jonas', 'Lena Fjord', 'Marcus Bell', 'Prof. Adeyemi', 'Wren Abbott']);
    expect(inWords(answer)).toEqual([
      'Amara Osei > Marcus Bell', 'Ines > Jonas', 'Jonas - > Ines', 'Prof. Adeyemi - > Amara Osei', 'Prof. Adeyemi > Lena Fjord',
      'Wren Abbott > Amara Osei',
    ]);
  });

  it('is of one contact whom they led to, near and far', async () => {
    host = await startedHost({ files });
    const answer = await referrals({ contact: 'Wren Abbott' });
    expect(answer.people.map(({ name }) => name)).toEqual(['Amara Osei', 'Marcus Bell', 'Wren Abbott']);
    expect(inWords(answer)).toEqual(['Amara Osei > Marcus Bell', 'Wren Abbott > Amara Osei']);
    expect((await referrals({ contact: 'Gus Hale' })).people).toHaveLength(1);
    await expect(call(host, 'referrals', { contact: 'Nobody' })).rejects.toThrow('There is no contact “Nobody”.');
  });

  it('is a list to be read', async () => {
    host = await startedHost({ files });
    expect(await call(host, 'referrals')).toBe([
      '- Ines: Not asked yet. Also through Jonas.',
      '  - Jonas: Not asked yet.',
      '- Prof. Adeyemi: No note yet.',
      '  - Lena Fjord: Not asked yet.',
      '- Wren Abbott: In touch.',
      '  - Amara Osei: Asked. Also through Prof. Adeyemi.',
      '    - Marcus Bell: Not asked yet.',
      '',
      'In no referral:',
      '- Gus Hale: Noted.',
    ].join('\n'));
  });

  it('says so where there is nobody', async () => {
    host = await startedHost({ files: {} });
    expect(await call(host, 'referrals')).toBe('There is nobody yet.');
    expect(await referrals()).toEqual({ people: [], edges: [] });
    await expect(call(host, 'referral-canvas')).rejects.toThrow('There is nobody to draw yet. Make a contact first.');
    expect(host.paths().some((path) => path.endsWith('.canvas'))).toBe(false);
  });
});

describe('the map as a canvas', () => {
  const drawnFiles = async (): Promise<string[]> =>
    (JSON.parse(await host.read(CANVAS)) as { nodes: { file?: string }[] }).nodes.flatMap(({ file }) => file ?? []);
  const command = async (): Promise<void> => {
    await host.command('informational-interviews:referral-canvas');
    await host.settle();
  };
  const button = (text: string): HTMLElement =>
    Array.from(document.querySelectorAll<HTMLElement>('.modal button')).find(({ textContent }) => textContent === text)!;

  it('is one new file, whose notes are there, and the same once more writes nothing', async () => {
    host = await startedHost({ files });
    host.resetCounts();
    expect(await call(host, 'referral-canvas')).toBe(`{"path":"${CANVAS}"}`);
    expect(host.counts).toMatchObject({ creates: 1, process: 0, writes: 0 });
    expect((await drawnFiles()).sort()).toEqual(Object.keys(files).filter((path) => !path.includes('conflict')).sort());
    await call(host, 'referral-canvas');
    expect(host.counts).toMatchObject({ creates: 1, process: 0, writes: 0 });
    await call(host, 'undo');
    expect(host.paths()).not.toContain(CANVAS);
  });

  it('replaces another in the terminal only when it is told to, and Undo brings that back', async () => {
    const mine = '{"nodes": [], "edges": []}';
    host = await startedHost({ files: { ...files, 'referral MAP.canvas': mine } });
    await expect(call(host, 'referral-canvas')).rejects.toThrow('“referral MAP.canvas” is there already. Say replace to draw the map in its place.');
    expect(await host.read('referral MAP.canvas')).toBe(mine);
    expect(await call(host, 'referral-canvas', { replace: 'true' })).toBe('{"path":"referral MAP.canvas"}');
    expect(await host.read('referral MAP.canvas')).toContain('People/Wren Abbott.md');
    expect(host.paths()).not.toContain(CANVAS);
    await call(host, 'undo');
    expect(await host.read('referral MAP.canvas')).toBe(mine);
  });

  it('is made and shown by the command, which asks before it replaces another', async () => {
    host = await startedHost({ files });
    await command();
    expect(document.querySelector('.modal')).toBeNull();
    expect(told(host).join()).toContain(`Drew the referral map in “${CANVAS}”`);
    expect(host.screen.workspace.openedOutside).toEqual([CANVAS]);
    const first = await host.read(CANVAS);
    await call(host, 'new-contact', { name: 'Zoë' });
    await host.settle();
    await command();
    expect(document.querySelector('.modal-title')?.textContent).toBe(`Replace “${CANVAS}”?`);
    button('Leave it as it is').click();
    await host.settle();
    expect(await host.read(CANVAS)).toBe(first);
    await command();
    button('Replace it').click();
    await host.settle();
    expect(await host.read(CANVAS)).toContain('Zoë');
  });

  it('is not put in place of a folder of that name', async () => {
    host = await startedHost({ files: { ...files, [`${CANVAS}/x.md`]: '' } });
    await expect(call(host, 'referral-canvas')).rejects.toThrow(/there is a folder|already/i);
    expect(await host.read(`${CANVAS}/x.md`)).toBe('');
  });
});
