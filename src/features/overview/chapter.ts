import type { Acquaintances } from '../../domain/network';
import type { Overview } from '../../domain/overview';
import type { Pen } from './pen';

/** One question that the overview answers, with its numbers. */
export interface Chapter<Facts> {
  key: string;
  title: () => string;
  /** What it says, as plain values: it is drawn anew where they are others. */
  facts: (overview: Overview, around: Acquaintances) => Facts;
  draw: (el: HTMLElement, facts: Facts, pen: Pen) => void;
}
