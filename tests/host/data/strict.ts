/** What test runners and consoles look for in any object they are given to print or compare. */
const askedByTools = new Set([
  'then', 'toJSON', 'asymmetricMatch', 'nodeType', 'tagName', '$$typeof', '_isMockFunction', 'inspect', 'hasAttribute',
  '__esModule', 'default', 'getMockName', 'sample', 'length',
]);

/**
 * An object to put on a prototype chain: reading what `base` lacks throws, so that a plugin which relies on something
 * the host does not have is told so, instead of getting undefined.
 */
export function notModelled(what: string, base: object = Object.prototype): object {
  return new Proxy(Object.create(base) as object, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key, receiver) as unknown;
      if (askedByTools.has(key) || key.startsWith('@@')) return undefined;
      throw new Error(`The test host does not model ${what}.${key}`);
    },
  });
}

/** Makes reading an unknown member of a class's instances throw. */
export function strict(Class: { prototype: object }, what: string): void {
  Object.setPrototypeOf(Class.prototype, notModelled(what, Object.getPrototypeOf(Class.prototype) as object));
}
