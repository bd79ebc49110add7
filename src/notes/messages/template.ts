import { isMessageKind, messageKinds, type MessageKind } from '../../domain/messages';
import type { Yaml } from '../edit/types';
import { readMatter, takeApart } from '../templates/matter';
import { fill, type Filling } from '../templates/placeholders';
import { valueIn } from '../spellings';
import { textOf, valuesOf } from '../values';
import { say, series } from '../../words/say';

/** What a message is made of. */
export interface MessageTemplate {
  subject: string;
  body: string;
}

/**
 * Reads a message template from the text of the person's own note. Throws an error made for people when it isn't one,
 * when the message it names is unknown, when it has no text, or when its properties or sections can't be read.
 */
export function readMessageTemplate(text: string, yaml: Yaml): MessageTemplate & { kind: MessageKind } {
  const { frontMatter, body: written } = takeApart(text);
  if (frontMatter === undefined) {
    throw new Error(
      say`This note has no properties. A message template needs “type: message” and which message it is.`,
    );
  }
  const properties = readMatter(`---\n${withQuotedSubject(frontMatter)}---\n`, yaml);
  const property = (name: string): string => valuesOf(valueIn(properties, name)).map(textOf).join(', ');
  if (property('type').toLowerCase() !== 'message') {
    throw new Error(say`This note is no message template: its type is not “message”.`);
  }
  const kind = property('message').toLowerCase();
  if (!isMessageKind(kind)) {
    const known = series(messageKinds);
    throw new Error(kind === ''
      ? say`The property “message” is missing. It is one of: ${known}.`
      : say`There is no message “${kind}”. It is one of: ${known}.`);
  }
  const template = { kind, subject: property('subject').replace(/\s+/g, ' '), body: written.trim() };
  if (template.body === '') throw new Error(say`This message template has no text below its properties.`);
  // Sections that are not closed throw now, and not first when somebody is to be thanked.
  for (const part of [template.subject, template.body]) fill(part, nothingKnown);
  return template;
}

const nothingKnown: Filling = {
  lookUp: () => ({ value: '' }),
  put: () => '',
  unknownTag: 'keep',
  reportUnknown: () => undefined,
};

// People write `subject: {{referrer}} …` without quotes, which YAML reads as a map.
function withQuotedSubject(frontMatter: string): string {
  return frontMatter.replace(/^(subject:[ \t]*)([^\s"'|>].*)$/im, (line, key: string, value: string) =>
    value.includes('{{') ? key + JSON.stringify(value.trim()) : line);
}
