import type * as Obsidian from 'obsidian';
import { calledByPlugin } from './callers';

type Callback = (...data: never[]) => unknown;

/** One registered listener. `owner` is 'plugin' where plugin code itself called `on`. */
export interface EventRef extends Obsidian.EventRef {
  readonly source: Events;
  readonly name: string;
  readonly callback: Callback;
  readonly ctx: unknown;
  readonly owner: 'plugin' | 'host';
}

/**
 * Obsidian's event emitter (obsidian.d.ts, `Events`).
 * A listener that throws does not stop the others: its error surfaces later, from a timer (assumed from the app's
 * console, where such errors appear as uncaught), so that a test which provokes one fails.
 */
export class Events {
  private readonly refs = new Map<string, EventRef[]>();

  on(name: string, callback: Callback, ctx?: unknown): EventRef {
    return this.listen({ source: this, name, callback, ctx, owner: calledByPlugin(2) ? 'plugin' : 'host' });
  }

  /** As `on`, for the host's own needs: such a listener is never counted as left behind by the plugin. */
  hear(name: string, callback: Callback): EventRef {
    return this.listen({ source: this, name, callback, ctx: undefined, owner: 'host' });
  }

  off(name: string, callback: Callback): void {
    this.keep(name, (ref) => ref.callback !== callback);
  }

  offref(ref: Obsidian.EventRef): void {
    this.keep((ref as EventRef).name, (other) => other !== ref);
  }

  trigger(name: string, ...data: unknown[]): void {
    // A copy, since a listener may remove itself while it is being called.
    for (const ref of [...(this.refs.get(name) ?? [])]) this.tryTrigger(ref, data);
  }

  tryTrigger(ref: Obsidian.EventRef, data: unknown[]): void {
    const { callback, ctx } = ref as EventRef;
    try {
      callback.apply(ctx, data as never[]);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }

  /** The listeners that plugin code registered and has not taken back. */
  pluginListeners(): EventRef[] {
    return [...this.refs.values()].flat().filter((ref) => ref.owner === 'plugin');
  }

  private listen(ref: EventRef): EventRef {
    this.refs.set(ref.name, [...(this.refs.get(ref.name) ?? []), ref]);
    return ref;
  }

  private keep(name: string, test: (ref: EventRef) => boolean): void {
    this.refs.set(name, (this.refs.get(name) ?? []).filter(test));
  }
}

type Listenable = Window | Document | HTMLElement;

/**
 * Obsidian's life cycle (obsidian.d.ts, `Component`). Unloading takes the children first, then what was registered, the
 * newest first, then calls `onunload` (assumed).
 */
export class Component {
  /** Whose timers `registerInterval` clears. Children inherit it; plugins and views set it. */
  hostWindow: Window | null = null;
  _loaded = false;
  _children: Component[] = [];
  private _teardown: (() => unknown)[] = [];

  /** Answers a promise when `onload` does, as plugins' may (assumed: children load after it). */
  load(): void | Promise<void> {
    if (this._loaded) return;
    this._loaded = true;
    const loading: unknown = this.onload();
    const loadChildren = () => {
      for (const child of [...this._children]) void child.load();
    };
    if (loading instanceof Promise) return loading.then(loadChildren);
    loadChildren();
  }

  onload(): void | Promise<void> {}

  unload(): void {
    if (!this._loaded) return;
    this._loaded = false;
    while (this._children.length > 0) this._children.pop()?.unload();
    while (this._teardown.length > 0) this._teardown.pop()?.();
    this.onunload();
  }

  onunload(): void {}

  addChild<T extends Component>(component: T): T {
    component.hostWindow ??= this.hostWindow;
    this._children.push(component);
    if (this._loaded) void component.load();
    return component;
  }

  removeChild<T extends Component>(component: T): T {
    this._children = this._children.filter((child) => child !== component);
    component.unload();
    return component;
  }

  register(teardown: () => unknown): void {
    this._teardown.push(teardown);
  }

  registerEvent(ref: Obsidian.EventRef): void {
    this.register(() => (ref as EventRef).source.offref(ref));
  }

  registerDomEvent(
    el: Listenable,
    type: string,
    callback: (event: never) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void {
    el.addEventListener(type, callback as EventListener, options);
    this.register(() => el.removeEventListener(type, callback as EventListener, options));
  }

  registerInterval(id: number): number {
    this.register(() => (this.hostWindow ?? window).clearInterval(id));
    return id;
  }
}
