import type { Stage } from '../../domain/stage';
import { together } from '../../words/say';
import { fitted } from './fitting';
import { asLine, xmlText } from './xml';

/** Somebody in a picture, by the upper left corner of their box. */
export interface PicturedPerson {
  x: number;
  y: number;
  name: string;
  /** How far it has come, in words. */
  stands: string;
  /** Both, whole. */
  says: string;
  mark: Mark;
  /** They have no note. */
  stub: boolean;
  /** How many are folded away below. */
  hidden: number;
}

/** How far it has come, as a sign: a ring for what was asked of somebody, a disc for what was reached. */
export type Mark = Stage | 'no-note' | 'none';

/** A map to be drawn: sizes in pixels, those of the tree from its own upper left corner. */
export interface MapPicture {
  title: string;
  /** Below the title: what it shows. */
  lines: readonly string[];
  width: number;
  height: number;
  box: { width: number; height: number };
  you?: { x: number; y: number; width: number; height: number; words: string };
  apart?: { y: number; words: string };
  people: readonly PicturedPerson[];
  /** For the `d` of a path, where there is any such line; `from` is the corner they are counted from. */
  ways: { from: number; plain: string; further: string; open: string };
  /** Where a sign says that somebody has not heard how it went. */
  signs: readonly { x: number; y: number }[];
  /** What the lines mean that are not plain. */
  legend: { further: string; open: string };
}

/** On white, each with a contrast of 4.5 and more. */
const INK = '#222222';
const MUTED = '#5c5c5c';
const LINE = '#808080';
const EDGE = '#b0b0b0';
const ORANGE = '#a85400';
const marks: Readonly<Record<Mark, { colour: string; is: 'dashed' | 'ring' | 'disc' }>> = {
  'no-note': { colour: MUTED, is: 'dashed' },
  none: { colour: MUTED, is: 'dashed' },
  identified: { colour: MUTED, is: 'dashed' },
  asked: { colour: '#0b62c4', is: 'ring' },
  replied: { colour: '#0b62c4', is: 'disc' },
  scheduled: { colour: '#0a6e7c', is: 'disc' },
  met: { colour: '#1a6e35', is: 'ring' },
  thanked: { colour: '#1a6e35', is: 'disc' },
  'in-touch': { colour: '#6c3fc4', is: 'disc' },
  closed: { colour: '#757575', is: 'disc' },
};

const EDGES = 24;
const TITLE = 36;
const LINE_HEIGHT = 20;
const LEAST_WIDTH = 560;
const NAME = 14;
const SMALL = 12;
/** By how much heavy letters are wider. */
const BOLD = 1.06;

/** How large the picture is, in whole pixels. */
export function sizeOf(picture: MapPicture): { width: number; height: number } {
  const { width, height } = picture;
  return { width: Math.max(LEAST_WIDTH, Math.ceil(width)), height: topOf(picture) + Math.ceil(height) };
}

function topOf(picture: MapPicture): number {
  const lines = picture.lines.length + (legendOf(picture).length > 0 ? 1 : 0);
  return EDGES + TITLE + LINE_HEIGHT * lines;
}

/**
 * A map as an SVG that stands for itself: black on white, no link to outside, no script and nothing but shapes and
 * texts, for paper and for any program. The same map makes the same text.
 */
export function mapSvg(picture: MapPicture): string {
  const { width, height } = sizeOf(picture);
  const { title, lines, people, you, apart } = picture;
  const line = (words: string, y: number): string =>
    text({ x: EDGES, y, size: 13, room: width - 2 * EDGES, muted: true }, words);
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" fill="${INK}">`,
    `<title>${xmlText(title)}</title>`,
    `<desc>${xmlText(together(...lines))}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text({ x: EDGES, y: EDGES + 20, size: 20, room: width - 2 * EDGES, bold: true }, title),
    ...lines.map((words, at) => line(words, EDGES + TITLE + 8 + at * LINE_HEIGHT)),
    ...drawnLegend(picture, EDGES + TITLE + 8 + lines.length * LINE_HEIGHT),
    `<g transform="translate(0 ${topOf(picture)})">`,
    ...ways(picture.ways),
    ...you ? [
      `<rect x="${you.x}" y="${you.y}" width="${you.width}" height="${you.height}" rx="8" fill="#ececec"/>`,
      text({ x: you.x + you.width / 2, y: you.y + you.height / 2 + 5, size: NAME, room: you.width - 8, bold: true, anchor: 'middle' }, you.words),
    ] : [],
    ...apart ? [line(apart.words, apart.y + 26)] : [],
    ...people.map((person) => drawn(person, picture.box)),
    ...picture.signs.map(sign),
    '</g>',
    '</svg>',
  ].join('\n')}\n`;
}

