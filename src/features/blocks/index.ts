import { MarkdownView, Notice } from 'obsidian';
import type { Deed } from '../../deeds/deed';
import { BLOCK, readBlock, type BlockWanted } from '../../notes/block';
import { drawProblem, type BlockGiven, type ListBlock } from '../../ui/list/block';
import type { Desk } from '../../vault/desk';
import { errorMessage } from '../../vault/writer';
import { say } from '../../words/say';

type Shown = BlockWanted['show'];

/** What draws a block of each kind, from the features that know it. */
export type Blocks = Readonly<Record<Shown, (el: HTMLElement, given: BlockGiven) => ListBlock>>;

/** Lists to put into one’s own notes. */
export function blocksDeeds(desk: Desk): Deed[] {
  return [
    {
      id: 'insert-due',
      icon: 'list-todo',
      section: 'open',
      name: () => say`Insert a list of what is due`,
      run: () => insert(desk, 'due'),
    },
    {
      id: 'insert-people',
      icon: 'users',
      section: 'open',
      name: () => say`Insert a list of people`,
      run: () => insert(desk, 'people'),
    },
    {
      id: 'insert-map',
      icon: 'network',
      section: 'open',
      name: () => say`Insert a referral map`,
      run: () => insert(desk, 'map'),
    },
    {
      id: 'insert-funnel',
      icon: 'chart-no-axes-column',
      section: 'open',
      name: () => say`Insert how far your search went`,
      run: () => insert(desk, 'funnel'),
    },
  ];
}

/** Draws the code blocks of notes. */
export function showBlocks(desk: Desk, blocks: Blocks): void {
  desk.plugin.registerMarkdownCodeBlockProcessor(BLOCK, (source, el, context) => {
    try {
      const wanted = readBlock(source);
      context.addChild(blocks[wanted.show](el, { desk, wanted, sourcePath: context.sourcePath }));
    } catch (error) {
      drawProblem(el, errorMessage(error));
    }
  });
}

function insert({ app }: Desk, show: Shown): void {
  const view = app.workspace.getActiveViewOfType(MarkdownView);
  if (!view || view.getMode() !== 'source') {
    return void new Notice(say`Open a note for editing, and put the cursor where the list is to stand.`);
  }
  const { editor } = view;
  const before = editor.getLine(editor.getCursor().line).slice(0, editor.getCursor().ch);
  editor.replaceSelection(`${before.trim() === '' ? '' : '\n\n'}\`\`\`${BLOCK}\nshow: ${show}\n\`\`\`\n`);
}
