import { uniqueId } from '../../ui/forms/fields';
import { say } from '../../words/say';
import { iconButton } from '../../ui/forms/icon-button';

/** Below the text: whether it is to be kept when it is sent, and keeping it at once. */
export class KeepRow {
  private readonly inputEl: HTMLInputElement;

  constructor(parent: HTMLElement, { wanted, keepNow }: { wanted: boolean; keepNow: () => void }) {
    const row = parent.createDiv({ cls: 'informational-interviews-draft-keeping' });
    const id = uniqueId();
    const label = row.createEl('label', { cls: 'informational-interviews-draft-keep', attr: { for: id } });
    this.inputEl = label.createEl('input', { type: 'checkbox', attr: { id } });
    this.inputEl.checked = wanted;
    label.createSpan({ text: say`Keep the text in the note when sent` });
    iconButton(row, { title: say`Keep in the note`, icon: 'file-plus', cls: 'informational-interviews-draft-quiet' }, keepNow);
  }

  get wanted(): boolean {
    return this.inputEl.checked;
  }
}
