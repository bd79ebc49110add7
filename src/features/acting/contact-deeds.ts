import { isSpoken } from '../../domain/channel';
import { asked, mayBeKeptPosted, replied } from '../../domain/happenings';
import { othersThere } from '../../domain/elsewhere';
import { callOf } from '../../domain/people';
import type { Contact } from '../../domain/records';
import type { Deed, Offer, Place } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { settlesAt } from '../../deeds/owed';
import { addressAsFlag, addressAsIn, contactFlag, contactIn, written } from '../../deeds/terminal';
import { choose } from '../../ui/forms/choice';
import { carryOut, perform } from '../../ui/perform';
import { hintAtResearch } from '../../ui/research-hint';
import type { Desk } from '../../vault/desk';
import { contactNow, inHand, openInHand } from '../../vault/in-hand';
import { say, series } from '../../words/say';
import { onFlag, pastDay } from '../../deeds/days';
import { recordReply } from './reply';

/** What may have happened with a contact, to be recorded with as little effort as what is owed. */
export function contactDeeds(desk: Desk, doors: Doors): Deed[] {
  return [askedThem(desk), theyReplied(desk, doors), keptPosted(desk), askElsewhere(desk)];
}

function askedThem(desk: Desk): Deed {
  return {
    id: 'asked',
    icon: 'send',
    section: 'happened',
    name: () => say`I asked them`,
    at: (place) => about(desk, place, (contact) => settlesAt(desk, place, 'asked') ? undefined : {
      title: say`I asked ${callOf(contact, desk.feed.around)} today`,
      run: async () => {
        if (await perform(desk, asked(contact, { on: desk.clock.today() }))) await hintAtResearch(desk, contact);
      },
      onDay: { says: say`Asked ${contact.name}`, run: (on) => carryOut(desk, asked(contact, { on })) },
    }),
    terminal: [{
      action: 'asked',
      description: say`Record that you asked for a conversation`,
      flags: {
        ...contactFlag(),
        ...onFlag(),
        via: { value: '<channel>', description: say`How you asked, such as email or phone` },
      },
      run: (params) =>
        written(desk, asked(contactIn(desk, params), { on: pastDay(desk, params), via: params.text('via') })),
    }],
  };
}

function theyReplied(desk: Desk, doors: Doors): Deed {
  return {
    id: 'reply',
    icon: 'message-circle-reply',
    section: 'happened',
    name: () => say`They replied`,
    key: {
      letter: 'R',
      does: () => say`Record a reply`,
      detail: 'Whatever the row asks for',
      whyNot: () => say`This is about no single contact’s answer.`,
    },
    at: (place) => about(desk, place, (contact) => ({
      title: say`${callOf(contact, desk.feed.around)} has answered…`,
      run: () => recordReply(desk, doors, contact),
      onDay: {
        says: say`${callOf(contact, desk.feed.around)} has answered`,
        run: (on) => Promise.resolve(() => recordReply(desk, doors, contact, on)),
      },
    })),
    terminal: [{
      action: 'replied',
      description: say`Record their answer`,
      flags: {
        ...contactFlag(),
        outcome: { value: '<yes|later|no>', description: say`What they said`, required: true },
        ...onFlag(),
        until: { value: '<date>', description: say`For later: when to be in touch again` },
        thanked: {
          value: '<true|false>',
          description: say`Whether you have thanked them already (default: true for a no or later if you asked by phone or in person)`,
        },
        ...addressAsFlag(),
      },
      run(params) {
        params.required('outcome', say`Say what they said: yes, later or no: outcome=….`);
        const outcome = params.oneOf('outcome', ['yes', 'later', 'no'])!;
        const until = params.day('until', 'coming');
        if (until && outcome !== 'later') throw new Error(say`until goes with outcome=later.`);
        const contact = contactIn(desk, params);
        const thanked = params.flag('thanked') ?? (outcome !== 'yes' && isSpoken(contact.askedVia));
        return written(desk, replied(contact, {
          outcome, on: pastDay(desk, params), until, thanked, addressAs: addressAsIn(params),
          interviews: desk.feed.around.interviewsWith(contact.path),
        }));
      },
    }],
  };
}

async function askPermission(desk: Desk, contact: Contact): Promise<void> {
  const agreed = await choose(desk, {
    title: say`May ${callOf(contact, desk.feed.around)} be kept posted?`,
    detail: contact.stayInTouch === undefined ? undefined
      : contact.stayInTouch ? say`They may, says the note.` : say`They prefer not to be, says the note.`,
    choices: [
      { value: true, title: say`Yes, they said so`, icon: 'sprout' },
      { value: false, title: say`No, they prefer not to be`, icon: 'bell-off' },
    ],
  });
  if (agreed !== undefined) await perform(desk, mayBeKeptPosted(contactNow(desk, contact), agreed));
}

function keptPosted(desk: Desk): Deed {
  return {
    id: 'kept-posted',
    icon: 'sprout',
    section: 'happened',
    name: () => say`They may be kept posted, or not`,
    at: (place) => about(desk, place, (contact) => ({
      title: say`May ${callOf(contact, desk.feed.around)} be kept posted?…`,
      run: () => askPermission(desk, contact),
    })),
    terminal: [{
      action: 'kept-posted',
      description: say`Record whether they may be kept posted`,
      flags: {
        ...contactFlag(),
        allowed: { value: '<true|false>', description: say`Whether they agreed (default: true)` },
      },
      run: (params) =>
        written(desk, mayBeKeptPosted(contactIn(desk, params), params.flag('allowed') ?? true)),
    }],
  };
}

// After a few business days of silence, somebody else there may have the time.
function askElsewhere(desk: Desk): Deed {
  const ask = async (contact: Contact, others: readonly Contact[]): Promise<void> => {
    const chosen = await choose(desk, {
      title: say`Ask somebody else at ${contact.organization ?? ''}`,
      detail: say`${contact.name} has not answered yet.`,
      choices: others.map((other) =>
        ({ title: series([other.name, other.role]), icon: 'user', value: inHand(desk.app, other) })),
    });
    if (chosen) await openInHand(desk.app, chosen);
  };
  return {
    id: 'elsewhere',
    icon: 'users',
    section: 'make',
    at: (place) => place.from === 'palette' ? [] : about(desk, place, (contact) => {
      const around = { around: desk.feed.around, today: desk.clock.today(), terms: desk.terms };
      const others = othersThere(contact, around);
      return others.length === 0 ? undefined : {
        title: say`Ask somebody else at ${contact.organization ?? ''}…`,
        run: () => ask(contact, others),
      };
    }),
  };
}

function about(desk: Desk, place: Place, offer: (contact: Contact) => Offer | undefined): Offer[] {
  const contact = contactAt(desk, place);
  const made = contact && offer(contact);
  return made ? [made] : [];
}

/** The contact that a place is about: the note’s own, or from the palette the one person of an interview. */
function contactAt({ app, feed }: Desk, { from, record, listed, person }: Place): Contact | undefined {
  if (person) return person;
  // What is owed to somebody else than the note is about, such as a referrer, is nobody's answer.
  if (listed?.item.to) return undefined;
  if (record?.type === 'contact') return record;
  // Where the next word is theirs, it is the answer of the one person of an interview that fell through.
  if ((from !== 'palette' && !listed?.item.waits) || record?.contacts.length !== 1) return undefined;
  const contact = feed.around.contact(record.contacts[0]!.note);
  return contact && inHand(app, contact);
}
