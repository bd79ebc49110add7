import { AbstractInputSuggest, type App } from 'obsidian';
import { visibleText } from '../notes/names';
import type { NameInUse } from '../notes/usage';
import { notes } from '../words/amounts';
import type { Offered } from './rows';

/** Offers the names that there are in the vault's notes, the most frequent first, each with how many notes have it. */
export class NameSuggest extends AbstractInputSuggest<NameInUse> {
  constructor(
    app: App,
    field: HTMLInputElement,
    private readonly given: Offered,
  ) {
    super(app, field);
  }

  protected override getSuggestions(typed: string): NameInUse[] {
    const wanted = typed.trim().toLowerCase();
    return this.given.names().filter(({ name }) => name.toLowerCase().includes(wanted));
  }

  override renderSuggestion({ name, notes: count }: NameInUse, el: HTMLElement): void {
    el.createDiv({ text: visibleText(name) });
    el.createEl('small', { text: notes(count) });
  }

  override selectSuggestion({ name }: NameInUse): void {
    this.setValue(name);
    this.close();
    this.given.choose(name);
  }
}
