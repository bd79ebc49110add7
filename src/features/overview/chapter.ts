import type { Acquaintances } from '../../domain/network';
import type { Overview } from '../../domain/overview';
import type { Topics } from '../../vault/known-topics';
import type { Pen } from './pen';

/** What is known beside the overview. */
export interface Known {
  around: Acquaintances;
  /** Which topics came up; undefined while the notes are read for it, and where nobody asks. */
  topics?: Topics;
}

/** One question that the overview answers, with its numbers. */
export interface Chapter<Facts> {
  key: string;
  title: () => string;
  /** What it says, as plain values: it is drawn anew where they are others. */
  facts: (overview: Overview, known: Known) => Facts;
  draw: (el: HTMLElement, facts: Facts, pen: Pen) => void;
}
