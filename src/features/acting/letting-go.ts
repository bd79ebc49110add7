import { letGo, whyNotLetGo } from '../../domain/letting-go';
import type { NoteRecord } from '../../domain/records';
import type { Deed } from '../../deeds/deed';
import { settlesAt } from '../../deeds/owed';
import type { Params } from '../../deeds/params';
import { thing, written } from '../../deeds/terminal';
import { carryOut, perform } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { recordNow } from '../../vault/in-hand';
import { findContact, findInterview } from '../../vault/lookup';
import { say } from '../../words/say';
import { onFlag, pastDay } from '../../deeds/days';

/** Waiting no longer, whenever one likes: for an answer, a day, or another day after an interview fell through. */
export function lettingGo(desk: Desk): Deed {
  return {
    id: 'close',
    icon: 'archive',
    section: 'later',
    name: () => say`Let it go`,
    at(place) {
      const { record, listed } = place;
      // What is owed to somebody else than the note is about, such as a referrer, waits for nobody.
      if (!record || listed?.item.to || settlesAt(desk, place, 'close')) return [];
      if (whyNotLetGo(record, desk.feed.around)) return [];
      const run = (): Promise<boolean> => perform(desk, letGo(record, desk.feed.around, desk.clock.today()));
      return [{
        title: say`Let it go`,
        run,
        onDay: {
          says: say`Let go: ${record.name}`,
          run: (on) => carryOut(desk, letGo(recordNow(desk, record), desk.feed.around, on)),
        },
      }];
    },
    terminal: [{
      action: 'close',
      description: say`Let a conversation go, or an interview that fell through`,
      flags: {
        contact: { value: thing, description: say`The contact whose answer you wait for no longer` },
        interview: { value: thing, description: say`Or the interview that fell through` },
        ...onFlag(),
      },
      run: (params) => written(desk, letGo(recordIn(desk, params), desk.feed.around, pastDay(desk, params))),
    }],
  };
}

function recordIn({ feed }: Desk, params: Params): NoteRecord {
  const [contact, interview] = [params.text('contact'), params.text('interview')];
  if (contact !== undefined && interview !== undefined) throw new Error(say`Name the contact or the interview, not both.`);
  if (interview !== undefined) return findInterview(feed, interview);
  return findContact(feed, params.required('contact', say`Say what to let go: contact=… or interview=….`));
}
