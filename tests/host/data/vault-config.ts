import type { Disk } from './disk';

/** The person's choices in `.obsidian/app.json` that the plugin's actions depend on (names and defaults: assumed). */
export interface VaultConfig {
  trashOption: 'system' | 'local' | 'none';
  newFileLocation: 'root' | 'current' | 'folder';
  newFileFolderPath: string;
  /** `/`, a folder, `./` for the note's own, or `./name` for one beside it. */
  attachmentFolderPath: string;
  useMarkdownLinks: boolean;
  newLinkFormat: 'shortest' | 'relative' | 'absolute';
}

export const defaultConfig: VaultConfig = {
  trashOption: 'system',
  newFileLocation: 'root',
  newFileFolderPath: '/',
  attachmentFolderPath: '/',
  useMarkdownLinks: false,
  newLinkFormat: 'shortest',
};

/** The vault's settings over the defaults; a missing or damaged file is none. */
export async function readConfig(disk: Disk): Promise<VaultConfig> {
  if (!(await disk.stat('.obsidian/app.json'))) return { ...defaultConfig };
  try {
    return { ...defaultConfig, ...(JSON.parse(await disk.read('.obsidian/app.json')) as Partial<VaultConfig>) };
  } catch {
    return { ...defaultConfig };
  }
}
