import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../../src/notes/map/fitting';
import { mapSvg, sizeOf, type MapPicture, type Mark, type PicturedPerson } from '../../../src/notes/map/svg';
import { asLine } from '../../../src/notes/map/xml';
import '../../run/chance';

const { DOMParser: Parser } = new JSDOM().window;

/** What an XML parser makes of it; throws where it is not well formed. */
function parsed(svg: string): Element {
  const root = new Parser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (root.localName !== 'svg') throw new Error(root.textContent);
  return root;
}

const person = (given: Partial<PicturedPerson> = {}): PicturedPerson =>
  ({ x: 24, y: 24, name: 'Jo', stands: 'Asked', says: 'Jo: Asked.', mark: 'asked', stub: false, hidden: 0, ...given });
const picture = (given: Partial<MapPicture> = {}): MapPicture => ({
  title: 'Referral map',
  lines: ['1 person.'],
  width: 268,
  height: 104,
  box: { width: 220, height: 56 },
  people: [person()],
  ways: { from: 24, plain: '', further: '', open: '' },
  signs: [],
  legend: { further: 'Gave the name as well', open: 'Open loop' },
  ...given,
});
const of = (...people: Partial<PicturedPerson>[]): MapPicture => picture({ people: people.map(person) });
const all = (root: Element, name: string): Element[] => Array.from(root.querySelectorAll(name));
const texts = (root: Element): string[] => all(root, 'text').map(({ textContent }) => textContent);

/** Any text, with control characters, halves of pairs and signs of markup more often than chance has them. */
const anyText = fc.array(fc.oneof(
  fc.integer({ max: 0xffff, min: 0 }).map((code) => String.fromCharCode(code)),
  fc.constantFrom('<', '>', '&', '"', '\'', ']]>', '<!--', '&#0;', '\0', '\uD83D', '\uDE00', '\uFFFE', '\u202E', '👩‍💻', '</svg>', 'A', ' '),
), { maxLength: 40 }).map((parts) => parts.join(''));

