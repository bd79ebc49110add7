import { describe, expect, it } from 'vitest';
import { opened } from './data-half';

async function pathFor(attachmentFolderPath: string, files: Record<string, string> = {}): Promise<string> {
  const config = { '.obsidian/app.json': JSON.stringify({ attachmentFolderPath }) };
  const half = await opened({ files: { 'Talks/Jane.md': '', ...files, ...config } });
  return half.fileManager.getAvailablePathForAttachment('Jane.ics', 'Talks/Jane.md');
}

describe('the path for an attachment (obsidian.d.ts: unique, its folder there; the settings’ values: known from the app)', () => {
  it.each([
    ['/', 'Jane.ics'],
    ['Files', 'Files/Jane.ics'],
    ['./', 'Talks/Jane.ics'],
    ['./Files', 'Talks/Files/Jane.ics'],
  ])('with attachments in %s is %s', async (setting, path) => {
    expect(await pathFor(setting)).toBe(path);
  });

  it('is one that no file has', async () => {
    expect(await pathFor('/', { 'Jane.ics': '', 'Jane 1.ics': '' })).toBe('Jane 2.ics');
  });

  it('lies in a folder that is made when it is missing', async () => {
    const half = await opened({ files: { '.obsidian/app.json': '{"attachmentFolderPath": "Files"}' } });
    await half.fileManager.getAvailablePathForAttachment('Jane.ics', 'Jane.md');
    expect(half.vault.getFolderByPath('Files')).not.toBeNull();
  });
});
