import { noteName } from '../../src/notes/names';
import type { Day } from '../../src/domain/day';
import type { Days } from './days';
import { note } from './note';
import type { Notes } from './vault';

/** Where the plugin would put an interview's note. */
export function interviewPath(date: Day, contacts: string): string {
  return `Interviews/${noteName('{{date}} {{contacts}}', { date, contacts })}.md`;
}

/** Interviews that have taken place; most leave something to do. */
export function interviewsHeld({ today, day, business }: Days): Notes {
  const [dana, wren, tomás, amara] = [day(-28), business(-13), business(-9), business(-3)];
  const [workshop, train] = [business(-1), day(-6)];
  return {
    [interviewPath(dana, 'Dana Whitlock')]: note(
      {
        type: 'interview',
        contacts: ['[[Dana Whitlock]]'],
        date: dana,
        time: '16:00',
        minutes: 30,
        mode: 'in-person',
        location: 'Café of the Harbour Street Museum',
        status: 'held',
        booked_on: day(-38),
        thanked_on: day(-27),
        learned: 'teachers are wanted in museums, if they can stop teaching',
      },
      `## Questions

- [x] What did you believe about museums at the start that proved wrong?
- [x] Which part of teaching do you still use every day?
- [ ] What would you look for in a beginner?

## Who else

- [[Wren Abbott]] at Fernhill, and [[Salma Idrissi]] two doors down.

## Notes

I never sat down to write this up.`,
    ),
    [interviewPath(wren, 'Wren Abbott')]: note(
      {
        type: 'interview',
        contacts: ['[[Wren Abbott]]'],
        date: wren,
        time: '11:00',
        minutes: 20,
        mode: 'in-person',
        location: 'Fernhill Museum, side door',
        status: 'held',
        booked_on: day(-24),
        prepared_on: business(-14),
        confirmed_on: business(-14),
        thanked_on: business(-12),
        learned: 'an exhibition is an argument that one walks through',
        style_rating: 3,
        waived: [`debrief of ${wren}`],
      },
      `## Notes

- Began as a volunteer in the cloakroom. “You learn what people leave behind.”
- The longest part is agreeing, not building.
- [[Tomás Herrera]] builds for them. I should see his workshop.`,
    ),
    [interviewPath(tomás, 'Tomás Herrera')]: note(
      {
        type: 'interview',
        contacts: ['[[Tomás Herrera]]'],
        date: tomás,
        time: '09:30',
        minutes: 20,
        actual_minutes: 45,
        mode: 'in-person',
        location: 'Studio Saltmarsh',
        status: 'held',
        booked_on: business(-12),
        prepared_on: business(-10),
        confirmed_on: business(-10),
        thanked_on: tomás,
        debriefed_on: tomás,
        learned: 'a good exhibit is one that survives a Friday',
        style_rating: 4,
        information_rating: 5,
        follow_up: business(-2),
        follow_up_note: 'send the reading list I promised',
      },
      `## Notes

- He stayed because he wanted to show me the tide table. 45 minutes, his idea.
- Half of his year is two clients.

## Debrief

### What I learned

Builders are asked too late. Whoever brings them in early saves money and has the better exhibition.

### How I led the conversation

Better: I let him talk. But I forgot to ask about training.`,
    ),
    [interviewPath(amara, 'Amara Osei')]: note(
      {
        type: 'interview',
        contacts: ['[[Amara Osei]]'],
        date: amara,
        time: '15:00',
        minutes: 20,
        mode: 'video',
        status: 'held',
        booked_on: business(-6),
        prepared_on: business(-4),
        confirmed_on: business(-4),
        debriefed_on: amara,
        learned: 'watching people for ten minutes beats asking them for an hour',
        offered: 'to show me a day of observation in the water hall',
        style_rating: 4,
        information_rating: 5,
      },
      `## Notes

- Nobody in her team studied museums. Psychology, sociology, one carpenter.
- Named [[Marcus Bell]]: “Say that I sent you.”

## Debrief

### What it means for me

More interested than before. This could be it.`,
    ),
    [interviewPath(workshop, 'Tomás Herrera, Wren Abbott, Theo Marchetti')]: note(
      {
        type: 'interview',
        contacts: ['[[Tomás Herrera]]', '[[Wren Abbott]]', '[[Theo Marchetti]]'],
        date: workshop,
        time: '17:30',
        minutes: 30,
        mode: 'in-person',
        location: 'Studio Saltmarsh, upstairs',
        status: 'held',
        booked_on: business(-9),
        prepared_on: business(-3),
        confirmed_on: business(-2),
        thanked: ['[[Wren Abbott]]'],
        resume_requested: true,
      },
      `## Notes

- Theo does the lighting and has no email that I know of. Wren has: I thanked them on the way out.
- Theo asked for my resume. They look for somebody for the summer; I did not bring it up.`,
    ),
    [interviewPath(train, 'Bea Lindqvist')]: note(
      {
        type: 'interview',
        contacts: ['Bea Lindqvist'],
        date: train,
        kind: 'chance',
        location: 'The 18:04 to Elmford',
        thanked_on: train,
        learned: 'sound archives are short of people who can listen',
        follow_up: today,
        follow_up_note: 'listen to the harbour recordings she mentioned',
      },
      `## How we came to talk

She had a case full of tapes between her knees.

## One next step

Listen to the recordings, then look her up.`,
    ),
  };
}
