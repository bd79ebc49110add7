import { describe, expect, it } from 'vitest';
import { isBeginning, isCutShort, underWay, underWayInOutline } from '../../src/vault/torn';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const text = '---\ntype: contact\n---\nGröße – 20 €, 日本語 👩🏽‍💼 \u2028 \uFFFD.\n';

const changes: readonly [what: string, before: string, meant: string][] = [
  ['at the top', text, text.replace('contact', 'contact\nrole: Größe')],
  ['at the end', text, `${text}- 日本`],
  ['that takes away', text, text.replace('type: contact\n', '')],
  ['that takes away the end', text, text.slice(0, -12)],
  ['that takes away all', text, ''],
  ['of nothing', '', text],
  ['of one kind of letter into another', 'é'.repeat(30), 'è'.repeat(30)],
  ['after a byte order mark', `\uFEFF${text}`, `\uFEFF${text}more`],
];

describe('a change of a text', () => {
  it.each(changes)('%s, that broke off at any byte, is told from one before it and after it', (_what, before, meant) => {
    const bytes = bytesOf(meant);
    const write = underWay(before, meant);
    for (let at = 0; at < bytes.length; at++) {
      const present = read(bytes.slice(0, at));
      expect(isBeginning(present, meant), String(at)).toBe(true);
      expect(isCutShort(write, present), String(at)).toBe(present !== before.replace('\uFEFF', ''));
    }
    expect(isCutShort(write, before)).toBe(false);
    expect(isCutShort(write, meant)).toBe(false);
    expect(isCutShort(write, `${meant}x`)).toBe(false);
    expect(isCutShort(write, 'Mine.')).toBe(false);
  });

  it('of a long text is told by less than the text', () => {
    const before = text.repeat(1_000);
    const meant = before.replace('contact', 'contact\nrole: Größe');
    const write = underWayInOutline(before, meant);
    expect(JSON.stringify(write).length).toBeLessThan(before.length / 100);
    const bytes = bytesOf(meant);
    for (let at = 0; at < bytes.length; at += 997) {
      expect(isCutShort(write, read(bytes.slice(0, at))), String(at)).toBe(true);
    }
    for (const whole of [before, meant, `${meant}x`, meant.replace('Größe', 'Grösse').slice(0, -9)]) {
      expect(isCutShort(write, whole)).toBe(false);
    }
  });
});
