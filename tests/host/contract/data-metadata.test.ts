import { describe, expect, it } from 'vitest';
import type { CachedMetadata } from 'obsidian';
import type { TFile } from '../data/files';
import { getFrontMatterInfo, parseYaml, stringifyYaml } from '../data/front-matter';
import openings from '../../notes/openings.json';
import { getAllTags } from '../data/note-metadata';
import { fileAt, opened, unopened } from './data-half';

const note = (yaml: string, body = '') => `---\n${yaml}\n---\n${body}`;

async function cacheOf(text: string): Promise<CachedMetadata> {
  const half = await opened({ files: { 'Note.md': text } });
  return half.metadataCache.getFileCache(fileAt(half, 'Note.md')) as CachedMetadata;
}

describe('front matter', () => {
  it('lies between two lines of three dashes, the text ending with its line break', () => {
    const text = '---\na: 1\n---\nbody';
    expect(getFrontMatterInfo(text)).toEqual({ exists: true, frontmatter: 'a: 1\n', from: 4, to: 9, contentStart: 13 });
    const windows = getFrontMatterInfo('---\r\na: 1\r\n---\r\nbody');
    expect(windows).toMatchObject({ frontmatter: 'a: 1\r\n', from: 5, contentStart: 16 });
    const empty = getFrontMatterInfo('---\n---\n');
    expect(empty).toMatchObject({ exists: true, frontmatter: '', from: 4, to: 4, contentStart: 8 });
    expect(getFrontMatterInfo('---\na: 1\n---')).toMatchObject({ exists: true, contentStart: 12 });
  });

  it.each([
    ['text before it', 'x\n---\na: 1\n---\n'],
    ['no closing line', '---\na: 1\n'],
    ['blanks after the dashes', '--- \na: 1\n---\n'],
    ['a closing line that is indented', '---\na: 1\n ---\n'],
    ['a byte order mark', '\uFEFF---\na: 1\n---\n'],
    ['an empty note', ''],
  ])('is not there with %s', (_case, text) => {
    expect(getFrontMatterInfo(text)).toEqual({ exists: false, frontmatter: '', from: 0, to: 0, contentStart: 0 });
  });

  it('leaves unquoted dates and times as text, and reads numbers as YAML 1.2 does', () => {
    expect(parseYaml('a: 2026-11-06\nb: 10:30\nc: 0012\nd: yes\ne:\nf: true')).toEqual({
      a: '2026-11-06', b: '10:30', c: 12, d: 'yes', e: null, f: true,
    });
  });

  it('is written without text for empty values, with lists as blocks', () => {
    const yaml = stringifyYaml({ a: null, b: ['x', '[[y]]'], c: '2026-11-06' });
    expect(yaml).toBe('a:\nb:\n  - x\n  - "[[y]]"\nc: 2026-11-06\n');
  });
});

