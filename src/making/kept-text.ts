import type { TextChange } from '../domain/change';
import type { Day } from '../domain/day';
import { correspondence } from '../domain/messages/correspondence';
import type { Mention } from '../domain/mention';
import type { MessageKind } from '../domain/messages';
import type { NoteRecord } from '../domain/records';
import { asPlainLine } from '../notes/sections/plain-line';
import { builtInMessages } from '../notes/messages/built-in';
import { inContent, series } from '../words/say';
import type { Bench } from './bench';

/** The text as an entry of the log: in the note of the one who reads it, or else in the note it was written from. */
export function keptText(
  { around, today: on }: Bench,
  { kind, subject, body }: { kind: MessageKind; subject: string; body: string },
  { record, to }: { record: NoteRecord; to?: Mention },
): TextChange {
  const { readers } = correspondence(kind, { record, to, around, on });
  const reader = readers.length === 1 ? around.contact(readers[0]!.note) : undefined;
  return { note: (reader ?? record).path, ...entry(on, [builtInMessages[kind].name], { subject, body }) };
}

/** The same of a letter about several things, in the note of the one who reads it. */
export function keptLetter(
  { today: on }: Bench,
  { kinds, subject, body }: { kinds: readonly MessageKind[]; subject: string; body: string },
  note: string,
): TextChange {
  return { note, ...entry(on, kinds.map((kind) => builtInMessages[kind].name), { subject, body }) };
}

function entry(
  on: Day,
  names: readonly string[],
  { subject, body }: { subject: string; body: string },
): Omit<TextChange, 'note'> {
  const name = inContent(() => series([...new Set(names)]));
  const head = [`${on}, ${name}`, asPlainLine(subject)].filter((part) => part !== '').join(': ');
  const quoted = body.trim().split(/\r\n|\r|\n/).map((line) => `  > ${asPlainLine(line)}`.trimEnd());
  return { heading: 'log', lines: [`- ${head}`, ...quoted] };
}
