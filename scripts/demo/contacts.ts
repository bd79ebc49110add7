import type { Days } from './days';
import { note } from './note';
import type { Notes } from './vault';

/** Contacts to whom something came of it, or is agreed. Each of the first five was named by the one before. */
export function contacts(days: Days): Notes {
  return { ...chain(days), ...arranged(days) };
}

function chain({ day, business }: Days): Notes {
  return {
    'Contacts/Dana Whitlock.md': note(
      {
        type: 'contact',
        organization: 'Harbour Street Museum',
        role: 'Head of learning',
        field: 'museum education',
        email: 'dana.whitlock@example.org',
        source: 'alumni',
        why: 'Moved from teaching to museums at 35, which is what I am thinking of.',
        asked_on: day(-41),
        asked_via: 'email',
        replied_on: day(-38),
        outcome: 'yes',
        stay_in_touch: true,
        cadence: 14,
        last_contact: day(-12),
      },
      `## Why Dana

We went to the same school, ten years apart. She knows what it costs to change late.

## Worth remembering

- Two cats, Pepper and Mustard. Cycles everywhere.
- Prefers a short email every two weeks to a long one now and then.

## Log

- ${day(-41)}: wrote to her through the alumni list.
- ${day(-28)}: half an hour in the museum café, see the interview.
- ${day(-12)}: told her that I had met Wren. She was pleased.`,
    ),
    'Contacts/Wren Abbott.md': note(
      {
        type: 'contact',
        organization: '[[Fernhill Museum]]',
        role: 'Curator of everyday life',
        field: 'exhibitions',
        email: 'wren@example.org',
        source: 'referral',
        referred_by: ['[[Dana Whitlock]]'],
        referred_on: day(-28),
        asked_on: day(-26),
        asked_via: 'email',
        replied_on: day(-24),
        outcome: 'yes',
        stay_in_touch: true,
        reported_to: ['[[Dana Whitlock]]'],
        last_contact: business(-7),
      },
      `Dana Whitlock suggested that I talk to Wren.

## Why Wren

Plans exhibitions from the first idea to the last label, with a team of four.

## Worth remembering

- They, them. Laughs a lot, thinks on their feet: better in person than by phone.
- Collects bus tickets. I have one from Lisbon for them.`,
    ),
    'Contacts/Tomás Herrera.md': note(
      {
        type: 'contact',
        organization: 'Studio Saltmarsh',
        role: 'Exhibit builder',
        field: 'exhibitions',
        phone: '555 0142',
        source: 'referral',
        referred_by: ['[[Wren Abbott]]'],
        referred_on: business(-13),
        asked_on: business(-12),
        asked_via: 'phone',
        replied_on: business(-12),
        outcome: 'yes',
        reported_to: ['[[Wren Abbott]]'],
        follow_up: business(-3),
        follow_up_note: 'ask how the tide table survived its first school class',
        snoozed: [`follow-up until ${day(5)}`],
      },
      `## Why Tomás

Builds what curators dream up, and tells them what children will break.

## What I can offer

- My aunt's workshop has a bandsaw that nobody uses.`,
    ),
    'Contacts/Amara Osei.md': note(
      {
        type: 'contact',
        organization: 'Northgate Science Centre',
        role: 'Visitor researcher',
        field: 'visitor research',
        email: 'amara.osei@example.org',
        source: 'referral',
        why: 'Finds out what people take home from an exhibition. I did not know that this is a job.',
        referred_by: ['[[Tomás Herrera]]'],
        referred_on: business(-9),
        asked_on: business(-8),
        asked_via: 'email',
        replied_on: business(-6),
        outcome: 'yes',
      },
      `Tomás Herrera suggested that I talk to Amara.

## Research

### The organization

Northgate opened its new water hall last spring. The study of it is on their site, 40 pages, very readable.

### The person

Studied psychology, five years in a hospital, then here.

## What I would like to learn

- How does one learn to watch people without disturbing them?
- What would she never ask in a questionnaire again?`,
    ),
    'Contacts/Marcus Bell.md': note(
      {
        type: 'contact',
        organization: 'City of Elmford',
        role: 'Culture planner',
        field: 'cultural policy',
        email: 'm.bell@example.org',
        source: 'referral',
        why: 'Decides which small museums get money, and why.',
        referred_by: ['[[Amara Osei]]'],
        referred_on: business(-3),
      },
      `Amara Osei suggested that I talk to Marcus. I may mention her name.

## What I would like to learn

- What makes him say yes to a project?`,
    ),
  };
}

function arranged({ day, business, impossible }: Days): Notes {
  return {
    'Contacts/Margit Sollberg.md': note(
      {
        type: 'contact',
        organization: '[[Fernhill Museum]]',
        role: 'Designer',
        field: 'exhibitions',
        email: 'margit@example.org',
        source: 'event',
        why: 'Her talk on labels that people do read.',
        asked_on: business(-10),
        asked_via: 'in person',
        replied_on: business(-7),
        outcome: 'yes',
      },
      `## Why Margit

“A label has eleven seconds.” I want to know how she found out.

## Research

### The person

Trained as a typesetter. Her talk is on the website of the designers' evening.`,
    ),
    'Contacts/Ines Okafor.md': note(
      {
        type: 'contact',
        organization: 'Open Archive Trust',
        role: 'Digital lead',
        field: 'archives',
        email: 'ines.okafor@example.org',
        time_zone: 'Europe/Lisbon',
        source: 'referral',
        referred_by: ['[[Amara Osei]]'],
        referred_on: business(-6),
        asked_on: business(-5),
        asked_via: 'email',
        replied_on: business(-4),
        outcome: 'yes',
      },
      `Amara wrote to us both, so I only had to answer.

## What I would like to learn

- Is there room for somebody who likes both people and databases?`,
    ),
    'Contacts/Salma Idrissi.md': note(
      {
        type: 'contact',
        organization: 'Harbour Street Museum',
        role: 'School programmes',
        field: 'museum education',
        source: 'referral',
        referred_by: ['[[Dana Whitlock]]'],
        referred_on: day(-28),
        asked_on: business(-12),
        asked_via: 'phone',
        replied_on: business(-9),
        outcome: 'yes',
      },
      `## Worth remembering

- Mornings are bad: three school classes before noon.`,
    ),
    'Contacts/Ruth Calder.md': note(
      {
        type: 'contact',
        organization: 'Calder & Pike Archive Services',
        role: 'Founder',
        field: 'archives',
        email: 'ruth@example.org',
        source: 'online',
        why: 'Started on her own, with one client. How?',
        asked_on: impossible,
        asked_via: 'email',
        last_contact: business(-6),
      },
      `## Log

- Wrote to her. When was that? The day above can't be right.
- ${business(-6)}: she rang me back, we agreed on a call. Friendly, in a hurry.`,
    ),
  };
}
