import { Notice } from 'obsidian';
import type { Deed, Offer, Place } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { isAside, owedAt, whyNoItem } from '../../deeds/owed';
import type { Listed } from '../../domain/agenda';
import { idOf } from '../../domain/due-index';
import { messageOf, type MessageKind } from '../../domain/messages';
import type { Mention } from '../../domain/mention';
import { messageForItem } from '../../domain/messages/for-item';
import { thanksFor } from '../../domain/messages/requests';
import { isOwedNow } from '../../domain/one-person';
import type { NoteRecord } from '../../domain/records';
import { things } from '../../domain/several';
import { builtInMessages } from '../../notes/messages/built-in';
import { choose } from '../../ui/forms/choice';
import { attempt } from '../../ui/perform';
import { hintAtResearch } from '../../ui/research-hint';
import type { Desk } from '../../vault/desk';
import { recordNow } from '../../vault/in-hand';
import { findInterview } from '../../vault/lookup';
import { counted, say } from '../../words/say';
import { DraftForm } from './form';
import { letterNow, partsNow } from './letter';
import { LetterForm } from './letter-form';
import { compose, likely, occasionOf, wantedIn, whyNoMessage, type Wanted } from './occasion';
import { Round, type Turn } from './round';
import { Telling, tellingName } from './telling';
import { writeMessageTemplates } from './templates';
import { Unfinished } from './unfinished';
import { draftVerb, helpedVerb, sentVerb } from './verbs';

/** Messages drafted from the notes, for the person to send: one form. */
export function draftingDoors(desk: Desk): Pick<Doors, 'draft' | 'letter' | 'tellHelpers' | 'thank'> {
  const unfinished = new Unfinished();
  const open = async (wanted: Wanted, turn?: Turn): Promise<void> => {
    const kind = wanted.kind ?? (await chooseKind(desk, recordNow(desk, wanted.note)));
    if (!kind) return;
    const occasion = occasionOf(desk, wanted, kind);
    new DraftForm(desk, wanted, await compose(desk, kind, occasion), { unfinished, turn }).open();
    const { record } = occasion;
    if (messageOf(kind).asks && record.type === 'contact') await hintAtResearch(desk, record);
  };
  const telling = new Telling(desk, open);
  const thanks = new Round(open, { left: sayThanksLeft });
  const thank = async (path: string, people: readonly Mention[]): Promise<void> => {
    const kind = thanksFor(findInterview(desk.feed, path), desk.feed.around);
    const all = people.map((to) => wantedIn(desk, { note: path, kind, to }));
    await (all.length === 1 ? open(all[0]!) : thanks.write(all));
  };
  const openLetter = async (contact: string, about?: readonly string[]): Promise<void> => {
    const letter = await letterNow(desk, { path: contact });
    const ids = letter.parts.map(({ key }) => key);
    const [first, ...others] = letter.parts;
    if (!first) throw new Error(say`Nothing is due to ${letter.contact.name} that fits in a letter.`);
    if (others.length === 0) return open(wantedIn(desk, { note: first.item.note, kind: first.kind, item: first.item }));
    new LetterForm(desk, letter, new Set(ids.filter((id) => about?.includes(id) ?? true)), unfinished).open();
  };
  return {
    draft: (request) => void attempt(() => open(wantedIn(desk, request))),
    letter: (contact, about) => void attempt(() => openLetter(contact, about)),
    tellHelpers: () => telling.ask(),
    thank: (interview, people) => void attempt(() => thank(interview, people)),
  };
}

export function draftingDeeds(desk: Desk, doors: Doors): Deed[] {
  return [draftWhatIsOwed(desk, doors), oneLetter(desk, doors), draftAnother(desk, doors), {
    id: 'tell-helpers',
    icon: 'megaphone',
    section: 'happened',
    name: tellingName,
    run: () => doors.tellHelpers(),
    terminal: [helpedVerb(desk)],
  }, {
    id: 'write-message-templates',
    icon: 'notebook-text',
    section: 'open',
    name: () => say`Write the message templates out as notes`,
    run: () => writeMessageTemplates(desk),
  }];
}

