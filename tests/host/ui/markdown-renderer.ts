import type { App } from 'obsidian';
import { Component } from '../data/events';
import { notModelled } from './context';

/** A Component with an element, for what is drawn inside a rendered note (obsidian.d.ts). */
export class MarkdownRenderChild extends Component {
  constructor(public containerEl: HTMLElement) {
    super();
  }
}

/**
 * Draws the little Markdown that plugins put on screen: headings, paragraphs,
 * lists, emphasis, code, links as `internal-link`.
 */
export abstract class MarkdownRenderer extends MarkdownRenderChild {
  static async render(
    _app: App, markdown: string, el: HTMLElement, _sourcePath: string, _component: Component,
  ): Promise<void> {
    let paragraph: string[] = [];
    let list: HTMLElement | null = null;
    const flush = (): void => {
      if (paragraph.length > 0) inline(el.createEl('p', { attr: { dir: 'auto' } }), paragraph.join('\n'));
      paragraph = [];
    };
    for (const line of markdown.split(/\r?\n/)) {
      const heading = /^(#{1,6})\s+(.*)$/.exec(line);
      const item = /^\s*(?:([-*+])|\d+[.)])\s+(.*)$/.exec(line);
      if (/^\s*(```|\||>|<\w)/.test(line)) notModelled('this Markdown: ' + line.trim().slice(0, 20));
      if (heading || item || line.trim() === '') flush();
      if (!item) list = null;
      if (heading) inline(el.createEl(`h${heading[1]!.length}` as 'h1'), heading[2]!);
      else if (item) {
        list ??= el.createEl(item[1] ? 'ul' : 'ol');
        inline(list.createEl('li'), item[2]!);
      } else if (line.trim() !== '') paragraph.push(line);
    }
    flush();
  }
}

const marks = /\[\[([^\]|]+)(?:\|([^\]]+))?\]\]|\[([^\]]+)\]\(([^)]+)\)|\*\*([^*]+)\*\*|\*([^*]+)\*|`([^`]+)`/g;

function inline(el: HTMLElement, text: string): void {
  let at = 0;
  for (const match of text.matchAll(marks)) {
    el.appendText(text.slice(at, match.index));
    const [whole, link, alias, label, url, bold, italic, code] = match;
    if (link !== undefined) {
      el.createEl('a', { cls: 'internal-link', href: link, text: alias ?? link, attr: { 'data-href': link } });
    } else if (label !== undefined) el.createEl('a', { cls: 'external-link', href: url!, text: label });
    else if (bold !== undefined) el.createEl('strong', { text: bold });
    else if (italic !== undefined) el.createEl('em', { text: italic });
    else el.createEl('code', { text: code! });
    at = match.index + whole.length;
  }
  el.appendText(text.slice(at));
}
