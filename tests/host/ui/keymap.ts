import type { KeymapContext, Modifier, PaneType, UserEvent } from 'obsidian';
import type { HostWindow } from './globals';
import type { PlatformValues } from './platform';
import { strict } from '../data/strict';

type Listener = (event: KeyboardEvent, context: KeymapContext) => unknown;
export interface KeyHandler { scope: Scope; modifiers: string | null; key: string | null; func: Listener }

let macOS = false;

function modifiersOf(event: KeyboardEvent): string {
  const held: string[] = [];
  if (event.ctrlKey) held.push('Ctrl');
  if (event.metaKey) held.push('Meta');
  if (event.altKey) held.push('Alt');
  if (event.shiftKey) held.push('Shift');
  return held.sort().join(',');
}

function compile(modifiers: Modifier[] | null): string | null {
  if (!modifiers) return null;
  return modifiers.map(name => name === 'Mod' ? (macOS ? 'Meta' : 'Ctrl') : name).sort().join(',');
}

export class Scope {
  readonly keys: KeyHandler[] = [];
  /** Tab stays inside this element (assumed: the same field is what keeps focus in Obsidian's modals). */
  tabFocusContainerEl: HTMLElement | null = null;

  constructor(readonly parent?: Scope) {}

  register(modifiers: Modifier[] | null, key: string | null, func: Listener): KeyHandler {
    const handler = { scope: this, modifiers: compile(modifiers), key, func };
    this.keys.push(handler);
    return handler;
  }

  unregister(handler: KeyHandler): void {
    const index = this.keys.indexOf(handler);
    if (index >= 0) this.keys.splice(index, 1);
  }

  /** The first handler that answers wins; `undefined` passes the key on, then to the parent scope. */
  handleKey(event: KeyboardEvent): unknown {
    const modifiers = modifiersOf(event);
    const context: KeymapContext = { modifiers, key: event.key, vkey: event.key };
    for (const handler of [...this.keys]) {
      if (handler.modifiers !== null && handler.modifiers !== modifiers) continue;
      if (handler.key !== null && handler.key.toLowerCase() !== event.key.toLowerCase()) continue;
      const answer = handler.func(event, context);
      if (answer !== undefined) return answer;
    }
    return this.parent?.handleKey(event);
  }
}

/**
 * Hears every key of the window before anyone else does and asks the topmost scope
 * (obsidian.d.ts: pushScope makes a scope handle *all* key events; listening in the
 * capture phase is assumed). False prevents the default and goes no further.
 */
export class Keymap {
  private readonly scopes: Scope[] = [];
  /** Answers the scope in charge while none is pushed: the active view's, or the app's. */
  viewScope: () => Scope | null = () => null;
  private readonly onKeyDown: (event: KeyboardEvent) => void;

  constructor(private readonly window: HostWindow, private readonly rootScope: Scope, platform: PlatformValues) {
    macOS = platform.isMacOS;
    this.onKeyDown = event => this.handle(event);
    window.addEventListener('keydown', this.onKeyDown, true);
  }

  dispose(): void {
    this.window.removeEventListener('keydown', this.onKeyDown, true);
    this.scopes.length = 0;
  }

  pushScope(scope: Scope): void {
    this.popScope(scope);
    this.scopes.push(scope);
  }

  popScope(scope: Scope): void {
    const index = this.scopes.lastIndexOf(scope);
    if (index >= 0) this.scopes.splice(index, 1);
  }

  get depth(): number {
    return this.scopes.length;
  }

  private handle(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const scope = this.scopes[this.scopes.length - 1] ?? this.viewScope() ?? this.rootScope;
    if (scope.handleKey(event) === false) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key === 'Tab' && !event.defaultPrevented && scope.tabFocusContainerEl) {
      keepFocusInside(scope.tabFocusContainerEl, event);
    }
  }

  static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: Modifier): boolean {
    if (modifier === 'Mod') return macOS ? event.metaKey : event.ctrlKey;
    return { Ctrl: event.ctrlKey, Meta: event.metaKey, Shift: event.shiftKey, Alt: event.altKey }[modifier];
  }

  /** What a click or key asks for (obsidian.d.ts): false, 'tab', 'split' with Alt, 'window' with Alt and Shift. */
  static isModEvent(event?: UserEvent | null): PaneType | boolean {
    if (!event) return false;
    const middle = 'button' in event && event.button === 1;
    if (!Keymap.isModifier(event, 'Mod')) return middle ? 'tab' : false;
    if (event.altKey) return event.shiftKey ? 'window' : 'split';
    return 'tab';
  }
}

const focusable = 'a[href], button, input, select, textarea, [tabindex], [contenteditable="true"]';

/** Elements that Tab reaches inside `root`, in document order. */
export function tabStops(root: HTMLElement): HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>(focusable)).filter(el =>
    el.tabIndex >= 0 && !el.hasAttribute('disabled') && el.isShown());
}

function keepFocusInside(root: HTMLElement, event: KeyboardEvent): void {
  const stops = tabStops(root);
  if (stops.length === 0) {
    event.preventDefault();
    return;
  }
  const at = stops.indexOf(root.ownerDocument.activeElement as HTMLElement);
  const next = event.shiftKey ? (at <= 0 ? stops.length - 1 : at - 1) : (at + 1) % stops.length;
  // The browser would move on its own; jsdom does not, so the host moves in both.
  event.preventDefault();
  stops[next]?.focus();
}

strict(Keymap, 'Keymap');
