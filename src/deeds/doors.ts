import type { DueItem } from '../domain/due-index';
import type { Mention } from '../domain/mention';
import type { MessageKind } from '../domain/messages';
import type { Stage } from '../domain/stage';

/** What a message is wanted for: the note one starts in, and as much of the rest as is known. */
export interface DraftRequest {
  note: string;
  kind?: MessageKind;
  /** The due item it settles, as far as tells it from the others of the note. */
  item?: Pick<DueItem, 'kind' | 'to'>;
  /** The one person meant: of an interview's people, or of a contact's referrers. */
  to?: Mention;
}

/** Some people by their notes, and a sentence that says who they are. */
export interface ThosePeople {
  says: string;
  notes: readonly string[];
}

/** What one feature opens for the others; paths are those of contact or interview notes. `main` puts them together. */
export interface Doors {
  /** Makes a contact’s note, for somebody of this name if there is one already. */
  newContact: (name?: string) => void;
  newInterview: (contacts?: readonly string[]) => void;
  logReferral: (from?: string) => void;
  draft: (about: DraftRequest) => void;
  /** One letter about what is owed now to the person of a note; about these things only, if some are given by id. */
  letter: (contact: string, about?: readonly string[]) => void;
  /** Letters to everybody who helped, with what has come of it. */
  tellHelpers: () => void;
  /** Thanks people for an interview, one draft after another. */
  thank: (interview: string, people: readonly Mention[]) => void;
  debrief: (interview: string) => void;
  chance: () => void;
  /** Picks questions for an interview. */
  pickQuestions: (interview: string) => void;
  /** Everything about the person, or people, of a note; without a path, of whatever note is followed. */
  brief: (path?: string) => void;
  /** The list of what is due, with the focus in it or in its filter if that is wanted. */
  followUps: (focus?: 'list' | 'filter') => Promise<void>;
  /** Everybody, those of one stage, or those of some notes; the focus is in the list. */
  people: (only?: Stage | ThosePeople) => Promise<void>;
  /** Where the search stands; the focus is on its first number. */
  overview: () => Promise<void>;
  /** Who led to whom: everybody, or whom the person of a contact note led to alone. */
  referralMap: (contact?: string) => Promise<void>;
  /** What the vault has already of people and meetings, to be read by its own names. */
  adopt: () => Promise<void>;
}
