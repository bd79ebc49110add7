import type { App } from 'obsidian';
import type { NotReviewed } from '../../making/week';
import { attempt } from '../../ui/perform';
import { sayHowFar, sayWithButton } from '../../ui/undo-offer';
import { say } from '../../words/say';

/** Reading so few notes is over before one could read that it is going on. */
const FEW = 10;

/** Tells how far reading has come, with a button that stops it, and what stands in the way, with one that opens it. */
export class ReadingNotice {
  stopped = false;
  private notice?: ReturnType<typeof sayHowFar>;

  constructor(private readonly app: App) {}

  tell(read: number, all: number): void {
    if (all <= FEW) return;
    const says = say`Read: ${read} of ${all}`;
    if (this.notice) this.notice.say(says);
    else this.notice = sayHowFar(this.app, says, { title: say`Stop`, press: () => (this.stopped = true) });
  }

  offer({ path }: NotReviewed): void {
    const { app } = this;
    sayWithButton(app, {
      says: say`“${path}” was left as it is.`,
      title: say`Open it`,
      press: () => void attempt(() => app.workspace.openLinkText(path, '', false)),
    });
  }

  done(): void {
    this.notice?.takeAway();
  }
}
