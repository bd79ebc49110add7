import { Platform, type App, type Component, type HoverParent } from 'obsidian';
import type { Drawing } from './drawing';
import type { ListGiven } from './hands';
import { List } from './list';
import { PAGE, type Folds, type Limits } from './paging';
import type { ListFilter } from './search-field';

/** What is told of the list in a pane. */
export type ListSetting = Omit<ListGiven, 'app' | 'owner' | 'source'>;

export interface PaneGiven {
  app: App;
  /** It shows the list, and the list ends with it. */
  owner: Component & HoverParent;
  /** Where previews come from. */
  source: string;
  /** Begins the class names of the element. */
  family: string;
  /** Sections that fold for good, whatever is filtered. */
  unfiltered?: ReadonlySet<string>;
  /** Draws what stays. */
  build: (content: HTMLElement) => ListSetting;
  /** Shows what there is now. */
  show: () => void;
  /** Hears that sections fold otherwise. */
  folded?: () => void;
}

/**
 * A list in an element of any component, with its folds and pages: drawn anew on demand, patched by key. What it
 * listens to ends with its owner.
 */
export class ListPane {
  readonly drawing: Drawing = { touch: Platform.isMobile, rowsDrawn: 0 };
  list?: List;
  limits: Limits = {};
  /** What is folded, or open, against the way it is at first. */
  folds: Folds = {};
  /** What was folded while a filter was on, when everything found is open at first. */
  private foldsInFilter: Folds = {};
  private filter?: ListFilter;
  private given?: PaneGiven;

  /** Draws the list in an element, for the first time. */
  open(content: HTMLElement, given: PaneGiven): void {
    this.given = given;
    const { app, owner, source, family } = given;
    content.empty();
    content.addClass(`informational-interviews-${family}-view`);
    content.toggleClass(`informational-interviews-${family}-touch`, this.drawing.touch);
    const setting = given.build(content);
    this.filter = setting.filter;
    this.list = new List(content, { ...setting, app, owner, source });
    this.draw();
  }

  draw(): void {
    // An input method shows its candidates beside the field: what moves under it waits until the word is done.
    if (!this.filter?.composing) this.list?.redraw(() => this.given!.show());
  }

  /** Folds sections, or opens them. */
  fold(folds: Folds): void {
    for (const [key, folded] of Object.entries(folds)) {
      (this.filtering && !this.given?.unfiltered?.has(key) ? this.foldsInFilter : this.folds)[key] = folded;
    }
    this.given?.folded?.();
    this.draw();
  }

  /** Shows the next rows of a section, and puts the focus on the first of them. */
  showMore(key: string): void {
    this.limits[key] = (this.limits[key] ?? PAGE) + PAGE;
    this.list?.showMore(key, () => this.draw());
  }

  /** Shows what another filter finds, from its first row on. */
  filtered(): void {
    if (!this.filtering) this.foldsInFilter = {};
    this.limits = {};
    this.draw();
  }

  get foldsNow(): Folds {
    return this.filtering ? this.foldsInFilter : this.folds;
  }

  private get filtering(): boolean {
    return this.filter?.filtering ?? false;
  }
}