describe('a picture of the map', () => {
  it('says what it is, whom it shows and how far it has come with them', () => {
    const root = parsed(mapSvg(of({}, { name: 'Ana', stands: 'Met', says: 'Ana: Met.' })));
    expect(texts(root)).toEqual(['Referral map', '1 person.', 'Jo', 'Asked', 'Ana', 'Met']);
    expect(root.querySelector('title')!.textContent).toBe('Referral map');
    expect(all(root, 'g > title').map(({ textContent }) => textContent)).toEqual(['Jo: Asked.', 'Ana: Met.']);
  });

  it('has every name as it is, whatever signs are in it', () => {
    const name = 'Rosen: "R&D" <b>\'s';
    expect(texts(parsed(mapSvg(of({ name }))))).toContain(name);
  });

  it('is one well-formed SVG of shapes and texts, whatever people are called, and leads nowhere', () => {
    fc.assert(fc.property(anyText, anyText, (name, title) => {
      const people = [person({ name, stands: name, says: name })];
      const root = parsed(mapSvg(picture({ title, lines: [name], people })));
      const elements = [root, ...all(root, '*')];
      expect(new Set(elements.map(({ localName }) => localName)))
        .toEqual(new Set(['svg', 'title', 'desc', 'rect', 'text', 'g', 'circle']));
      const attributes = elements.flatMap((each) => each.getAttributeNames());
      expect(attributes.filter((each) => /href|^on|src|style|class/i.test(each))).toEqual([]);
      expect(root.querySelector('g title')!.textContent).toBe(asLine(name));
    }));
  });

  it('is measured in whole pixels, and no narrower than its words need', () => {
    expect(sizeOf(picture({ width: 268.4, height: 103.2 }))).toEqual({ width: 560, height: 184 });
    expect(sizeOf(picture({ width: 1200.2, height: 104 })).width).toBe(1201);
    const root = parsed(mapSvg(picture({ width: 1200.2 })));
    expect(['width', 'height', 'viewBox'].map((name) => root.getAttribute(name))).toEqual(['1201', '184', '0 0 1201 184']);
  });

  it('is the same each time', () => {
    const given = picture({ signs: [{ x: 1, y: 2 }], you: { x: 0, y: 0, width: 80, height: 56, words: 'You' } });
    expect(mapSvg(given)).toBe(mapSvg(structuredClone(given)));
  });

  it('keeps every line within its box, in narrow fonts and in wide ones', () => {
    fc.assert(fc.property(anyText, fc.nat({ max: 4000 }), (name, hidden) => {
      const root = parsed(mapSvg(of({ name, stands: name, hidden })));
      const [, , shown, stands] = all(root, 'text');
      const room = 162 - (hidden > 0 ? 8 + 8 * `+${hidden}`.length : 0);
      for (const [el, size] of [[shown!, 14 * 1.06], [stands!, 12]] as const) {
        const drawn = el.getAttribute('textLength');
        if (drawn === null) expect(widthOf(el.textContent, size) * 1.2).toBeLessThanOrEqual(room);
        else expect(Number(drawn)).toBeLessThanOrEqual(room);
      }
    }));
  });

  it('shows whom a branch hides by their number, beside the name', () => {
    const [long] = texts(parsed(mapSvg(of({ name: 'Wilhelmina von Hohenstein', hidden: 12 })))).slice(2);
    expect(texts(parsed(mapSvg(of({ hidden: 12 })))).at(-1)).toBe('+12');
    expect(texts(parsed(mapSvg(of({ hidden: 0 }))))).not.toContain('+0');
    expect(long!.length).toBeLessThan(texts(parsed(mapSvg(of({ name: 'Wilhelmina von Hohenstein' }))))[2]!.length);
  });

  it.each<[Mark, boolean, boolean]>([
    ['no-note', true, false], ['none', true, false], ['identified', true, false], ['asked', false, false], ['replied', false, true],
    ['scheduled', false, true], ['met', false, false], ['thanked', false, true], ['in-touch', false, true], ['closed', false, true],
  ])('marks %s so that it is told without colours: dashed %s, filled %s', (mark, dashed, filled) => {
    const dot = parsed(mapSvg(of({ mark }))).querySelector('circle')!;
    expect([dot.hasAttribute('stroke-dasharray'), dot.getAttribute('fill') === dot.getAttribute('stroke')]).toEqual([dashed, filled]);
  });

  it('has a dashed box for whoever has no note', () => {
    const dashed = (stub: boolean): boolean => parsed(mapSvg(of({ stub }))).querySelector('g > rect')!.hasAttribute('stroke-dasharray');
    expect([dashed(true), dashed(false)]).toEqual([true, false]);
  });

  it('explains the lines that are there, and no other', () => {
    const ways = { from: 24, plain: 'M0 0L1 1', further: '', open: '' };
    expect(texts(parsed(mapSvg(picture({ ways })))).slice(0, 3)).toEqual(['Referral map', '1 person.', 'Jo']);
    const both = picture({ ways: { ...ways, further: 'M0 0L2 2', open: 'M0 0L3 3' }, signs: [{ x: 5, y: 5 }] });
    const root = parsed(mapSvg(both));
    expect(texts(root).slice(2, 4)).toEqual(['Gave the name as well', 'Open loop']);
    expect(all(root, 'g > path').map((path) => [path.getAttribute('d'), path.hasAttribute('stroke-dasharray')]).slice(0, 3))
      .toEqual([['M0 0L1 1', false], ['M0 0L2 2', true], ['M0 0L3 3', true]]);
    expect(sizeOf(both).height).toBe(sizeOf(picture()).height + 20);
  });

  it('can be read in print and on any screen: dark words on white', () => {
    const root = parsed(mapSvg(of({ mark: 'closed' }, { mark: 'met' }, { mark: 'asked' }, { mark: 'scheduled' }, { mark: 'in-touch' })));
    const colours = all(root, 'text, circle').map((el) => el.getAttribute('stroke') ?? el.getAttribute('fill') ?? '#222222');
    for (const colour of colours) expect([colour, contrastOnWhite(colour) >= 4.5]).toEqual([colour, true]);
  });
});

/** By WCAG 2.2. */
function contrastOnWhite(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05);
}
