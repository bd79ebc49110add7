import type { App, TFile } from 'obsidian';
import { say } from '../words/say';
import { Trouble } from './refusal';

/**
 * The text of a file as it is on the disk, a byte order mark included. Throws `Trouble` where its bytes are no UTF-8:
 * Obsidian shows a sign in place of each such byte, and with the first write they would be lost for good.
 */
export async function exactText(app: App, file: TFile): Promise<string> {
  const bytes = await app.vault.readBinary(file);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Trouble(
      say`“${file.path}” isn’t saved as UTF-8, and letters in it would be lost. Save it as UTF-8 with another program first.`,
    );
  }
}
