import type { CliFlags } from 'obsidian';
import type { Deed } from '../../src/deeds/deed';
import type { Host } from '../../tests/host';

/** What the plugin offers beside its views and menus. */
export interface Registered {
  /** For Obsidian's terminal command, by full name. */
  handlers: readonly { id: string; description: string; flags: CliFlags }[];
  /** For the command palette. `always`: not only where the open note suits it. */
  commands: readonly { id: string; name: string; always: boolean }[];
  /** Keys of deeds in lists, in the order of menus. */
  keys: readonly { letter: string; does: string; detail?: string }[];
}

/** Asks a started host what the plugin in it has registered, in the order in which it did. */
export function registeredIn(host: Host, plugin: string): Registered {
  const { commands, host: side } = host.app;
  return {
    handlers: Array.from(
      side.registry.cliHandlers, ([id, { description, flags }]) => ({ id, description, flags: flags ?? {} }),
    ),
    commands: Array.from(commands.commands.values())
      .filter(({ id }) => id.startsWith(`${plugin}:`))
      .map(({ id, name, callback }) => ({ id, name, always: callback !== undefined })),
    keys: (host.plugin as unknown as { deeds: readonly Deed[] }).deeds
      .flatMap(({ key }) => key ? [{ ...key, does: key.does() }] : []),
  };
}
