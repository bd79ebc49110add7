// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Keyed, type Part } from '../../src/ui/list/keyed';

interface Word {
  key: string;
  says: string;
}

function list() {
  const parent = document.createElement('div');
  const drawn: string[] = [];
  const keyed = new Keyed<Word>(parent, (word): Part<Word> => {
    const el = document.createElement('p');
    const update = ({ key, says }: Word): void => {
      drawn.push(key);
      el.textContent = says;
    };
    update(word);
    return { el, update };
  });
  const show = (words: Record<string, string>): void =>
    keyed.show(Object.entries(words).map(([key, says]) => ({ key, says })));
  return { parent, keyed, show, drawn, texts: () => Array.from(parent.children, ({ textContent }) => textContent) };
}

/** How often the parent's children are put in or taken out. */
async function movesOf(parent: HTMLElement, act: () => void): Promise<number> {
  let moves = 0;
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) moves += addedNodes.length;
  });
  observer.observe(parent, { childList: true });
  act();
  await Promise.resolve();
  observer.disconnect();
  return moves;
}

describe('a keyed list', () => {
  it('draws a model again only when it says something new', () => {
    const { show, drawn, texts } = list();
    show({ a: 'A', b: 'B', c: 'C' });
    show({ a: 'A', b: 'B!', c: 'C' });
    expect(drawn).toEqual(['a', 'b', 'c', 'b']);
    expect(texts()).toEqual(['A', 'B!', 'C']);
  });

  it('hears that something is no longer said at all', () => {
    const drawn: object[] = [];
    const keyed = new Keyed<{ key: string; remark?: string }>(document.createElement('div'), () => ({
      el: document.createElement('p'),
      update: (model) => drawn.push(model),
    }));
    keyed.show([{ key: 'a', remark: 'late' }]);
    keyed.show([{ key: 'a' }]);
    expect(drawn).toEqual([{ key: 'a' }]);
  });

  it('moves the one that moved, up or down, and none of the others', async () => {
    const { parent, show, texts } = list();
    show({ a: 'A', b: 'B', c: 'C', d: 'D' });
    expect(await movesOf(parent, () => show({ b: 'B', c: 'C', d: 'D', a: 'A' }))).toBe(1);
    expect(await movesOf(parent, () => show({ a: 'A', b: 'B', c: 'C', d: 'D' }))).toBe(1);
    expect(await movesOf(parent, () => show({ b: 'B', d: 'D' }))).toBe(0);
    expect(texts()).toEqual(['B', 'D']);
  });

  it('shows the models in their order, whatever stood there before', () => {
    const keys = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(keys, { minLength: 1, maxLength: 6 }), (orders) => {
        const { keyed, texts } = list();
        for (const order of orders) {
          keyed.show(order.map((key) => ({ key, says: key })));
          expect(texts()).toEqual(order);
        }
      }),
    );
  });
});
