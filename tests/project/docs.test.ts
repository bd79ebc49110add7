// @vitest-environment jsdom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { withTables } from '../../scripts/docs/markdown';
import { pagesIn } from '../../scripts/docs/pages';
import { registeredIn, type Registered } from '../../scripts/docs/registered';
import { tablesOf } from '../../scripts/docs/tables';
import { writtenValues } from '../../scripts/docs/format';
import type { Day } from '../../src/domain/day';
import { dueKinds, type DueKind } from '../../src/domain/due';
import type { NoteRecord } from '../../src/domain/records';
import { messagePlaceholders } from '../../src/notes/messages/facts';
import { readMessageTemplate } from '../../src/notes/messages/template';
import { contactProperties, interviewProperties, TYPE, type PropertyType } from '../../src/notes/properties';
import { kindOfNote, readRecord } from '../../src/notes/read';
import { readValue } from '../../src/notes/values';
import { findKeys, rowKeys } from '../../src/ui/list/list-keys';
import { defaultSettings, recognitionOf } from '../../src/settings/settings';
import { all, click, openedView } from '../app/follow-ups-notes';
import { manifest } from '../app/plugin';
import { dueIn, termsWith } from '../domain/builders';
import type { Host } from '../host';
import { yaml } from '../notes/edit-yaml';

// Tests run in the project's folder.
const root = '.';
const pages = pagesIn(root);
const read = (page: string): string => readFileSync(join(root, page), 'utf8');
const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;

let host: Host;
let registered: Registered;
let tables: ReadonlyMap<string, string>;
beforeAll(async () => {
  host = await openedView();
  registered = registeredIn(host, manifest.id);
  tables = await tablesOf(registered);
});
afterAll(() => host.close());

/** What a pattern's first group finds in the pages, with where. */
function found(pattern: RegExp, from: readonly string[] = pages): { page: string; text: string }[] {
  return from.flatMap((page) => [...read(page).matchAll(pattern)].map(([, text]) => ({ page, text: text! })));
}

