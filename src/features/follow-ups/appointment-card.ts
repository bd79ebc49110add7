import { setTooltip } from 'obsidian';
import { modeHeading } from '../../domain/mode';
import { modeIcon } from '../../ui/icons';
import { addIcon, addMarked, addSentence, showIf, type Drawing, type Drawn } from '../../ui/list/drawing';
import type { Part } from '../../ui/list/keyed';
import { addTool, RowPart, type RowLook } from '../../ui/list/row';
import { TimerButton, TimerFace } from '../../ui/timer';
import { say, sayInParts } from '../../words/say';
import type { Card } from './rows';
import { cls } from './view-type';

/** An interview of today: when, with whom, where, and when to be there. */
export class CardPart implements Part<Card> {
  readonly el: HTMLElement;
  private readonly row: RowPart<Card>;
  private readonly timer: HTMLElement;
  private readonly face: TimerFace;
  private readonly button: TimerButton;
  private readonly details: HTMLElement;

  constructor(card: Card, drawing: Drawing) {
    this.row = new RowPart(card, drawing, look);
    this.el = this.row.el;
    this.timer = this.el.createDiv({ cls: cls('card-timer') });
    this.face = new TimerFace(this.timer);
    this.button = new TimerButton(this.timer);
    this.details = this.el.createDiv({ cls: cls('card-details') });
    this.addButton('brief-me', { name: 'brief', icon: 'contact', title: say`Brief me` });
    this.addButton('menu', { name: 'menu', icon: 'ellipsis', title: say`More (M)` });
    this.drawBelow(card);
  }

  update(card: Card): void {
    this.row.update(card);
    this.drawBelow(card);
  }

  private drawBelow(card: Card): void {
    this.drawTimer(card);
    this.details.empty();
    this.drawPlace(card);
    this.drawArrival(card);
    showIf(this.details, this.details.childElementCount > 0);
  }

  private addButton(id: string, { name, icon, title }: Record<'name' | 'icon' | 'title', string>): void {
    const button = addTool(this.el, { id, icon, cls: cls('card-tool') });
    button.addClass(cls(`card-${name}`));
    setTooltip(button, title);
  }

  private drawTimer({ left, phase, soon }: Card): void {
    const running = left !== undefined && phase !== undefined;
    // Not merely out of sight: the arrow keys go from button to button.
    if (!running && !soon) this.timer.remove();
    else if (!this.timer.parentElement) this.details.before(this.timer);
    showIf(this.face.el, running);
    this.face.update(running ? { left, phase } : undefined);
    this.button.update(running);
  }

  private drawPlace({ mode, location, marked }: Card): void {
    if (!mode && !location) return;
    const line = this.details.createDiv({ cls: cls('card-line') });
    addIcon(line, mode ? modeIcon[mode] : 'map-pin', cls('card-icon'));
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
    addIcon(line, 'footprints', cls('card-icon'));
    const words = line.createSpan();
    for (const part of sayInParts`Arrive between ${{ strong: from }} and ${{ strong: to }}`) {
      if (typeof part === 'string') words.appendText(part);
      else words.createEl('strong', { text: part.strong });
    }
  }
}

const look: RowLook<Card> = {
  row: cls('card'),
  main: cls('card-main'),
  draw: (main, card) => addSentence(main, inParts(card)),
};

function inParts({ time, minutes, person, describes, marked }: Card): (string | Drawn)[] {
  const cell = (name: string, text: string, mark = ''): Drawn => ({
    draw: (main) => addMarked(main.createSpan({ cls: cls(name) }), text, mark),
  });
  const when = cell('card-time', time ?? say`Today`);
  const who = cell('card-person', person, marked);
  const length = cell('card-length', say`${minutes} min`);
  return describes === ''
    ? sayInParts`Interview today: ${when}, ${who}, ${length}`
    : sayInParts`Interview today: ${when}, ${who}, ${length}, ${cell('card-describes', describes, marked)}`;
}

function isAddress(location: string): boolean {
  return /^https?:\/\/\S+$/.test(location);
}
