import { Platform } from 'obsidian';
import { mailto } from '../../notes/messages/mailto';
import { say, together } from '../../words/say';
import type { BodyField } from './body-field';
import type { FormFoot } from './form-foot';
import { leftOutOf } from './left-out';
import type { Typed } from './unfinished';

/** Gives a message to the clipboard or the mail app, and says in the form what came of it. */
export class HandingOver {
  /** Whether the mail app has had it, so that the channel is known. */
  mailed = false;

  constructor(
    private readonly body: BodyField,
    private readonly foot: FormFoot,
    private readonly typed: () => Typed,
  ) {}

  /** Answers whether the text is on the clipboard. */
  async copy(): Promise<boolean> {
    try {
      await this.body.el.win.navigator.clipboard.writeText(this.body.value);
      this.foot.say(say`Copied. Paste it where you write.`);
      return true;
    } catch {
      // Not every window may write to the clipboard; the platform's own copying always works on a selection.
      this.body.select(0, this.body.value.length);
      const keys = Platform.isMacOS ? 'Cmd+C' : 'Ctrl+C';
      this.foot.warn(Platform.isMobile
        ? say`It could not be copied from here. The text is selected: choose “Copy” in the menu of the selection.`
        : say`It could not be copied from here. The text is selected: press ${keys}.`);
      return false;
    }
  }

  /** A text too long for a link is copied instead, if the person wants that. */
  mail(): void {
    const typed = this.typed();
    const link = mailto(typed);
    const opens = together(say`It opens in your mail app. You send it there.`, leftOutOf(typed.to));
    if ('url' in link) return this.open(link.url, opens);
    this.foot.warn(say`The text is too long to be handed to a mail app. Copy it, and paste it into an empty mail.`, {
      title: say`Copy the text and open an empty mail`,
      run: () => void this.mailWithoutText(),
    });
  }

  private async mailWithoutText(): Promise<void> {
    if (!(await this.copy())) return;
    const { to, subject } = this.typed();
    const link = [{ to, subject, body: '' }, { to, subject: '', body: '' }].map(mailto).find((each) => 'url' in each);
    const opens = together(say`Copied. Paste it into the mail that opens.`, leftOutOf(to));
    if (link) this.open(link.url, opens);
  }

  private open(url: string, news: string): void {
    this.mailed = true;
    this.body.el.win.open(url);
    this.foot.say(news);
  }
}
