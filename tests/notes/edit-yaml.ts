import { parse, stringify } from 'yaml';
import type { Yaml } from '../../src/notes/edit/types';

/** The library that Obsidian itself uses; its warnings would only fill the output of the tests. */
export const yaml: Yaml = {
  parse: (text) => parse(text, { logLevel: 'error' }),
  stringify: (value) => stringify(value),
};
