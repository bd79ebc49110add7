import { describe, expect, it } from 'vitest';
import { markKey } from '../../../src/notes/mark';
import { foundBy, marksFound } from '../../../src/notes/survey/found';
import { lookOf } from '../../../src/notes/survey/looks';
import { marksOf } from '../../../src/notes/survey/marks';
import { proposalOf, type Choices, type Row } from '../../../src/notes/survey/proposal';
import { Survey } from '../../../src/notes/survey/survey';
import { standardVocabulary } from '../../../src/notes/vocabulary';
import { academic, addressBook, novel, reminding, typed, type Vault } from './vaults';

function surveyOf(vault: Vault): Survey {
  const survey = new Survey();
  for (const [path, frontmatter] of Object.entries(vault)) survey.look(path, frontmatter);
  return survey;
}

const NO_CHOICES: Choices = { names: new Map(), left: new Set() };

function rowsOf(vault: Vault, choices = NO_CHOICES): Row[] {
  const survey = surveyOf(vault);
  const taken = new Set(marksFound(survey).map(({ key }) => key));
  return proposalOf(foundBy(survey, taken), standardVocabulary, choices);
}

function namesOf(vault: Vault, choices = NO_CHOICES): Record<string, string> {
  const named = rowsOf(vault, choices).filter(({ name }) => name !== undefined);
  return Object.fromEntries(named.map(({ fact, name }) => [fact, name!]));
}

function rowOf(vault: Vault, fact: Row['fact'], choices = NO_CHOICES): Row {
  return rowsOf(vault, choices).find((row) => row.fact === fact)!;
}

function marksIn(vault: Vault): string[] {
  return marksFound(surveyOf(vault))
    .map(({ kind, mark, count, likely }) => `${count} ${kind} ${markKey(mark)}${likely ? '' : '?'}`);
}

describe('What a value looks like', () => {
  it.each([
    ['2026-09-30', 'day'],
    ['[[2026-09-30 Wed]]', 'day'],
    ['[[Tamar Lindqvist]]', 'link'],
    ['wren@example.org', 'address'],
    ['wren@example.org; w@example.org', 'address'],
    ['+44 20 7946 0000', 'phone'],
    [612345678, 'number'],
    ['30', 'number'],
    ['monthly', 'period'],
    ['every 2 weeks', 'period'],
    ['90d', 'period'],
    ['bimonthly', 'text'],
    ['m', 'text'],
    ['https://www.linkedin.com/in/wren', 'profile'],
    ['14:30', 'time'],
    [true, 'yes-no'],
    ['Dr. Tamar Lindqvist', 'name'],
    ['Wren Abbott', 'name'],
    ['Cartographer', 'text'],
    ['last autumn', 'text'],
    [{ line: 0 }, 'map'],
  ])('%j is a %s', (value, look) => {
    expect(lookOf(value, 'Wren Abbott')).toBe(look);
  });
});

describe('What marks a note', () => {
  it.each([
    ['Wren.md', { type: 'person' }, ['contact type: person']],
    ['Wren.md', { Type: '[[Person]]' }, ['contact type: person']],
    ['Wren.md', { categories: ['[[People]]', '[[Actors]]'] }, ['contact categories: people']],
    ['Wren.md', { tags: '#people, work' }, ['contact #people']],
    ['Wren.md', { tags: ['people/friends'] }, ['contact #people']],
    ['Wren.md', { tags: ['crm/person/met'] }, ['contact #crm/person']],
    ['CRM/Wren.md', {}, ['contact CRM/']],
    ['03 - People 👥/Work/Wren.md', {}, ['contact 03 - People 👥/']],
    ['People/Meetings/Wren.md', {}, ['interview People/Meetings/']],
    ['People/Coffee.md', { type: 'meeting' }, ['interview type: meeting']],
    ['Wren.md', { kind: 'interview' }, []],
    ['Peopleware.md', { type: 'book', tags: ['peoples', 'network'] }, []],
    ['Cleo.md', { type: 'character' }, []],
    ['CRM/Open Atlas.md', { type: 'company' }, []],
  ])('%s with %j', (path, frontmatter, marks) => {
    expect(marksOf(path, frontmatter).map(({ kind, mark }) => `${kind} ${markKey(mark)}`)).toEqual(marks);
  });

  it('is counted, and what is likely is told from what is not', () => {
    expect(marksIn(typed)).toEqual(['3 contact type: person', '1 interview type: meeting']);
    expect(marksIn(academic)).toEqual(['2 contact categories: people', '1 interview categories: meetings']);
    expect(marksIn(reminding)).toEqual(['3 contact #people', '3 contact People/']);
  });

  it('is the folder where only the properties tell', () => {
    const { 'Address book/Wren Abbott.md': wren } = addressBook;
    expect(marksIn({ 'Known/Wren Abbott.md': wren })).toEqual(['1 contact Known/']);
  });

  it('makes no contacts of characters of a novel by itself', () => {
    expect(marksIn(novel)).toEqual(['40 contact type: person?']);
  });

  it('counts neither templates nor copies that a sync tool made, nor meetings with nobody on no day', () => {
    expect(marksIn({
      'Person.md': { type: 'person', email: '{{email}}' },
      'Wren (conflict 2).md': { type: 'person', email: 'wren@example.org' },
      'Standup.md': { type: 'meeting', topic: 'budget' },
    })).toEqual([]);
  });
});

