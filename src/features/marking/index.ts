import type { Deed, Offer, Place } from '../../deeds/deed';
import type { Kind } from '../../making/marking';
import type { Desk } from '../../vault/desk';
import { inHand, type InHand } from '../../vault/in-hand';
import { say } from '../../words/say';
import { holdsNotes, singleNote } from './chosen';
import { MarkingDialog } from './dialog';
import { TagForm } from './tag-form';
import { markVerb } from './verbs';

/** Making notes that are there contacts and interviews: one, those of a folder, a selection, or those with a tag. */
export function markingDeeds(desk: Desk): Deed[] {
  return [mark(desk, 'contact'), mark(desk, 'interview'), markByTag(desk, 'contact'), markByTag(desk, 'interview')];
}

function mark(desk: Desk, kind: Kind): Deed {
  const isContact = kind === 'contact';
  return {
    id: isContact ? 'make-contact' : 'make-interview',
    icon: isContact ? 'user-check' : 'calendar-check',
    section: 'make',
    name: () => (isContact ? say`Make this note a contact` : say`Make this note an interview`),
    at(place) {
      const files = filesAt(desk, place);
      if (files.length === 0) return [];
      const run = (): void => new MarkingDialog(desk, kind, { files }).open();
      return [offerFor(kind, { isOne: singleNote(desk.app, { files }) !== undefined, run })];
    },
    terminal: [markVerb(desk, kind)],
  };
}

function markByTag(desk: Desk, kind: Kind): Deed {
  const isContact = kind === 'contact';
  return {
    id: isContact ? 'make-contacts-by-tag' : 'make-interviews-by-tag',
    icon: 'tags',
    section: 'open',
    name: () => (isContact ? say`Make notes with a tag contacts` : say`Make notes with a tag interviews`),
    run: () => new TagForm(desk, kind, (tag) => new MarkingDialog(desk, kind, { tag }).open()).open(),
  };
}

function offerFor(kind: Kind, { isOne, run }: { isOne: boolean; run: () => void }): Offer {
  if (isOne) return { title: kind === 'contact' ? say`Make this note a contact…` : say`Make this note an interview…`, run };
  return { title: kind === 'contact' ? say`Make these notes contacts…` : say`Make these notes interviews…`, run };
}

/** The files of a place that may be marked: none where the note is one of ours already. */
function filesAt({ app }: Desk, { from, record, path, files = [] }: Place): readonly InHand[] {
  if (record) return [];
  const there = from === 'palette' && path !== undefined ? [inHand(app, { path })] : files;
  const isMeant = ({ path: at }: InHand): boolean => {
    const file = app.vault.getAbstractFileByPath(at);
    return file !== null && holdsNotes(file);
  };
  return there.some(isMeant) ? there : [];
}
