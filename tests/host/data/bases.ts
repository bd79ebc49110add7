import type { BasesView as RealView, BasesViewRegistration, QueryController as RealController } from 'obsidian';
import type { App } from './app';
import { Component } from './events';
import type { TFile } from './files';

/** What runs the query of a base; plugins hand it on to their view and ask it nothing (obsidian.d.ts). */
export class QueryController extends Component {
  constructor(readonly app: App) {
    super();
  }
}

/** A view of a base (obsidian.d.ts). The app gives it what it shows after it was made; till then there is nothing. */
export class BasesView extends Component {
  app: App;
  data?: { data: readonly { file: TFile }[] };
  config?: object;
  allProperties: readonly string[] = [];

  constructor(controller: QueryController) {
    super();
    this.app = controller.app;
  }
}

/** A base that is open with a view of the plugin's. */
export interface OpenBase {
  /** The area below the toolbar. */
  readonly el: HTMLElement;
  readonly view: RealView & { focus?(): void; onResize?(): void };
  /** Files that the query finds now. The entries are new ones each time (developer docs). */
  show(paths: readonly string[]): void;
  /** Another view takes the element (assumed from plugins that met what was left in it). */
  close(): void;
}

/** Opens a base in an element, as the app does: factory, then data, then `onload`, then `onDataUpdated` (assumed). */
export function openBase(app: App, { factory }: BasesViewRegistration, el: HTMLElement): OpenBase {
  const view = factory(new QueryController(app) as unknown as RealController, el) as unknown as BasesView & RealView;
  const show = (paths: readonly string[]): void => {
    const data = paths.map((path) => ({ file: app.vault.getFileByPath(path)! }));
    (view as unknown as BasesView).data = { data };
    view.onDataUpdated();
  };
  (view as unknown as BasesView).data = { data: [] };
  view.load();
  return { el, view, show, close: () => view.unload() };
}
