import { layOut, type Box, type PersonBox } from '../domain/referral-layout';
import type { MapEdge, ReferralMap } from '../domain/referral-map';
import type { Stage } from '../domain/stage';
import { inContent, say } from '../words/say';
import { asPlainLine } from './sections/plain-line';
import { plainWords } from './sections/plain-words';

/** As JSON Canvas 1.0 has it: https://jsoncanvas.org/spec/1.0/. Colours are those of the theme. */
const RED = '1';
const ORANGE = '2';
const YELLOW = '3';
const GREEN = '4';
const CYAN = '5';
const PURPLE = '6';

/** Who was not asked yet has no colour. */
const colours: Partial<Record<Stage, string>> = {
  asked: YELLOW,
  replied: ORANGE,
  scheduled: CYAN,
  met: GREEN,
  thanked: GREEN,
  'in-touch': PURPLE,
  closed: RED,
};

const measures = { width: 220, height: 60, across: 140, gap: 20, apart: 60, below: 60 };

/**
 * The text of a canvas with everybody of a map: contacts as their notes, whoever has none as a text; an arrow from
 * everybody who gave a name, `also` on those of the dashed edges. The same map makes the same text.
 */
export function canvasText(map: ReferralMap): string {
  const { boxes } = layOut(map, measures);
  const places = new Map(boxes.map((box, at) => [box.person.id, { box, id: `p${at}` }]));
  const nodes = boxes.map((box, at) => nodeOf(box, `p${at}`));
  const edges = map.edges.map((edge, at) => edgeOf(edge, `e${at}`, places));
  return `${JSON.stringify({ nodes, edges }, null, '\t')}\n`;
}

function nodeOf({ person: { contact, stage, mention }, x, y, width, height }: PersonBox, id: string): object {
  const color = stage && colours[stage];
  const shows = contact ? { type: 'file', file: contact.path } : { type: 'text', text: asText(mention.name) };
  return { id, ...shows, x, y, width, height, ...(color ? { color } : {}) };
}

function edgeOf(
  { from, to, dashed }: MapEdge,
  id: string,
  places: ReadonlyMap<string, { box: Box; id: string }>,
): object {
  const [one, other] = [places.get(from)!, places.get(to)!];
  const back = other.box.x < one.box.x;
  return {
    id,
    fromNode: one.id,
    fromSide: back ? 'left' : 'right',
    toNode: other.id,
    toSide: other.box.x > one.box.x ? 'left' : 'right',
    toEnd: 'arrow',
    ...(dashed ? { color: ORANGE, label: inContent(() => say`also`) } : {}),
  };
}

// A text in a canvas is Markdown: a name has to stay one, whatever signs are in it.
function asText(name: string): string {
  return asPlainLine(plainWords(name));
}
