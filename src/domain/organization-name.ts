/** What may stand behind a name to say in which form an organization is founded, as it is compared. */
const FORMS = [
  'inc', 'incorporated', 'corp', 'corporation', 'co', 'company', 'ltd', 'limited', 'llc', 'llp', 'lp', 'plc', 'pllc', 'pty', 'pte', 'pvt', 'cic',
  'gmbh', 'ggmbh', 'mbh', 'ag', 'kg', 'kgaa', 'ohg', 'ug', 'ev', 'eg', 'se', 'sa', 'sas', 'sarl', 'sl', 'srl', 'spa', 'sca', 'bv', 'nv', 'vof',
  'ab', 'as', 'asa', 'aps', 'oy', 'oyj', 'sro', 'kft', 'zrt', 'lda', 'ltda', 'kk', 'haftungsbeschrankt',
];
const forms = new Set(FORMS);

/**
 * A name of an organization as two are compared: without legal form at its end, `The` in front, case, accents, dots and
 * other marks; `&` is `and`. What is left of a name that is nothing else is all of it, so that `AG` is not nobody.
 */
export function organizationKey(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[&+]/g, ' and ')
    .replace(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const from = words.length > 1 && words[0] === 'the' ? 1 : 0;
  let to = words.length;
  while (to - 1 > from && (forms.has(words[to - 1]!) || (words[to - 1] === 'and' && to < words.length))) to--;
  return words.slice(from, to).join(' ');
}
