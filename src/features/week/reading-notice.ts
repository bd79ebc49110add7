import { Notice } from 'obsidian';
import type { NotReviewed } from '../../making/week';
import { attempt } from '../../ui/perform';
import { SAID_MS } from '../../ui/list/undo-bar';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';

/** Reading so few notes is over before one could read that it is going on. */
const FEW = 10;

/** Tells how far reading has come, with a button that stops it, and what stands in the way, with one that opens it. */
export class ReadingNotice {
  stopped = false;
  private notice: Notice | undefined;

  tell(read: number, all: number): void {
    if (all <= FEW) return;
    const says = say`Read: ${read} of ${all}`;
    if (this.notice) return void this.notice.messageEl.querySelector('span')?.setText(says);
    this.notice = withButton(says, { text: say`Stop`, click: () => (this.stopped = true), after: 0 });
  }

  offer({ app }: Desk, { path }: NotReviewed): void {
    withButton(say`“${path}” was left as it is.`, {
      text: say`Open it`,
      click: () => void attempt(() => app.workspace.openLinkText(path, '', false)),
      after: SAID_MS,
    });
  }

  done(): void {
    this.notice?.hide();
  }
}

function withButton(says: string, { text, click, after }: { text: string; click: () => void; after: number }): Notice {
  const content = createFragment((parts) => {
    parts.createSpan({ text: says });
    parts.createEl('button', { text }).addEventListener('click', click);
  });
  return new Notice(content, after);
}
