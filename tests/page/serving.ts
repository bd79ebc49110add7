import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDemoVault } from '../../scripts/start/demo-folder';
import type { PageFiles } from '../../scripts/start/page-files';
import { serve, type PageServer } from '../../scripts/start/server';
import type { Minute } from '../../src/domain/day';

export interface Served extends PageServer {
  /** The folder that is served. */
  folder: string;
  read: (path: string) => string;
}

/** A folder of its own under the system's temporary one. */
export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `informational-interviews-${name}-`));
}

/** Serves a demo vault of its own, written for that minute, on any free port. */
export async function serveDemo({ now, files }: { now: Minute; files: PageFiles }): Promise<Served> {
  const folder = temporaryFolder('demo');
  writeDemoVault(folder, now);
  const server = await serve({ folder, files, now, port: 0 });
  return {
    ...server,
    folder,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
