import fc from 'fast-check';
import { addDays } from '../../src/domain/day';
import type { Host } from '../host';
import { all } from './follow-ups-notes';
import { note } from './plugin';

export const today = '2026-11-17';

const prefix = '.informational-interviews-';

/** What there is on the screen of the overview. */
export const overview = (): HTMLElement => document.querySelector<HTMLElement>(`${prefix}overview`)!;
export const chapter = (key: string): HTMLElement => all(`${prefix}overview-chapter-${key}`, overview())[0]!;
export const numbers = (inside: ParentNode = overview()): HTMLElement[] => all(`${prefix}overview-number`, inside);
export const texts = (selector: string, inside: ParentNode = overview()): string[] =>
  all(selector, inside).map(({ textContent }) => textContent);
export const lines = (key: string): string[] => texts('[data-line]', chapter(key));
export const stages = (): string[] => texts('tr[data-line]', chapter('funnel'));

/** Whom the list of people shows. */
export const peopleShown = (): string[] =>
  all('[data-row]', document.querySelector(`${prefix}people`)!).map(({ dataset }) => dataset['note']!);

export async function openOverview(host: Host): Promise<HTMLElement> {
  await host.command('informational-interviews:open-overview');
  await host.settle();
  return overview();
}

const maybe = (most: number): fc.Arbitrary<number | undefined> =>
  fc.option(fc.integer({ min: 0, max: most }), { nil: undefined });

const person = fc.record({
  field: fc.constantFrom('', 'Archives', 'archives', 'Museum <b>design</b>', 'Maps: old & new', '"Quoted"'),
  source: fc.constantFrom('', 'Alumni', 'alumni', 'Found online', 'A [[link]]'),
  via: fc.constantFrom('', 'email', 'LinkedIn', 'phone'),
  asked: maybe(90),
  reminded: fc.boolean(),
  replied: maybe(12),
  by: maybe(10_000),
  told: fc.boolean(),
  met: maybe(20),
  thanked: maybe(4),
  chance: fc.boolean(),
  keeps: fc.boolean(),
});

/** So many people of all sorts, with whom one met and who named each other, the same for the same seed. */
export function anyPeople(count: number, seed = 1): Record<string, string> {
  const people = fc.sample(person, { numRuns: count, seed });
  const day = (ago: number): string => addDays(today, -ago);
  return Object.fromEntries(people.flatMap((each, at) => {
    const asked = each.asked;
    const replied = asked === undefined || each.replied === undefined ? undefined : Math.max(0, asked - each.replied);
    const by = each.by === undefined || each.by % count === at ? '' : `"[[P${each.by % count}]]"`;
    const contact = [
      'type: contact', `identified_on: ${day((asked ?? at) + 1)}`,
      each.field && `field: ${JSON.stringify(each.field)}`, each.source && `source: ${JSON.stringify(each.source)}`,
      ...(asked === undefined ? [] : [`asked_on: ${day(asked)}`, each.via && `asked_via: ${each.via}`]),
      each.reminded && asked !== undefined && asked > 6 ? `reminded_on: ${day(asked - 6)}` : '',
      ...(replied === undefined ? [] : [`replied_on: ${day(replied)}`, 'outcome: yes']),
      ...(by === '' ? [] : [`referred_by: ${by}`, `referred_on: ${day((asked ?? at) + 1)}`]),
      by !== '' && each.told ? `reported_to: ${by}` : '',
      each.keeps ? 'stay_in_touch: true' : '',
    ].filter(Boolean).join('\n');
    const met = each.met === undefined ? undefined : Math.max(0, (replied ?? 30) - each.met);
    const talk = met === undefined ? undefined : [
      'type: interview', `contacts: ["[[P${at}]]"]`, `date: ${day(met)}`, 'status: held',
      each.chance ? 'kind: chance' : '', each.thanked === undefined ? '' : `thanked_on: ${day(Math.max(0, met - each.thanked))}`,
    ].filter(Boolean).join('\n');
    return [[`People/P${at}.md`, note(contact)] as const, ...(talk ? [[`Talks/T${at}.md`, note(talk)] as const] : [])];
  }));
}
