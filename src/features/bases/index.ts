import { Notice } from 'obsidian';
import type { Deed } from '../../deeds/deed';
import { basesOf, saysChanged } from '../../making/bases';
import { benchOf } from '../../making/bench-of-desk';
import { attempt, carryOut } from '../../ui/perform';
import { sayWithButton } from '../../ui/undo-offer';
import type { Desk } from '../../vault/desk';
import { listed, say } from '../../words/say';

/** Files for Obsidian’s Bases: contacts by stage, and interviews with what is open. */
export function basesDeeds(desk: Desk): Deed[] {
  return [{
    id: 'write-bases',
    icon: 'table-2',
    section: 'open',
    name: () => say`Write bases of contacts and interviews`,
    run: () => writeBases(desk),
    terminal: [{
      action: 'bases',
      description: say`Write two bases, contacts by stage and interviews with what is open, or anew where nobody changed them`,
      flags: {},
      async run() {
        const { writing, written, already, changed } = await basesOf(benchOf(desk));
        if (writing) await desk.writer.write(writing);
        else if (changed.length > 0) throw new Error(saysChanged(changed));
        return JSON.stringify({ written, already, changed }, null, 2);
      },
    }],
  }];
}

async function writeBases(desk: Desk): Promise<void> {
  const { app } = desk;
  const { writing, already, changed } = await basesOf(benchOf(desk));
  if (writing) await carryOut(desk, writing);
  else if (changed.length === 0) new Notice(say`${listed(already)} say so already.`);
  if (changed.length === 0) return;
  sayWithButton(app, {
    says: saysChanged(changed),
    title: say`Open`,
    press: () => void attempt(() => app.workspace.openLinkText(changed[0]!, '')),
  });
}
