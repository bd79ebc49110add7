interface Timer {
  id: number;
  kind: 'timeout' | 'interval' | 'frame';
  due: number;
  every: number | null;
  run: () => void;
  /** Whether plugin code asked for it, as far as its call stack tells. */
  byPlugin: boolean;
}

type TimerWindow = Window & typeof globalThis;
type TimerNames =
  'setTimeout' | 'clearTimeout' | 'setInterval' | 'clearInterval' | 'requestAnimationFrame' | 'cancelAnimationFrame';
/** The window's own functions, kept while a host has replaced them. */
const ORIGINALS = Symbol.for('test host: timers');

export interface ClockOptions {
  window: Window;
  /** Local wall time `YYYY-MM-DDTHH:mm`; without it the machine's. */
  now?: string;
  /** `manual`: nothing fires but by `advance` and `settle`. `real`: the window's timers; only the date stands still. */
  timers: 'manual' | 'real';
  byPlugin?: () => boolean;
}

/** The time of one host: what `new Date()` answers inside the plugin, and when its timers fire. */
export class Clock {
  readonly Date: DateConstructor;
  private readonly window: TimerWindow;
  private readonly native: Pick<TimerWindow, TimerNames>;
  private readonly timers = new Map<number, Timer>();
  private readonly mode: 'manual' | 'real';
  private wall: number | null;
  private elapsed = 0;
  private lastId = 1_000_000;

  constructor(private readonly options: ClockOptions) {
    this.window = options.window as TimerWindow;
    this.mode = options.timers;
    this.wall = options.now === undefined ? null : localTime(options.now);
    const kept = this.window as unknown as Record<symbol, Pick<TimerWindow, TimerNames> | undefined>;
    this.native = kept[ORIGINALS] ??= this.originals();
    this.Date = frozenDate(() => this.now());
    this.install();
  }

  /** Milliseconds, as `Date.now()` has it inside the plugin. */
  now(): number {
    return this.wall ?? Date.now();
  }

  /** Moves the wall clock, as sleep or a change of the system time does: no timer fires. */
  set(local: string): void {
    this.wall = localTime(local);
  }

  /** Lets time pass: timers fire in order, each at its moment, with what their promises do in between. */
  async advance(ms: number): Promise<void> {
    if (this.mode === 'real') throw new Error('The test host does not model advance with real timers');
    const end = this.elapsed + ms;
    await this.macrotask();
    for (let timer = this.nextDue(end); timer; timer = this.nextDue(end)) {
      this.passTo(Math.max(this.elapsed, timer.due));
      this.fire(timer);
      await this.macrotask();
    }
    this.passTo(end);
  }

  /** Fires what is due already: zero timeouts and animation frames. Answers whether anything was. */
  async flush(): Promise<boolean> {
    if (this.mode === 'real') {
      const soon = [...this.timers.values()].some((timer) =>
        timer.every === null && timer.due - performance.now() < 50);
      await new Promise<void>((resolve) => this.native.setTimeout(resolve, soon ? 5 : 0));
      return soon;
    }
    await this.macrotask();
    const due = [...this.timers.values()].filter((timer) => timer.due <= this.elapsed && timer.every === null);
    for (const timer of due.sort(byDue)) if (this.timers.has(timer.id)) this.fire(timer);
    if (due.length > 0) await this.macrotask();
    return due.length > 0;
  }

  /** A later macrotask, whatever the mode. */
  later(job: () => void): void {
    this.native.setTimeout(job, 0);
  }

  macrotask(): Promise<void> {
    return new Promise((resolve) => this.later(resolve));
  }

  /** Whether a timer waits for `advance`. */
  get pending(): boolean {
    return this.mode === 'manual' && [...this.timers.values()].some((timer) => timer.every === null);
  }

  /** What plugin code has started and neither finished nor cleared. */
  pluginTimers(): string[] {
    return [...this.timers.values()].filter((timer) => timer.byPlugin).map((timer) => timer.kind);
  }

  /** Gives the window its own timers back; those still waiting are dropped. */
  restore(): void {
    for (const timer of this.timers.values()) {
      if (this.mode === 'real') this.clearNative(timer);
    }
    this.timers.clear();
    Object.assign(this.window, this.native);
  }

