import type { Listed } from '../domain/agenda';
import type { RowAt } from '../ui/list/deeds';
import type { Desk } from '../vault/desk';
import { inHand, itemInHand, type InHand } from '../vault/in-hand';
import type { Place } from './deed';

/** A note as a place. What is offered there may be taken up later, from a menu or a question: it follows the note. */
export function placeAt({ app, feed }: Desk, { from, path }: { from: Place['from']; path: string | undefined }): Place {
  const record = path === undefined ? undefined : feed.record(path);
  return { from, path, record: record && inHand(app, record) };
}

/** Files and folders as a place, whatever they are. */
export function filesAt({ app }: Desk, files: readonly InHand[]): Place {
  return { from: 'menu', files: files.map((file) => inHand(app, { path: file.path })) };
}

/** The place of a row that shows a note, whether or not the note is ours. */
export function placeOfNote(desk: Desk, { note }: RowAt): Place | undefined {
  return note === undefined ? undefined : placeAt(desk, { from: 'row', path: note });
}

/** The place of a row that shows a due item. */
export function placeOfItem(desk: Desk, listed: Listed): Place {
  return { ...placeAt(desk, { from: 'row', path: listed.item.note }), listed: listedInHand(desk, listed) };
}

/** The place of a person’s row that shows what comes next with them. */
export function placeOfPerson(desk: Desk, path: string, next: Listed): Place {
  const { record } = placeAt(desk, { from: 'row', path });
  return { ...placeOfItem(desk, next), ...(record?.type === 'contact' ? { person: record } : {}) };
}

/** The place of several due items at once; `note` is that of the person whose row it is, if it is one person’s. */
export function placeOfItems(desk: Desk, several: readonly Listed[], note?: string): Place {
  return { ...placeAt(desk, { from: 'row', path: note }), several: several.map((each) => listedInHand(desk, each)) };
}

/** What is listed, to be acted on later. */
export function listedInHand({ app }: Desk, listed: Listed): Listed {
  return { ...listed, item: itemInHand(app, listed.item) };
}
