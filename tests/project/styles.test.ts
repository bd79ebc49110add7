import { readdirSync, readFileSync } from 'node:fs';
import esbuild from 'esbuild';
import { describe, expect, it } from 'vitest';
import { styles } from '../../esbuild.config.mjs';

const committed = readFileSync('styles.css', 'utf8');
const css = committed.replace(/\/\*[^]*?\*\//g, '');

describe('styles.css', () => {
  it('is what the build bundles from the styles beside rooms and features', async () => {
    const { outputFiles } = await esbuild.build({ ...styles, write: false });
    expect(outputFiles![0]!.text, 'run npm run build').toBe(committed);
  });

  it('holds every stylesheet of src', () => {
    const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
    const bundled = [...committed.matchAll(/^\/\* src\/(\S+\.css) \*\/$/gm)].map(([, file]) => file!);
    expect(bundled.sort()).toEqual(sheets.sort());
  });

  it('forces nothing and asks no parent about its children', () => {
    expect(css).not.toMatch(/!important|:has\(/);
  });

  it('names its own classes only, beside those that Obsidian puts on what it draws', () => {
    const classes = new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name!));
    const foreign = [...classes].filter((name) => !/^(?:informational-interviews|mod-|is-|theme-)/.test(name));
    expect(foreign.sort()).toMatchInlineSnapshot(`
      [
        "clickable-icon",
        "menu",
        "modal",
        "modal-button-container",
        "modal-content",
        "modal-header",
        "notice",
        "status-bar",
        "suggestion-highlight",
        "view-content",
        "workspace-leaf-content",
      ]
    `);
  });

  it('has every class that the pictures are taken by', () => {
    const taken = readFileSync('scripts/screenshots.mjs', 'utf8').match(/\.informational-interviews-[\w-]+/g)!;
    expect(taken.filter((name) => !css.includes(name))).toEqual([]);
  });

  it('uses variables of the theme, none of its own making', () => {
    const made = [...css.matchAll(/(?:^|[;{\s])(--[\w-]+)\s*:/g)].map(([, name]) => name!);
    expect(made.filter((name) => name.startsWith('--informational'))).toEqual([]);
  });
});

/** The families of class names, and the folder that draws them; what is drawn by `src/ui` may stand in any. */
const families: Readonly<Record<string, string>> = {
  ui: 'src/ui',
  list: 'src/ui/list',
  form: 'src/ui/forms',
  notice: 'src/ui',
  timer: 'src/ui',
  menu: 'src/deeds',
  keys: 'src/deeds',
  'follow-ups': 'src/features/follow-ups',
  merging: 'src/features/merging',
  people: 'src/features/people',
  map: 'src/features/map',
  overview: 'src/features/overview',
  adopt: 'src/features/adopting',
  brief: 'src/features/briefing',
  debrief: 'src/features/debriefing',
  draft: 'src/features/drafting',
  marking: 'src/features/marking',
  questions: 'src/features/questions',
  settings: 'src/settings',
};

/** The family of a class name, or undefined for one that belongs to none. */
function familyOf(name: string): string | undefined {
  const rest = name.replace(/^informational-interviews-/, '');
  return Object.keys(families).find((family) => rest === family || rest.startsWith(`${family}-`));
}

describe('class names', () => {
  const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css') && file !== 'styles.css')
    .map((file) => ({ sheet: `src/${file.replaceAll('\\', '/')}`, text: readFileSync(`src/${file}`, 'utf8') }));

  it.each(sheets)('begin with a family that $sheet may style', ({ sheet, text }) => {
    const names = [...text.matchAll(/\.(informational-interviews-[\w-]+)/g)].map(([, name]) => name!);
    const strays = names.filter((name) => {
      const home = families[familyOf(name) ?? ''];
      return !home || !(sheet.startsWith(`${home}/`) || home.startsWith('src/ui'));
    });
    expect(strays).toEqual([]);
  });

  it('in code stand where their family is drawn', () => {
    const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => [`src/${file.replaceAll('\\', '/')}`, readFileSync(`src/${file}`, 'utf8')] as const);
    const strays = code.flatMap(([file, text]) => [...text.matchAll(/informational-interviews-[a-z-]+/g)]
      .map(([name]) => name)
      .filter((name) => !NO_CLASSES.has(name))
      .filter((name) => {
        const home = families[familyOf(name) ?? ''];
        return !home || !(file.startsWith(`${home}/`) || home.startsWith('src/ui'));
      })
      .map((name) => `${file}: ${name}`));
    expect(strays).toEqual([]);
  });
});

/** Types of views, keys of storage, and beginnings of ids and names that are put together. */
const NO_CLASSES = new Set([
  'informational-interviews-told', 'informational-interviews-unfinished', 'informational-interviews-field-',
  'informational-interviews-room', 'informational-interviews-follow-ups',
]);
