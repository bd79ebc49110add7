/**
 * The helpers Obsidian puts on prototypes and on the window (obsidian.d.ts, `declare global`).
 * They are installed once per window; the language's own prototypes once per realm.
 */

type Elements = Pick<typeof globalThis, 'Node' | 'Element' | 'HTMLElement' | 'SVGElement' | 'Document' | 'DocumentFragment' | 'UIEvent'>;
export type HostWindow = Window & typeof globalThis;

interface Delegate { type: string; selector: string; listener: unknown; callback: EventListener }

const installed = new WeakSet<object>();
/** The window a host was given for a document, which under a test runner is not the document's own `defaultView`. */
const windows = new WeakMap<Document, Window>();
const delegates = new WeakMap<EventTarget, Delegate[]>();

/** Installs Obsidian's prototype helpers and global functions for one window; a second call changes nothing. */
export function installGlobals(window: HostWindow): void {
  if (!installed.has(globalThis)) {
    installed.add(globalThis);
    installLanguage();
  }
  windows.set(window.document, window);
  if (installed.has(window.document)) return;
  installed.add(window.document);
  installNode(window);
  installElement(window);
  installObservers(window);
  installEvents(window);
  const values = globalsOf(window);
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(window, name, { value, writable: true, configurable: true });
  }
}

/** The free names a plugin may use besides the browser's own, for a loader that runs it outside the window's realm. */
export function globalsOf(window: HostWindow): Record<string, unknown> {
  const document = window.document;
  return {
    activeWindow: window,
    activeDocument: document,
    createEl: (tag: string, o?: DomElementInfo | string, callback?: (el: HTMLElement) => void) =>
      makeElement(document, null, tag, o, callback),
    createDiv: (o?: DomElementInfo | string, callback?: (el: HTMLElement) => void) =>
      makeElement(document, null, 'div', o, callback),
    createSpan: (o?: DomElementInfo | string, callback?: (el: HTMLElement) => void) =>
      makeElement(document, null, 'span', o, callback),
    createSvg: (tag: string, o?: SvgElementInfo | string, callback?: (el: SVGElement) => void) =>
      makeSvg(document, null, tag, o, callback),
    createFragment: (callback?: (el: DocumentFragment) => void) => {
      const fragment = document.createDocumentFragment();
      callback?.(fragment);
      return fragment;
    },
    fish: (selector: string) => document.querySelector(selector),
    fishAll: (selector: string) => Array.from(document.querySelectorAll(selector)),
    isBoolean: (value: unknown) => typeof value === 'boolean',
    ready: (callback: () => unknown) => {
      if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => callback());
      else callback();
    },
    sleep: (ms: number) => new Promise<void>(resolve => { window.setTimeout(resolve, ms); }),
    nextFrame: () => new Promise<void>(resolve => { window.requestAnimationFrame(() => resolve()); }),
  };
}

function define(target: object, members: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
  }
}

function defineGetter<T>(target: object, name: string, get: (this: T) => unknown): void {
  Object.defineProperty(target, name, { get, configurable: true, enumerable: false });
}

function installLanguage(): void {
  define(Array.prototype, {
    first(this: unknown[]) { return this[0]; },
    last(this: unknown[]) { return this[this.length - 1]; },
    contains(this: unknown[], target: unknown) { return this.includes(target); },
    remove(this: unknown[], target: unknown) {
      for (let i = this.length - 1; i >= 0; i--) if (this[i] === target) this.splice(i, 1);
    },
    unique(this: unknown[]) { return [...new Set(this)]; },
  });
  define(Array, { combine: (arrays: unknown[][]) => arrays.flat() });
  define(String.prototype, {
    contains(this: string, target: string) { return this.includes(target); },
    format(this: string, ...args: string[]) {
      return this.replace(/\{(\d+)\}/g, (match, index: string) => args[Number(index)] ?? match);
    },
  });
  define(String, { isString: (value: unknown) => typeof value === 'string' });
  define(Number, { isNumber: (value: unknown) => typeof value === 'number' });
  define(Math, {
    clamp: (value: number, min: number, max: number) => Math.min(max, Math.max(min, value)),
    square: (value: number) => value * value,
  });
  define(Object, {
    isEmpty: (value: object) => Object.keys(value).length === 0,
    each: (value: Record<string, unknown>, callback: (item: unknown, key: string) => boolean | void) =>
      Object.entries(value).every(([key, item]) => callback(item, key) !== false),
  });
}

function classNames(cls: string | string[] | undefined): string[] {
  if (cls === undefined) return [];
  return (Array.isArray(cls) ? cls : [cls]).flatMap(name => name.split(/\s+/)).filter(name => name !== '');
}

function setAttribute(el: Element, name: string, value: string | number | boolean | null): void {
  if (value === null) el.removeAttribute(name);
  else el.setAttribute(name, String(value));
}

function place(parent: Node | null | undefined, el: Node, prepend: boolean | undefined): void {
  if (!parent) return;
  if (prepend) parent.insertBefore(el, parent.firstChild);
  else parent.appendChild(el);
}

