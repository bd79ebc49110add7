/** A piece of the screen that shows one model and can be shown another of the same key. */
export interface Part<M> {
  readonly el: HTMLElement;
  update(model: M): void;
}

interface Shown<M> {
  part: Part<M>;
  model: M;
}

/**
 * Parts in a parent element, one for each model, in the models' order. A part whose model did not change is not
 * touched, so that focus, hover and scroll stay where they are.
 */
export class Keyed<M extends { key: string }> {
  private readonly shown = new Map<string, Shown<M>>();

  constructor(
    private readonly parent: HTMLElement,
    private readonly draw: (model: M) => Part<M>,
  ) {}

  show(models: readonly M[]): void {
    const wanted = new Set(models.map(({ key }) => key));
    for (const [key, { part }] of this.shown) {
      if (wanted.has(key)) continue;
      part.el.remove();
      this.shown.delete(key);
    }
    let place = this.parent.firstElementChild;
    for (const model of models) {
      const { el } = this.partOf(model);
      // The one that stands in the way goes further down, rather than everything behind it up.
      if (place !== el && place?.nextElementSibling === el) place = el;
      if (place === el) place = el.nextElementSibling;
      else this.parent.insertBefore(el, place);
    }
  }

  private partOf(model: M): Part<M> {
    const known = this.shown.get(model.key);
    if (!known) {
      const part = this.draw(model);
      this.shown.set(model.key, { part, model });
      return part;
    }
    if (differs(known.model, model)) known.part.update(model);
    known.model = model;
    return known.part;
  }
}

function differs<M extends object>(one: M, other: M): boolean {
  const names = Object.keys(other) as (keyof M)[];
  return names.length !== Object.keys(one).length || names.some((name) => one[name] !== other[name]);
}

/** Keys that differ although two models would have the same, as where a note names one person twice. */
export class UniqueKeys {
  private readonly used = new Map<string, number>();

  unique(key: string): string {
    const times = (this.used.get(key) ?? 0) + 1;
    this.used.set(key, times);
    return times === 1 ? key : `${key}\n${times}`;
  }
}
