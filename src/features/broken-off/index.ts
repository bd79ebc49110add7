import { Notice } from 'obsidian';
import type { Deed } from '../../deeds/deed';
import { attempt } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import type { BrokenOff } from '../../vault/recovery';
import { say } from '../../words/say';
import { BrokenOffDialog, commandName } from './dialog';

/** Deciding about what broke off. */
export function brokenOffDeeds(desk: Desk): Deed[] {
  return [{
    id: 'broken-off',
    icon: 'history',
    section: 'open',
    name: commandName,
    async run() {
      const steps = desk.writer.unfinished.all;
      if (steps.length === 0) new Notice(say`Nothing broke off: all that you did is written to the end.`);
      for (const step of steps) await ask(desk, step);
    },
  }];
}

/** Tells at the start what broke off, one after the other, until each is decided about. */
export function tellOfBrokenOff(desk: Desk): void {
  const { app: { vault, workspace }, plugin, writer: { unfinished } } = desk;
  let stopped = false;
  plugin.register(() => (stopped = true));
  workspace.onLayoutReady(() => {
    if (stopped) return;
    plugin.registerEvent(vault.on('rename', ({ path }, from) => unfinished.renamed(from, path)));
    void attempt(async () => {
      await unfinished.forgetWhole();
      for (const step of unfinished.all) if (!stopped) await ask(desk, step);
    });
  });
}

async function ask(desk: Desk, step: BrokenOff): Promise<void> {
  const look = await desk.writer.unfinished.look(step);
  await new Promise<void>((resolve) => new BrokenOffDialog(desk, step, look, resolve).open());
}
