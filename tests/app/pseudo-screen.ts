import { escaped } from '../words/pseudo';
import type { Host } from '../host';

const ATTRIBUTES = ['aria-label', 'aria-description', 'placeholder', 'title', 'data-tooltip', 'alt'];

/** What the app itself says. */
const OF_THE_HOST = [
  'Back', 'Note', 'Read', 'Edit', 'New tab', 'Close', 'More options', 'Clear search', 'Settings', 'Search settings', 'Search settings…',
];

/** What is written in notes is no language’s: their names, their headings and lines, and the values of properties. */
export function textsOf(files: Record<string, string>): string[] {
  return Object.entries(files).filter(([path]) => path.endsWith('.md')).flatMap(([path, text]) => {
    const names = [path, path.replace(/\.md$/, ''), path.replace(/^.*\/|\.md$/g, ''), path.replace(/\/[^/]*$/, '')];
    const lines = text.split('\n').map((line) => line.replace(/^(?:type|status|kind|mode|outcome):.*$|^\w+: ?|^[\s>#*-]+/g, '').trim());
    return [...names, ...lines.flatMap((line) => [line, ...line.replace(/^["']|["']$/g, '').split(/\[\[|\]\]|[[\]",]+ ?/)])];
  });
}

/** Words of a text that were not said in the language and are no text that is known either, as a whole. */
export function strays(text: string, known: readonly string[]): string[] {
  let rest = escaped(text);
  if (wordsIn(rest).length === 0) return [];
  const there = known.filter((each) => each.trim() !== '' && rest.toLowerCase().includes(each.toLowerCase()));
  for (const each of there.sort((one, other) => other.length - one.length)) {
    const literal = each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    rest = rest.replace(new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu'), ' ');
  }
  return wordsIn(rest);
}

function wordsIn(text: string): string[] {
  return text.match(/\p{L}[\p{L}’'-]+/gu) ?? [];
}

/** Whether a text was put together from said ones that are no sentences, or of one and marks of its own. */
export function isGlued(text: string): boolean {
  const parts = text.trim().split(/(?<=⟧)|(?=⟦)/);
  let depth = 0;
  const tops: string[] = [''];
  for (const part of parts) {
    for (const sign of part) depth += sign === '⟦' ? 1 : sign === '⟧' ? -1 : 0;
    tops[tops.length - 1] += part;
    if (depth === 0) tops.push('');
  }
  const said = tops.filter((each) => each.trim().startsWith('⟦'));
  const between = escaped(text).replace(/\s/g, '');
  const sentences = said.slice(0, -1).every((each) => /[.:!?…][⟧”)]*\s*$/.test(each));
  return said.length > 0 && (!sentences || /^[(:;,]|[(:;,]$/.test(between));
}

/** What is quoted from notes and no language’s. */
const QUOTED = 'code';

/** Texts on the screen, each by itself, those that only a screen reader has included. */
export function texts(root: ParentNode = document.body): string[] {
  const elements = [...root.querySelectorAll<HTMLElement>('*')].filter((el) => !el.closest(`script, style, svg, ${QUOTED}`) && !isOfField(el));
  return elements.flatMap((el) => [
    ...[...el.childNodes].filter(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim())
      .map(({ textContent }) => whole(textContent ?? '', el)),
    ...ATTRIBUTES.map((name) => el.getAttribute(name) ?? ''),
  ]).filter((text) => !OF_THE_HOST.includes(text.trim()));
}

// A sentence with a word that stands out lies in several nodes, and so does one that is drawn in columns.
function whole(text: string, el: HTMLElement): string {
  const isWhole = text.includes('⟦') && !isCut(text);
  const said = el.childElementCount > 0 && !isWhole ? ownText(el) : text;
  return isCut(said) && el.parentElement ? whole(ownText(el.parentElement), el.parentElement) : said;
}

function ownText(el: HTMLElement): string {
  const copy = el.cloneNode(true) as HTMLElement;
  for (const quoted of copy.querySelectorAll(QUOTED)) quoted.remove();
  return copy.textContent ?? '';
}

function isCut(text: string): boolean {
  return text.split('⟦').length !== text.split('⟧').length;
}

// What is drawn behind a field of several lines, to mark places in it, is what stands in the field.
function isOfField(el: HTMLElement): boolean {
  const hidden = el.closest('[aria-hidden="true"]');
  return hidden?.parentElement?.querySelector(':scope > textarea') !== null && hidden !== null;
}

/** What is on the screen and was not said in the language, or was put together from what was. */
export function escapees(known: readonly string[]): string[] {
  return [...new Set(texts())].filter((text) => strays(text, known).length > 0 || isGlued(text));
}

/** Leaves every dialog, menu and notice. */
export async function closeAll(host: Host): Promise<void> {
  for (let at = 0; at < 6 && document.querySelector('.modal, .menu, .notice'); at++) {
    for (const el of document.querySelectorAll('.notice')) el.remove();
    (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await host.settle();
    const leave = [...document.querySelectorAll<HTMLElement>('.modal button')].find((each) => each.textContent === '⟦Leave⟧');
    leave?.click();
    await host.settle();
  }
}