function draftWhatIsOwed(desk: Desk, { draft, letter }: Doors): Deed {
  return {
    id: 'draft-due',
    icon: 'pen-line',
    section: 'settle',
    key: {
      letter: 'W',
      does: () => say`Write`,
      detail: 'Draft the message that fits the row, where there is one. On *Prepare*: pick questions, and once some are chosen, the brief',
      whyNot: (place) => whyNoItem(place) ?? (place.listed && messageAbout(desk, place.listed)
        ? say`It was put aside: bring it back first.`
        : place.several
          ? say`One letter goes to one person, about what is due now.`
          : say`There is no message to write for this.`),
    },
    at: ({ several, ...place }) => several ? letterAbout(desk, several, letter) : messagesAt(desk, place).map((
      { listed: { item }, kind },
      _,
      all,
    ) => ({
      title: all.filter((each) => each.kind === kind).length > 1
        ? say`${messageOf(kind).drafts()}: ${item.person}`
        : messageOf(kind).drafts(),
      run: () => draft({ note: item.note, kind, item }),
    })),
  };
}

/** All that is due to the person of a note, in one letter. */
function oneLetter(desk: Desk, { letter }: Doors): Deed {
  return {
    id: 'letter',
    icon: 'mails',
    section: 'settle',
    name: () => say`Write one letter for all that is due`,
    at({ from, record }) {
      if (from === 'row' || record?.type !== 'contact') return [];
      const due = desk.feed.agenda().items.filter(({ item }) => item.contact === record.path).filter(isOwedNow);
      return due.length < 2 ? [] : letterAbout(desk, due, letter);
    },
  };
}

/** A letter about several things, where they are all owed to one person now. */
function letterAbout(desk: Desk, several: readonly Listed[], letter: Doors['letter']): Offer[] {
  const [contact, ...others] = new Set(several.map(({ item }) => item.contact));
  if (!contact || others.length > 0 || !several.every(isOwedNow)) return [];
  const ids = new Set(several.map(({ item }) => idOf(item)));
  const parts = partsNow(desk, { path: contact }).filter(({ listed }) => ids.has(idOf(listed.item)));
  if (parts.length === 0) return [];
  return [{ title: say`One letter for ${things(parts.length)}`, run: () => letter(contact, [...ids]) }];
}

function draftAnother(desk: Desk, { draft }: Doors): Deed {
  return {
    id: 'draft',
    icon: 'pen-line',
    section: 'prepare',
    name: () => say`Draft a message`,
    at(place) {
      const { record } = place;
      if (!record) return [];
      const title = messagesAt(desk, place).length > 0 ? say`Draft another message…` : say`Draft a message…`;
      return [{ title, run: () => draft({ note: record.path, to: place.listed?.item.to }) }];
    },
    terminal: [draftVerb(desk), sentVerb(desk)],
  };
}

/** What is owed at a place and has words to write. */
function messagesAt(desk: Desk, place: Place): { listed: Listed; kind: MessageKind }[] {
  return owedAt(desk, place).filter((listed) => !isAside(listed)).flatMap((listed) => {
    const kind = messageAbout(desk, listed);
    return kind ? [{ listed, kind }] : [];
  });
}

function messageAbout({ feed, clock }: Desk, { item }: Listed): MessageKind | undefined {
  const record = feed.record(item.note);
  return record && messageForItem(item, record, feed.around, clock.today());
}

function sayThanksLeft(letters: number): void {
  new Notice(counted(letters, {
    one: say`${letters} thank-you is left. It stands in the list until you have sent it.`,
    other: say`${letters} thank-yous are left. They stand in the list until you have sent them.`,
  }));
}

async function chooseKind(desk: Desk, record: NoteRecord): Promise<MessageKind | undefined> {
  const kinds = likely(desk, record);
  if (kinds.length === 0) new Notice(whyNoMessage(record));
  if (kinds.length < 2) return kinds[0];
  return choose(desk, {
    title: say`Which message?`,
    detail: record.name,
    choices: kinds.map((kind) => ({ value: kind, title: builtInMessages[kind].name, icon: 'mail' })),
  });
}
