// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createHost, type Host } from '..';

async function started(files: Record<string, string>): Promise<Host> {
  const host = createHost({ files, mainJs: 'module.exports = class extends require("obsidian").Plugin {};' });
  await host.start();
  return host;
}

it('knows other plugins at app.plugins.plugins, by id: undocumented, as plugins use it', async () => {
  const host = await started({});
  expect(host.app.plugins.plugins['templater-obsidian']).toBeUndefined();
  host.app.plugins.plugins['templater-obsidian'] = { templater: {} };
  expect(host.app.plugins.plugins['templater-obsidian']).toEqual({ templater: {} });
  await host.close();
});

describe('core plugins are at app.internalPlugins: undocumented, as plugins use them and obsidian-typings describes them', () => {
  const options = { folder: 'Templates' };
  const files = { '.obsidian/templates.json': JSON.stringify(options) };
  it.each<{ says: string; files: Record<string, string>; templates: object }>([
    { says: 'Templates is on by itself, with no options', files: {}, templates: { enabled: true, instance: { options: {} } } },
    { says: 'its options are those of its file', files, templates: { enabled: true, instance: { options } } },
    {
      says: 'the list of older apps names those that are on',
      files: { ...files, '.obsidian/core-plugins.json': '["templates"]' },
      templates: { enabled: true, instance: { options } },
    },
    {
      says: 'switched off, it has read no options (assumed)',
      files: { ...files, '.obsidian/core-plugins.json': '{"templates":false}' },
      templates: { enabled: false, instance: {} },
    },
  ])('$says', async ({ files, templates }) => {
    const host = await started(files);
    expect(host.app.internalPlugins.getPluginById('templates')).toEqual(templates);
    await host.close();
  });

  it('and take over what Sync changes (assumed)', async () => {
    const host = await started({});
    await host.write('.obsidian/templates.json', JSON.stringify(options));
    expect(host.app.internalPlugins.getPluginById('templates')).toEqual({ enabled: true, instance: { options } });
    await host.close();
  });
});
