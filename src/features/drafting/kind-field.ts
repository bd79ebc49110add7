import type { MessageKind } from '../../domain/messages';
import { builtInMessages, messageNames } from '../../notes/messages/built-in';
import { labelled } from '../../ui/forms/fields';
import { say } from '../../words/say';

/** Which message: those that make sense now first, then all the others. */
export function kindField(
  parent: HTMLElement,
  { kinds, value }: { kinds: readonly MessageKind[]; value: MessageKind },
): HTMLSelectElement {
  const { el, id } = labelled(parent, { label: say`Message` });
  el.addClass('informational-interviews-draft-line');
  const select = el.createEl('select', { cls: 'dropdown', attr: { id } });
  const likely = kinds.includes(value) ? kinds : [value, ...kinds];
  offer(select, say`Now`, likely);
  offer(select, say`All others`, messageNames.flatMap(({ kind }) => (likely.includes(kind) ? [] : [kind])));
  select.value = value;
  return select;
}

function offer(select: HTMLSelectElement, label: string, kinds: readonly MessageKind[]): void {
  const group = select.createEl('optgroup', { attr: { label } });
  for (const kind of kinds) group.createEl('option', { text: builtInMessages[kind].name, value: kind });
}
