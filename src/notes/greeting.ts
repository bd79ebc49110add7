import { withoutEnd } from './scan';

/** What letters begin with, before whom they greet. */
const GREETING = new RegExp(`^(?:${[
  'dear', 'hi', 'hello', 'hey', 'good (?:morning|afternoon|evening|day)',
  'sehr geehrte[rs]?', 'liebe[rs]?', 'hallo', 'guten (?:morgen|tag|abend)', 'bonjour', 'hola', 'estimad[oa]s?', 'gentile',
].join('|')})[\\s,]+(?=[\\p{L}\\p{N}])`, 'iu');

/** How somebody is greeted, of a whole greeting: of `Dear Mr. Osei,` it is Mr. Osei. */
export function withoutGreeting(text: string): string {
  const greeted = withoutEnd(text.trim(), /[\s,]/);
  const rest = greeted.replace(GREETING, '');
  return (rest === greeted ? rest : withoutEnd(rest, /[\s,:!]/)) || text;
}
