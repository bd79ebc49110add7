import type { App as RealApp } from 'obsidian';
import type { App } from '../data/app';
import { drawBlock, type DrawnBlock } from '../data/code-blocks';
import type { Component } from '../data/events';
import { getFrontMatterInfo } from '../data/front-matter';
import { MarkdownRenderer } from './markdown-renderer';

const FENCE = /^(`{3,}|~{3,})\s*([^\s`]*)[^`]*$/;

/**
 * A note as it is read: `.markdown-reading-view`, with a line of readable width. Code blocks are drawn by whoever has
 * registered for their language. Tables, quotes and HTML stand there as they are written, properties and embeds are not
 * shown, and all of it is drawn anew where the app keeps the sections that did not change.
 */
export class ReadingView {
  readonly el: HTMLElement;
  private readonly sizer: HTMLElement;
  private blocks: DrawnBlock[] = [];

  constructor(parent: HTMLElement, private readonly app: App, private readonly owner: Component) {
    this.el = parent.createDiv({ cls: 'markdown-reading-view' });
    const preview = this.el.createDiv({ cls: 'markdown-preview-view markdown-rendered is-readable-line-width' });
    this.sizer = preview.createDiv({ cls: 'markdown-preview-sizer markdown-preview-section' });
    this.sizer.addEventListener('click', (event) => {
      const link = (event.target as HTMLElement).closest<HTMLElement>('a.internal-link');
      if (!link?.dataset['href'] || event.defaultPrevented) return;
      event.preventDefault();
      void app.workspace.openLinkText(link.dataset['href'], '', event.ctrlKey || event.metaKey);
    });
  }

  async show(text: string, path: string): Promise<void> {
    this.clear();
    this.sizer.createDiv({ cls: 'inline-title', text: path.replace(/^.*\/|\.md$/g, '') });
    for (const part of partsOf(text.slice(getFrontMatterInfo(text).contentStart))) {
      if (part.language === undefined) await this.drawText(part.text, path);
      else this.drawCode({ ...part, language: part.language }, path);
    }
  }

  /** The note is closed, or edited: its blocks go. */
  clear(): void {
    this.blocks.splice(0).forEach((block) => block.close());
    this.sizer.empty();
  }

  private async drawText(text: string, path: string): Promise<void> {
    const el = this.sizer.createDiv();
    try {
      await MarkdownRenderer.render(this.app as unknown as RealApp, text, el, path, this.owner);
    } catch {
      el.setText(text);
      el.addClass('mod-as-written');
    }
  }

  private drawCode({ text, language }: { text: string; language: string }, sourcePath: string): void {
    const handler = this.app.host.registry.codeBlocks.get(language);
    const parent = this.sizer.createDiv({ cls: 'el-pre' });
    if (!handler) return void parent.createEl('pre').createEl('code', { text });
    const el = parent.createDiv({ cls: `block-language-${language}` });
    this.blocks.push(drawBlock(handler, { source: text, sourcePath, el }));
  }
}

interface Part {
  text: string;
  /** Of a code block; empty where it names none. */
  language?: string;
}

/** A note's text, cut at its code blocks. A fence that is not closed goes to the end, as in CommonMark. */
function partsOf(body: string): Part[] {
  const parts: Part[] = [];
  let lines: string[] = [];
  let open: { fence: string; language: string } | undefined;
  const end = (language?: string): void => {
    if (language !== undefined || lines.some((line) => line.trim() !== '')) parts.push({ text: lines.join('\n'), language });
    lines = [];
  };
  for (const line of body.split(/\r\n|\r|\n/)) {
    const [, fence = '', language = ''] = FENCE.exec(line) ?? [];
    if (open) {
      if (line.trim().startsWith(open.fence) && /^(`+|~+)$/.test(line.trim())) {
        end(open.language);
        open = undefined;
      } else lines.push(line);
    } else if (fence) {
      end();
      open = { fence, language };
    } else lines.push(line);
  }
  end(open?.language);
  return parts;
}
