import { Notice } from 'obsidian';
import type { Deed, Place } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { isAside, owedAt, whyNoItem } from '../../deeds/owed';
import type { Listed } from '../../domain/agenda';
import { messageOf, type MessageKind } from '../../domain/messages';
import { messageForItem } from '../../domain/messages/for-item';
import type { NoteRecord } from '../../domain/records';
import { builtInMessages } from '../../notes/messages/built-in';
import { choose } from '../../ui/forms/choice';
import { attempt } from '../../ui/perform';
import { hintAtResearch } from '../../ui/research-hint';
import type { Desk } from '../../vault/desk';
import { recordNow } from '../../vault/in-hand';
import { say } from '../../words/say';
import { DraftForm } from './form';
import { compose, likely, occasionOf, wantedIn, type Wanted } from './occasion';
import { Telling, tellingName, type Turn } from './telling';
import { writeMessageTemplates } from './templates';
import { Unfinished } from './unfinished';
import { draftVerb, helpedVerb, sentVerb } from './verbs';

/** Messages drafted from the notes, for the person to send: one form. */
export function draftingDoors(desk: Desk): Pick<Doors, 'draft' | 'tellHelpers'> {
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
  return {
    draft: (request) => void attempt(() => open(wantedIn(desk, request))),
    tellHelpers: () => telling.ask(),
  };
}

export function draftingDeeds(desk: Desk, doors: Doors): Deed[] {
  return [draftWhatIsOwed(desk, doors), draftAnother(desk, doors), {
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

function draftWhatIsOwed(desk: Desk, { draft }: Doors): Deed {
  return {
    id: 'draft-due',
    icon: 'pen-line',
    section: 'settle',
    key: {
      letter: 'W',
      does: () => say`Write`,
      detail: 'Draft the message that fits the row, where there is one',
      whyNot: (place) => whyNoItem(place) ?? (place.listed && messageAbout(desk, place.listed)
        ? say`It was put aside: bring it back first.`
        : say`There is no message to write for this.`),
    },
    at: (place) => messagesAt(desk, place).map(({ listed: { item }, kind }, _, all) => ({
      title: all.filter((each) => each.kind === kind).length > 1
        ? say`${messageOf(kind).drafts()}: ${item.person}`
        : messageOf(kind).drafts(),
      run: () => draft({ note: item.note, kind, item }),
    })),
  };
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

async function chooseKind(desk: Desk, record: NoteRecord): Promise<MessageKind | undefined> {
  const kinds = likely(desk, record);
  if (kinds.length === 0) new Notice(say`${record.name} is not to be contacted, says the note.`);
  if (kinds.length < 2) return kinds[0];
  return choose(desk, {
    title: say`Which message?`,
    detail: record.name,
    choices: kinds.map((kind) => ({ value: kind, title: builtInMessages[kind].name, icon: 'mail' })),
  });
}
