/** What may stand behind a name to say in which form an organization is founded, as it is compared, word by word. */
const FORMS = [
  'inc', 'incorporated', 'corp', 'corporation', 'co', 'company', 'ltd', 'limited', 'llc', 'l l c', 'llp', 'lp',
  'plc', 'pllc', 'pbc', 'cic', 'pty', 'pte', 'pvt', 'private', 'sdn bhd', 'gmbh', 'g m b h', 'ggmbh', 'gesmbh',
  'mbh', 'mbb', 'gbr', 'ag', 'aktiengesellschaft', 'kg', 'kgaa', 'ohg', 'ug', 'haftungsbeschrankt', 'ev', 'e v',
  'eg', 'e g', 'ek', 'e k', 'se', 'sa', 's a', 'sas', 'sarl', 'sa rl', 's a r l', 'eurl', 'cie', 'sl', 's l', 'srl',
  's r l', 'spa', 's p a', 'sca', 'snc', 'sa de cv', 's a de c v', 'bv', 'b v', 'nv', 'n v', 'vof', 'cvba', 'ab',
  'as', 'a s', 'asa', 'aps', 'hf', 'ehf', 'oy', 'oyj', 'ou', 'uab', 'sia', 'sro', 's r o', 'spzoo', 'sp zoo',
  'sp z oo', 'sp z o o', 'doo', 'd o o', 'eood', 'kft', 'zrt', 'nyrt', 'ltd sti', 'lda', 'ltda', 'kk', 'k k', 'ооо',
  'зао', 'оао', 'пао', 'ао', 'тов',
];
const forms = new Set(FORMS);
const LONGEST = Math.max(...FORMS.map((form) => form.split(' ').length));

/** Those that stand in front of a name as well: `AB Volvo`. */
const forward = new Set(['ab', 'oy', 'uab', 'sia', 'ооо', 'зао', 'оао', 'пао', 'ао', 'тов']);

/** Between a name and what is stripped behind it: `Fernhill & Co.`, `Fernhill et Cie`. */
const joining = new Set(['and', 'und', 'et']);

/**
 * A name of an organization as two are compared: without legal form, `The` in front, case, accents, dots and other
 * marks; `&` is `and`. A name that is nothing but legal forms is all of it, so that `AG` is not nobody, and one without
 * letters is as it is written.
 */
export function organizationKey(name: string): string {
  const words = wordsOf(name);
  if (words.length === 0) return name.normalize('NFKC').trim().toLowerCase();
  const from = words.length > 1 && words[0] === 'the' ? 1 : 0;
  const bare = withoutForms(words.slice(from));
  return (bare.length > 0 ? bare : words.slice(from)).join(' ');
}

// Accents are marks on Latin and Greek letters; in other scripts a mark is as good as a letter.
function wordsOf(name: string): string[] {
  return name
    .replace(/[®™©℠]/g, ' ')
    .normalize('NFKD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036F]+/gu, '$1')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[&+]/g, ' and ')
    .replace(/['’.]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

function withoutForms(words: readonly string[]): readonly string[] {
  let bare = words;
  for (let length = formAtEnd(bare); length > 0; length = formAtEnd(bare)) {
    bare = bare.slice(0, -length);
    while (joining.has(bare.at(-1) ?? '')) bare = bare.slice(0, -1);
  }
  return bare.length > 1 && forward.has(bare[0]!) ? bare.slice(1) : bare;
}

/** How many words at the end are a legal form: the most that are one. */
function formAtEnd(words: readonly string[]): number {
  for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
    if (forms.has(words.slice(-length).join(' '))) return length;
  }
  return 0;
}
