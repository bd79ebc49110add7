import { setTextOf } from '../../ui/text';
import { say } from '../../words/say';

/** What a message says of the person in every letter, and the settings don’t know yet. */
export type OfMe = 'me' | 'aboutMe';

/** Below the text: to keep for good what was written about oneself by hand, where there is something. */
export class RememberRow {
  private readonly el: HTMLElement;
  private readonly buttons: Readonly<Record<OfMe, HTMLElement>>;
  private known: Partial<Record<OfMe, string>> = {};

  constructor(parent: HTMLElement, remember: (what: OfMe, value: string) => void) {
    this.el = parent.createDiv({ cls: 'informational-interviews-draft-keeping' });
    const button = (what: OfMe): HTMLElement => {
      const el = this.el.createEl('button', { cls: 'informational-interviews-draft-quiet', attr: { type: 'button' } });
      el.addEventListener('click', () => {
        const value = this.known[what];
        if (value !== undefined) remember(what, value);
      });
      return el;
    };
    this.buttons = { me: button('me'), aboutMe: button('aboutMe') };
  }

  /** Offers to remember what was written, and takes back what was offered before. */
  offer(known: Partial<Record<OfMe, string>>): void {
    this.known = known;
    const { me, aboutMe } = known;
    setTextOf(this.buttons.me, me === undefined ? '' : say`Remember “${me}” as your name`);
    setTextOf(this.buttons.aboutMe, aboutMe === undefined ? '' : say`Remember “${aboutMe}” as who you are`);
    this.buttons.me.hidden = me === undefined;
    this.buttons.aboutMe.hidden = aboutMe === undefined;
    this.el.hidden = me === undefined && aboutMe === undefined;
  }
}
