import { setIcon } from 'obsidian';
import type { Deed, Place } from '../../deeds/deed';
import { offersAt } from '../../deeds/menus';
import { Keyed, type Part } from '../../ui/list/keyed';
import { attempt } from '../../ui/perform';
import { say } from '../../words/say';
import { cls } from './page';

/** What one does next, by id: with what comes next with the person, and with them at any time. */
const WITH_ITEM = ['settle', 'draft-due'];
const WITH_PERSON = ['draft', 'reply', 'new-interview'];

interface NextButton {
  /** The deed’s id. */
  key: string;
  title: string;
  icon: string;
}

/** What one does next with a person, as buttons in words. What a button does is looked up when it is pressed. */
export class NextButtons {
  private readonly buttons: Keyed<NextButton>;
  private running = new Map<string, () => unknown>();

  constructor(parent: HTMLElement, private readonly deeds: readonly Deed[], leave: () => void) {
    const el = parent.createDiv({ cls: cls('next'), attr: { role: 'group', 'aria-label': say`What comes next` } });
    this.buttons = new Keyed(el, (button) => drawButton(button, () => {
      // It may be gone once that is done, and the list stays.
      leave();
      void attempt(async () => void (await this.running.get(button.key)?.()));
    }));
  }

  /** `item` is what comes next, if anything does; one place for the person’s note. */
  show({ item, person }: { item: Place | undefined; person: Place }): void {
    const first = item ? this.offers(WITH_ITEM, item) : [];
    const drafts = first.some(({ key }) => key === 'draft-due');
    const others = this.offers(WITH_PERSON.filter((id) => id !== 'draft' || !drafts), person);
    const all = [...first, ...others];
    this.running = new Map(all.map(({ key, run }) => [key, run]));
    this.buttons.show(all.map(({ key, title, icon }) => ({ key, title, icon })));
  }

  private offers(ids: readonly string[], place: Place): (NextButton & { run: () => unknown })[] {
    const all = offersAt(this.deeds, place);
    return ids.flatMap((id) => {
      const found = all.find(({ deed }) => deed.id === id);
      if (!found) return [];
      const { deed, offer: { title, icon = deed.icon, run } } = found;
      return [{ key: id, title, icon, run }];
    });
  }
}

function drawButton(button: NextButton, press: () => void): Part<NextButton> {
  const el = createEl('button', { attr: { type: 'button' } });
  const iconEl = el.createSpan({ cls: 'informational-interviews-ui-icon', attr: { 'aria-hidden': 'true' } });
  const textEl = el.createSpan();
  el.addEventListener('click', press);
  const update = ({ title, icon }: NextButton): void => {
    setIcon(iconEl, icon);
    textEl.setText(title);
  };
  update(button);
  return { el, update };
}
