/**
 * A person’s full name, from how their note, its file or a link has it, in one line. Without a comma it is as it is
 * written: titles in front, surnames of several words and the order of the names stay. Of what stands between commas,
 *
 * - titles are left out: `Anna Schmidt, PhD, MBA` is Anna Schmidt. What begins with a word of `TITLES` is one; so is,
 *   beside a whole name, what begins with a word in capitals or with dots: `Anna Schmidt, FACP`. Beside a surname alone
 *   such a word may be a name: `Rowling, J.K.`, `Wang, Ma`, `OSEI, MBA`.
 * - `Dr.`, `Prof.`, `Ms` are titles, too, but stay with a surname that has nothing else: `Schmidt, Dr.` is Dr. Schmidt.
 * - `Jr.`, `III` belong to the name, and `van der` to the surname: `Berg, van der, Jan` is Jan van der Berg.
 * - One part more is the given name, and goes first: `Osei, Amara` is Amara Osei. It is written as names are: with
 *   capitals, or in a script that has none. Chinese, Japanese and Korean names keep their order: `王, 小明` is 王小明.
 *
 * Anything else is no name that could be turned, and stays whole: `Smith, Jones & Partners`, `Sam, from the train`.
 */
export function fullName(text: string): string {
  const written = inOneLine(text);
  if (written.length > LONGEST || !COMMA.test(written)) return written;
  const [surname = '', ...others] = written.split(COMMA).map((part) => part.trim()).filter((part) => wordsOf(part).length > 0);
  const { given, title, particles, generation } = sorted(surname, others);
  if (surname === '' || given.length > 1 || [surname, ...given].some(isOfSeveral)) return written;
  const family = together(particles, surname);
  const [first] = given;
  if (first === undefined) {
    const bare = title !== '' && !isWhole(family);
    return together(bare ? together(title, family) : family, generation);
  }
  if (!isGivenName(first, family)) return written;
  if (isEastAsian(first) && isEastAsian(family)) return family + first;
  return together(together(first, family), generation);
}

/** What somebody is called, in one line: a break in it would break the rows and sentences that it stands in. */
export function inOneLine(name: string): string {
  if (!BREAK.test(name)) return name;
  return name.split(BREAK).map((line) => line.trim()).filter((line) => line !== '').join(' ');
}

const BREAK = /[\n\v\f\r\u0085\u2028\u2029]/;

/** Whether a text is a title that stands before names, and no name: `Dr.`, `Prof. Dr. med.`. */
export function isTitleAlone(text: string): boolean {
  return isForms(wordsOf(text));
}

/** The words of a name that name somebody by themselves: no titles, no initials, no `van der`, no `Jr.`. */
export function tellingWords(name: string): string[] {
  return wordsOf(name)
    .map((word) => /[\p{L}\p{N}](?:.*[\p{L}\p{M}\p{N}])?/u.exec(word)?.[0] ?? '')
    .filter((word) => word !== '' && !isInitial(word) && !isParticle(word) && !isForm(word) && !isGeneration(word))
    .filter((word, at) => at === 0 || !isTitle(word, { whole: false, shouting: false }));
}

/** Nobody’s name is longer; a text that is costs nothing. */
const LONGEST = 300;
const COMMA = /[,،，、]/;

/** Titles that follow a name, without their dots. A word that isn’t here counts by its shape (`isTitle`). */
const TITLES = new Set(`
  phd dphil edd psyd dsc scd dba drph pharmd jsd sjd md do dds dmd dvm dpt dnp dc od jd llb llm lld esq esquire
  ba bs bsc beng bfa bba bed barch ma ms msc meng med mfa mba emba mpa mpp mph mpl mphil mres march msw mdiv mlis msn mha
  rn bsn np pa pac lcsw lmft lpc rd pe pt ot cpa cfa cfp cma cia pmp csm cspo cissp cisa cism shrmcp shrmscp phr sphr acc
  pcc mcc cpcc frcp frcs facp facs fache faia aia leedap mrcp frs frsa frsc fba obe mbe cbe kbe dbe kcmg qc kc ret retd
`.trim().split(/\s+/));

/** Titles that no name looks like, however they are written. */
const NO_NAMES = new Set(['esq', 'esquire', 'retd', 'ret', 'phd', 'dphil', 'pharmd', 'drph']);

/** Titles that stand before a name, without dots; and what stands beside such a title, but may be a name alone. */
const FORMS = new Set(`
  mr mrs ms miss mx sir dame dr prof professor rev herr frau fräulein dring dipling sr sra srta dott dottssa mme mlle monsieur madame
`.trim().split(/\s+/));
const BESIDE_FORMS = new Set('med phil jur rer nat hc habil ing mag hon'.split(' '));

