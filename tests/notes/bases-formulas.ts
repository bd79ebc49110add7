import { createContext, runInContext, Script } from 'node:vm';
import type { BaseFilter } from '../../src/notes/bases/ours';

/** A note as the formulas of a base see it. Its days are texts, or `Date`s where Obsidian knows the type. */
export interface NoteOfBase {
  path: string;
  frontmatter: Readonly<Record<string, unknown>>;
  tags?: readonly string[];
}

/**
 * What a formula answers for a note, by the functions that Obsidian documents, each on the types that it is documented
 * for: anything else throws. A model made from the documentation, not the app.
 */
export function answerOf(formula: string, note: NoteOfBase, formulas: Readonly<Record<string, string>> = {}): unknown {
  const { path, frontmatter, tags = [] } = note;
  const property = (name: string): unknown => (Object.hasOwn(frontmatter, name) ? frontmatter[name] : null);
  const run = (text: string): unknown => runInContext(asScript(text), context) as unknown;
  const named = (name: string): unknown => {
    if (!Object.hasOwn(formulas, name)) throw new Error(`There is no formula ${name}`);
    return run(formulas[name]!);
  };
  const context = createContext({ path, tags, property, named });
  setup.runInContext(context);
  return run(formula);
}

export function passes(filter: BaseFilter, note: NoteOfBase, formulas: Readonly<Record<string, string>> = {}): boolean {
  if (typeof filter === 'string') return answerOf(filter, note, formulas) === true;
  return 'and' in filter
    ? filter.and.every((each) => passes(each, note, formulas))
    : filter.or.some((each) => passes(each, note, formulas));
}

/** Every property that a formula asks for. */
export function namesIn(text: string): string[] {
  return Array.from(text.matchAll(/note\[("(?:[^"\\]|\\.)*")\]/g), ([, name]) => JSON.parse(name!) as string);
}

// `if` looks at one of its two values alone, and `filter` and `map` take an expression about `value`.
function asScript(formula: string): string {
  const found = /(?<![\w.])if\(/.exec(formula);
  if (!found) return withFunctions(formula);
  const { parts, end } = partsFrom(formula, found.index + 3);
  const [condition, one, other = 'null'] = parts;
  return asScript(`${formula.slice(0, found.index)}((${condition}) ? (${one}) : (${other}))${formula.slice(end)}`);
}

/** What stands between commas up to the bracket that closes, and where that ends. */
function partsFrom(formula: string, from: number): { parts: string[]; end: number } {
  const parts = [''];
  let depth = 0;
  for (const { 0: token, index } of formula.slice(from).matchAll(/"(?:[^"\\]|\\.)*"|\/(?:\[[^\]]*\]|[^/\s])+\/g|[^]/g)) {
    if (/^[([]$/.test(token)) depth += 1;
    if (/^[)\]]$/.test(token)) depth -= 1;
    if (depth < 0) return { parts, end: from + index + 1 };
    if (token === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += token;
  }
  throw new Error(`A bracket is open in ${formula}`);
}

function withFunctions(formula: string): string {
  const found = /\.(filter|map)\((?!value =>)/.exec(formula);
  if (!found) return formula;
  const from = found.index + found[0].length;
  return withFunctions(`${formula.slice(0, from)}value => ${formula.slice(from)}`);
}

const setup = new Script(`
  const define = (type, functions) => Object.defineProperties(type.prototype, Object.fromEntries(
    Object.entries(functions).map(([name, value]) => [name, { value, writable: true }])));
  class Absent { isEmpty() { return true; } isTruthy() { return false; } toString() { return 'null'; } }
  const absent = new Absent();
  class Day {
    constructor(text) { this.ms = Date.parse(text); if (Number.isNaN(this.ms)) throw new Error('No date: ' + text); }
    isEmpty() { return false; }
    valueOf() { return this.ms; }
    isTruthy() { throw new Error('Of days that is unreliable'); }
  }
  define(String, {
    isEmpty() { return this.length === 0; }, isTruthy() { return this.length > 0; }, lower() { return this.toLowerCase(); },
    contains(part) { return this.includes(part); },
  });
  define(Boolean, { isTruthy() { return this.valueOf(); } });
  define(Number, { isEmpty() { return false; }, isTruthy() { return this.valueOf() !== 0; }, floor() { return Math.floor(this); } });
  define(Array, { isEmpty() { return this.length === 0; }, isTruthy() { return this.length > 0; }, contains(one) { return this.includes(one); } });
  const given = (value) => value === null || value === undefined ? absent
    : Array.isArray(value) ? Array.from(value, given) : typeof value === 'object' ? new Day(value.toISOString()) : value;
  const note = new Proxy({}, { get: (_, name) => given(property(name)) });
  const formula = new Proxy({}, { get: (_, name) => named(name) ?? absent });
  const list = (value) => (Array.isArray(value) ? value : [value]);
  const date = (value) => (value instanceof Day ? value : new Day(value));
  const number = (value) => value.valueOf();
  const today = () => new Day('2026-11-21');
  const file = { path, ext: path.split('.').pop(),
    inFolder: (folder) => path.startsWith(folder + '/'),
    hasTag: (tag) => tags.some((each) => (each.toLowerCase() + '/').startsWith(tag.toLowerCase() + '/')) };
`);