describe('the metadata cache', () => {
  it.each(openings)('finds the properties of %j where the app does', async ({ text, body }) => {
    const { frontmatter, sections } = await cacheOf(text);
    const info = getFrontMatterInfo(text.replace(/^\uFEFF/, ''));
    const read = frontmatter !== undefined || (info.exists && /^(?:\s*(?:#.*)?[\r\n])*$/.test(info.frontmatter));
    expect(read ? info.contentStart : 0).toBe(body);
    expect(sections?.[0]?.type === 'yaml').toBe(info.exists);
  });

  it('knows front matter, its links, headings, links and tags', async () => {
    const yaml = 'contacts:\n  - "[[Ann Lee|Ann]]"\n  - Bob\nref: "[Jo](People/Jo%20X.md)"';
    const cache = await cacheOf(note(yaml, '# Head #\nSee [[Acme#x]] #tag\n'));
    expect(cache.frontmatter).toEqual({ contacts: ['[[Ann Lee|Ann]]', 'Bob'], ref: '[Jo](People/Jo%20X.md)' });
    expect(cache.frontmatterLinks).toEqual([
      { key: 'contacts.0', link: 'Ann Lee', original: '[[Ann Lee|Ann]]', displayText: 'Ann' },
      { key: 'ref', link: 'People/Jo X.md', original: '[Jo](People/Jo%20X.md)', displayText: 'Jo' },
    ]);
    expect(cache.headings).toMatchObject([{ heading: 'Head', level: 1 }]);
    expect(cache.links).toMatchObject([{ link: 'Acme#x', position: { start: { line: 7, col: 4 } } }]);
    expect(cache.tags).toMatchObject([{ tag: '#tag' }]);
  });

  it('takes only values that are wholly a link for links', async () => {
    const cache = await cacheOf(note('a: "see [[Ann]]"\nb: "[x](https://example.com)"'));
    expect(cache.frontmatterLinks).toEqual([]);
  });

  it.each([
    ['is not YAML', 'a: [1'],
    ['says a property twice', 'a: 1\na: 2'],
    ['is a list', '- a\n- b'],
    ['is a scalar', 'hello'],
  ])('has no front matter where it %s', async (_case, yaml) => {
    expect((await cacheOf(note(yaml))).frontmatter).toBeUndefined();
  });

  it('accepts front matter after a byte order mark', async () => {
    expect((await cacheOf(`\uFEFF${note('a: 1')}`)).frontmatter).toEqual({ a: 1 });
  });

  it('sees no headings and links inside fenced code', async () => {
    const cache = await cacheOf('```\n# no\n[[No]]\n```\n# yes\n');
    expect(cache.headings).toMatchObject([{ heading: 'yes' }]);
    expect(cache.links).toBeUndefined();
  });

  it('sees no links and tags in code and comments, and tells what is embedded', async () => {
    const cache = await cacheOf('`[[A]] #a` %%[[B]]\n#b%% <!-- [[C]] --> ![[D#E|x]] [[F#G#H]] [[#I]] #f\n');
    expect(cache.links).toMatchObject([
      { link: 'F#G#H', displayText: 'F > G > H', original: '[[F#G#H]]' }, { link: '#I', displayText: 'I' },
    ]);
    expect(cache.embeds).toMatchObject([{ link: 'D#E', displayText: 'x', original: '![[D#E|x]]' }]);
    expect(cache.tags?.map(({ tag }) => tag)).toEqual(['#f']);
  });

  it('knows quotes and callouts, and the items of lists in them, each with the item it stands under', async () => {
    const cache = await cacheOf('> [!note] X\n> - a\n>   - b\n\n> quoted\n\ntext\n- c\n  - d\n    - e\n- f\n');
    expect(cache.sections?.map(({ type }) => type)).toEqual(['callout', 'blockquote', 'paragraph', 'list']);
    expect(cache.listItems?.map(({ parent, position }) => [position.start.line, parent]))
      .toEqual([[1, -1], [2, 1], [7, -7], [8, 7], [9, 8], [10, -7]]);
  });

  it('lags a write: the old front matter stands until `changed`, then `resolve` and `resolved` follow', async () => {
    const half = await opened({ files: { 'Note.md': note('a: 1') } });
    const file = fileAt(half, 'Note.md');
    const heard: string[] = [];
    half.vault.on('modify', () => heard.push('modify'));
    half.metadataCache.on('changed', (changed: TFile, text: string, cache: CachedMetadata) =>
      heard.push(`changed ${changed.path} ${text.length} ${JSON.stringify(cache.frontmatter)}`));
    half.metadataCache.on('resolve', (resolved: TFile) => heard.push(`resolve ${resolved.path}`));
    half.metadataCache.on('resolved', () => heard.push('resolved'));
    await half.vault.process(file, () => note('a: 2'));
    expect(half.metadataCache.getFileCache(file)?.frontmatter).toEqual({ a: 1 });
    expect(heard).toEqual(['modify']);
    await half.settle();
    expect(half.metadataCache.getFileCache(file)?.frontmatter).toEqual({ a: 2 });
    expect(heard).toEqual(['modify', 'changed Note.md 13 {"a":2}', 'resolve Note.md', 'resolved']);
  });

  it('is silent about a rename, except that the notes that link there are resolved again', async () => {
    const half = await opened({ files: { 'Ann.md': note('a: 1'), 'Other.md': '[[Ann]]' } });
    const heard: string[] = [];
    half.metadataCache.on('changed', () => heard.push('changed'));
    half.metadataCache.on('resolve', (file: TFile) => heard.push(`resolve ${file.path}`));
    expect(half.metadataCache.resolvedLinks['Other.md']).toEqual({ 'Ann.md': 1 });
    await half.vault.rename(fileAt(half, 'Ann.md'), 'Anna.md');
    await half.settle();
    expect(heard.sort()).toEqual(['resolve Anna.md', 'resolve Other.md']);
    expect(half.metadataCache.getCache('Anna.md')?.frontmatter).toEqual({ a: 1 });
    expect(half.metadataCache.unresolvedLinks['Other.md']).toEqual({ Ann: 1 });
  });

  it('says what it knew of a deleted note', async () => {
    const half = await opened({ files: { 'Note.md': note('a: 1') } });
    const heard: unknown[] = [];
    half.metadataCache.on('deleted', (file: TFile, previous: CachedMetadata | null) =>
      heard.push(file.path, previous?.frontmatter));
    await half.remove('Note.md');
    await half.settle();
    expect(heard).toEqual(['Note.md', { a: 1 }]);
    expect(half.metadataCache.getCache('Note.md')).toBeNull();
  });

  it('resolves a link when its note appears', async () => {
    const half = await opened({ files: { 'Note.md': '[[Ann]]' } });
    expect(half.metadataCache.unresolvedLinks['Note.md']).toEqual({ Ann: 1 });
    await half.vault.create('Ann.md', '');
    await half.settle();
    expect(half.metadataCache.resolvedLinks['Note.md']).toEqual({ 'Ann.md': 1 });
  });

  it.each([
    [undefined, { a: 1 }, ['resolve', 'resolved']],
    ['announced', undefined, ['Note.md', 'resolve', 'resolved']],
    ['silent', undefined, ['resolve', 'resolved']],
  ] as const)('is filled when the layout is ready, or cold and filled later: %s', async (coldCache, atFirst, events) => {
    const half = unopened({ files: { 'Note.md': note('a: 1') }, coldCache });
    const heard: string[] = [];
    half.metadataCache.on('changed', (file: TFile) => heard.push(file.path));
    half.metadataCache.on('resolve', () => heard.push('resolve'));
    half.metadataCache.on('resolved', () => heard.push('resolved'));
    await half.load();
    expect(half.metadataCache.getCache('Note.md')?.frontmatter).toEqual(atFirst);
    half.metadataCache.begin();
    expect(half.metadataCache.getCache('Note.md')?.frontmatter).toEqual(atFirst);
    await half.settle();
    expect(half.metadataCache.getCache('Note.md')?.frontmatter).toEqual({ a: 1 });
    expect(heard).toEqual(events);
  });
});

describe('a link', () => {
  const files = { 'Ann.md': '', 'A/Jo.md': '', 'B/Jo.md': '', 'B/C/Jo.md': '', 'B/Note.md': '', 'Pic.png': '' };

  it.each([
    ['ann', 'B/Note.md', 'Ann.md'],
    ['Ann.md', 'B/Note.md', 'Ann.md'],
    ['A/Jo', 'B/Note.md', 'A/Jo.md'],
    ['Jo', 'B/Note.md', 'B/Jo.md'],
    ['Jo', 'A/x.md', 'A/Jo.md'],
    ['C/Jo', 'Ann.md', 'B/C/Jo.md'],
    ['../A/Jo', 'B/Note.md', 'A/Jo.md'],
    ['Ann#Heading', 'B/Note.md', 'Ann.md'],
    ['', 'B/Note.md', 'B/Note.md'],
    ['Pic.png', 'Ann.md', 'Pic.png'],
    ['Nobody', 'Ann.md', null],
    ['100% [x', 'Ann.md', null],
  ])('to %j from %s leads to %s', async (link, from, to) => {
    const half = await opened({ files });
    expect(half.metadataCache.getFirstLinkpathDest(link, from)?.path ?? null).toBe(to);
  });

  it('is written as the name if that is unique, else as the path', async () => {
    const half = await opened({ files });
    expect(half.metadataCache.fileToLinktext(fileAt(half, 'Ann.md'), '', true)).toBe('Ann');
    expect(half.metadataCache.fileToLinktext(fileAt(half, 'A/Jo.md'), '', true)).toBe('A/Jo');
  });
});

describe('the file manager', () => {
  it('writes the front matter anew, losing comments and quotes, and keeps the body', async () => {
    const half = await opened({ files: { 'Note.md': note('# why\na: "x"\nl: [1, 2]', 'body\n') } });
    await half.fileManager.processFrontMatter(fileAt(half, 'Note.md'), (values) => { values['b'] = '2026-11-06'; });
    expect(await half.read('Note.md')).toBe(note('a: x\nl:\n  - 1\n  - 2\nb: 2026-11-06', 'body\n'));
  });

  it('adds front matter where there is none, and removes what is deleted', async () => {
    const half = await opened({ files: { 'Note.md': 'body' } });
    const file = fileAt(half, 'Note.md');
    await half.fileManager.processFrontMatter(file, (values) => { values['a'] = 1; });
    expect(await half.read('Note.md')).toBe('---\na: 1\n---\nbody');
    await half.fileManager.processFrontMatter(file, (values) => { delete values['a']; });
    expect(await half.read('Note.md')).toBe('---\n---\nbody');
  });

  it('throws on bad YAML and on an error of the callback, and then writes nothing', async () => {
    const half = await opened({ files: { 'Bad.md': note('a: [1'), 'Good.md': note('a: 1') } });
    await expect(half.fileManager.processFrontMatter(fileAt(half, 'Bad.md'), () => undefined)).rejects.toThrow();
    const refusing = half.fileManager.processFrontMatter(fileAt(half, 'Good.md'), () => { throw new Error('no'); });
    await expect(refusing).rejects.toThrow('no');
    expect(await half.read('Good.md')).toBe(note('a: 1'));
  });

  it('renames with the links in bodies and in properties, and keeps every other byte', async () => {
    const other = '---\r\ncontacts: ["[[People/Jane]]"]  # who\r\nx: "[[Ann]]"\r\n---\r\n'
      + '[[Jane|her]] [[jane#Notes]] [J](Jane.md) [[Ann]]';
    const half = await opened({ files: { 'People/Jane.md': '', 'Ann.md': '', 'Other.md': other } });
    await half.fileManager.renameFile(fileAt(half, 'People/Jane.md'), 'People/Jane Doe.md');
    expect(await half.read('Other.md')).toBe(
      '---\r\ncontacts: ["[[Jane Doe]]"]  # who\r\nx: "[[Ann]]"\r\n---\r\n'
      + '[[Jane Doe|her]] [[Jane Doe#Notes]] [J](Jane%20Doe.md) [[Ann]]',
    );
  });

  it('leaves links alone that still lead to the moved note', async () => {
    const half = await opened({ files: { 'People/Jane.md': '', 'New/': '', 'Other.md': '[[Jane]] [[People/Jane]]' } });
    await half.fileManager.renameFile(fileAt(half, 'People/Jane.md'), 'New/Jane.md');
    expect(await half.read('Other.md')).toBe('[[Jane]] [[Jane]]');
  });

  it('knows from .obsidian/app.json where new notes go and what becomes of trash', async () => {
    const config = JSON.stringify({ newFileLocation: 'folder', newFileFolderPath: 'Inbox', trashOption: 'none' });
    const half = await opened({ files: { '.obsidian/app.json': config, 'Inbox/a.md': '' } });
    expect(half.fileManager.getNewFileParent('').path).toBe('Inbox');
    await half.fileManager.trashFile(fileAt(half, 'Inbox/a.md'));
    await expect(half.read('.trash/a.md')).rejects.toThrow('ENOENT');
  });
});

describe('all tags of a note', () => {
  it.each([
    ['tags: [people, work/old]', '#people #work/old'],
    ['tags: "#people, friend"', '#people #friend'],
    ['Tag: people friend', '#people #friend'],
    ['tags:', ''],
    ['a: 1', ''],
  ])('are those of its properties, with their sign, and those in its text: %s', async (yaml, tags) => {
    expect(getAllTags(await cacheOf(`${note(yaml)}Met #at/fair.\n`)).join(' ')).toBe(`${tags} #at/fair`.trim());
  });
});
