import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doneAfter, isHeld, statusOf } from '../../src/domain/interview';
import type { Contact, FactName, Interview, NoteRecord } from '../../src/domain/records';
import { stageName, stageOf, stages } from '../../src/domain/stage';
import { FOLLOW_UPS_OF_BASE, type Base, type BaseViewOf } from '../../src/notes/bases/base';
import type { BaseFilter } from '../../src/notes/bases/ours';
import { baseNames, baseText, type BaseName } from '../../src/notes/bases/text';
import type { Mark } from '../../src/notes/mark';
import { kindOfNote, readRecord, type Recognition } from '../../src/notes/read';
import { standardVocabulary, type Vocabulary } from '../../src/notes/vocabulary';
import { answerOf, namesIn, passes } from './bases-formulas';
import { yaml } from './edit-yaml';
import { otherVocabulary } from './other-vocabulary';

const recognizing = (vocabulary: Vocabulary, more: Partial<Recognition> = {}): Recognition =>
  ({ vocabulary, contactFolders: [], interviewFolders: [], templates: [], templateFolders: [], ...more });
const standard = recognizing(standardVocabulary);
const hostile: Vocabulary = {
  ...standardVocabulary,
  properties: { ...standardVocabulary.properties, askedOn: 'Say "when" \\ <so>: # 1', referredBy: "it's [[who]]", date: '日付' },
  marks: { contact: [{ property: 'a "kind"', value: 'my: "person"' }], interview: [{ property: 'type', value: 'interview' }] },
};
const beside: Vocabulary = {
  ...otherVocabulary,
  alternatives: { askedOn: 'asked_on', outcome: 'outcome', doNotContact: 'do_not_contact', stayInTouch: 'stay_in_touch', referredBy: 'referred_by' },
};
const vocabularies: [string, Vocabulary][] = [
  ['standard names', standardVocabulary], ['names of its own', otherVocabulary], ['names with signs', hostile], ['standard names beside', beside],
];
const names = Object.keys(baseNames) as BaseName[];
const parsed = (name: BaseName, recognition = standard): Base => yaml.parse(baseText(name, recognition, yaml)) as Base;

const filtersIn = (filter: BaseFilter): string[] =>
  typeof filter === 'string' ? [filter] : ('and' in filter ? filter.and : filter.or).flatMap(filtersIn);
const expressionsOf = ({ filters, formulas, views }: Base): string[] => [
  ...filtersIn(filters), ...Object.values(formulas),
  ...views.flatMap((view) => (view.filters ? filtersIn(view.filters) : [])),
];
const columnsOf = (views: readonly BaseViewOf[]): string[] =>
  views.flatMap(({ order = [], groupBy, summaries = {} }) =>
    [...order, ...(groupBy ? [groupBy.property] : []), ...Object.keys(summaries)]);

