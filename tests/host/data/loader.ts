import type { PluginManifest } from 'obsidian';
import type { App } from './app';
import { PLUGIN_SOURCE } from './callers';
import { Plugin } from './plugin';

type PluginClass = new (app: App, manifest: PluginManifest) => Plugin;

export interface LoadParts {
  mainJs: string;
  window: Window;
  /** What `require('obsidian')` answers. */
  obsidian: object;
  /** Free names of the plugin's own: its `Date`, and Obsidian's globals. */
  globals: Record<string, unknown>;
}

/**
 * Evaluates a built plugin (CommonJS) and answers its class. `window`, `document` and every other name a window has are
 * the given window's, also where that isn't the global one. Requiring anything but `obsidian` throws.
 */
export function loadPlugin({ mainJs, window, obsidian, globals }: LoadParts): PluginClass {
  const names = namesOfWindow(mainJs, window, globals);
  const evaluate = compiled(mainJs, Object.keys(names));
  const module: { exports: unknown } = { exports: {} };
  const require = (id: string) => {
    if (id === 'obsidian') return obsidian;
    throw new Error(`The test host does not model require(${JSON.stringify(id)})`);
  };
  evaluate(...Object.values(names))(module, module.exports, require);
  const exported = module.exports as { default?: unknown };
  const found = typeof exported === 'function' ? exported : exported.default;
  if (typeof found !== 'function' || !(found.prototype instanceof Plugin)) {
    throw new Error('main.js does not export a class that extends Plugin');
  }
  return found as PluginClass;
}

type PluginFunction = (module: object, exports: unknown, require: (id: string) => unknown) => void;
type Evaluate = (...values: unknown[]) => PluginFunction;

const known = new Map<string, Evaluate>();

/** Compiles a source once for all hosts of a process: each evaluates it anew, with names of its own. */
function compiled(mainJs: string, names: readonly string[]): Evaluate {
  const key = `${names.join()} ${mainJs}`;
  const there = known.get(key);
  if (there) return there;
  // The body has a function of its own, since a bundle may declare a name that the outer one passes in.
  const source = `return function (module, exports, require) {${mainJs}\n};\n//# sourceURL=${PLUGIN_SOURCE}`;
  const evaluate = new Function(...names, source) as Evaluate;
  known.set(key, evaluate);
  return evaluate;
}

/** The window's members that the source mentions. Functions that need their window as `this` are bound to it. */
function namesOfWindow(source: string, window: Window, globals: Record<string, unknown>): Record<string, unknown> {
  const names: Record<string, unknown> = {};
  const own = window as unknown as Record<string, unknown>;
  if (own !== (globalThis as unknown)) {
    for (const name of new Set(source.match(/[A-Za-z_$][\w$]*/g) ?? [])) {
      if (name in languageOwn || !(name in own)) continue;
      const value = own[name];
      const isClass = typeof value === 'function' && /^[A-Z]/.test(name);
      names[name] = typeof value === 'function' && !isClass ? value.bind(own) : value;
    }
  }
  Object.assign(names, { window, self: window, document: window.document, ...globals });
  return names;
}

/** Names of the language itself: the plugin shares them with the host, so that an Array here is an Array there. */
const languageOwn: Record<string, true> = Object.fromEntries(
  [
    'Object', 'Function', 'Array', 'Number', 'parseFloat', 'parseInt', 'Infinity', 'NaN', 'undefined', 'Boolean',
    'String', 'Symbol', 'Date', 'Promise', 'RegExp', 'Error', 'AggregateError', 'EvalError', 'RangeError',
    'ReferenceError', 'SyntaxError', 'TypeError', 'URIError', 'globalThis', 'JSON', 'Math', 'Intl', 'ArrayBuffer', 'Atomics',
    'Uint8Array', 'Int8Array', 'Uint16Array', 'Int16Array', 'Uint32Array', 'Int32Array', 'Float32Array', 'Float64Array',
    'Uint8ClampedArray', 'BigUint64Array', 'BigInt64Array', 'DataView', 'Map', 'BigInt', 'Set', 'WeakMap', 'WeakSet',
    'WeakRef', 'Proxy', 'Reflect', 'FinalizationRegistry', 'SharedArrayBuffer', 'decodeURI', 'decodeURIComponent',
    'encodeURI', 'encodeURIComponent', 'escape', 'unescape', 'eval', 'isFinite', 'isNaN', 'console', 'arguments',
    'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable', 'toLocaleString',
  ].map((name) => [name, true]),
);
