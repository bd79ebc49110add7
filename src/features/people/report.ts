import type { Day } from '../../domain/day';
import type { Acquaintances } from '../../domain/network';
import { pathApart } from '../../domain/people';
import { stages, stageName, type Stage } from '../../domain/stage';
import { shortDate } from '../../domain/day-words';
import { sameName } from '../../notes/names';
import { say, together } from '../../words/say';
import { sorted, usualOrder } from './order';
import { describes, nextWords, personOf, type Lookup } from './person';
import type { Contact } from '../../domain/records';
import type { DueKind } from '../../domain/due';

export interface PeopleReport {
  today: Day;
  people: {
    name: string;
    note: string;
    /** Null for somebody who is only in the address book. */
    stage: Stage | null;
    organization: string | null;
    role: string | null;
    field: string | null;
    /** The day of the newest touch. */
    touched: Day | null;
    /** What comes next: a due item or a meeting. */
    next: {
      kind: DueKind | 'meeting';
      note: string;
      due: Day;
      waits: boolean;
      /** For people, in the language of the screen. */
      says: string;
    } | null;
  }[];
}

/** Whom to answer with: stages, all when empty, and one field, its name compared without case. */
export interface Wanted {
  stages: readonly Stage[];
  field: string | undefined;
}

/** Everybody as plain data, whom one would turn to first before the others. */
export function peopleNow(
  contacts: readonly Contact[],
  lookup: Lookup,
  { stages: wanted, field }: Wanted,
): PeopleReport {
  const people = contacts
    .filter((contact) => field === undefined || (contact.field !== undefined && sameName(contact.field, field)))
    .map((contact) => personOf(contact, lookup))
    .filter(({ stage }) => wanted.length === 0 || (stage !== undefined && wanted.includes(stage)));
  return {
    today: lookup.agenda.today,
    people: sorted(people, usualOrder).map(({ contact, stage, touch, next }) => ({
      name: contact.name,
      note: contact.path,
      stage: stage ?? null,
      organization: contact.organization ?? null,
      role: contact.role ?? null,
      field: contact.field ?? null,
      touched: touch?.on ?? null,
      next: next
        ? {
            kind: next.listed?.item.kind ?? 'meeting',
            note: next.listed?.item.note ?? next.meeting!.path,
            due: next.listed?.due ?? next.meeting!.date!,
            waits: next.listed?.item.waits ?? false,
            says: nextWords(next, lookup),
          }
        : null,
    })),
  };
}

/** A report as a page of text. */
export function asText({ today, people }: PeopleReport, around: Acquaintances): string {
  if (people.length === 0) return say`Nobody here matches.`;
  return people.map(({ name, note, stage, next }) => {
    const contact = around.contact(note);
    const about = contact ? [describes(contact), pathApart(contact, around)].filter(Boolean).join(' · ') : '';
    const who = about ? say`${name}, ${about}` : name;
    const step = next ? say`${next.says} (${shortDate(next.due, today)}).` : say`Nothing planned.`;
    return together(say`${who}: ${stageName(stage ?? undefined)}.`, step);
  }).join('\n');
}

export function isStage(word: string): word is Stage {
  return (stages as readonly string[]).includes(word);
}