function makeElement(
  document: Document, parent: Node | null, tag: string,
  o?: DomElementInfo | string, callback?: (el: HTMLElement) => void,
): HTMLElement {
  const el = document.createElement(tag);
  const info: DomElementInfo = typeof o === 'string' ? { cls: o } : o ?? {};
  el.classList.add(...classNames(info.cls));
  if (info.text !== undefined) el.setText(info.text);
  for (const [name, value] of Object.entries(info.attr ?? {})) setAttribute(el, name, value);
  if (info.title !== undefined) el.title = info.title;
  if (info.type !== undefined) el.setAttribute('type', info.type);
  if (info.value !== undefined) (el as HTMLInputElement).value = info.value;
  if (info.placeholder !== undefined) el.setAttribute('placeholder', info.placeholder);
  if (info.href !== undefined) el.setAttribute('href', info.href);
  callback?.(el);
  place(info.parent ?? parent, el, info.prepend);
  return el;
}

function makeSvg(
  document: Document, parent: Node | null, tag: string,
  o?: SvgElementInfo | string, callback?: (el: SVGElement) => void,
): SVGElement {
  const el = document.createElementNS('http://www.w3.org/2000/svg', tag) as SVGElement;
  const info: SvgElementInfo = typeof o === 'string' ? { cls: o } : o ?? {};
  el.classList.add(...classNames(info.cls));
  for (const [name, value] of Object.entries(info.attr ?? {})) setAttribute(el, name, value);
  callback?.(el);
  place(info.parent ?? parent, el, info.prepend);
  return el;
}

function documentOf(node: Node): Document {
  return node.nodeType === 9 ? node as Document : node.ownerDocument!;
}

function windowOf(document: Document): Window | null {
  return windows.get(document) ?? document.defaultView;
}

function installNode(window: Elements & Window): void {
  const node = window.Node.prototype;
  defineGetter<Node>(node, 'doc', function () { return documentOf(this); });
  defineGetter<Node>(node, 'win', function () { return windowOf(documentOf(this)); });
  defineGetter<Node>(node, 'constructorWin', function () { return window; });
  define(node, {
    detach(this: Node) { this.parentNode?.removeChild(this); },
    empty(this: Node) { while (this.lastChild) this.removeChild(this.lastChild); },
    insertAfter(this: Node, child: Node, reference: Node | null) {
      return this.insertBefore(child, reference ? reference.nextSibling : this.firstChild);
    },
    indexOf(this: Node, other: Node) { return Array.prototype.indexOf.call(this.childNodes, other); },
    setChildrenInPlace(this: Node, children: Node[]) {
      const keep = new Set(children);
      for (const child of Array.from(this.childNodes)) if (!keep.has(child)) this.removeChild(child);
      children.forEach((child, i) => {
        if (this.childNodes[i] !== child) this.insertBefore(child, this.childNodes[i] ?? null);
      });
    },
    appendText(this: Node, text: string) { this.appendChild(documentOf(this).createTextNode(text)); },
    instanceOf(this: Node, type: abstract new () => unknown) {
      const own = (this.ownerDocument?.defaultView as unknown as Record<string, unknown> | null)?.[type.name];
      return this instanceof type || (typeof own === 'function' && this instanceof own);
    },
    createEl(this: Node, tag: string, o?: DomElementInfo | string, callback?: (el: HTMLElement) => void) {
      return makeElement(documentOf(this), this, tag, o, callback);
    },
    createDiv(this: Node, o?: DomElementInfo | string, callback?: (el: HTMLElement) => void) {
      return makeElement(documentOf(this), this, 'div', o, callback);
    },
    createSpan(this: Node, o?: DomElementInfo | string, callback?: (el: HTMLElement) => void) {
      return makeElement(documentOf(this), this, 'span', o, callback);
    },
    createSvg(this: Node, tag: string, o?: SvgElementInfo | string, callback?: (el: SVGElement) => void) {
      return makeSvg(documentOf(this), this, tag, o, callback);
    },
  });
}

/** The element and all above it. */
function upwards(el: Element): Element[] {
  return el.parentElement ? [el, ...upwards(el.parentElement)] : [el];
}

