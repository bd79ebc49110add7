import type { Contact } from '../../domain/records';
import { tidy } from '../../making/person';
import { withoutGreeting } from '../../notes/greeting';
import { say } from '../../words/say';
import { textField, type TextField } from './fields';

/** The question how somebody signs. */
export interface Signature {
  field: TextField;
  /** What is to be noted; undefined while nothing else stands there than the note says, '' where it was taken away. */
  answer(): string | undefined;
}

/** Asks how somebody signs, which may be less than their full name, or more. */
export function askSignature(parent: HTMLElement, { name, addressAs = '' }: Contact): Signature {
  const field = textField(parent, {
    label: say`How do they sign?`,
    remark: say`used in letters: Dear …`,
    value: addressAs,
    placeholder: name,
  });
  return {
    field,
    answer: () => (field.value === addressAs.trim() ? undefined : withoutGreeting(tidy(field.value))),
  };
}