const GENERATIONS = new Set('jr sr junior senior ii iii iv 2nd 3rd 4th'.split(' '));

/** Lower-case words of a surname. */
const PARTICLES = new Set(`
  van von der den de ter ten te 't zu zur zum vom dem del della delle degli dei di da do dos das du des d l la le las los el
  al ad ar as at ash az bin ibn bint ben abu abd af av på y e
`.trim().split(/\s+/));

/** Words in what several people are called together. */
const OF_SEVERAL = new Set(`
  inc llc llp ltd limited plc corp corporation co company gmbh ag sa sarl bv nv oy ab group partners associates university
  college institute department office center centre committee council ministry agency foundation association society bureau
`.trim().split(/\s+/));

interface Parts {
  given: string[];
  title: string;
  particles: string;
  generation: string;
}

function sorted(surname: string, others: readonly string[]): Parts {
  const parts: Parts = { given: [], title: '', particles: '', generation: '' };
  const shouting = isShouting(surname);
  for (const part of others) {
    const words = wordsOf(part);
    const first = words[0]!;
    if (isGeneration(first)) parts.generation = first;
    else if (isForms(words)) parts.title = part;
    else if (words.every(isParticle)) parts.particles = part;
    else if (!isTitle(first.split('/', 1)[0]!, { whole: parts.given.length > 0 || isWhole(surname), shouting })) parts.given.push(part);
  }
  return parts;
}

function isTitle(word: string, { whole, shouting }: { whole: boolean; shouting: boolean }): boolean {
  const plain = plainOf(word);
  if (OF_SEVERAL.has(plain)) return false;
  if (NO_NAMES.has(plain)) return true;
  const lettersWithDots = /^(?:\p{L}\.){2,}$/u.test(word);
  if (!whole && lettersWithDots && plain !== 'md') return false;
  if (!whole && mayBeName(word, shouting)) return false;
  return TITLES.has(plain) || (whole && !shouting && (lettersWithDots || /^[\p{Lu}\p{N}.®™-]{2,}$/u.test(word)));
}

/** Like Ma and Meng, and MENG among capitals: with a vowel, as names have one. */
function mayBeName(word: string, shouting: boolean): boolean {
  return /[aeiouy]/i.test(word) && (/^\p{Lu}?\p{Ll}+$/u.test(word) ? /^\p{Lu}/u.test(word) : shouting);
}

/** A surname alone is one word, or begins with `van`. */
function isWhole(name: string): boolean {
  const [first = '', second] = wordsOf(name);
  return second !== undefined && !isParticle(first);
}

function isShouting(name: string): boolean {
  return /\p{Lu}/u.test(name) && !/\p{Ll}/u.test(name);
}

function isGivenName(part: string, family: string): boolean {
  const words = wordsOf(part);
  const isPlain = /^\p{Ll}+$/u.test(part) && /^\p{Ll}+$/u.test(family);
  const isBeside = (word: string): boolean => isParticle(word) || /^[("“'‘«]/.test(word) || !/[\p{L}\p{N}]/u.test(word);
  const isName = (word: string, at: number): boolean => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) || (at > 0 && isBeside(word));
  return isPlain || (words.length <= MOST_WORDS && words.every(isName));
}

const MOST_WORDS = 6;

function isOfSeveral(part: string): boolean {
  return /[&+\d]/.test(part) || wordsOf(part).some((word) => OF_SEVERAL.has(plainOf(word)));
}

function isEastAsian(name: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u.test(name);
}

// Capitals make a name of it: Don Draper, Al Gore.
function isParticle(word: string): boolean {
  return /^[\p{Ll}'’]/u.test(word) && PARTICLES.has(word.replace(/’/g, '\'').replace(/^([^']+)'$|-$/, '$1'));
}

function isForm(word: string): boolean {
  return FORMS.has(plainOf(word));
}

function isForms(words: readonly string[]): boolean {
  return words.every((word) => isForm(word) || BESIDE_FORMS.has(plainOf(word))) && words.some(isForm);
}

function isGeneration(word: string): boolean {
  return GENERATIONS.has(plainOf(word));
}

function isInitial(word: string): boolean {
  return /^\p{Lu}\.?$/u.test(word) || /^(?:\p{Lu}\.)+\p{Lu}?$/u.test(word);
}

function plainOf(word: string): string {
  return word.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function wordsOf(text: string): string[] {
  return text.replace(/\p{Cf}/gu, '').split(/\s+/).filter((word) => word !== '');
}

// After an apostrophe or a hyphen a name goes on: `Saint-Exupéry, Antoine d'`, `Rashid, Harun al-`.
function together(first: string, then: string): string {
  if (first === '' || then === '') return first + then;
  return /['’-]$/.test(first) ? first + then : `${first} ${then}`;
}
