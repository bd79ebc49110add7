import { fieldsOf, isField, saysNobodyIn } from '../domain/fields';
import type { Contact } from '../domain/records';
import { sameName } from '../notes/names';
import type { Params } from './params';

/** The field that was asked for, as the notes spell it; undefined for all. Throws where nobody is in it. */
export function fieldIn(params: Params, contacts: readonly Contact[]): string | undefined {
  const wanted = params.text('field');
  const fields = fieldsOf(contacts);
  if (wanted === undefined) return undefined;
  const found = fields.find((field) => isField(field, wanted)) ?? fields.find((field) => sameName(field, wanted));
  if (found !== undefined) return found;
  throw new Error(saysNobodyIn(wanted, fields));
}
