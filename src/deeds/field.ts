import { fieldsOf, saysNobodyIn } from '../domain/fields';
import type { Contact } from '../domain/records';
import { sameName } from '../notes/names';
import type { Params } from './params';

/** The field that was asked for; undefined for all. Throws where nobody is in it. */
export function fieldIn(params: Params, contacts: readonly Contact[]): string | undefined {
  const wanted = params.text('field');
  const fields = fieldsOf(contacts);
  if (wanted === undefined || fields.some((field) => sameName(field, wanted))) return wanted;
  throw new Error(saysNobodyIn(wanted, fields));
}
