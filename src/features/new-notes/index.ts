import type { Deed } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { openPlace } from '../../deeds/palette';
import { callOf } from '../../domain/people';
import type { Desk } from '../../vault/desk';
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
    newContact: () => new ContactForm(desk).open(),
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
    run: newContact,
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
      whyNot: () => say`This is about no single contact.`,
    },
    at({ record, listed }) {
      if (record?.type !== 'contact' || listed?.item.to) return [];
      return [{ title: say`New interview with ${callOf(record, desk.feed.around)}…`, run: () => newInterview([record.path]) }];
    },
    terminal: [newInterviewVerb(desk)],
  };
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
