import type { Days } from './days';
import { note } from './note';
import type { Notes } from './vault';

/** Contacts whose answer is to be answered, who have not answered yet, or who were only picked so far. */
export function contactsToAsk(days: Days): Notes {
  return { ...answered(days), ...withThem(days), ...picked(days) };
}

function answered({ business }: Days): Notes {
  return {
    'Contacts/Oskar Lind.md': note(
      {
        type: 'contact',
        organization: 'Tidewater Records Office',
        role: 'Reading room lead',
        field: 'archives',
        email: 'oskar@example.org',
        source: 'online',
        why: 'Writes about what visitors ask at the desk.',
        asked_on: business(-6),
        asked_via: 'email',
        replied_on: business(-1),
        outcome: 'no',
      },
      `## Log

- ${business(-1)}: “No time before summer, I am sorry. Good luck!”`,
    ),
    'Contacts/Lena Fjord.md': note(
      {
        type: 'contact',
        organization: 'Letterpress Yard',
        role: 'Printer and teacher',
        field: 'museum education',
        email: 'lena@example.org',
        source: 'chance',
        why: 'Teaches in a museum without being employed by one.',
        asked_on: business(-5),
        asked_via: 'email',
        replied_on: business(-1),
        outcome: 'yes',
      },
      `## Log

- ${business(-1)}: “Gladly! Any afternoon but Wednesday.”`,
    ),
  };
}

function withThem({ business }: Days): Notes {
  return {
    'Contacts/Jonas Weidmann.md': note(
      {
        type: 'contact',
        organization: 'Inland Waterways Museum',
        role: 'Director',
        field: 'museum management',
        email: 'j.weidmann@example.org',
        source: 'online',
        why: 'Runs a museum with three people and sixty volunteers.',
        asked_on: business(-7),
        asked_via: 'email',
      },
      `## What I would like to learn

- What does a day look like when everybody works for nothing?`,
    ),
    'Contacts/Kenji Mori.md': note(
      {
        type: 'contact',
        organization: 'Paper & Light',
        role: 'Conservator',
        field: 'conservation',
        source: 'online',
        asked_on: business(-22),
        asked_via: 'email',
        reminded_on: [business(-15), business(-8)],
      },
      `## Log

- ${business(-22)}: wrote through the form on their site. Perhaps nobody reads it.`,
    ),
    'Contacts/Kit Sørensen.md': note(
      {
        type: 'contact',
        organization: 'Kestrel House',
        role: 'Guide',
        field: 'museum education',
        email: 'kit@example.org',
        source: 'online',
        why: 'Guides people who can’t see, and lets them touch the ships.',
        asked_on: business(-3),
        asked_via: 'email',
      },
      `## What I would like to learn

- What do people ask that no label answers?`,
    ),
    'Contacts/Oona Kaya.md': note(
      {
        type: 'contact',
        role: 'Sound artist',
        field: 'exhibitions',
        email: 'oona@example.org',
        source: 'alumni',
        why: 'Made the harbour at Fernhill sound like a harbour.',
        asked_on: business(-6),
        asked_via: 'email',
        replied_on: business(-4),
        outcome: 'yes',
        times_offered_on: [business(-2)],
      },
      `## Log

- ${business(-4)}: “Yes! When?”`,
    ),
  };
}

function picked({ business }: Days): Notes {
  return {
    'Contacts/Noor Haddad.md': note({
      type: 'contact',
      organization: 'Seamark Museum',
      role: 'Leads the school tours',
      field: 'museum education',
      source: 'online',
      why: 'Lets children steer the tour.',
      identified_on: business(-14),
    }, ''),
    'Contacts/Farid Lund.md': note({
      type: 'contact',
      organization: 'Northlight Studio',
      role: 'Model maker',
      field: 'exhibitions',
      source: 'event',
      why: 'Builds ships that fit in a drawer.',
      identified_on: business(-12),
    }, ''),
  };
}