  private originals(): Pick<TimerWindow, TimerNames> {
    const own = this.window;
    const bind = <N extends TimerNames>(name: N) => own[name]?.bind(own);
    return {
      setTimeout: bind('setTimeout'),
      clearTimeout: bind('clearTimeout'),
      setInterval: bind('setInterval'),
      clearInterval: bind('clearInterval'),
      // jsdom has frames only where it is told to pretend to be visible.
      requestAnimationFrame: bind('requestAnimationFrame')
        ?? ((run) => Number(own.setTimeout(() => run(performance.now()), 16))),
      cancelAnimationFrame: bind('cancelAnimationFrame') ?? ((id) => own.clearTimeout(id)),
    } as Pick<TimerWindow, TimerNames>;
  }

  private install(): void {
    type Run = (...args: unknown[]) => void;
    const start = (kind: Timer['kind'], run: Run, ms: number, args: unknown[]) =>
      this.start(kind, Number.isFinite(ms) ? Math.max(0, ms) : 0, () => run(...args));
    const clear = (id: unknown) => this.clear(id);
    Object.assign(this.window, {
      setTimeout: (run: Run, ms?: number, ...args: unknown[]) => start('timeout', run, Number(ms ?? 0), args),
      setInterval: (run: Run, ms?: number, ...args: unknown[]) => start('interval', run, Number(ms ?? 0), args),
      requestAnimationFrame: (run: Run) => start('frame', run, 0, [performance.now()]),
      clearTimeout: clear,
      clearInterval: clear,
      cancelAnimationFrame: clear,
    });
  }

  private start(kind: Timer['kind'], ms: number, run: () => void): number {
    const every = kind === 'interval' ? Math.max(1, ms) : null;
    const base = this.mode === 'real' ? performance.now() : this.elapsed;
    const byPlugin = this.options.byPlugin?.() ?? false;
    const timer: Timer = { id: ++this.lastId, kind, due: base + (every ?? ms), every, run, byPlugin };
    this.timers.set(timer.id, timer);
    if (this.mode === 'real') this.startNative(timer, every ?? ms);
    return timer.id;
  }

  private clear(id: unknown): void {
    const timer = this.timers.get(id as number);
    if (!timer) {
      // Not ours: a test runner's own timer, started before the host was.
      this.native.clearTimeout(id as number);
      return;
    }
    this.timers.delete(timer.id);
    if (this.mode === 'real') this.clearNative(timer);
  }

  private readonly nativeIds = new Map<number, number>();

  private startNative(timer: Timer, ms: number): void {
    const once = () => {
      this.timers.delete(timer.id);
      this.nativeIds.delete(timer.id);
      timer.run();
    };
    const id = timer.kind === 'interval'
      ? this.native.setInterval(timer.run, ms)
      : timer.kind === 'frame'
        ? this.native.requestAnimationFrame(once)
        : this.native.setTimeout(once, ms);
    this.nativeIds.set(timer.id, id as unknown as number);
  }

  private clearNative(timer: Timer): void {
    const id = this.nativeIds.get(timer.id);
    this.nativeIds.delete(timer.id);
    if (timer.kind === 'frame') this.native.cancelAnimationFrame(id as number);
    else if (timer.kind === 'interval') this.native.clearInterval(id);
    else this.native.clearTimeout(id);
  }

  private nextDue(end: number): Timer | undefined {
    return [...this.timers.values()].filter((timer) => timer.due <= end).sort(byDue)[0];
  }

  private passTo(elapsed: number): void {
    if (this.wall !== null) this.wall += elapsed - this.elapsed;
    this.elapsed = elapsed;
  }

  private fire(timer: Timer): void {
    if (timer.every === null) this.timers.delete(timer.id);
    else timer.due += timer.every;
    try {
      timer.run();
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}

const byDue = (a: Timer, b: Timer) => a.due - b.due || a.id - b.id;

/** Milliseconds of a local wall time `YYYY-MM-DDTHH:mm` (or a day alone: its beginning) in the process's zone. */
export function localTime(local: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(local);
  if (!match) throw new Error(`Not a local time (YYYY-MM-DDTHH:mm): ${local}`);
  const numbers = match.slice(1).map((part) => Number(part ?? 0));
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = numbers;
  const date = new Date(year, month - 1, day, hour, minute, second);
  if (date.getMonth() !== month - 1 || date.getDate() !== day) throw new Error(`There is no such day: ${local}`);
  return date.getTime();
}

/** `Date` with another present. Dates made elsewhere are instances of it and the other way round. */
function frozenDate(now: () => number): DateConstructor {
  return new Proxy(Date, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    apply: () => new Date(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : (Reflect.get(target, key, receiver) as unknown)),
  });
}
