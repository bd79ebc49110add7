import type { TextChange } from '../domain/change';
import { correspondence } from '../domain/messages/correspondence';
import type { Mention } from '../domain/mention';
import type { MessageKind } from '../domain/messages';
import type { NoteRecord } from '../domain/records';
import { asPlainLine } from '../notes/sections/plain-line';
import { builtInMessages } from '../notes/messages/built-in';
import type { Bench } from './bench';

/** The text as an entry of the log: in the note of the one who reads it, or else in the note it was written from. */
export function keptText(
  { around, today: on }: Bench,
  { kind, subject, body }: { kind: MessageKind; subject: string; body: string },
  { record, to }: { record: NoteRecord; to?: Mention },
): TextChange {
  const { readers } = correspondence(kind, { record, to, around, on });
  const reader = readers.length === 1 ? around.contact(readers[0]!.note) : undefined;
  const head = [`${on}, ${builtInMessages[kind].name}`, asPlainLine(subject)].filter((part) => part !== '').join(': ');
  const quoted = body.trim().split(/\r\n|\r|\n/).map((line) => `  > ${asPlainLine(line)}`.trimEnd());
  return { note: (reader ?? record).path, heading: 'log', lines: [`- ${head}`, ...quoted] };
}
