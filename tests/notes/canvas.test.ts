import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canvasText } from '../../src/notes/canvas';
import type { Contact } from '../../src/domain/records';
import { anyContacts, mapOf } from '../domain/any-referrals';
import { contact, linkTo, mention } from '../domain/builders';
import '../run/chance';

interface Node {
  id: string;
  type: string;
  file?: string;
  text?: string;
  x: number;
  y: number;
  width: number;
  height: number;
  color?: string;
}
interface Edge {
  id: string;
  fromNode: string;
  fromSide: string;
  toNode: string;
  toSide: string;
  toEnd: string;
  label?: string;
}
const canvas = (...contacts: readonly Contact[]): { nodes: Node[]; edges: Edge[] } =>
  JSON.parse(canvasText(mapOf(...contacts))) as { nodes: Node[]; edges: Edge[] };
const wren = contact({ name: 'Wren' });

describe('a canvas of the map', () => {
  it('has contacts as their notes, who has no note as a text, and an arrow from who gave the name', () => {
    const asked = contact({ name: 'Amara', askedOn: '2026-11-01', referredBy: [mention('Prof. Adeyemi'), linkTo(wren)] });
    const { nodes, edges } = canvas(wren, asked);
    expect(nodes).toEqual([
      { id: 'p0', type: 'text', text: 'Prof. Adeyemi', x: 0, y: 0, width: 220, height: 60 },
      { id: 'p1', type: 'file', file: 'People/Wren.md', x: 0, y: 120, width: 220, height: 60 },
      { id: 'p2', type: 'file', file: 'People/Amara.md', x: 360, y: 0, width: 220, height: 60, color: '3' },
    ]);
    expect(edges).toEqual([
      { id: 'e0', fromNode: 'p0', fromSide: 'right', toNode: 'p2', toSide: 'left', toEnd: 'arrow' },
      { id: 'e1', fromNode: 'p1', fromSide: 'right', toNode: 'p2', toSide: 'left', toEnd: 'arrow', color: '2', label: 'also' },
    ]);
  });

  it('joins the sides that face each other', () => {
    const { edges } = canvas({ ...wren, referredBy: [linkTo(contact({ name: 'Zoe' }))] }, contact({ name: 'Zoe', referredBy: [linkTo(wren)] }));
    expect(edges.map(({ fromSide, toSide, label }) => [fromSide, toSide, label]))
      .toEqual([['left', 'right', 'also'], ['right', 'left', undefined]]);
  });

  it.each([
    ['#boss [[Jo]] *x* <b> `c`', '\\#boss \\[\\[Jo\\]\\] \\*x\\* \\<b\\> \\`c\\`'],
    ['1. Jo', '1\\. Jo'], ['- Jo', '\\- Jo'], ['+ Jo', '\\+ Jo'], ['A-1 Jo', 'A-1 Jo'],
    ['%%gone%% $x$ ==y== ~~z~~ ^a', '\\%\\%gone\\%\\% \\$x\\$ \\=\\=y\\=\\= \\~\\~z\\~\\~ \\^a'],
    ['Two\nlines "quoted" \\ ', 'Two lines "quoted" \\\\'],
    ['Jo\u2028Roe', 'Jo Roe'],
  ])('has the name %j as a name, whatever signs are in it', (name, text) => {
    const { nodes } = canvas({ ...wren, referredBy: [mention(name)] });
    expect(nodes[0]!.text).toBe(text);
  });

  it('names the notes by their paths as they are', () => {
    const path = 'People/A "b" <c> \\ [[d]] ü \u{1F600}.md';
    expect(canvas(contact({ name: 'A', path })).nodes[0]!.file).toBe(path);
  });

  it('has for whatever stands in the notes whole numbers, no id twice, no edge that dangles, and the same bytes twice', () => {
    fc.assert(fc.property(anyContacts, (contacts) => {
      const { nodes, edges } = canvas(...contacts);
      for (const { x, y, width, height } of nodes) expect([x, y, width, height].every(Number.isInteger)).toBe(true);
      const ids = new Set(nodes.map(({ id }) => id));
      expect(ids.size).toBe(nodes.length);
      expect(new Set(edges.map(({ id }) => id)).size).toBe(edges.length);
      for (const { fromNode, toNode } of edges) expect(ids.has(fromNode) && ids.has(toNode)).toBe(true);
      expect(canvasText(mapOf(...[...contacts].reverse()))).toBe(canvasText(mapOf(...contacts)));
    }));
  });
});
