import { parseYaml, stringifyYaml } from 'obsidian';
import type { Yaml } from '../notes/edit/types';

/** Obsidian's own dialect, so that what is checked here is what it will read. */
export const yaml: Yaml = { parse: (text) => parseYaml(text) as unknown, stringify: (value) => stringifyYaml(value) };
