import type { CliFlags } from 'obsidian';
import type { Mention } from '../../domain/mention';
import { nameOf } from '../../domain/people';
import type { Interview } from '../../domain/records';
import type { Rating, Shift } from '../../domain/rubric';
import type { Bench } from '../../making/bench';
import { benchOf } from '../../making/bench-of-desk';
import { debriefed, type Answers } from '../../making/debrief';
import { isNamed, personNamed } from '../../making/person';
import type { Verb } from '../../deeds/deed';
import { pastDay } from '../../deeds/days';
import type { Params } from '../../deeds/params';
import { addressAsFlag, addressAsIn, interviewFlag, interviewIn, writtenAsPaths } from '../../deeds/terminal';
import type { Desk } from '../../vault/desk';
import { listed, say } from '../../words/say';

const rating = { value: '<1-5>' };
const person = { value: '<name or path>' };
const text = (description: string): CliFlags[string] => ({ value: '<text>', description });

/** The debrief from Obsidian's terminal command. */
export function debriefVerb(desk: Desk): Verb {
  return {
    action: 'debrief',
    description: say`Write the debrief of an interview`,
    flags: {
      ...interviewFlag(),
      summary: { ...text(say`What you learned; it goes into the note, dated`), required: true },
      on: { value: '<date>', description: say`The day you wrote it (default: today)` },
      learned: text(say`The one thing that stays with you, for the thank-you`),
      information: { ...rating, description: say`How good the information was` },
      'view-change': { value: '<-2 to 2>', description: say`Whether it changed your view of the field: -2, far less drawn to it, to 2, far more` },
      style: { ...rating, description: say`How well you led the conversation` },
      name: { ...person, description: say`Who was named to you; several as a JSON array. A new name becomes a contact` },
      'named-by': { ...person, description: say`Who gave the names, where several took part` },
      permission: { value: '<answer>', description: say`Whether you may stay in touch: granted, declined or not-asked` },
      'permission-of': { ...person, description: say`Whose answer that is (default: everybody’s)` },
      resume: { description: say`They asked for your resume` },
      promised: text(say`What you promised`),
      by: { value: '<date>', description: say`By when (default: in a week)` },
      offered: text(say`What they offered to do`),
      'open-questions': text(say`What still needs to be asked; several as a JSON array`),
      ...addressAsFlag(),
    },
    async run(params) {
      const interview = interviewIn(desk, params);
      return writtenAsPaths(desk, await debriefed(benchOf(desk), interview, answersIn(desk, interview, params)));
    },
  };
}

function answersIn(desk: Desk, interview: Interview, params: Params): Answers {
  const bench = benchOf(desk);
  const permission = params.oneOf('permission', ['granted', 'declined', 'not-asked']);
  return {
    summary: params.required('summary', say`Say what you learned: summary=….`),
    on: pastDay(desk, params),
    learned: params.text('learned'),
    information: ratingIn(params, 'information'),
    style: ratingIn(params, 'style'),
    viewChange: shiftIn(params, 'view-change'),
    names: params.list('name').map((named) => personNamed(bench, named)),
    namedBy: personIn(bench, interview, params.text('named-by')),
    permission: permission === 'not-asked' ? undefined : permission,
    permissionOf: personIn(bench, interview, params.text('permission-of')),
    resume: params.flag('resume'),
    promised: params.text('promised'),
    by: params.day('by', 'coming'),
    offered: params.text('offered'),
    openQuestions: params.list('open-questions'),
    addressAs: addressAsIn(params),
  };
}

function ratingIn(params: Params, name: string): Rating | undefined {
  const chosen = params.oneOf(name, ['1', '2', '3', '4', '5']);
  return chosen === undefined ? undefined : (Number(chosen) as Rating);
}

function shiftIn(params: Params, name: string): Shift | undefined {
  const value = params.text(name);
  if (value === undefined) return undefined;
  const shift = ([-2, -1, 0, 1, 2] as const).find((each) => each === Number(value));
  if (shift === undefined) throw new Error(say`${name} is “${value}”. Write a whole number from -2 to 2.`);
  return shift;
}

/** Somebody who took part, by name or path. */
function personIn(
  { around }: Bench,
  { name, contacts }: Interview,
  named: string | undefined,
): Mention | undefined {
  if (named === undefined) return undefined;
  const found = contacts.find((person) => isNamed(person, named, around));
  if (found) return found;
  const present = listed(contacts.map((person) => nameOf(person, around)));
  throw new Error(say`${named} was not in ${name}. There: ${present || say`nobody who is named`}.`);
}
