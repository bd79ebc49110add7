import type { Counts } from './counts';
import type { DiskEntry } from './disk';
import { Events } from './events';
import { TAbstractFile, TFile, TFolder, folderOf } from './files';
import type { Vault } from './vault';

/** One file's or folder's move, as told to the host's own cache before plugins hear of it. */
export interface Move {
  each: TAbstractFile;
  from: string;
  to: string;
}

/** What the vault knows to be there: look-ups by path (minding case, whatever the disk does), the tree, its events. */
export class VaultIndex extends Events {
  protected readonly index = new Map<string, TAbstractFile>();
  private readonly root: TFolder;

  constructor(private readonly counts: Counts) {
    super();
    this.root = new TFolder(this.self, '/');
    this.index.set('/', this.root);
  }

  getRoot(): TFolder {
    return this.root;
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.index.get(path) ?? null;
  }

  getFileByPath(path: string): TFile | null {
    const found = this.index.get(path);
    return found instanceof TFile ? found : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const found = this.index.get(path);
    return found instanceof TFolder ? found : null;
  }

  getFiles(): TFile[] {
    this.counts.getFiles++;
    return this.files();
  }

  getMarkdownFiles(): TFile[] {
    this.counts.getMarkdownFiles++;
    return this.files().filter((file) => file.extension === 'md');
  }

  getAllLoadedFiles(): TAbstractFile[] {
    return [...this.index.values()];
  }

  getAllFolders(includeRoot = false): TFolder[] {
    return this.getAllLoadedFiles().filter(
      (file): file is TFolder => file instanceof TFolder && (includeRoot || !file.isRoot()),
    );
  }

  static recurseChildren(root: TFolder, visit: (file: TAbstractFile) => unknown): void {
    visit(root);
    for (const child of [...root.children]) {
      if (child instanceof TFolder) VaultIndex.recurseChildren(child, visit);
      else visit(child);
    }
  }

  /** The files without counting, for the host itself. */
  files(): TFile[] {
    return [...this.index.values()].filter((file): file is TFile => file instanceof TFile);
  }

  /** Announces a move that the disk has made. A folder's files follow it, each with its own event unless `alone`. */
  moved(file: TAbstractFile, newPath: string, { alone = false } = {}): void {
    const oldPath = file.path;
    const moves = withContents(file).map((each): Move =>
      ({ each, from: each.path, to: newPath + each.path.slice(oldPath.length) }));
    this.leave(file);
    for (const { each, from, to } of moves) {
      this.index.delete(from);
      each.setPath(to);
      this.index.set(to, each);
    }
    this.enter(file);
    this.trigger('host:moved', moves);
    for (const { each, from } of alone ? moves.slice(0, 1) : moves) this.trigger('rename', each, from);
  }

  /** Announces that a file, or a folder with all that is in it, is no longer there. */
  gone(file: TAbstractFile): void {
    const inside = withContents(file);
    this.leave(file);
    for (const each of inside.reverse()) {
      this.index.delete(each.path);
      if (each instanceof TFile) each.deleted = true;
      this.trigger('delete', each);
    }
  }

  protected folderAt(path: string): TFolder {
    const known = this.index.get(path);
    if (known instanceof TFolder) return known;
    this.folderAt(folderOf(path));
    const folder = this.place({ path, kind: 'folder', stat: { ctime: 0, mtime: 0, size: 0 } }) as TFolder;
    this.trigger('create', folder);
    return folder;
  }

  protected place({ path, kind, stat }: DiskEntry): TAbstractFile {
    const file = kind === 'folder' ? new TFolder(this.self, path) : new TFile(this.self, path, stat);
    this.index.set(path, file);
    this.enter(file);
    return file;
  }

  private enter(file: TAbstractFile): void {
    const parent = this.getFolderByPath(folderOf(file.path)) ?? this.root;
    file.parent = parent;
    parent.children.push(file);
  }

  private leave(file: TAbstractFile): void {
    const { parent } = file;
    if (parent) parent.children = parent.children.filter((child) => child !== file);
  }

  private get self(): Vault {
    return this as unknown as Vault;
  }
}

/** A file, or a folder and all that is in it, folders before their contents. */
export function withContents(file: TAbstractFile): TAbstractFile[] {
  const inside: TAbstractFile[] = [];
  if (file instanceof TFolder) VaultIndex.recurseChildren(file, (child) => inside.push(child));
  else inside.push(file);
  return inside;
}
