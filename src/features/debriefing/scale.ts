import { stepTitle, stepWords, type Rubric } from '../../domain/rubric';
import { unlessComposing } from '../../ui/composing';
import { segmentField, type FieldQuestion, type SegmentField } from '../../ui/forms/fields';
import { sayInParts } from '../../words/say';

/**
 * A step of a rubric, with its words below; what counts, until one is chosen. A digit chooses the step of that number;
 * where there are steps below zero, a minus goes down by one, or before a digit below zero.
 */
export class ScaleField<Step extends number> {
  readonly field: SegmentField<string>;
  /** The step whose words stand below; null before any do. */
  private described: Step | null | undefined = null;
  private afterMinus = false;

  constructor(
    parent: HTMLElement,
    private readonly rubric: Rubric<Step>,
    { value, ...question }: FieldQuestion & { value: number | undefined },
  ) {
    const { steps } = rubric;
    this.field = segmentField(parent, {
      ...question,
      optional: true,
      choices: steps.map((step) => ({ value: String(step), title: stepTitle(rubric, step) })),
      value: value === undefined ? undefined : String(value),
    });
    const { el } = this.field;
    el.addClass('informational-interviews-debrief-rating');
    el.addEventListener('keydown', unlessComposing((event: KeyboardEvent) => this.pressed(event)));
    this.describe();
  }

  get value(): Step | undefined {
    return this.rubric.steps.find((step) => String(step) === this.field.value);
  }

  /** Says what the chosen step means. */
  describe(): void {
    const { hintEl } = this.field;
    const { value, rubric } = this;
    if (value === this.described) return;
    this.described = value;
    hintEl.empty();
    const line = hintEl.createSpan();
    const words = value === undefined
      ? [rubric.counts()]
      : sayInParts`${{ strong: stepTitle(rubric, value) }} ${stepWords(rubric, value)}`;
    for (const part of words) {
      if (typeof part === 'string') line.appendText(part);
      else line.createEl('strong', { text: part.strong });
    }
  }

  private get isSigned(): boolean {
    return this.rubric.steps.some((step) => step < 0);
  }

  private pressed({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
    if (ctrlKey || metaKey || altKey) return;
    const { afterMinus, rubric: { steps } } = this;
    const isMinus = this.isSigned && (key === '-' || key === '\u2212');
    this.afterMinus = isMinus;
    const wanted = isMinus ? (this.value ?? 0) - 1 : /^\d$/.test(key) ? (afterMinus ? -Number(key) : Number(key)) : NaN;
    const step = steps.find((each) => each === wanted);
    if (step === undefined) return;
    this.field.choose(String(step));
    this.field.focusEl.focus();
    this.field.focusEl.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
