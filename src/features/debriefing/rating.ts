import type { Rating } from '../../making/debrief';
import { unlessComposing } from '../../ui/composing';
import { segmentField, type SegmentField } from '../../ui/forms/fields';
import { sayInParts } from '../../words/say';
import type { Rubric } from './rubric';

const steps = ['1', '2', '3', '4', '5'] as const;

/** A rating from 1 to 5 with the rubric's words for it below; what counts, until one is chosen. A digit chooses. */
export class RatingField {
  readonly field: SegmentField<(typeof steps)[number]>;
  /** The value whose words stand below; null before any do. */
  private described: Rating | null | undefined = null;

  constructor(
    parent: HTMLElement,
    private readonly rubric: Rubric,
    { label, value }: { label: string; value: number | undefined },
  ) {
    this.field = segmentField(parent, {
      label,
      optional: true,
      choices: steps.map((step) => ({ value: step, title: step })),
      value: steps.find((step) => Number(step) === value),
    });
    const { el } = this.field;
    el.addClass('informational-interviews-debrief-rating');
    el.addEventListener('keydown', unlessComposing((event: KeyboardEvent) => this.pressed(event)));
    this.describe();
  }

  get value(): Rating | undefined {
    return this.field.value && (Number(this.field.value) as Rating);
  }

  /** Says what the chosen step means. */
  describe(): void {
    const { hintEl } = this.field;
    const { value, rubric } = this;
    if (value === this.described) return;
    this.described = value;
    hintEl.empty();
    const line = hintEl.createSpan();
    const words = value === undefined ? [rubric.counts()] : sayInParts`${{ strong: value }} ${rubric.steps()[value - 1]!}`;
    for (const part of words) {
      if (typeof part === 'string') line.appendText(part);
      else line.createEl('strong', { text: String(part.strong) });
    }
  }

  private pressed(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    const step = steps.find((each) => each === key);
    if (!step || ctrlKey || metaKey || altKey) return;
    this.field.choose(step);
    this.field.focusEl.focus();
    this.field.focusEl.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
