import { say } from '../../words/say';
import { same } from '../edit/same';
import type { Yaml } from '../edit/types';
import type { Recognition } from '../read';
import type { Base } from './base';
import { contactsBase } from './contacts';
import { interviewsBase } from './interviews';

/** The bases that can be written. */
const bases = {
  contacts: contactsBase,
  interviews: interviewsBase,
} as const satisfies Record<string, (recognition: Recognition) => Base>;

export type BaseName = keyof typeof bases;

/** What the files are called, without their ending: content. */
export const baseNames: Readonly<Record<BaseName, () => string>> = {
  contacts: () => say`Contacts by stage`,
  interviews: () => say`Interviews`,
};

/** A base in the words of the vault, as YAML with `\n` at the line ends. Throws where it would not be read as meant. */
export function baseText(name: BaseName, recognition: Recognition, yaml: Yaml): string {
  const base = bases[name](recognition);
  const text = yaml.stringify(base);
  if (!same(yaml.parse(text), base)) throw new Error(say`A name in this vault can’t be written into a base.`);
  return text.endsWith('\n') ? text : `${text}\n`;
}