describe('Which name is which fact', () => {
  it('is told by the name and by what stands there', () => {
    expect(namesOf(typed)).toEqual({
      organization: 'company', role: 'title', email: 'email', phone: 'phone', referredBy: 'introduced_by',
      cadence: 'contact_frequency', lastContact: 'last-contact', followUp: 'next_followup', contacts: 'attendees', date: 'date',
    });
    expect(namesOf(addressBook)).toEqual({
      fullName: 'FN', organization: 'ORG', role: 'TITLE', email: 'EMAIL[WORK]', phone: 'TEL[CELL]',
    });
    expect(namesOf(reminding)).toEqual({
      organization: 'company', phone: 'phone', cadence: 'prm-cadence', lastContact: 'prm-last-contacted',
    });
    expect(namesOf(academic)).toEqual({
      organization: 'affiliation', field: 'expertise', email: 'email', contacts: 'people', date: 'date',
    });
  });

  it('is told by no name alone', () => {
    const people = (values: Record<string, unknown>): Vault => ({ 'Wren.md': { type: 'person', ...values } });
    expect(namesOf(people({ title: 'Dr. Wren Abbott' }))).toEqual({ fullName: 'title' });
    expect(namesOf(people({ contact: 'wren@example.org' }))).toEqual({ email: 'contact' });
    expect(namesOf(people({ contact: '+44 20 7946 0000' }))).toEqual({ phone: 'contact' });
    expect(namesOf(people({ frequency: 'A good band' }))).toEqual({});
    expect(namesOf(people({ company: '2026-09-30' }))).toEqual({});
  });

  it('is that of most values where several would do, and counts every spelling', () => {
    const vault: Vault = {
      'A.md': { type: 'person', Company: 'One', org: 'Two' },
      'B.md': { type: 'person', company: 'One' },
      'C.md': { type: 'person', company: 'One' },
    };
    expect(rowOf(vault, 'organization')).toMatchObject({ name: 'company', count: 3, example: 'One' });
    expect(rowOf(vault, 'organization').candidates).toEqual([{ name: 'company', count: 3 }, { name: 'org', count: 1 }]);
  });

  it('says how many values are of another type, and in which notes', () => {
    expect(rowOf(typed, 'lastContact')).toMatchObject({ odd: 1, oddNotes: ['Ines Okafor.md'], digits: false });
    expect(rowOf(typed, 'phone')).toMatchObject({ odd: 1, digits: true });
    expect(rowOf(typed, 'email')).toMatchObject({ odd: 0, oddNotes: [] });
  });

  it('keeps what the person has called so before, and what is read anyway', () => {
    const survey = surveyOf({ 'A.md': { type: 'person', org: 'One', email: 'none' }, 'B.md': { type: 'person', company: 'Two', org: '' } });
    const found = foundBy(survey, new Set(marksFound(survey).map(({ key }) => key)));
    const own = { ...standardVocabulary, properties: { ...standardVocabulary.properties, organization: 'org' } };
    const [organization, email] = ['organization', 'email'].map((fact) =>
      proposalOf(found, own, NO_CHOICES).find((row) => row.fact === fact)!);
    expect([organization!.name, email!.name, email!.odd]).toEqual(['org', 'email', 1]);
  });

  it('knows a blank by its name', () => {
    expect(rowOf({ 'Wren.md': { type: 'person', 'last-contact': null } }, 'lastContact')).toMatchObject({ name: 'last-contact', count: 1, example: '' });
  });
});

describe('Two facts that want one name', () => {
  it('are told with the values that speak for each', () => {
    expect(rowOf(typed, 'role').clash).toEqual({
      name: 'title',
      facts: [
        { fact: 'role', count: 2, notes: ['Wren Abbott.md', 'Ines Okafor.md'] },
        { fact: 'fullName', count: 1, notes: ['Tamar Lindqvist.md'] },
      ],
      to: 'role',
      decided: false,
    });
    expect(rowOf(typed, 'fullName').clash).toBeUndefined();
  });

  it('take it as the person chooses', () => {
    const chosen: Choices = { names: new Map([['fullName', 'title']]), left: new Set() };
    expect(namesOf(typed, chosen)).toMatchObject({ fullName: 'title' });
    expect(namesOf(typed, chosen)).not.toHaveProperty('role');
    expect(rowOf(typed, 'role', chosen).clash).toMatchObject({ to: 'fullName' });
  });

  it('leave it alone if that is chosen', () => {
    const left: Choices = { names: new Map(), left: new Set(['title']) };
    expect(namesOf(typed, left)).not.toHaveProperty('role');
    expect(rowOf(typed, 'role', left).clash).toMatchObject({ to: null });
  });

  it('don’t clash where one stands in notes about people and the other in notes about meetings', () => {
    const vault: Vault = {
      'Wren.md': { type: 'person', met_date: '2026-09-30' },
      'Talk.md': { type: 'meeting', met_date: '2026-09-30', with: '[[Wren]]' },
    };
    expect(namesOf(vault)).toEqual({ lastContact: 'met_date', contacts: 'with', date: 'met_date' });
    expect(rowsOf(vault).filter(({ clash }) => clash)).toEqual([]);
  });
});
