import type { Deed, Place } from '../../deeds/deed';
import { titleOf } from '../../notes/read';
import type { Desk } from '../../vault/desk';
import { inHand, type InHand } from '../../vault/in-hand';
import { say } from '../../words/say';
import { openMerge } from './dialog';
import { MergePicker } from './picker';
import { mergeVerb } from './verb';

/** Two notes of one person become one. */
export function mergingDeeds(desk: Desk): Deed[] {
  return [{
    id: 'merge',
    icon: 'merge',
    section: 'keep',
    name: () => say`Merge with another contact`,
    at: ({ record, person, listed }) => {
      const contact = person ?? (listed?.item.to || record?.type !== 'contact' ? undefined : record);
      return contact ? [{ title: say`Merge with…`, run: () => new MergePicker(desk, contact).open() }] : [];
    },
    terminal: [mergeVerb(desk)],
  }, {
    id: 'merge-copy',
    icon: 'merge',
    section: 'keep',
    at: (place) => copyAt(desk, place).map(({ original, copy }) => ({
      title: say`Merge into “${titleOf(original.path)}”…`,
      run: () => openMerge(desk, { stays: original, goes: copy }, say`“${titleOf(copy.path)}” looks like a copy that a sync tool made.`),
    })),
  }];
}

/** The copy that a sync tool made of a contact’s note, and that note. */
function copyAt({ app, feed }: Desk, { record, path }: Place): { original: InHand; copy: InHand }[] {
  const original = record || path === undefined ? undefined : feed.around.originalOf(path);
  if (path === undefined || original === undefined || feed.around.known(path)?.type !== 'contact') return [];
  return [{ original: inHand(app, { path: original }), copy: inHand(app, { path }) }];
}
