import { setIcon } from 'obsidian';
import type { Hint } from '../../notes/messages/hints';
import { uniqueId } from '../../ui/forms/fields';
import { say, together } from '../../words/say';

/** What one might still change, beside the text; one line that unfolds where there is no room beside it. */
export class HintList {
  private readonly summaryEl: HTMLButtonElement;
  private readonly summaryIconEl: HTMLElement;
  private readonly summaryTextEl: HTMLElement;
  private readonly listEl: HTMLElement;
  private readonly titleEl: HTMLElement;
  private shown = '';
  private spoken = false;

  constructor(
    parent: HTMLElement,
    private readonly goTo: (from: number, to: number) => void,
  ) {
    const id = uniqueId();
    const el = parent.createEl('section', { cls: 'informational-interviews-draft-hints', attr: { 'aria-labelledby': id } });
    this.titleEl = el.createEl('h3', { cls: 'informational-interviews-draft-hints-title', attr: { id } });
    this.summaryEl = el.createEl('button', {
      cls: 'informational-interviews-draft-summary',
      attr: { type: 'button', 'aria-expanded': 'false', 'aria-controls': `${id}-list` },
    });
    this.summaryIconEl = this.summaryEl.createSpan({ cls: 'informational-interviews-ui-icon', attr: { 'aria-hidden': 'true' } });
    this.summaryTextEl = this.summaryEl.createSpan({ cls: 'informational-interviews-draft-summary-text' });
    setIcon(this.summaryEl.createSpan({ cls: 'informational-interviews-ui-icon', attr: { 'aria-hidden': 'true' } }), 'chevron-up');
    this.summaryEl.addEventListener('click', () => this.unfold(this.summaryEl.getAttribute('aria-expanded') !== 'true'));
    this.listEl = el.createEl('ul', { cls: 'informational-interviews-draft-hint-list', attr: { id: `${id}-list` } });
  }

  /** Hints before something is sent, or said. */
  show(hints: readonly Hint[], { spoken }: { spoken: boolean }): void {
    const drawn = JSON.stringify([hints, spoken]);
    if (drawn === this.shown) return;
    this.shown = drawn;
    this.spoken = spoken;
    this.titleEl.setText(spoken ? say`Before you call` : say`Before you send`);
    this.summarize(hints.filter(({ tone }) => tone === 'consider'));
    this.listEl.empty();
    for (const hint of hints) this.draw(hint);
  }

  private summarize([first, ...more]: readonly Hint[]): void {
    setIcon(this.summaryIconEl, first ? 'lightbulb' : 'check');
    const ready = this.spoken ? say`Ready to call` : say`Ready to send`;
    this.summaryTextEl.setText(!first ? ready : more.length === 0 ? first.says : together(say`${more.length + 1} hints.`, first.says));
  }

  private draw({ tone, says, from, to }: Hint): void {
    const item = this.listEl.createEl('li', { cls: ['informational-interviews-draft-hint', `mod-${tone}`] });
    setIcon(item.createSpan({ cls: 'informational-interviews-ui-icon', attr: { 'aria-hidden': 'true' } }), tone === 'good' ? 'check' : 'lightbulb');
    if (from === undefined || to === undefined) return void item.createSpan({ text: says });
    const button = item.createEl('button', { text: says, cls: 'informational-interviews-draft-go', attr: { type: 'button' } });
    button.addEventListener('click', () => {
      this.unfold(false);
      this.goTo(from, to);
    });
  }

  private unfold(open: boolean): void {
    this.summaryEl.setAttr('aria-expanded', String(open));
  }
}
