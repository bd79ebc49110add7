import { JSDOM } from 'jsdom';
import { DataHalf, type DataOptions } from '../data/half';
import type { TFile } from '../data/files';

/** An opened vault without a screen, at nine o'clock on 21 November 2026. */
export async function opened(options: Partial<DataOptions> = {}): Promise<DataHalf> {
  const half = unopened(options);
  await half.load();
  half.metadataCache.begin();
  await half.settle();
  return half;
}

export function unopened(options: Partial<DataOptions> = {}): DataHalf {
  const { window } = new JSDOM();
  const clock = { window: window as unknown as Window, now: '2026-11-21T09:00', timers: 'manual' as const };
  return new DataHalf({ clock, ...options });
}

export function fileAt(half: DataHalf, path: string): TFile {
  const found = half.vault.getFileByPath(path);
  if (!found) throw new Error(`There is no ${path}`);
  return found;
}
