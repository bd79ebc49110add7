import { dueKinds, type DueKind } from '../domain/due';
import { either, say, series, together } from '../words/say';
import { fixedWord } from './fixed-word';

/** The language of code blocks that are lists. */
export const BLOCK = 'informational-interviews';

export const shown = ['due', 'people', 'map', 'funnel'] as const;

/** What a code block is to show. */
export interface BlockWanted {
  show: (typeof shown)[number];
  /** All when empty. */
  kinds: readonly DueKind[];
  field?: string;
  /** As it is written: a link, a path or a name. */
  contact?: string;
  /** How many days ahead; of the funnel, how many back. */
  days?: number;
}

const options = ['show', 'kind', 'field', 'contact', 'days'] as const;

/** What an option goes with, where that is not all. */
const goesWith: Partial<Record<(typeof options)[number], readonly BlockWanted['show'][]>> = {
  kind: ['due'], contact: ['due', 'people', 'map'], days: ['due', 'funnel'],
};

/** Reads the lines `option: value` of a code block. Throws in words for people where one is wrong. */
export function readBlock(source: string): BlockWanted {
  const given = new Map<(typeof options)[number], string>();
  for (const line of source.split(/\r\n|\r|\n/)) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    const [name = '', ...rest] = line.split(':');
    const option = fixedWord(name.trim(), options);
    const value = rest.join(':').trim().replace(/^(["'])(.*)\1$/, '$2').trim();
    if (!option) throw new Error(say`“${name.trim()}” is no option. There are: ${series(options)}.`);
    if (given.has(option)) throw new Error(say`“${option}” stands there twice. Keep one of them.`);
    if (value === '') throw new Error(say`“${option}” is empty. Give it a value, or leave it out.`);
    given.set(option, value);
  }
  const show = oneOf('show', given.get('show') ?? 'due', shown);
  for (const [option] of given) {
    const others = goesWith[option];
    if (others && !others.includes(show)) throw new Error(say`“${option}” goes with “show: ${either(others)}” alone.`);
  }
  return {
    show,
    kinds: (given.get('kind')?.split(',') ?? []).map((kind) => oneOf('kind', kind.trim(), dueKinds)),
    field: given.get('field'),
    contact: given.get('contact'),
    days: daysIn(given.get('days')),
  };
}

function oneOf<T extends string>(option: string, written: string, words: readonly T[]): T {
  const word = fixedWord(written, words);
  if (!word) throw new Error(together(say`${option} is “${written}”.`, say`It is one of ${series(words)}.`));
  return word;
}

function daysIn(written: string | undefined): number | undefined {
  if (written !== undefined && !/^\d+$/.test(written)) {
    throw new Error(say`days is “${written}”. Write a whole number from 0 up.`);
  }
  return written === undefined ? undefined : Number(written);
}
