import { TFile, type App } from 'obsidian';

export interface BenchVault {
  app: App;
  files: TFile[];
  frontmatter: Map<string, Record<string, unknown>>;
  /** Fires `changed` for a note, as the metadata cache does. */
  change(path: string, frontmatter: Record<string, unknown>): void;
}

/** A vault of `size` notes in memory, 3 % of them contacts and interviews, all of them with front matter. */
export function benchVault(size: number): BenchVault {
  const frontmatter = new Map<string, Record<string, unknown>>();
  const ours = Math.round(size * 0.03);
  for (let at = 0; at < size; at++) frontmatter.set(pathOf(at, ours), propertiesOf(at, ours));
  const byPath = new Map([...frontmatter.keys()].map((path) => [path, fileAt(path)]));
  const byName = new Map([...byPath.values()].map((file) => [file.basename, file]));
  let onChanged: (file: TFile, text: string, cache: object) => void = () => undefined;
  const events = { on: (): object => ({}) };
  const app = {
    vault: {
      ...events,
      getMarkdownFiles: () => [...byPath.values()],
      getFileByPath: (path: string) => byPath.get(path) ?? null,
    },
    metadataCache: {
      on: (name: string, listener: typeof onChanged) => {
        if (name === 'changed') onChanged = listener;
        return {};
      },
      getFileCache: (file: TFile) => ({ frontmatter: frontmatter.get(file.path) }),
      getFirstLinkpathDest: (linkpath: string) => byName.get(linkpath) ?? null,
    },
    workspace: { onLayoutReady: (ready: () => void) => ready() },
  } as unknown as App;
  return {
    app,
    files: [...byPath.values()],
    frontmatter,
    change(path, properties) {
      frontmatter.set(path, properties);
      onChanged(byPath.get(path)!, '', { frontmatter: properties });
    },
  };
}

function fileAt(path: string): TFile {
  const file = new TFile();
  return Object.assign(file, { path, basename: path.slice(path.lastIndexOf('/') + 1, -3) });
}

function pathOf(at: number, ours: number): string {
  if (at < ours) return at % 2 === 0 ? `Contacts/Person ${at}.md` : `Interviews/Talk ${at}.md`;
  return `Notes/${at % 97}/Note ${at}.md`;
}

function propertiesOf(at: number, ours: number): Record<string, unknown> {
  const day = (offset: number): string => `2026-${String(1 + ((at + offset) % 11)).padStart(2, '0')}-${String(1 + ((at * 7 + offset) % 28)).padStart(2, '0')}`;
  if (at >= ours) return { tags: ['note', `t${at % 13}`], created: day(1), status: 'open' };
  if (at % 2 === 1) return { type: 'interview', contacts: [`[[Person ${at - 1}]]`], date: day(2), time: '10:30', booked_on: day(1), status: at % 3 === 0 ? 'held' : 'planned' };
  return { type: 'contact', organization: 'Somewhere', role: 'Planner', referred_by: [`[[Person ${Math.max(0, at - 2)}]]`], referred_on: day(0), asked_on: day(1), stay_in_touch: true };
}