describe.each(vocabularies)('bases of a vault with %s', (_, vocabulary) => {
  const known = new Set([
    ...Object.values(vocabulary.properties), ...Object.values(vocabulary.alternatives),
    ...Object.values(vocabulary.marks).flat().flatMap((mark) => ('property' in mark ? [mark.property] : [])),
  ]);

  it.each(names)('ask for properties of the vault alone: %s', (name) => {
    const base = parsed(name, recognizing(vocabulary));
    const expressions = expressionsOf(base);
    const asked = expressions.flatMap(namesIn);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((each) => !known.has(each))).toEqual([]);
    // No other way to a property, so that one with blanks is found as well.
    expect(expressions.filter((each) => /note\.|note\[(?!")/.test(each))).toEqual([]);
    const columns = columnsOf(base.views);
    expect(columns.filter((each) => each.startsWith('note.') && !known.has(each.slice(5)))).toEqual([]);
    const formulas = [...expressions, ...columns].flatMap((each) => each.match(/(?<=formula\.)\w+/g) ?? []);
    expect(formulas.filter((each) => !Object.hasOwn(base.formulas, each))).toEqual([]);
    expect(columns.filter((each) => !/^(?:note|formula)\.|^file\.name$/.test(each))).toEqual([]);
  });

  it.each(names)('never ask a day whether it is true, and subtract only numbers: %s', (name) => {
    const days = (['askedOn', 'repliedOn', 'date', 'thankedOn', 'lastContact'] as const).map((fact) => vocabulary.properties[fact]);
    for (const each of expressionsOf(parsed(name, recognizing(vocabulary)))) {
      for (const day of days) expect(each).not.toContain(`!note[${JSON.stringify(day)}] `);
      expect(each.replaceAll(/number\((?:today\(\)|date\([\w.]+\))\)/g, 'n')).not.toMatch(/\) - | - date/);
    }
  });

  it('puts a contact on the stage that it has by its own note', () => {
    const { formulas } = parsed('contacts', recognizing(vocabulary));
    fc.assert(fc.property(contactFacts, (facts) => {
      const frontmatter = named(facts, vocabulary);
      const contact = readRecord({ path: 'A.md', frontmatter: asCached(frontmatter), resolve: () => null }, 'contact', vocabulary) as Contact;
      const stage = stageOf(contact, []);
      const place = stage ? stages.indexOf(stage) + 1 : stages.length + 1;
      expect(answerOf(formulas['stage']!, { path: 'A.md', frontmatter }, formulas)).toBe(`${place} ${stageName(stage)}`);
    }), { numRuns: 150 });
  });

  it('counts the days since the last sign of a contact, whichever that is', () => {
    const { formulas } = parsed('contacts', recognizing(vocabulary));
    fc.assert(fc.property(contactFacts, (facts) => {
      const { askedOn, repliedOn, lastContact } = facts;
      const signs = [askedOn, repliedOn, lastContact].flatMap((each) => (each ? Number(new Date(each)) : []));
      const days = signs.length === 0 ? null : (Date.parse('2026-11-21') - Math.max(...signs)) / 86_400_000;
      expect(answerOf(formulas['quiet_days']!, { path: 'A.md', frontmatter: named(facts, vocabulary) }, formulas)).toBe(days);
    }), { numRuns: 150 });
  });

  it('says of an interview what is open by its own note', () => {
    const { formulas } = parsed('interviews', recognizing(vocabulary));
    fc.assert(fc.property(interviewFacts, (facts) => {
      const frontmatter = named(facts, vocabulary);
      const interview = readRecord({ path: 'T.md', frontmatter: asCached(frontmatter), resolve: () => null }, 'interview', vocabulary) as Interview;
      const answer = (formula: string): unknown => answerOf(formulas[formula]!, { path: 'T.md', frontmatter }, formulas);
      const held = isHeld(interview);
      const waived = (kind: string): boolean => interview.waived.some((each) => each.kind === kind);
      expect(answer('state')).toBe(statusOf(interview));
      expect(answer('thank_you_open')).toBe(held && !doneAfter(interview, 'thankedOn') && !waived('thank-you'));
      expect(answer('debrief_open')).toBe(held && interview.kind !== 'chance' && !doneAfter(interview, 'debriefedOn') && !waived('debrief'));
      expect(answer('resume_open')).toBe(held && interview.resumeRequested === true && !doneAfter(interview, 'resumeSentOn') && !waived('resume'));
    }), { numRuns: 100 });
  });
});

const day = fc.constantFrom('2026-11-02', '2026-11-05', new Date('2026-11-05'), new Date('2026-11-09'), null, undefined, '');
const yes = fc.constantFrom(true, false, 'yes', 'No', 'perhaps', null, undefined);
const contactFacts = fc.record({
  askedOn: day, repliedOn: day, closedOn: day, lastContact: day, identifiedOn: day, referredOn: day,
  outcome: fc.constantFrom('yes', 'No', 'later', 'no answer', 'No_Answer', 'maybe', null, undefined),
  stayInTouch: fc.constantFrom(true, false, 'Yes', 'no', undefined), doNotContact: yes,
  referredBy: fc.constantFrom('[[Kim]]', ['[[Kim]]', 'Ada'], [], '', null, undefined),
} satisfies Partial<Record<FactName, unknown>>);
const interviewFacts = fc.record({
  date: fc.constantFrom('2026-11-05', new Date('2026-11-05'), undefined), contacts: fc.constant('Kim'),
  status: fc.constantFrom('held', 'Held', 'planned', 'canceled', 'no show', 'missed', undefined, null),
  kind: fc.constantFrom('formal', 'Chance', undefined), resumeRequested: fc.constantFrom(true, false, 'yes', undefined),
  thankedOn: day, debriefedOn: day, resumeSentOn: day,
  waived: fc.constantFrom(['thank-you'], ['debrief of 2026-11-06', 'resume'], undefined),
} satisfies Partial<Record<FactName, unknown>>);

/** The same as the cache has it: only a base knows days. */
function asCached(frontmatter: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(frontmatter)
    .map(([name, value]) => [name, value instanceof Date ? value.toISOString().slice(0, 10) : value]));
}

function named(facts: Partial<Record<FactName, unknown>>, { properties }: Vocabulary): Record<string, unknown> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)
    .map(([fact, value]) => [properties[fact as FactName], value]));
}

