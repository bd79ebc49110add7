import { calledByPlugin } from './callers';

interface Heard {
  target: string;
  type: string;
  listener: unknown;
  capture: boolean;
}

type Listener = EventListenerOrEventListenerObject | null;

function captures(options: boolean | EventListenerOptions | undefined): boolean {
  return typeof options === 'object' ? options.capture ?? false : options ?? false;
}

/** Watches the listeners that plugin code hangs on window, document and body, which outlive its own elements. */
export class ListenerWatch {
  private heard: Heard[] = [];
  private readonly restores: (() => void)[] = [];

  constructor(window: Window) {
    this.watch('window', window);
    this.watch('document', window.document);
    this.watch('document.body', window.document.body);
  }

  left(): string[] {
    return this.heard.map(({ target, type }) => `listener for ${type} on ${target}`);
  }

  restore(): void {
    for (const restore of this.restores) restore();
  }

  private watch(name: string, target: Partial<EventTarget>): void {
    const owned = (['addEventListener', 'removeEventListener'] as const).map((key) =>
      [key, Object.getOwnPropertyDescriptor(target, key)] as const);
    const { addEventListener: add, removeEventListener: remove } = target as EventTarget;
    target.addEventListener = (type: string, listener: Listener, options?: boolean | AddEventListenerOptions) => {
      if (calledByPlugin(2)) this.note({ target: name, type, listener, capture: captures(options) }, options);
      add.call(target, type, listener, options);
    };
    target.removeEventListener = (type: string, listener: Listener, options?: boolean | EventListenerOptions) => {
      this.heard = this.heard.filter((other) =>
        other.target !== name || other.type !== type || other.listener !== listener
        || other.capture !== captures(options));
      remove.call(target, type, listener, options);
    };
    this.restores.push(() => {
      // Where they weren't the target's own, they go, so that the prototype's show again.
      for (const [key, own] of owned) {
        if (own) Object.defineProperty(target, key, own);
        else delete target[key];
      }
    });
  }

  private note(heard: Heard, options: boolean | AddEventListenerOptions | undefined): void {
    const signal = typeof options === 'object' ? options.signal : undefined;
    if (signal?.aborted) return;
    this.heard.push(heard);
    signal?.addEventListener('abort', () => {
      this.heard = this.heard.filter((other) => other !== heard);
    });
  }
}
