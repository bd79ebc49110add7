import type { FactName } from '../../domain/records';
import { asLinesTell } from '../as-lines-tell';
import { comparedName } from '../spellings';
import { namesOf } from '../stated';
import type { Vocabulary } from '../vocabulary';
import { takeApart } from './matter';

/** How a note made from a template calls a fact: as the template does, else as the vault. */
export function namesInTemplate(template: string, vocabulary: Vocabulary): (fact: FactName) => string {
  const there = asLinesTell(takeApart(template).frontMatter ?? '');
  return (fact) => {
    const names = namesOf(fact, vocabulary);
    return names.find((name) => Object.hasOwn(there, comparedName(name))) ?? names[0]!;
  };
}