function ways({ from, plain, further, open }: MapPicture['ways']): string[] {
  const path = (d: string, look: string): string[] => (d === '' ? [] : [`<path d="${xmlText(d)}" ${look}/>`]);
  return [
    `<g transform="translate(${from} ${from})" fill="none" stroke-width="2">`,
    ...path(plain, `stroke="${LINE}"`),
    ...path(further, `stroke="${LINE}" stroke-dasharray="2 5"`),
    ...path(open, `stroke="${ORANGE}" stroke-dasharray="6 5"`),
    '</g>',
  ];
}

function drawn({ x, y, name, stands, says, mark, stub, hidden }: PicturedPerson, box: MapPicture['box']): string {
  const folded = hidden > 0 ? `+${hidden}` : '';
  const room = box.width - 58 - (folded === '' ? 0 : 8 + 8 * folded.length);
  return [
    `<g transform="translate(${x} ${y})">`,
    `<title>${xmlText(says)}</title>`,
    `<rect x="0.5" y="0.5" width="${box.width - 1}" height="${box.height - 1}" rx="8" fill="#ffffff" stroke="${stub ? LINE : EDGE}"${stub ? ' stroke-dasharray="4 3"' : ''}/>`,
    dot(mark, 24, box.height / 2),
    text({ x: 46, y: box.height / 2 - 4, size: NAME, room, bold: true }, name),
    text({ x: 46, y: box.height / 2 + 14, size: SMALL, room, muted: true }, stands),
    ...folded === '' ? [] : [
      text({ x: box.width - 12, y: box.height / 2 + 4, size: SMALL, room: 60, muted: true, anchor: 'end' }, folded),
    ],
    '</g>',
  ].join('');
}

function dot(mark: Mark, x: number, y: number): string {
  const { colour, is } = marks[mark];
  const fill = is === 'disc' ? colour : '#ffffff';
  const dashes = is === 'dashed' ? ' stroke-dasharray="3.2 2.4"' : '';
  return `<circle cx="${x}" cy="${y}" r="8" fill="${fill}" stroke="${colour}" stroke-width="2.5"${dashes}/>`;
}

// A bent arrow back to whoever waits for word.
function sign({ x, y }: { x: number; y: number }): string {
  return `<g transform="translate(${x} ${y})" fill="none" stroke="${ORANGE}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">` +
    '<circle r="11" fill="#ffffff"/><path d="M-1.5 -5L-5.5 -1L-1.5 3M-5.5 -1H2A3.5 3.5 0 0 1 5.5 2.5V5"/></g>';
}

interface Entry {
  words: string;
  look: string;
}

function legendOf({ ways: { further, open }, legend }: Pick<MapPicture, 'ways' | 'legend'>): Entry[] {
  return [
    ...further === '' ? [] : [{ words: legend.further, look: `stroke="${LINE}" stroke-dasharray="2 5"` }],
    ...open === '' ? [] : [{ words: legend.open, look: `stroke="${ORANGE}" stroke-dasharray="6 5"` }],
  ];
}

function drawnLegend(picture: MapPicture, y: number): string[] {
  const entries = legendOf(picture);
  const room = Math.min(340, Math.floor((sizeOf(picture).width - EDGES) / Math.max(1, entries.length)));
  return entries.flatMap(({ words, look }, at) => {
    const x = EDGES + at * room;
    return [
      `<path d="M${x} ${y - 4}h28" fill="none" stroke-width="2" ${look}/>`,
      text({ x: x + 36, y, size: SMALL, room: room - 60, muted: true }, words),
    ];
  });
}

interface Placed {
  x: number;
  y: number;
  size: number;
  room: number;
  bold?: boolean;
  muted?: boolean;
  anchor?: 'middle' | 'end';
}

function text({ x, y, size, room, bold, muted, anchor }: Placed, words: string): string {
  const line = fitted(asLine(words), Math.floor(room), bold ? size * BOLD : size);
  const attributes = [
    `x="${x}" y="${y}" font-size="${size}"`,
    ...anchor ? [`text-anchor="${anchor}"`] : [],
    ...bold ? ['font-weight="600"'] : [],
    ...muted ? [`fill="${MUTED}"`] : [],
    ...line.width === undefined ? [] : [`textLength="${line.width}" lengthAdjust="spacingAndGlyphs"`],
  ];
  return `<text ${attributes.join(' ')}>${xmlText(line.text)}</text>`;
}
