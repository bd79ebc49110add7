// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { createHost } from '..';

it('knows other plugins at app.plugins.plugins, by id: undocumented, as plugins use it', async () => {
  const host = createHost({ files: {}, mainJs: 'module.exports = class extends require("obsidian").Plugin {};' });
  await host.start();
  expect(host.app.plugins.plugins['templater-obsidian']).toBeUndefined();
  host.app.plugins.plugins['templater-obsidian'] = { templater: {} };
  expect(host.app.plugins.plugins['templater-obsidian']).toEqual({ templater: {} });
  await host.close();
});
