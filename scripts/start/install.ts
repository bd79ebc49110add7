import { copyFileSync, existsSync, mkdirSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

interface Installation {
  /** The folder of an Obsidian vault. */
  vault: string;
  /** The folder that manifest.json and styles.css are in. */
  from: string;
  id: string;
  mainJs: string;
}

/**
 * Puts the built plugin into its own folder of a vault and answers that folder; settings in it stay. Throws an error
 * made for people, and writes nothing, where there is no vault.
 */
export function install({ vault, from, id, mainJs }: Installation): string {
  if (!isFolder(vault)) throw new Error(`There is no folder “${vault}”.`);
  if (!isFolder(join(vault, '.obsidian'))) {
    throw new Error(`“${vault}” is not an Obsidian vault: there is no .obsidian in it. Open the folder as a vault in Obsidian once.`);
  }
  const folder = join(vault, '.obsidian', 'plugins', id);
  if (!nearestReal(folder).startsWith(realpathSync(vault) + sep)) {
    throw new Error(`“${folder}” leads out of the vault, so nothing was installed.`);
  }
  mkdirSync(folder, { recursive: true });
  // A running Obsidian may read at any moment: each file is replaced in one step.
  const put = (name: string, write: (partial: string) => void): void => {
    const partial = join(folder, `${name}.${process.pid}.new`);
    write(partial);
    renameSync(partial, join(folder, name));
  };
  put('main.js', (partial) => writeFileSync(partial, mainJs));
  for (const name of ['styles.css', 'manifest.json']) put(name, (partial) => copyFileSync(join(from, name), partial));
  return folder;
}

/** The real path of a folder, or of the nearest one above it that exists. */
function nearestReal(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : nearestReal(dirname(folder));
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
