import type { CliFlags } from 'obsidian';
import type { Verb } from '../../deeds/deed';
import type { Params } from '../../deeds/params';
import { thing } from '../../deeds/terminal';
import { benchOf } from '../../making/bench-of-desk';
import { marked, type Kind, type Marking } from '../../making/marking';
import { meetingTold, type Meeting } from '../../making/meeting-told';
import { personNamed } from '../../making/person';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { folderNamed, noteNamed, notesOf, singleNote, tagMeant, type Chosen } from './chosen';
import { consequences, survey } from './survey';

/** Marks notes as contacts or interviews, or says what that would write; answers with JSON. */
export function markVerb(desk: Desk, kind: Kind): Verb {
  const isContact = kind === 'contact';
  return {
    action: isContact ? 'make-contact' : 'make-interview',
    description: isContact ? say`Make notes that are there contacts` : say`Make notes that are there interviews`,
    flags: isContact ? flags() : { ...flags(), ...meetingFlags() },
    async run(params) {
      const chosen = await chosenBy(desk, params);
      const marking = { kind, meeting: isContact ? undefined : meetingIn(desk, params, chosen) };
      return report(desk, { chosen, marking, writes: !params.flag('dry-run') });
    },
  };
}

function flags(): CliFlags {
  return {
    note: { value: thing, description: say`The note; several as a JSON array` },
    folder: { value: '<path>', description: say`All notes in this folder, and in those within` },
    tag: { value: '<tag>', description: say`All notes with this tag, or one below it` },
    'dry-run': { description: say`Say what would be added, and write nothing` },
  };
}

function meetingFlags(): CliFlags {
  return {
    date: { value: '<date>', description: say`Of a single note: the day (default: the one in its name)` },
    contact: {
      value: '<name or path>',
      description: say`Of a single note: with whom; several as a JSON array (default: the contacts it links to)`,
    },
  };
}

async function chosenBy({ app }: Desk, params: Params): Promise<Chosen> {
  const given = ['note', 'folder', 'tag'].filter((name) => params.text(name) !== undefined);
  const asks = say`Say which notes: note=…, folder=… or tag=….`;
  if (given.length !== 1) throw new Error(asks);
  const named = params.required(given[0]!, asks);
  if (given[0] === 'note') {
    return { files: params.list('note').map((each) => ({ path: noteNamed(app, each) })) };
  }
  const chosen = given[0] === 'folder' ? { files: [{ path: folderNamed(app, named) }] } : { tag: tagMeant(named) };
  const notes = await notesOf(app, chosen, () => true);
  if (notes?.length) return chosen;
  throw new Error('tag' in chosen ? say`No note has the tag “${named}”.` : say`There is no note in the folder “${named}”.`);
}

function meetingIn(desk: Desk, params: Params, chosen: Chosen): Meeting | undefined {
  const [day, contacts] = [params.day('date', 'either'), params.list('contact')];
  if (!day && contacts.length === 0) return undefined;
  const only = singleNote(desk.app, chosen);
  if (!only) throw new Error(say`A day or a person is said of a single note: note=….`);
  const bench = benchOf(desk);
  const told = meetingTold(bench, only.path);
  const people = contacts.map((each) => personNamed(bench, each));
  return { day: day ?? told.day, people: people.length > 0 ? people : told.people };
}

async function report(
  desk: Desk,
  { chosen, marking, writes }: { chosen: Chosen; marking: Marking; writes: boolean },
): Promise<string> {
  const course = { looked: () => undefined, stops: () => false };
  const { notes, leftOut } = (await survey(desk, { chosen, marking }, course))!;
  const written = writes && notes.length > 0 && await desk.writer.write(marked(marking.kind, notes));
  const linesOf = (sign: string, lines: (typeof notes)[number]['lines']): string[] =>
    lines.flatMap((line) => (line.sign === sign ? [line.text] : []));
  return JSON.stringify({
    written,
    notes: notes.map(({ path, lines }) => ({ note: path, adds: linesOf('+', lines), removes: linesOf('-', lines) })),
    left: leftOut.map(({ path, reason, why }) => ({ note: path, reason, why })),
    ...consequences(desk, notes),
  }, null, 2);
}
