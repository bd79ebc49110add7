import type { Agenda } from '../../domain/agenda';
import type { NoteRecord } from '../../domain/records';

/**
 * What is due among some notes, in its order: what stands in them, and what is owed to the people whose notes they are,
 * whichever note that stands in.
 */
export function agendaAmong(
  agenda: Agenda,
  notes: ReadonlySet<string>,
  record: (path: string) => NoteRecord | undefined,
): Agenda {
  const isThere = (path: string | null): boolean => path !== null && notes.has(path);
  const concerns = ({ note, contact }: { note: string; contact: string | null }): boolean =>
    isThere(note) || isThere(contact) || (contact === null && peopleOf(record(note)).some(isThere));
  return {
    ...agenda,
    appointments: agenda.appointments.filter(concerns),
    items: agenda.items.filter(({ item }) => concerns(item)),
    problems: agenda.problems.filter(({ note }) => isThere(note)),
  };
}

function peopleOf(record: NoteRecord | undefined): (string | null)[] {
  return record?.type === 'interview' ? record.contacts.map(({ note }) => note) : [];
}
