/** The name under which the plugin's code appears in call stacks. */
export const PLUGIN_SOURCE = 'plugin:main.js';

/** Methods of the host that only pass a plugin's request on. */
const PASSES_ON = /registerDomEvent|registerInterval|debounced/;

/** Whether plugin code made the present call: the first frame after `skip` that isn't a mere relay is the plugin's. */
export function calledByPlugin(skip: number): boolean {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 12;
  const frames = (new Error().stack ?? '').split('\n').slice(1 + skip);
  Error.stackTraceLimit = limit;
  return frames.find((frame) => !PASSES_ON.test(frame))?.includes(PLUGIN_SOURCE) ?? false;
}