/** What stands in the first column, without its marks. */
function names(table: string): string[] {
  const [, , ...rows] = table.split('\n');
  return rows.map((row) => row.split(' | ')[0]!.replace(/[|`*]/g, '').trim());
}

describe('the page of the format', () => {
  const cells = (name: string): string[][] =>
    tables.get(name)!.split('\n').slice(2).map((row) => row.slice(2, -2).split(' | '));
  const inCode = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, text]) => text!);

  it('has every property with a value that it explains', () => {
    const explained = Object.values(writtenValues).map(({ called }) => called);
    const rows = [...cells('format-contact').slice(1), ...cells('format-interview').slice(1)];
    expect(rows.length).toBe(Object.keys(contactProperties).length + Object.keys(interviewProperties).length);
    expect(rows.filter(([, value]) => !explained.includes(value!) && !value!.startsWith('one of '))).toEqual([]);
  });

  it.each(Object.entries(writtenValues))('writes values of the type %s that are read', (type, { written }) => {
    for (const text of written) {
      const raw = (yaml.parse(`x: ${text}`) as { x: unknown }).x;
      const { value, unread } = readValue(raw, type as PropertyType, () => null);
      expect([text, unread]).toEqual([text, []]);
      expect(value).toBeDefined();
    }
  });

  it('shows notes from which what it says is due follows', () => {
    const recognition = recognitionOf(defaultSettings);
    const resolve = (linkpath: string): string => `People/${linkpath}.md`;
    const record = (path: string, lines: readonly string[]): NoteRecord => {
      const frontmatter = yaml.parse(lines.join('\n')) as Record<string, unknown>;
      const kind = kindOfNote(path, frontmatter, recognition)!;
      return readRecord({ path, frontmatter, resolve }, kind, recognition.vocabulary);
    };
    const noor = record('People/Noor Haddad.md', ['type: contact']);
    for (const row of cells('format-examples')) {
      const [kind, notes, holidays, due] = row as [string, string, string, string];
      const records = notes.split('**').slice(1).flatMap((name, at, all) =>
        (at % 2 === 0 ? [record(`People/${name}.md`, inCode(all[at + 1]!))] : []));
      const terms = termsWith({ holidays: inCode(holidays) as Day[] });
      const items = dueIn([...records, noor], inCode(kind)[0] as DueKind, terms);
      expect([notes, items.map((item) => item.due)]).toEqual([notes, inCode(due)]);
    }
  });
});

describe('the tables', () => {
  it.each(pages)('of %s are as the code has them; `npm run docs` writes them anew', (page) => {
    expect(read(page), `${page} differs from the code. Run: npm run docs`).toBe(withTables(read(page), tables));
  });

  it('stand each on some page', () => {
    const placed = new Set(found(/<!-- table: ([\w-]+) -->/g).map(({ text }) => text));
    expect([...tables.keys()].filter((name) => !placed.has(name))).toEqual([]);
  });

  it('know every kind, every command and everything the terminal can call', () => {
    expect(names(tables.get('due-kinds')!).map((name) => name.split('<br>')[1])).toEqual(dueKinds);
    expect(names(tables.get('handlers')!).map((name) => manifest.id + name).sort()).toEqual(host.cliCommands());
    expect(names(tables.get('commands')!)).toEqual(registered.commands.map(({ name }) => name.split(': ').at(-1)));
  });

  it('would be found out of date, and a name without a table is an error', () => {
    const page = '<!-- table: one -->\n\nold\n\n<!-- /table -->\n';
    expect(withTables(page, new Map([['one', 'new']]))).toBe('<!-- table: one -->\n\nnew\n\n<!-- /table -->\n');
    expect(() => withTables(page, new Map())).toThrow('There is no table “one”');
    expect(() => withTables('<!-- table: one -->\n', new Map([['one', 'new']]))).toThrow('not closed');
  });
});

describe('what the pages name exists', () => {
  it('every page and picture that is linked to', () => {
    const targets = [
      ...found(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g),
      ...found(/\b(?:src|srcset|href)="(?!https?:|#)([^"#]+)"/g),
    ];
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter(({ page, text }) => !existsSync(join(root, dirname(page), text)))).toEqual([]);
  });

  it('every heading that is linked to', () => {
    const links = found(/\]\(((?!https?:)[^)\s]*#[^)\s]+)\)/g);
    const missing = links.filter(({ page, text }) => {
      const [path = '', heading] = text.split('#');
      return !headings(path === '' ? page : normalize(join(dirname(page), path))).includes(heading!);
    });
    expect(links.length).toBeGreaterThan(5);
    expect(missing).toEqual([]);
  });

  it('every npm script', () => {
    const named = found(/\bnpm (?:run (?:--silent )?)?([a-z]+)\b/g).filter(({ text }) => text !== 'ci');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ text }) => !Object.hasOwn(scripts, text))).toEqual([]);
  });

  it('everything that the terminal is shown to call', () => {
    const named = found(/\binformational-interviews:([\w-]+)/g).map(({ text }) => `${manifest.id}:${text}`);
    expect(named).not.toEqual([]);
    expect(named.filter((id) => !host.cliCommands().includes(id))).toEqual([]);
  });

  it('every property', () => {
    const known = [...Object.values(contactProperties), ...Object.values(interviewProperties)].map(({ name }) => name);
    const named = [...found(/`([a-z]+(?:_[a-z]+)+)[`:]/g), ...found(/^([a-z]+(?:_[a-z]+)+):/gm)];
    const templates = ['first_name'];
    expect(named.filter(({ text }) => !known.includes(text) && !templates.includes(text))).toEqual([]);
  });

  it('every file and folder of the project', () => {
    const named = found(/`((?:src|tests|scripts|docs)\/[\w./-]*)`/g);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(({ text }) => !existsSync(join(root, text)))).toEqual([]);
  });
});

describe('the guide', () => {
  it('has the keys of the list, all of them and no other, each its own', () => {
    click(document.querySelector<HTMLElement>('[data-section="away"] [data-fold]')!);
    for (const stop of all('[data-row] [data-stop]')) stop.focus();
    const pressed = all('[aria-keyshortcuts]').flatMap((each) => each.getAttribute('aria-keyshortcuts')!.split(' '));
    const letters = (keys: readonly string[]): string[] => [...new Set(keys.filter((key) => /^[A-Z]$/.test(key)))].sort();
    expect(letters(pressed)).toContain('B');
    const told = letters(found(/^\| `([^`]+)`/gm, ['docs/guide.md']).map(({ text }) => text));
    expect(told).toEqual(expect.arrayContaining(letters(pressed)));
    const ofLists = [...Object.values(rowKeys), ...findKeys].flatMap((key) => key.caps()).filter((cap) => /^[A-Z]$/.test(cap));
    expect(told).toEqual([...registered.keys.map(({ letter }) => letter), ...ofLists].sort());
  });

  it('shows notes that are read without a problem, and no property that is not read', () => {
    const notes = found(/^```yaml\n---\n([^]*?)---\n```/gm).map(({ text }) => parse(text) as Record<string, unknown>);
    const kinds = notes.map((frontmatter) => {
      const recognition = recognitionOf(defaultSettings);
      const kind = kindOfNote('Note.md', frontmatter, recognition)!;
      const read = readRecord({ path: 'Note.md', frontmatter, resolve: () => null }, kind, recognition.vocabulary);
      const known = Object.values(kind === 'contact' ? contactProperties : interviewProperties).map(({ name }) => name);
      expect(read.problems).toEqual([]);
      expect(Object.keys(frontmatter).filter((name) => name !== TYPE && !known.includes(name))).toEqual([]);
      return kind;
    });
    expect(kinds).toEqual(['contact', 'interview']);
  });

  it('shows message templates that are read, with placeholders that exist', () => {
    const templates = found(/^```markdown\n(---\n[^]*?)\n```/gm, ['docs/guide.md']).map(({ text }) => text);
    expect(templates.map((text) => readMessageTemplate(text, yaml).kind)).toEqual(['remind']);
    const used = templates.flatMap((text) => [...text.matchAll(/\{\{[#^/]?(\w+)\}\}/g)].map(([, name]) => name!));
    expect(used.filter((name) => !Object.hasOwn(messagePlaceholders, name))).toEqual([]);
  });

  it('has a worked example of every kind', () => {
    const examples = found(/<!-- table: example-([\w-]+) -->/g, ['docs/guide.md']).map(({ text }) => text);
    expect(examples.sort()).toEqual([...dueKinds].sort());
  });

  it('names the parts of the list as the list does', () => {
    const shown = all('[data-section] .informational-interviews-list-section-title').map(({ textContent }) => textContent);
    const [, rows] = /\| Part \|[^]*?\n((?:\|.*\n)+)/.exec(read('docs/guide.md'))!;
    const named = [...rows!.matchAll(/^\| ([^|]+?) \|/gm)].map(([, name]) => name!);
    expect(shown.length).toBeGreaterThan(4);
    expect(shown.filter((title) => !named.includes(title))).toEqual([]);
  });
});

describe('the architecture page', () => {
  it('has every room and every feature that is registered', () => {
    const page = read('docs/architecture.md');
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'features')
      .map(({ name }) => `  ${name}/`);
    const features = found(/from '\.\/features\/([\w-]+)'/g, ['src/main.ts']).map(({ text }) => `  features/${text}/`);
    expect(features.length).toBeGreaterThan(3);
    const missing = [...rooms, ...features].filter((line) => !page.includes(`\n${line} `));
    expect(missing, 'The folder tree in docs/architecture.md lacks them').toEqual([]);
  });
});

describe('the pages', () => {
  it('name the app version that the manifest asks for', () => {
    expect(read('README.md')).toContain(`Obsidian ${manifest.minAppVersion.replace(/\.0$/, '')} or newer`);
  });

  it('caption pictures as what they are, and claim no test in the app', () => {
    for (const page of pages.filter((each) => /<img|!\[/.test(read(each)))) expect(read(page)).toMatch(/in the test host/);
    expect(pages.filter((page) => /tested (?:in|with|on) obsidian/i.test(read(page)))).toEqual([]);
  });
});

/** Anchors as GitHub makes them of headings, and those written by hand. */
function headings(page: string): string[] {
  const text = read(page);
  const made = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title!.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-'));
  return [...made, ...[...text.matchAll(/<a id="([^"]+)"/g)].map(([, id]) => id!)];
}
