import type { Deed, Place } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { openPlace } from '../../deeds/palette';
import { fellThrough } from '../../domain/interview';
import { callOf, peopleIn } from '../../domain/people';
import type { Contact } from '../../domain/records';
import type { Desk } from '../../vault/desk';
import { inHand } from '../../vault/in-hand';
import { say } from '../../words/say';
import { ContactForm } from './contact-form';
import { InterviewForm } from './interview-form';
import { ReferralForm } from './referral-form';
import { newContactVerb, newInterviewVerb, referVerb } from './verbs';
import { writeTemplates } from './write-templates';

type Opens = Pick<Doors, 'newContact' | 'newInterview' | 'logReferral'>;

/** New contacts and interviews from templates, and referrals: a form each. */
export function newNotesDoors(desk: Desk): Opens {
  return {
    newContact: (name) => new ContactForm(desk, name).open(),
    newInterview: (notes = []) => new InterviewForm(desk, notes).open(),
    logReferral: (from) => new ReferralForm(desk, from).open(),
  };
}

export function newNotesDeeds(desk: Desk, doors: Doors): Deed[] {
  return [makeContact(desk, doors), makeInterview(desk, doors), logReferral(desk, doors), {
    id: 'write-templates',
    icon: 'notebook-text',
    section: 'open',
    name: () => say`Write the built-in templates out as notes`,
    run: () => writeTemplates(desk),
  }];
}

function makeContact(desk: Desk, { newContact }: Opens): Deed {
  return {
    id: 'new-contact',
    icon: 'user-plus',
    section: 'make',
    name: () => say`New contact`,
    run: () => newContact(),
    terminal: [newContactVerb(desk)],
  };
}

function makeInterview(desk: Desk, { newInterview }: Opens): Deed {
  const withOpenContact = (): void => {
    const { record } = openPlace(desk);
    newInterview(record?.type === 'contact' ? [record.path] : []);
  };
  return {
    id: 'new-interview',
    icon: 'calendar-plus',
    section: 'make',
    name: () => say`New interview`,
    run: withOpenContact,
    key: {
      letter: 'I',
      does: () => say`Make an interview`,
      detail: 'With the person of the row; where an interview fell through, with whom it was to be',
      whyNot: () => say`This is about no single contact.`,
    },
    at(place) {
      const contact = contactAt(desk, place);
      if (!contact) return [];
      return [{ title: say`New interview with ${callOf(contact, desk.feed.around)}…`, run: () => newInterview([contact.path]) }];
    },
    terminal: [newInterviewVerb(desk)],
  };
}

/** Whom a new interview would be with: after one that fell through, the one person that it was with. */
function contactAt({ app, feed }: Desk, { record, listed, person }: Place): Contact | undefined {
  if (person ?? listed?.item.to) return person;
  if (record?.type !== 'interview') return record;
  const [only, ...others] = listed && fellThrough(record) ? peopleIn(record) : [];
  const contact = only && others.length === 0 ? feed.around.contact(only.note) : undefined;
  return contact && inHand(app, contact);
}

function logReferral(desk: Desk, { logReferral: open }: Opens): Deed {
  return {
    id: 'log-referral',
    icon: 'waypoints',
    section: 'make',
    name: () => say`Log a referral`,
    run: () => open(openPath(desk)),
    at({ record, listed }) {
      if (!record || (record.type === 'contact' && listed?.item.to)) return [];
      const title = record.type === 'contact' ? say`Log a referral by ${callOf(record, desk.feed.around)}…` : say`Log a referral…`;
      return [{ title, run: () => open(record.path) }];
    },
    terminal: [referVerb(desk)],
  };
}

function openPath({ app }: Desk): string | undefined {
  return app.workspace.getActiveFile()?.path;
}
