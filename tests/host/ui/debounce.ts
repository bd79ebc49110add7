/**
 * Obsidian's debounce (obsidian.d.ts): calls once, `timeout` after the first call, or after the last with `resetTimer`.
 */
export function debounce<T extends unknown[], V>(
  window: Window, callback: (...args: T) => V, timeout = 0, resetTimer = false,
): ((...args: T) => unknown) & { cancel(): unknown; run(): V | void } {
  let timer: number | null = null;
  let latest: T | null = null;
  const fire = (): V | void => {
    timer = null;
    const args = latest;
    latest = null;
    if (args) return callback(...args);
  };
  const debounced = (...args: T): unknown => {
    latest = args;
    if (timer !== null && resetTimer) {
      window.clearTimeout(timer);
      timer = null;
    }
    timer ??= window.setTimeout(fire, timeout);
    return debounced;
  };
  return Object.assign(debounced, {
    cancel: () => {
      if (timer !== null) window.clearTimeout(timer);
      timer = null;
      latest = null;
      return debounced;
    },
    run: () => {
      if (timer !== null) window.clearTimeout(timer);
      return fire();
    },
  });
}