function installElement(window: Elements): void {
  define(window.Element.prototype, {
    getText(this: Element) { return this.textContent ?? ''; },
    setText(this: Element, value: string | DocumentFragment) {
      if (typeof value === 'string') this.textContent = value;
      else this.replaceChildren(value);
    },
    addClass(this: Element, ...classes: string[]) { this.classList.add(...classes); },
    addClasses(this: Element, classes: string[]) { this.classList.add(...classes); },
    removeClass(this: Element, ...classes: string[]) { this.classList.remove(...classes); },
    removeClasses(this: Element, classes: string[]) { this.classList.remove(...classes); },
    toggleClass(this: Element, classes: string | string[], value: boolean) {
      for (const name of Array.isArray(classes) ? classes : [classes]) this.classList.toggle(name, !!value);
    },
    hasClass(this: Element, name: string) { return this.classList.contains(name); },
    setAttr(this: Element, name: string, value: string | number | boolean | null) { setAttribute(this, name, value); },
    setAttrs(this: Element, values: Record<string, string | number | boolean | null>) {
      for (const [name, value] of Object.entries(values)) setAttribute(this, name, value);
    },
    getAttr(this: Element, name: string) { return this.getAttribute(name); },
    matchParent(this: Element, selector: string, lastParent?: Element) {
      const chain = upwards(this);
      const end = lastParent ? chain.indexOf(lastParent) : -1;
      return chain.slice(0, end < 0 ? undefined : end + 1).find(el => el.matches(selector)) ?? null;
    },
    getCssPropertyValue(this: Element, property: string, pseudo?: string) {
      return this.ownerDocument.defaultView!.getComputedStyle(this, pseudo).getPropertyValue(property).trim();
    },
    isActiveElement(this: Element) { return this.ownerDocument.activeElement === this; },
    find(this: Element, selector: string) { return this.querySelector(selector); },
    findAll(this: Element, selector: string) { return Array.from(this.querySelectorAll(selector)); },
    findAllSelf(this: Element, selector: string) {
      const below = Array.from(this.querySelectorAll(selector));
      return this.matches(selector) ? [this, ...below] : below;
    },
  });
  define(window.DocumentFragment.prototype, {
    find(this: DocumentFragment, selector: string) { return this.querySelector(selector); },
    findAll(this: DocumentFragment, selector: string) { return Array.from(this.querySelectorAll(selector)); },
  });
  const styles = {
    setCssStyles(this: HTMLElement, values: Partial<CSSStyleDeclaration>) { Object.assign(this.style, values); },
    setCssProps(this: HTMLElement, values: Record<string, string>) {
      for (const [name, value] of Object.entries(values)) this.style.setProperty(name, value);
    },
  };
  define(window.SVGElement.prototype, styles);
  define(window.HTMLElement.prototype, {
    ...styles,
    show(this: HTMLElement) { this.style.display = ''; },
    hide(this: HTMLElement) { this.style.display = 'none'; },
    toggle(this: HTMLElement, show: boolean) { this.style.display = show ? '' : 'none'; },
    toggleVisibility(this: HTMLElement, visible: boolean) { this.style.visibility = visible ? '' : 'hidden'; },
    // offsetParent is always null in jsdom, so visibility is read from the styles on the way up.
    isShown(this: HTMLElement) {
      const win = this.ownerDocument.defaultView;
      if (!win || !this.isConnected) return false;
      return upwards(this).every(el => win.getComputedStyle(el).display !== 'none');
    },
  });
}

// jsdom lays nothing out: no size ever changes. A browser has one of its own.
function installObservers(window: Window): void {
  if ('ResizeObserver' in window) return;
  define(window, {
    ResizeObserver: class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  });
}

function installEvents(window: Elements): void {
  const delegation = {
    on(
      this: EventTarget, type: string, selector: string,
      listener: (this: unknown, event: Event, target: HTMLElement) => unknown,
      options?: boolean | AddEventListenerOptions,
    ) {
      const callback = (event: Event): void => {
        const start = event.target as Node | null;
        const from = start && start.nodeType === 1 ? start as Element : start?.parentElement;
        const match = from?.closest(selector) as HTMLElement | null | undefined;
        if (match && (this as unknown as Node).contains(match)) listener.call(this, event, match);
      };
      const list = delegates.get(this) ?? [];
      list.push({ type, selector, listener, callback });
      delegates.set(this, list);
      this.addEventListener(type, callback, options);
    },
    off(
      this: EventTarget, type: string, selector: string, listener: unknown, options?: boolean | EventListenerOptions,
    ) {
      const list = delegates.get(this) ?? [];
      const matches = (entry: Delegate): boolean =>
        entry.type === type && entry.selector === selector && entry.listener === listener;
      for (const entry of list.filter(matches)) this.removeEventListener(type, entry.callback, options);
      delegates.set(this, list.filter(entry => !matches(entry)));
    },
  };
  define(window.Document.prototype, delegation);
  define(window.HTMLElement.prototype, {
    ...delegation,
    // A middle click arrives as `auxclick` (obsidian.d.ts: onClickEvent listens to both).
    onClickEvent(this: HTMLElement, listener: (event: MouseEvent) => unknown, options?: AddEventListenerOptions) {
      this.addEventListener('click', listener as EventListener, options);
      this.addEventListener('auxclick', listener as EventListener, options);
    },
    onNodeInserted() { throw new Error('The test host does not model HTMLElement.onNodeInserted'); },
    // There are no pop-out windows here, so an element never moves to another one.
    onWindowMigrated() { return () => undefined; },
    trigger(this: HTMLElement, type: string) {
      const win = this.ownerDocument.defaultView!;
      this.dispatchEvent(new win.Event(type, { bubbles: true, cancelable: true }));
    },
  });
  const event = window.UIEvent.prototype;
  defineGetter<UIEvent>(event, 'targetNode', function () { return this.target; });
  defineGetter<UIEvent>(event, 'doc', function () { return this.view?.document ?? (this.target as Node).ownerDocument; });
  defineGetter<UIEvent>(event, 'win', function () { return windowOf(this.doc); });
  define(event, { instanceOf(this: UIEvent, type: new () => unknown) { return this instanceof type; } });
}
