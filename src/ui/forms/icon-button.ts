import { setIcon } from 'obsidian';

/** A button in words, with an icon before them. */
export function iconButton(
  parent: HTMLElement,
  { title, icon, cls }: { title: string; icon: string; cls?: string },
  press: () => void,
): HTMLButtonElement {
  const el = parent.createEl('button', { cls, attr: { type: 'button' } });
  setIcon(el.createSpan({ cls: 'informational-interviews-ui-icon', attr: { 'aria-hidden': 'true' } }), icon);
  el.createSpan({ text: title });
  el.addEventListener('click', press);
  return el;
}
