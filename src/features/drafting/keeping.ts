import type { TextChange } from '../../domain/change';
import { correspondence } from '../../domain/correspondence';
import type { MessageKind } from '../../domain/message-kinds';
import { asPlainLine } from '../../notes/edit/section';
import { builtInMessages } from '../../notes/messages/built-in';
import type { Desk } from '../../vault/desk';
import type { Occasion } from './occasion';

const LOG = 'Log';

/** The text as an entry of the log: in the note of the one who reads it, or else in the note it was written from. */
export function keptText(
  { feed: { around }, clock }: Desk,
  { kind, subject, body }: { kind: MessageKind; subject: string; body: string },
  { record, to }: Occasion,
): TextChange {
  const on = clock.today();
  const { readers } = correspondence(kind, { record, to, around, on });
  const reader = readers.length === 1 ? around.contact(readers[0]!.note) : undefined;
  const head = [`${on}, ${builtInMessages[kind].name}`, asPlainLine(subject)].filter((part) => part !== '').join(': ');
  const quoted = body.trim().split(/\r\n|\r|\n/).map((line) => `  > ${asPlainLine(line)}`.trimEnd());
  return { note: (reader ?? record).path, heading: LOG, lines: [`- ${head}`, ...quoted] };
}
