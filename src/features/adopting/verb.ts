import type { Verb } from '../../deeds/deed';
import type { Params } from '../../deeds/params';
import { answered, formatFlag } from '../../deeds/terminal';
import type { FactName } from '../../domain/records';
import { markIn, markKey, markText } from '../../notes/mark';
import { factsInOrder } from '../../notes/properties';
import { comparedName } from '../../notes/spellings';
import type { Kind } from '../../notes/survey/marks';
import type { Desk } from '../../vault/desk';
import { lookAround } from '../../vault/look-around';
import { say, series } from '../../words/say';
import { isAdopted, mayCountFromToday, settingsWith } from './adoption';
import { Chosen } from './chosen';
import { acceptedNames, asText, idOf, reportOf, type AdoptReport } from './report';

/** What is already here, for the terminal: looks, and with `accept` reads by it from then on. */
export function adoptVerb(desk: Desk): Verb {
  return {
    action: 'adopt',
    description: say`What the vault has already of people and meetings, and by which names it can be read; no note is changed`,
    flags: {
      'accept': {
        value: '<fact:name,…>',
        description: say`Reads by these names from now on (organization:company,role:title); all for every name that is proposed`,
      },
      'people': { value: '<mark>', description: say`With accept: what marks people (type: person, #people, CRM/); several as a JSON array` },
      'meetings': { value: '<mark>', description: say`With accept: what marks meetings; several as a JSON array` },
      'dry-run': { description: say`Says what would be accepted, and changes nothing` },
      ...formatFlag(),
    },
    async run(params) {
      const survey = (await lookAround(desk, { goesOn: () => true }))!;
      const chosen = new Chosen(survey, desk.feed.vocabulary);
      const accepts = params.text('accept');
      if (accepts === undefined && (params.text('people') ?? params.text('meetings')) !== undefined) {
        throw new Error(say`People and meetings are chosen along with names: accept=….`);
      }
      takeMarks(chosen, 'contact', params);
      takeMarks(chosen, 'interview', params);
      const facts = accepts === undefined ? undefined : takeNames(chosen, accepts);
      const rehearsal = params.flag('dry-run') === true;
      const accepted = facts ? await acceptThose(desk, chosen, { facts, rehearsal }) : null;
      const report: AdoptReport = { ...reportOf(survey.looked, chosen), accepted };
      return answered(params, report, (shown) => asText(shown, chosen));
    },
  };
}

async function acceptThose(
  desk: Desk,
  chosen: Chosen,
  { facts, rehearsal }: { facts: ReadonlySet<FactName>; rehearsal: boolean },
): Promise<AdoptReport['accepted']> {
  const { settings, clock } = desk;
  if (chosen.taken.size === 0) throw new Error(say`No mark is taken, so there are no notes to read. Say which: people=… or meetings=….`);
  const all = chosen.adoption(undefined);
  const adoption = { ...all, rows: all.rows.filter(({ fact }) => facts.has(fact)) };
  const isNew = !isAdopted(adoption, settings.current) && mayCountFromToday(desk);
  const patch = settingsWith({ ...adoption, ...(isNew ? { countFrom: clock.today() } : {}) }, settings.current);
  if (!rehearsal) await settings.update(patch);
  return {
    names: acceptedNames(adoption.rows),
    people: patch.contactMarks.map(markText),
    meetings: patch.interviewMarks.map(markText),
    countFrom: (patch.countFrom ?? settings.current.countFrom) || null,
    written: !rehearsal,
  };
}

function takeMarks(chosen: Chosen, kind: Kind, params: Params): void {
  const name = kind === 'contact' ? 'people' : 'meetings';
  const wanted = params.list(name);
  if (wanted.length === 0) return;
  const found = chosen.marks.filter((mark) => mark.kind === kind);
  for (const { key } of found) chosen.take(key, false);
  for (const written of wanted) {
    const mark = markIn(written);
    const known = mark && found.find((each) => markKey(each.mark) === markKey(mark));
    if (!known) throw new Error(noMark(name, written, found.map((each) => markText(each.mark))));
    chosen.take(known.key, true);
  }
}

function noMark(name: string, written: string, found: readonly string[]): string {
  return found.length === 0
    ? say`${name} is “${written}”, but no note is marked in any way.`
    : say`${name} is “${written}”, which marks no note. There are: ${series(found)}.`;
}

/** Answers the facts whose names are accepted. */
function takeNames(chosen: Chosen, written: string): ReadonlySet<FactName> {
  if (written.toLowerCase() === 'all') return new Set(chosen.rows.map(({ fact }) => fact));
  const wanted = written.split(',').map((each) => each.trim()).filter((each) => each !== '').map((each) => pairIn(each));
  if (wanted.length === 0) throw new Error(say`accept has “${written}” in it. Write it like organization:company.`);
  const given = new Map<FactName, string>();
  for (const { fact, name } of wanted) {
    const before = given.get(fact);
    if (before !== undefined && comparedName(before) !== comparedName(name)) {
      throw new Error(say`${idOf(fact)} can’t be ${before} and ${name} at once.`);
    }
    given.set(fact, name);
    const row = chosen.rows.find((each) => each.fact === fact);
    const known = row?.candidates.find((each) => comparedName(each.name) === comparedName(name));
    if (!known) throw new Error(say`No note that is taken has a property “${name}” that could be ${idOf(fact)}.`);
    chosen.choose(fact, known.name);
  }
  for (const [fact, name] of given) {
    const { name: got } = chosen.rows.find((each) => each.fact === fact)!;
    if (got !== undefined && comparedName(got) === comparedName(name)) continue;
    throw new Error(say`“${name}” would state several facts. One property states one fact.`);
  }
  return new Set(given.keys());
}

function pairIn(written: string): { fact: FactName; name: string } {
  const colon = written.indexOf(':');
  const [id, name] = [written.slice(0, Math.max(colon, 0)).trim(), written.slice(colon + 1).trim()];
  const fact = factsInOrder.find((each) => each === id || idOf(each) === id.toLowerCase());
  if (colon < 0 || name === '') throw new Error(say`accept has “${written}” in it. Write it like organization:company.`);
  if (!fact) throw new Error(say`“${id}” is no fact. There are: ${series(factsInOrder.map(idOf))}.`);
  return { fact, name };
}
