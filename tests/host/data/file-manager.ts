import type { DataWriteOptions } from 'obsidian';
import type { Counts } from './counts';
import { TFile, folderOf, type TAbstractFile, type TFolder } from './files';
import { getFrontMatterInfo, isMapping, parseYaml, stringifyYaml } from './front-matter';
import { findLinks, parseLinktext, type Link } from './links';
import type { MetadataCache } from './metadata-cache';
import type { Vault } from './vault';
import type { VaultConfig } from './vault-config';
import { withContents } from './vault-index';
import { strict } from './strict';

interface FileManagerParts {
  vault: Vault;
  metadataCache: MetadataCache;
  config: () => VaultConfig;
  counts: Counts;
}

/** obsidian.d.ts, `FileManager`. */
export class FileManager {
  constructor(private readonly parts: FileManagerParts) {}

  /**
   * Reads, changes and writes the front matter in one go; throws where the YAML doesn't parse. The whole of it is
   * written anew, so comments and quotes are lost (developer docs; what other plugins' issue threads complain of).
   */
  async processFrontMatter(
    file: TFile,
    change: (frontmatter: Record<string, unknown>) => void,
    options?: DataWriteOptions,
  ): Promise<void> {
    this.parts.counts.processFrontMatter++;
    await this.parts.vault.change(file, 'processFrontMatter', (text) => {
      const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
      const content = text.slice(bom.length);
      const info = getFrontMatterInfo(content);
      const parsed = info.exists ? parseYaml(info.frontmatter) : null;
      const values = isMapping(parsed) ? parsed : {};
      const before = stringifyYaml(values);
      change(values);
      const after = stringifyYaml(values);
      if (before === after) return text;
      const yaml = Object.keys(values).length === 0 ? '' : after;
      if (!info.exists) return `${bom}---\n${yaml}---\n${content}`;
      return bom + content.slice(0, info.from) + yaml + content.slice(info.to);
    }, options);
  }

  async trashFile(file: TAbstractFile): Promise<void> {
    const { trashOption } = this.parts.config();
    if (trashOption === 'none') await this.parts.vault.delete(file);
    else await this.parts.vault.trash(file, trashOption === 'system');
  }

  /** Where a new note goes by the person's choice; a folder that is missing counts as the root (assumed). */
  getNewFileParent(sourcePath: string, _newFilePath?: string): TFolder {
    const { vault } = this.parts;
    const { newFileLocation, newFileFolderPath } = this.parts.config();
    const wanted = { current: folderOf(sourcePath), folder: newFileFolderPath, root: '/' }[newFileLocation];
    return vault.getFolderByPath(wanted) ?? vault.getRoot();
  }

  /**
   * A path that no file has, in the folder that the person chose for attachments, which is made if it is missing
   * (obsidian.d.ts); a name that is taken gets a number after a blank (assumed).
   */
  async getAvailablePathForAttachment(filename: string, sourcePath = ''): Promise<string> {
    const { vault, config } = this.parts;
    const { attachmentFolderPath: wanted } = config();
    const besideNote = /^\.\/?(.*)$/.exec(wanted);
    const parts = besideNote ? [folderOf(sourcePath), besideNote[1]!] : [wanted];
    const folder = parts.filter((part) => part !== '' && part !== '/').join('/');
    if (folder !== '' && !vault.getFolderByPath(folder)) await vault.createFolder(folder);
    const inside = folder === '' ? '' : `${folder}/`;
    const [, base, extension] = /^(.*?)(\.[^.]*)?$/.exec(filename)!;
    for (let number = 0; ; number++) {
      const path = `${inside}${base}${number === 0 ? '' : ` ${number}`}${extension ?? ''}`;
      if (!vault.getAbstractFileByPath(path)) return path;
    }
  }

  generateMarkdownLink(file: TFile, sourcePath: string, subpath = '', alias = ''): string {
    const { useMarkdownLinks, newLinkFormat } = this.parts.config();
    if (newLinkFormat === 'relative') throw new Error('The test host does not model relative links');
    const text = newLinkFormat === 'absolute'
      ? file.path.replace(/\.md$/, '')
      : this.parts.metadataCache.fileToLinktext(file, sourcePath, true);
    if (!useMarkdownLinks) return `[[${text}${subpath}${alias === '' ? '' : `|${alias}`}]]`;
    const target = file.extension === 'md' ? `${text}.md` : text;
    return `[${alias === '' ? file.basename : alias}](${encodeURI(target)}${encodeURI(subpath)})`;
  }

  /**
   * Moves a file and then mends every link that would no longer lead to it, in bodies and in properties (developer
   * docs); aliases, subpaths and all other bytes stay.
   */
  async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
    const { vault, metadataCache } = this.parts;
    const moving = withContents(file).filter((each): each is TFile => each instanceof TFile);
    const linkers = new Map<TFile, Map<string, TFile>>();
    for (const target of moving) {
      for (const linker of metadataCache.linkersOf(target)) {
        for (const { link } of metadataCache.linksOf(linker)) {
          if (metadataCache.lookUp(link, linker.path) !== target) continue;
          const links = linkers.get(linker) ?? new Map<string, TFile>();
          linkers.set(linker, links.set(link, target));
        }
      }
    }
    await vault.rename(file, newPath);
    for (const [linker, targets] of linkers) {
      const stale = [...targets].filter(([link, target]) => metadataCache.lookUp(link, linker.path) !== target);
      if (stale.length > 0) await this.relink(linker, new Map(stale));
    }
  }

  private relink(linker: TFile, targets: Map<string, TFile>): Promise<string> {
    return this.parts.vault.change(linker, 'process', (text) => {
      let result = '';
      let at = 0;
      for (const found of findLinks(text)) {
        const target = targets.get(found.link);
        if (!target) continue;
        result += text.slice(at, found.index) + this.newLink(found, target, linker.path);
        at = found.index + found.original.length;
      }
      return result + text.slice(at);
    });
  }

  private newLink({ link, original, displayText }: Link, target: TFile, sourcePath: string): string {
    const { path, subpath } = parseLinktext(link);
    const linktext = this.parts.metadataCache.fileToLinktext(target, sourcePath, !/\.md$/i.test(path));
    if (!original.startsWith('[[')) {
      const withExtension = target.extension === 'md' ? `${linktext.replace(/\.md$/, '')}.md` : linktext;
      return `[${displayText ?? ''}](${encodeURI(withExtension)}${encodeURI(subpath)})`;
    }
    const alias = original.includes('|') ? original.slice(original.indexOf('|'), -2) : '';
    return `[[${linktext}${subpath}${alias}]]`;
  }
}

strict(FileManager, 'fileManager');
