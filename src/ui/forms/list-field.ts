import { say } from '../../words/say';
import { unlessComposing } from '../composing';
import { labelled, type Field, type FieldQuestion } from './fields';

/**
 * Several short texts, a line for each; below the last there is always one more to fill in. Enter goes on to the next
 * line, and from an empty one to the next field; Backspace takes an empty line away. What is pasted in several lines
 * becomes several.
 */
export function listField(
  parent: HTMLElement,
  question: FieldQuestion & { values?: readonly string[]; placeholder?: string },
): Field<readonly string[]> {
  const { el, id, labelEl, describe } = labelled(parent, question);
  const lines = el.createDiv({ cls: 'informational-interviews-form-lines', attr: { role: 'group', 'aria-labelledby': labelEl.id } });
  const all = (): HTMLInputElement[] => Array.from(lines.querySelectorAll('input'));
  const isBlank = (line: HTMLInputElement | undefined): boolean => line?.value.trim() === '';

  const add = (value: string, before?: Element | null): HTMLInputElement => {
    const line = createEl('input', { type: 'text', value, attr: { autocomplete: 'off' } });
    lines.insertBefore(line, before ?? null);
    return line;
  };
  const tidyUp = (): void => {
    const there = all();
    if (!isBlank(there.at(-1))) add('');
    // Two empty ones at the end would be one too many, unless one is being filled in.
    else if (isBlank(there.at(-2)) && there.at(-1) !== lines.doc.activeElement) there.at(-1)!.remove();
    all().forEach((line, at) => {
      line.id = at === 0 ? id : `${id}-${at}`;
      line.placeholder = at === 0 ? question.placeholder ?? '' : '';
      line.setAttr('aria-label', say`${question.label} (${at + 1})`);
    });
  };

  lines.addEventListener('input', tidyUp);
  lines.addEventListener('paste', (event) => {
    const line = event.target as HTMLInputElement;
    const pasted = (event.clipboardData?.getData('text/plain') ?? '').split(/\r\n|\r|\n/).map((each) => each.trim());
    const [first = '', ...others] = pasted.filter((each) => each !== '');
    if (others.length === 0) return;
    event.preventDefault();
    const { selectionStart, selectionEnd, value } = line;
    line.value = value.slice(0, selectionStart ?? value.length) + first + value.slice(selectionEnd ?? value.length);
    const next = line.nextElementSibling;
    for (const each of others) add(each, next);
    line.dispatchEvent(new Event('input', { bubbles: true }));
    (next?.previousElementSibling as HTMLElement | undefined)?.focus();
  });
  lines.addEventListener('keydown', unlessComposing((event: KeyboardEvent) => {
    const line = event.target as HTMLInputElement;
    const go = (to: Element | null): void => {
      event.preventDefault();
      (to as HTMLElement | null)?.focus();
    };
    if (event.key === 'Enter' && !event.repeat && !isBlank(line) && !hasModifier(event)) return go(line.nextElementSibling);
    if (event.key === 'Backspace' && line.value === '' && !event.repeat && line.previousElementSibling) {
      go(line.previousElementSibling);
      if (line.nextElementSibling) line.remove();
      tidyUp();
    }
  }));

  for (const value of question.values ?? []) add(value);
  tidyUp();
  return {
    el,
    get focusEl() {
      return all()[0]!;
    },
    get value() {
      return all().flatMap(({ value }) => value.trim() || []);
    },
    problem: () => undefined,
    show: describe(lines),
  };
}

function hasModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}
