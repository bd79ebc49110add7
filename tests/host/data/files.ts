import type { FileStats } from 'obsidian';
import type { Vault } from './vault';

/** A file or folder of the vault (obsidian.d.ts). Paths are relative to the vault, with `/`; the root's path is `/`. */
export abstract class TAbstractFile {
  vault: Vault;
  path: string;
  name: string;
  parent: TFolder | null = null;

  constructor(vault: Vault, path: string) {
    this.vault = vault;
    this.path = path;
    this.name = nameOf(path);
  }

  /** Called by the vault alone. The object stays the same on rename, only its path changes (developer docs, Vault). */
  setPath(path: string): void {
    this.path = path;
    this.name = nameOf(path);
  }
}

export class TFile extends TAbstractFile {
  basename = '';
  extension = '';
  stat: FileStats;
  /** The host's mark that `delete` was announced; a plugin that keeps the object sees nothing of it. */
  deleted = false;

  constructor(vault: Vault, path: string, stat: FileStats = { ctime: 0, mtime: 0, size: 0 }) {
    super(vault, path);
    this.stat = stat;
    this.setPath(path);
  }

  override setPath(path: string): void {
    super.setPath(path);
    const dot = this.name.lastIndexOf('.');
    // A leading dot is part of the name, not an extension (assumed; such files are hidden from the vault anyway).
    this.basename = dot > 0 ? this.name.slice(0, dot) : this.name;
    this.extension = dot > 0 ? this.name.slice(dot + 1).toLowerCase() : '';
  }
}

export class TFolder extends TAbstractFile {
  children: TAbstractFile[] = [];

  isRoot(): boolean {
    return this.path === '/';
  }
}

/** The last part of a path; the root's name is the empty text. */
export function nameOf(path: string): string {
  return path === '/' ? '' : path.slice(path.lastIndexOf('/') + 1);
}

/** The folder a path lies in, `/` for the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash <= 0 ? '/' : path.slice(0, slash);
}

/** The path of a name inside a folder, where the root's path is `/`. */
export function joinPath(folder: string, name: string): string {
  return folder === '/' || folder === '' ? name : `${folder}/${name}`;
}

/** Obsidian's normalizePath (developer docs): one kind of slash, no doubled or outer slashes, no-break spaces, NFC. */
export function normalizePath(path: string): string {
  const tidy = path
    .replace(/[\\/]+/g, '/')
    .replace(/^\/+|\/+$/g, '')
    .replace(/[\u00A0\u202F]/g, ' ');
  return (tidy === '' ? '/' : tidy).normalize('NFC');
}
