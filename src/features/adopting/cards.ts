import { Keyed, type Part } from '../../ui/list/keyed';
import { addWords } from './drawn';
import type { Card } from './model';
import { cls } from './view-type';

/** How many notes there are of people and of meetings, and by what each was recognized, to be taken or left. */
export class Cards {
  private readonly cards: Keyed<Card>;

  constructor(parent: HTMLElement, take: (mark: string, taken: boolean) => void) {
    this.cards = new Keyed(parent.createDiv({ cls: cls('cards') }), (card) => drawCard(card, take));
  }

  show(cards: readonly Card[]): void {
    this.cards.show(cards);
  }
}

function drawCard(first: Card, take: (mark: string, taken: boolean) => void): Part<Card> {
  const el = createDiv({ cls: cls('card'), attr: { role: 'group' } });
  const title = el.createDiv({ cls: cls('card-title') });
  const lines = new Map(first.marks.map(({ key, words, doubt, remark }) => {
    const label = el.createEl('label', { cls: cls('mark') });
    const box = label.createEl('input', { type: 'checkbox' });
    const says = label.createSpan();
    addWords(says.createSpan(), words);
    if (doubt) says.createSpan({ cls: cls('doubt'), text: doubt });
    if (remark) says.createSpan({ cls: cls('remark'), text: remark });
    box.addEventListener('change', () => take(key, box.checked));
    return [key, box];
  }));
  const update = (card: Card): void => {
    title.setText(card.title);
    el.setAttr('aria-label', card.title);
    for (const { key, taken } of card.marks) lines.get(key)!.checked = taken;
  };
  update(first);
  return { el, update };
}