describe('what a base lists', () => {
  const marksOf = (contact: readonly Mark[], interview: readonly Mark[]): Vocabulary =>
    ({ ...standardVocabulary, marks: { contact, interview } });
  const places: Recognition[] = [
    standard, recognizing(otherVocabulary), recognizing(hostile),
    recognizing(standardVocabulary, { contactFolders: ['CRM'], templateFolders: ['Templates'], templates: ['CRM/Form.md'] }),
    recognizing(marksOf([{ tag: 'people' }], [{ tag: 'people/met' }, { property: 'type', value: 'interview' }])),
    recognizing(marksOf([{ folder: 'CRM' }], [{ folder: 'CRM/Talks' }, { tag: 'talk' }])),
    recognizing(marksOf([{ folder: 'CRM' }, { property: 'type', value: 'contact' }], [{ property: 'type', value: 'interview' }])),
  ];
  const paths = ['A.md', 'CRM/B.md', 'CRM/Talks/C.md', 'CRM/Form.md', 'Templates/D.md', 'CRM2/E.md'];
  const frontmatters: Record<string, unknown>[] = [
    { contacts: 'Kim' }, { type: 'contact' }, { type: 'Contact', date: '2026-11-05' }, { type: ['x', 'contact'] }, { type: 'interview', contacts: 'Kim' },
    { type: 'interview' }, { type: 'company', tags: ['people'] }, { tags: ['People/friends'], date: '2026-11-05' }, { tags: ['people/met'], contacts: 'Kim' },
    { tags: ['talk'], contacts: 'Kim' }, { 'Art der Notiz': 'Bekannte' }, { 'a "kind"': 'my: "person"' }, { type: 'interview', contacts: 'Kim', tags: ['people'] },
  ];

  it('is what the plugin takes for contacts and interviews', () => {
    const found = { contact: 0, interview: 0 };
    for (const [at, recognition] of places.entries()) {
      const bases = { contact: parsed('contacts', recognition), interview: parsed('interviews', recognition) };
      for (const path of paths) {
        for (const frontmatter of frontmatters) {
          const kind = kindOfNote(path, frontmatter, recognition);
          const listed = (['contact', 'interview'] as const).filter((each: NoteRecord['type']) =>
            passes(bases[each].filters, { path, frontmatter, tags: (frontmatter['tags'] ?? []) as string[] }));
          expect([at, path, frontmatter, listed]).toEqual([at, path, frontmatter, kind ? [kind] : []]);
          if (kind) found[kind] += 1;
        }
      }
    }
    expect(Math.min(found.contact, found.interview)).toBeGreaterThan(10);
  });

  it('is no other file, whatever folder it lies in', () => {
    const { filters } = parsed('contacts', recognizing(marksOf([{ folder: 'CRM' }], [])));
    expect(passes(filters, { path: 'CRM/A.md', frontmatter: {} })).toBe(true);
    expect(passes(filters, { path: 'CRM/A.png', frontmatter: {} })).toBe(false);
  });
});

describe('the text of a base', () => {
  it.each(names)('is YAML with a view of what is due: %s', (name) => {
    const text = baseText(name, standard, yaml);
    expect(text.endsWith('\n')).toBe(true);
    expect(parsed(name).views.map(({ type }) => type)).toContain(FOLLOW_UPS_OF_BASE);
    expect(baseText(name, standard, yaml)).toBe(text);
  });

  it('is refused where YAML would say something else', () => {
    const loses = { ...yaml, parse: (text: string) => yaml.parse(text.replace('note', '')) };
    expect(() => baseText('contacts', standard, loses)).toThrow('A name in this vault can’t be written into a base.');
  });

  it('counts the quiet days from the last sign of either side', () => {
    const { formulas } = parsed('contacts');
    const quiet = (frontmatter: Record<string, unknown>): unknown => answerOf(formulas['quiet_days']!, { path: 'A.md', frontmatter }, formulas);
    expect(quiet({ asked_on: new Date('2026-11-01'), replied_on: '2026-11-11' })).toBe(10);
    expect(quiet({ last_contact: '2026-11-20', asked_on: '2026-11-01' })).toBe(1);
    expect(quiet({})).toBe(null);
  });
});
