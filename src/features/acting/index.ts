import type { Deed } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { undo } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { openInHand } from '../../vault/in-hand';
import { say } from '../../words/say';
import { contactDeeds } from './contact-deeds';
import { interviewDeeds } from './interview-deeds';
import { itemDeeds } from './item-deeds';
import { lettingGo } from './letting-go';
import { onAnotherDay } from './other-day';

/** Acting on what is owed, recording what happened, and taking the last of it back. */
export function actingDeeds(desk: Desk, doors: Doors): Deed[] {
  const recording = [...itemDeeds(desk, doors), lettingGo(desk), ...contactDeeds(desk, doors), ...interviewDeeds(desk)];
  return [undoing(desk), ...recording, onAnotherDay(desk, recording), opening(desk)];
}

function undoing(desk: Desk): Deed {
  return {
    id: 'undo',
    icon: 'undo-2',
    section: 'open',
    name: () => say`Undo the last action`,
    run: () => undo(desk),
    terminal: [{
      action: 'undo',
      description: say`Undo the last action of this session`,
      flags: {},
      async run() {
        const undone = await desk.writer.undo();
        if (undone === undefined) throw new Error(say`There is nothing to undo.`);
        return say`Undone: “${undone}”`;
      },
    }],
  };
}

// The menu of a note has it from the app.
function opening({ app }: Desk): Deed {
  return {
    id: 'open',
    icon: 'file-text',
    section: 'open',
    at: ({ from, record }) => from === 'row' && record
      ? [{ title: say`Open the note`, run: () => openInHand(app, record) }]
      : [],
  };
}
