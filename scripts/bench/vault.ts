import { TFile, type App } from 'obsidian';
import { otherNote, ourNote, pathOf, type Properties } from './notes';

type Listener = (...given: never[]) => void;

/** A vault in memory that answers as the metadata cache does, and tells of changes. */
export interface BenchVault {
  app: App;
  files: TFile[];
  frontmatter: Map<string, Properties>;
  ours: number;
  /** Fires `changed` for a note, as the metadata cache does. */
  change(path: string, frontmatter: Properties): void;
  /** Makes notes that were not there, each with its events. */
  add(notes: readonly (readonly [string, Properties])[]): void;
  /** Moves all notes below a folder; the events come for each. */
  renameFolder(from: string, to: string): void;
}

/** A vault of `size` notes, of which a share are contacts and interviews; all of them have front matter. */
export function benchVault(size: number, share: number): BenchVault {
  const ours = Math.round(size * share);
  const frontmatter = new Map<string, Properties>();
  for (let at = 0; at < size; at++) frontmatter.set(pathOf(at, ours), at < ours ? ourNote(at) : otherNote(at));
  const files = new Map([...frontmatter.keys()].map((path) => [path, fileAt(path)]));
  const byName = new Map([...files.values()].map((file) => [file.basename, file]));
  const listeners = new Map<string, Listener>();
  const on = (name: string, listener: Listener): object => {
    listeners.set(name, listener);
    return {};
  };
  const tell = (name: string, ...given: unknown[]): void => listeners.get(name)?.(...(given as never[]));
  const app = {
    vault: {
      on,
      getMarkdownFiles: () => [...files.values()],
      getFileByPath: (path: string) => files.get(path) ?? null,
    },
    metadataCache: {
      on,
      getFileCache: (file: TFile) => ({ frontmatter: frontmatter.get(file.path) }),
      getFirstLinkpathDest: (linkpath: string) => byName.get(linkpath) ?? null,
    },
    workspace: { onLayoutReady: (ready: () => void) => ready() },
  } as unknown as App;
  return {
    app,
    ours,
    frontmatter,
    get files() {
      return [...files.values()];
    },
    change(path, properties) {
      frontmatter.set(path, properties);
      tell('changed', files.get(path), '', { frontmatter: properties });
    },
    add(notes) {
      for (const [path, properties] of notes) {
        const file = fileAt(path);
        files.set(path, file);
        byName.set(file.basename, file);
        tell('create', file);
        this.change(path, properties);
      }
    },
    renameFolder(from, to) {
      for (const file of [...files.values()].filter(({ path }) => path.startsWith(`${from}/`))) {
        const oldPath = file.path;
        file.path = to + oldPath.slice(from.length);
        files.delete(oldPath);
        files.set(file.path, file);
        frontmatter.set(file.path, frontmatter.get(oldPath)!);
        frontmatter.delete(oldPath);
        tell('rename', file, oldPath);
      }
    },
  };
}

function fileAt(path: string): TFile {
  const file = new TFile();
  return Object.assign(file, { path, basename: path.slice(path.lastIndexOf('/') + 1, -3) });
}
