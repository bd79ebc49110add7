import type { Host } from '../host';

/** What a person does to the open form, and what they see of it. */
export function formHands(host: () => Host) {
  const dialog = (): HTMLElement | null => document.querySelector('.modal');

  /** The field that a label or a radio group's name belongs to, as a screen reader finds it. */
  function field<E extends HTMLElement = HTMLInputElement>(label: string): E {
    const labels = Array.from(dialog()!.querySelectorAll('label, .informational-interviews-form-label'));
    const found = labels.find((each) => each.textContent === label);
    if (!found) throw new Error(`No field is labelled “${label}”`);
    const id = found.getAttribute('for');
    const el = id
      ? document.getElementById(id)
      : (found.querySelector('input') ?? dialog()!.querySelector(`[aria-labelledby="${found.id}"]`));
    return el as HTMLElement as E;
  }

  return {
    dialog,
    field,
    title: (): string | undefined => dialog()?.querySelector('.modal-title')?.textContent ?? undefined,
    /** What the form says in advance. */
    said: (): string => dialog()!.querySelector('.informational-interviews-form-foresight')!.textContent!,
    problemOf(el: HTMLElement): string {
      if (el.getAttribute('aria-invalid') !== 'true') return '';
      return document.getElementById(el.getAttribute('aria-describedby')!.split(' ')[0]!)!.textContent!;
    },
    fill(label: string, text: string): HTMLInputElement {
      const input = field(label);
      input.focus();
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      return input;
    },
    /** A key, `Mod+Enter` too. */
    async press(written: string, modifiers: KeyboardEventInit = {}): Promise<void> {
      const key = written.replace(/^Mod\+/, '');
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ctrlKey: key !== written, ...modifiers });
      (document.activeElement ?? document.body).dispatchEvent(event);
      await host().settle();
    },
    async click(text: string): Promise<void> {
      const button = Array.from(
        document.querySelectorAll<HTMLElement>('.modal button, .menu-item, .notice button'),
      ).find((each) => each.textContent === text || each.getAttribute('aria-label') === text);
      if (!button) throw new Error(`There is nothing to click called “${text}”`);
      button.click();
      await host().settle();
    },
  };
}
