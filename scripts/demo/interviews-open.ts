import type { Time } from '../../src/domain/day';
import type { Days } from './days';
import { interviewPath } from './interviews-held';
import { note } from './note';
import type { Notes } from './vault';

/** Interviews that are planned, that nobody came to, or whose note doesn't say how they went. */
export function interviewsOpen({ today, business, weekday }: Days, appointment: Time): Notes {
  const [ruth, salma, ines] = [business(-1), business(-2), business(2)];
  return {
    [interviewPath(today, 'Margit Sollberg')]: note(
      {
        type: 'interview',
        contacts: ['[[Margit Sollberg]]'],
        date: today,
        time: appointment,
        minutes: 30,
        mode: 'in-person',
        location: 'Café Linden, 4 Mill Lane',
        status: 'planned',
        booked_on: business(-7),
        prepared_on: business(-2),
        confirmed_on: business(-1),
      },
      `## Before

- [x] Read up on the field, the organization and the person
- [x] Choose and order my questions
- [ ] Bring the leaflet with the eleven-second label

## Questions

- [ ] How do you find out how long people read?
- [ ] Which skills separate the good from the average here?
- [ ] What did the last two weeks look like for you?
- [ ] What should I have asked, and didn't?

## Notes
`,
    ),
    [interviewPath(ines, 'Ines Okafor')]: note(
      {
        type: 'interview',
        contacts: ['[[Ines Okafor]]'],
        date: ines,
        time: '10:30',
        minutes: 20,
        mode: 'video',
        location: 'https://meet.example.org/ines',
        status: 'planned',
        booked_on: business(-4),
      },
      `She is an hour behind us: ${weekday(ines)}, 9:30 for her.

## Questions

- [ ] What is changing fastest in your field?
- [ ] `,
    ),
    [interviewPath(ruth, 'Ruth Calder')]: note(
      {
        type: 'interview',
        contacts: ['[[Ruth Calder]]'],
        date: ruth,
        time: '12:15',
        minutes: 15,
        mode: 'phone',
        status: 'planned',
        booked_on: business(-6),
        prepared_on: business(-2),
        confirmed_on: business(-2),
      },
      `## Questions

- [ ] How did you get from your first client to your second?
- [ ] What would you do in another order?`,
    ),
    [interviewPath(salma, 'Salma Idrissi')]: note(
      {
        type: 'interview',
        contacts: ['[[Salma Idrissi]]'],
        date: salma,
        time: '13:00',
        minutes: 20,
        mode: 'in-person',
        location: 'Harbour Street Museum, school entrance',
        status: 'no-show',
        booked_on: business(-9),
        prepared_on: business(-3),
        confirmed_on: business(-3),
      },
      `## Notes

A school class was ill and everything moved, said the porter. I left a note.`,
    ),
  };
}
