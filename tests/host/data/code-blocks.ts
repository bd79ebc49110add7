import type { MarkdownPostProcessorContext, MarkdownRenderChild } from 'obsidian';

export type CodeBlockHandler =
  (source: string, el: HTMLElement, ctx: MarkdownPostProcessorContext) => Promise<unknown> | void;

/** A code block that is on the screen. */
export interface DrawnBlock {
  readonly el: HTMLElement;
  /** The note is closed, or the block is edited: it is drawn into another element then. */
  close(): void;
}

/** Draws a code block of a note into an empty element, as the app does (obsidian.d.ts). */
export function drawBlock(
  handler: CodeBlockHandler,
  { source, sourcePath, el }: { source: string; sourcePath: string; el: HTMLElement },
): DrawnBlock {
  const children: MarkdownRenderChild[] = [];
  const context = {
    docId: 'doc', sourcePath, frontmatter: null,
    addChild(child: MarkdownRenderChild) {
      children.push(child);
      child.load();
    },
    getSectionInfo: () => null,
  } as unknown as MarkdownPostProcessorContext;
  void handler(source, el, context);
  return { el, close: () => children.splice(0).forEach((child) => child.unload()) };
}
