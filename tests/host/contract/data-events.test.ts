import { describe, expect, it, vi } from 'vitest';
import { JSDOM } from 'jsdom';
import { Clock } from '../data/clock';
import { Component, Events } from '../data/events';
import { normalizePath } from '../data/files';

describe('events', () => {
  it('reach every listener, with their context, until it is taken back', () => {
    const events = new Events();
    const heard: string[] = [];
    const first = function (this: { name: string }, what: string) { heard.push(`${this.name} ${what}`); };
    const ref = events.on('change', first, { name: 'a' });
    const second = (what: string) => heard.push(`b ${what}`);
    events.on('change', second);
    events.trigger('change', '1');
    events.offref(ref);
    events.trigger('change', '2');
    events.off('change', second);
    events.trigger('change', '3');
    expect(heard).toEqual(['a 1', 'b 1', 'b 2']);
  });

  it('go on when a listener throws, and its error surfaces afterwards', () => {
    const surfacing: (() => void)[] = [];
    vi.stubGlobal('queueMicrotask', (job: () => void) => surfacing.push(job));
    const events = new Events();
    const heard: string[] = [];
    events.on('change', () => { throw new Error('broken'); });
    events.on('change', () => heard.push('second'));
    events.trigger('change');
    vi.unstubAllGlobals();
    expect(heard).toEqual(['second']);
    expect(surfacing).toHaveLength(1);
    expect(surfacing[0]).toThrow('broken');
  });

  it('may lose a listener while they are being told', () => {
    const events = new Events();
    const heard: string[] = [];
    const ref = events.on('change', () => { heard.push('once'); events.offref(ref); });
    events.on('change', () => heard.push('always'));
    events.trigger('change');
    events.trigger('change');
    expect(heard).toEqual(['once', 'always', 'always']);
  });
});

describe('a component', () => {
  class Noted extends Component {
    constructor(private readonly log: string[], private readonly name: string) {
      super();
      this.register(() => log.push(`${name} released`));
    }

    override onload(): void {
      this.log.push(`${this.name} loaded`);
    }

    override onunload(): void {
      this.log.push(`${this.name} unloaded`);
    }
  }

  it('loads its children after itself and unloads them before', () => {
    const log: string[] = [];
    const parent = new Noted(log, 'parent');
    parent.addChild(new Noted(log, 'child'));
    parent.load();
    parent.load();
    parent.unload();
    parent.unload();
    expect(log).toEqual([
      'parent loaded', 'child loaded', 'child released', 'child unloaded', 'parent released', 'parent unloaded',
    ]);
  });

  it('loads a child that is added later at once, and unloads one that is removed', () => {
    const log: string[] = [];
    const parent = new Noted(log, 'parent');
    parent.load();
    const child = parent.addChild(new Noted(log, 'child'));
    parent.removeChild(child);
    expect(log).toEqual(['parent loaded', 'child loaded', 'child released', 'child unloaded']);
  });

  it('lets go of events, listeners in the document and intervals', async () => {
    const window = new JSDOM().window as unknown as Window & typeof globalThis;
    const clock = new Clock({ window, timers: 'manual' });
    const events = new Events();
    const log: string[] = [];
    const component = new Component();
    component.hostWindow = window;
    component.load();
    component.registerEvent(events.on('change', () => log.push('event')));
    component.registerDomEvent(window.document, 'click', () => log.push('click'));
    component.registerInterval(window.setInterval(() => log.push('tick'), 1000));
    const happen = async () => {
      events.trigger('change');
      window.document.dispatchEvent(new window.Event('click'));
      await clock.advance(1000);
    };
    await happen();
    component.unload();
    await happen();
    expect(log).toEqual(['event', 'click', 'tick']);
  });
});

describe('the clock', () => {
  const at = (now: string) => new Clock({ window: new JSDOM().window as unknown as Window, now, timers: 'manual' });

  it('fires timers in order, each at its moment, also those that are set on the way', async () => {
    const window = new JSDOM().window as unknown as Window;
    const clock = new Clock({ window, now: '2026-11-21T23:59', timers: 'manual' });
    const log: string[] = [];
    const note = (what: string) => log.push(`${what} ${new clock.Date().getDate()} ${new clock.Date().getSeconds()}`);
    window.setTimeout(() => { note('late'); window.setTimeout(() => note('later'), 20_000); }, 61_000);
    window.setTimeout(() => note('soon'), 5000);
    const cleared = window.setTimeout(() => note('never'), 1000);
    window.clearTimeout(cleared);
    await clock.advance(90_000);
    expect(log).toEqual(['soon 21 5', 'late 22 1', 'later 22 21']);
    clock.restore();
  });

  it('has dates that are dates', () => {
    const clock = at('2026-11-21T09:00');
    expect(new clock.Date()).toBeInstanceOf(Date);
    expect(new Date()).toBeInstanceOf(clock.Date);
    expect(new clock.Date(2026, 0, 31).getDate()).toBe(31);
    expect(clock.Date.now()).toBe(new Date(2026, 10, 21, 9, 0).getTime());
    expect(clock.Date.UTC(1970, 0, 1)).toBe(0);
  });

  it.each(['yesterday', '2026-02-30T09:00', '2026-13-01T09:00', '2026-11-21 09:00'])('refuses %j', (time) => {
    expect(() => at(time)).toThrow();
  });
});

describe('a normalised path', () => {
  it.each([
    ['/People//Jane.md/', 'People/Jane.md'],
    ['People\\Jane.md', 'People/Jane.md'],
    ['', '/'],
    ['a\u00A0b.md', 'a b.md'],
    ['Zoe\u0308.md', 'Zo\u00EB.md'],
  ])('of %j is %j', (path, tidy) => {
    expect(normalizePath(path)).toBe(tidy);
  });
});
