import { setIcon, setTooltip } from 'obsidian';
import { modeIcon } from '../../ui/icons';
import { TimerButton, TimerFace } from '../../ui/timer';
import { addIcon, addMarked, addUnseen, cls, makeStop, type Drawing } from '../../ui/list/drawing';
import type { Part } from '../../ui/list/keyed';
import type { Tool } from './row';
import type { Card } from './rows';
import { modeHeading } from '../../domain/mode';
import { say, sayInParts } from '../../words/say';

/** An interview of today: when, with whom, where, and when to be there. */
export class CardPart implements Part<Card> {
  readonly el: HTMLElement;
  private readonly main: HTMLElement;
  private readonly timer: HTMLElement;
  private readonly face: TimerFace;
  private readonly button: TimerButton;
  private readonly details: HTMLElement;

  constructor(
    card: Card,
    private readonly drawing: Drawing,
  ) {
    this.el = createDiv({ cls: cls('card'), attr: { role: 'listitem' } });
    this.el.dataset.row = card.key;
    this.main = this.el.createDiv({ cls: cls('card-main'), attr: { role: 'link', 'aria-keyshortcuts': say`Enter M U` } });
    makeStop(this.main, card.key);
    this.timer = this.el.createDiv({ cls: cls('card-timer') });
    this.face = new TimerFace(this.timer);
    this.button = new TimerButton(this.timer);
    this.details = this.el.createDiv({ cls: cls('card-details') });
    this.addButton('brief', 'contact', say`Brief me`);
    this.addButton('menu', 'ellipsis', say`More (M)`);
    this.update(card);
  }

  update(card: Card): void {
    this.drawing.rowsDrawn += 1;
    this.el.dataset.what = 'appointment';
    this.el.dataset.note = card.note;
    this.drawMain(card);
    this.drawTimer(card);
    this.details.empty();
    this.drawPlace(card);
    this.drawArrival(card);
    this.details.toggleClass(cls('nothing'), this.details.childElementCount === 0);
  }

  private addButton(tool: Tool, icon: string, title: string): void {
    const button = this.el.createEl('button', {
      cls: ['clickable-icon', cls('card-tool'), cls(`card-${tool}`)],
      attr: { type: 'button', tabindex: '-1' },
    });
    button.dataset.tool = tool;
    setIcon(button, icon);
    setTooltip(button, title);
  }

  private drawMain({ time, minutes, person, describes, marked }: Card): void {
    const { main } = this;
    main.empty();
    addUnseen(main, say`Interview today: `);
    main.createSpan({ cls: cls('card-time'), text: time ?? say`Today` });
    addUnseen(main, ', ');
    addMarked(main.createSpan({ cls: cls('card-person') }), person, marked);
    addUnseen(main, ', ');
    main.createSpan({ cls: cls('card-length'), text: say`${minutes} min` });
    if (!describes) return;
    addUnseen(main, ', ');
    addMarked(main.createSpan({ cls: cls('card-describes') }), describes, marked);
  }

  private drawTimer({ left, phase, soon }: Card): void {
    const running = left !== undefined && phase !== undefined;
    // Not merely out of sight: the arrow keys go from button to button.
    if (!running && !soon) this.timer.remove();
    else if (!this.timer.parentElement) this.details.before(this.timer);
    this.face.el.toggleClass(cls('nothing'), !running);
    this.face.update(running ? { left, phase } : undefined);
    this.button.update(running);
  }

  private drawPlace({ mode, location, marked }: Card): void {
    if (!mode && !location) return;
    const line = this.details.createDiv({ cls: cls('card-line') });
    addIcon(line, mode ? modeIcon[mode] : 'map-pin', 'card-icon');
    const place = line.createSpan({ cls: cls('card-place') });
    if (!location) place.setText(modeHeading(mode!));
    else if (isAddress(location)) {
      // The address comes from a note: only what a browser opens harmlessly becomes a link.
      const address = { cls: 'external-link', text: location.replace(/^https?:\/\//, ''), href: location };
      place.createEl('a', { ...address, attr: { target: '_blank', rel: 'noopener nofollow', tabindex: '-1' } });
    } else addMarked(place, location, marked);
  }

  private drawArrival({ from, to }: Card): void {
    if (!from || !to) return;
    const line = this.details.createDiv({ cls: cls('card-line') });
    addIcon(line, 'footprints', 'card-icon');
    const words = line.createSpan();
    for (const part of sayInParts`Arrive between ${{ strong: from }} and ${{ strong: to }}`) {
      if (typeof part === 'string') words.appendText(part);
      else words.createEl('strong', { text: part.strong });
    }
  }
}

function isAddress(location: string): boolean {
  return /^https?:\/\/\S+$/.test(location);
}
