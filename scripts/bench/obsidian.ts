/** As much of Obsidian as the feed touches at run time. */
export class TFile {}
export class TFolder {}
export { parse as parseYaml, stringify as stringifyYaml } from 'yaml';
