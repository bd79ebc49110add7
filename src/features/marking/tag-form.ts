import type { Kind } from '../../making/marking';
import { Form, type Sentence } from '../../ui/forms/form';
import { textField, uniqueId, type TextField } from '../../ui/forms/fields';
import type { Desk } from '../../vault/desk';
import { counted, say, sayInParts } from '../../words/say';
import { tagMeant, tagsIn, type KnownTag } from './chosen';

/** Asks for the tag of the notes that are to be marked, among those of the vault. It writes nothing. */
export class TagForm extends Form {
  private tag!: TextField;
  private tags: readonly KnownTag[] = [];
  private closed = false;

  constructor(
    private readonly desk: Desk,
    kind: Kind,
    private readonly take: (tag: string) => void,
  ) {
    super(desk, {
      title: kind === 'contact' ? say`Make notes with a tag contacts` : say`Make notes with a tag interviews`,
      subtitle: say`The next step shows what would be added, and to which notes`,
      submit: say`Look at the notes`,
    });
  }

  protected build(body: HTMLElement): void {
    this.tag = this.ask(textField(body, {
      label: say`Tag`,
      placeholder: say`people`,
      required: true,
      problem: (text) => (tagMeant(text) === '' ? say`Say which tag.` : undefined),
    }));
    const list = body.createEl('datalist', { attr: { id: uniqueId() } });
    this.tag.focusEl.setAttr('list', list.id);
    void tagsIn(this.desk.app, () => !this.closed).then((tags) => {
      if (this.closed) return;
      this.tags = tags;
      for (const { tag, notes } of tags) list.createEl('option', { value: tag, text: notesIn(notes) });
      this.tag.el.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }

  protected foresee(): readonly Sentence[] {
    const wanted = tagMeant(this.tag.value);
    const known = this.tags.find(({ tag }) => tag.toLowerCase() === wanted);
    if (wanted === '' || this.tags.length === 0) return [];
    if (!known) return [[say`No note has that tag.`]];
    return [sayInParts`${{ strong: notesIn(known.notes) }} with that tag, or one below it.`];
  }

  protected override submit(): Promise<void> {
    const tag = tagMeant(this.tag.value);
    if (!this.tags.some((known) => known.tag.toLowerCase() === tag)) throw new Error(say`No note has that tag.`);
    this.leave();
    this.take(tag);
    return Promise.resolve();
  }

  override onClose(): void {
    this.closed = true;
    super.onClose();
  }
}

function notesIn(notes: number): string {
  return counted(notes, { one: say`${notes} note`, other: say`${notes} notes` });
}
