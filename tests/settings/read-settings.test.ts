import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/domain/day';
import { isDueKind } from '../../src/domain/due';
import { presets } from '../../src/domain/terms';
import { markKey, type Mark } from '../../src/notes/mark';
import { contactProperties, interviewProperties } from '../../src/notes/properties';
import { numberWords } from '../../src/settings/numbers';
import { defaultSettings, recognitionOf, termsOf, vocabularyOf, type Settings } from '../../src/settings/settings';
import { complete, readSettings, reasonAgainst, settingNames } from '../../src/settings/validate';

const type = (value: string): Mark => ({ property: 'type', value });
const keys = Object.keys(defaultSettings) as (keyof Settings)[];

describe('readSettings', () => {
  it.each([[undefined], [null], [{}]])('takes %j for nothing chosen yet', (stored) => {
    expect(readSettings(stored)).toEqual({ settings: defaultSettings, problems: [] });
  });

  it.each([['text'], [7], [true], [[]], [['contactFolder']]])('says that %j are no settings', (stored) => {
    const { settings, problems } = readSettings(stored);
    expect(settings).toEqual(defaultSettings);
    expect(problems).toEqual(['What is stored are not settings. The standard ones are used.']);
  });

  it.each(keys)('falls back for %s alone when it is damaged, and says so by name', (key) => {
    const damaged = key === 'names' || key === 'headingNames' ? [{ torn: 'write' }] : { torn: 'write' };
    const { settings, problems } = readSettings({ me: 'Ann', minutes: 25, [key]: damaged });
    expect(settings).toEqual({ ...defaultSettings, me: 'Ann', minutes: 25, [key]: defaultSettings[key] });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${settingNames[key]()}: “\\[?\\{.*\\. The standard setting is used\\.$`));
  });

  it.each(keys)('takes a blank %s for nothing chosen', (key) => {
    expect(readSettings({ [key]: null })).toEqual({ settings: defaultSettings, problems: [] });
  });

  it('passes over keys that a newer version wrote', () => {
    expect(readSettings({ colour: 'green', __proto__: null })).toEqual({ settings: defaultSettings, problems: [] });
    const odd: unknown = JSON.parse('{"__proto__": {"me": "Eve"}, "constructor": 1}');
    expect(readSettings(odd)).toEqual({ settings: defaultSettings, problems: [] });
  });

  it('does not hand out the defaults themselves', () => {
    readSettings({}).settings.weekend.push(3);
    expect(readSettings({}).settings.weekend).toEqual([0, 6]);
  });

  it.each<[keyof Settings, unknown, unknown]>([
    ['contactFolder', 'Network/People/', 'Network/People'],
    ['contactFolder', ' Network\\People ', 'Network/People'],
    ['contactFolder', 'Network//People', 'Network/People'],
    ['contactFolder', '/', ''],
    ['contactFolder', '', ''],
    ['interviewFolder', 'Gespra\u0308che', 'Gespr\u00e4che'],
    ['contactTemplate', 'Templates/Person.md', 'Templates/Person.md'],
    ['interviewTemplate', 'Templates/Interview', 'Templates/Interview.md'],
    ['chanceTemplate', ' ', ''],
    ['contactName', ' {{name}} ({{organization}}) ', '{{name}} ({{organization}})'],
    ['interviewName', '{{contacts}} on a walk', '{{contacts}} on a walk'],
    ['contactMarks', ['Contact', ' person ', 'contact'], [type('Contact'), type('person')]],
    ['interviewMarks', 'Talk', [type('Talk')]],
    ['contactMarks', [{ property: ' categories', value: '[[People]]' }, { tag: '#people/' }, { folder: 'CRM/' }],
      [{ property: 'categories', value: '[[People]]' }, { tag: 'people' }, { folder: 'CRM' }]],
    ['contactMarks', ['categories: "[[People]]"', '#people', '#People', 'Meta/CRM/', 'tags: friends'],
      [{ property: 'categories', value: '[[People]]' }, { tag: 'people' }, { folder: 'Meta/CRM' }, { tag: 'friends' }]],
    ['interviewMarks', [{ property: 'what: it is', value: 'a: b' }], [{ property: 'what: it is', value: 'a: b' }]],
    ['names', { organization: ' company ', role: 'Role', field: 'field' }, { organization: 'company', role: 'Role' }],
    // A contact and an interview may call two things alike, and two facts may change names.
    ['names', { lastContact: 'date', outcome: 'status' }, { lastContact: 'date', outcome: 'status' }],
    ['names', { organization: 'role', role: 'organization' }, { organization: 'role', role: 'organization' }],
    ['headingNames', { log: 'Verlauf', questions: 'Log' }, { log: 'Verlauf', questions: 'Log' }],
    ['me', ' Ann\u200b Lee\n', 'Ann Lee'],
    ['off', ['keep-in-touch', 'debrief', 'debrief'], ['debrief', 'keep-in-touch']],
    ['weekend', [6, 5, 5], [5, 6]],
    ['weekend', [], []],
    ['weekend', [0, 1, 2, 3, 4, 5], [0, 1, 2, 3, 4, 5]],
    ['holidays', ['2027-01-01', ' 2026-12-25 ', '2027-01-01'], ['2026-12-25', '2027-01-01']],
    ['countFrom', '2028-02-29', '2028-02-29'],
    ['countFrom', '', ''],
    ['reminders', 0, 0],
    ['minutes', 1440, 1440],
    ['onlyInFolders', true, true],
  ])('reads %s %j as %j', (key, stored, value) => {
    const { settings, problems } = readSettings({ [key]: stored });
    expect(settings[key]).toEqual(value);
    expect(problems).toEqual([]);
  });

  it.each<[keyof Settings, unknown, string]>([
    ['contactFolder', '../Elsewhere', 'contains “..”'],
    ['contactFolder', 'People/../../Elsewhere', 'contains “..”'],
    ['contactFolder', '/etc', 'absolute'],
    ['contactFolder', 'C:\\People', 'absolute'],
    ['interviewFolder', '.obsidian/plugins', 'hidden'],
    ['interviewFolder', 'People/.trash', 'hidden'],
    ['contactTemplate', '../Person.md', 'contains “..”'],
    ['chanceTemplate', '.obsidian/app.json', 'hidden'],
    ['contactName', 'Contact', '{{name}}'],
    ['contactName', '{{organization}}', '{{name}}'],
    ['contactName', '{{ }}', '{{name}}'],
    ['interviewName', 'Interview', '{{date}} or {{contacts}}'],
    ['interviewName', '{{name}}', '{{date}} or {{contacts}}'],
    ['contactMarks', [], 'at least one'],
    ['contactMarks', [' '], 'marks no notes'],
    ['interviewMarks', [7], '“7” marks no notes'],
    ['contactMarks', [{ tag: '2026' }], 'marks no notes'],
    ['contactMarks', [{ folder: '/' }], 'marks no notes'],
    ['contactMarks', [{ property: 'organization', value: 'mine' }], 'how notes state this fact: Organization'],
    ['contactMarks', [{ property: 'aliases', value: 'x' }], 'means something to Obsidian itself'],
    ['names', ['company'], 'are no names'],
    ['headingNames', 'Log', 'are no names'],
    ['preset', 'hasty', 'standard, brief, gentle, own'],
    ['weekend', [0, 1, 2, 3, 4, 5, 6], 'has to be a business day'],
    ['countFrom', '2026-02-30', 'not a date'],
    ['countFrom', '30.11.2026', 'not a date'],
    ['reminders', -1, 'from 0 to 10'],
    ['reminders', 1.5, 'whole number'],
    ['reminders', '2', 'whole number'],
    ['remindBusinessDays', 0, 'from 1 to 365'],
    ['keepInTouchDays', 1e9, 'from 1 to 3650'],
  ])('refuses %s %j and keeps the standard', (key, stored, says) => {
    const { settings, problems } = readSettings({ [key]: stored });
    expect(settings).toEqual(defaultSettings);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${settingNames[key]()}: `);
    expect(problems[0]).toContain(says);
    expect(problems[0]).toContain('The standard setting is used.');
  });

  it.each<['contactFolder' | 'interviewFolder' | 'messageFolder', string, string]>([
    ['contactFolder', 'CON', '“CON” can’t be made: Windows keeps that name for itself.'],
    ['contactFolder', 'People/aux.old/Ours', '“People/aux.old” can’t be made: Windows keeps that name for itself.'],
    ['interviewFolder', 'Lpt1', '“Lpt1” can’t be made: Windows keeps that name for itself.'],
    ['interviewFolder', 'Contacts.', '“Contacts.” can’t be made: Windows drops dots and spaces at the end of a name.'],
    ['messageFolder', 'A…/B. /C', '“A…/B.” can’t be made: Windows drops dots and spaces at the end of a name.'],
    ['messageFolder', 'é'.repeat(128), 'can’t be made: the name is too long.'],
  ])('refuses to choose the %s %j, which not every disk keeps, and goes on with one that is stored', (key, chosen, says) => {
    expect(reasonAgainst(defaultSettings, { [key]: chosen })).toContain(says);
    const { settings, problems } = readSettings({ [key]: chosen });
    expect(settings[key]).toBe(chosen.replace('. /', './'));
    expect(problems).toEqual([expect.stringContaining(says)]);
    expect(problems[0]).not.toContain('The standard setting is used.');
    expect(reasonAgainst(settings, { minutes: 30 })).toBeUndefined();
    expect(reasonAgainst(settings, { minutes: -1 })).toContain('is not a whole number');
    expect(reasonAgainst(settings, { [key]: 'CONTACTS' })).toBeUndefined();
  });

  it('keeps the days off that can be read, and names the others', () => {
    const { settings, problems } = readSettings({ holidays: ['2026-12-25', '2026-02-30', 'Easter', 7] });
    expect(settings.holidays).toEqual(['2026-12-25']);
    expect(problems).toEqual([
      'Days off: “2026-02-30”, “Easter”, “7” is not a date and is left out. Write dates as 2026-11-30.',
    ]);
  });

  it('keeps the kinds it knows switched off, and names the others', () => {
    const { settings, problems } = readSettings({ off: ['confirm', 'gift'] });
    expect(settings.off).toEqual(['confirm']);
    expect(problems).toEqual(['Kinds switched off: “gift” is unknown and left out.']);
  });

  it.each([
    [{ interviewMarks: ['contact', 'talk'] }, ['contact'], ['talk']],
    [{ interviewMarks: ['Contact'] }, ['contact'], ['interview']],
    [{ contactMarks: ['interview'] }, ['contact'], ['interview']],
    [{ contactMarks: ['interview', 'x'], interviewMarks: ['x'] }, ['contact'], ['interview']],
  ])('lets no mark mean both: %j', (stored, contacts, interviews) => {
    const { settings, problems } = readSettings(stored);
    expect(settings).toMatchObject({ contactMarks: contacts.map(type), interviewMarks: interviews.map(type) });
    expect(problems.join()).toContain('A note is one or the other.');
  });

  it('takes the types that an older version stored for marks, until marks are chosen', () => {
    const stored = { contactTypes: ['contact', 'person'], interviewTypes: ['talk'] };
    expect(readSettings(stored).settings).toMatchObject({
      contactMarks: [type('contact'), type('person')], interviewMarks: [type('talk')],
    });
    expect(readSettings({ ...stored, contactMarks: ['#people'] }).settings).toMatchObject({
      contactMarks: [{ tag: 'people' }], interviewMarks: [type('talk')],
    });
  });

  it.each<[Partial<Record<keyof Settings, unknown>>, Partial<Settings>, string]>([
    [{ names: { organization: 'org', role: 'org', email: 'mail' } }, { names: { email: 'mail' } }, 'would be Organization and Role'],
    [{ names: { organization: 'Role' } }, { names: {} }, '“Role” would be Organization and Role.'],
    [{ names: { role: 'organization', organization: 'type' } }, { names: {} }, '“type” says already what kind of note it is.'],
    [{ names: { organization: '' , field: 'area' } }, { names: { field: 'area' } }, 'A property needs a name.'],
    [{ names: { organization: '{{x}}' } }, { names: {} }, 'characters in it'],
    [{ names: { organization: 'Tags' } }, { names: {} }, 'means something to Obsidian'],
    [{ names: { organization: 7, colour: 'red' } }, { names: {} }, '“colour” is unknown and left out.'],
    [{ names: { kind: 'format', role: 'what' }, interviewMarks: ['kind: meeting', 'what: talk'] },
      { names: { kind: 'format' }, interviewMarks: [{ property: 'kind', value: 'meeting' }, { property: 'what', value: 'talk' }] },
      '“what” says already'],
    [{ interviewMarks: ['kind: meeting'] }, { interviewMarks: [type('interview')] }, 'Formal or by chance'],
    [{ headingNames: { log: 'questions', said: 'Quotes' } }, { headingNames: { said: 'Quotes' } }, 'another heading “questions”'],
    [{ headingNames: { log: 'a\nb', said: '# x #' } }, { headingNames: { log: 'a b' } }, 'a heading can’t have'],
  ])('lets no name mean two things: %j', (stored, left, problem) => {
    const { settings, problems } = readSettings(stored);
    expect(settings).toMatchObject(left);
    expect(settings.names).toEqual(left.names ?? {});
    expect(problems.join()).toContain(problem);
    expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual({ settings, problems: [] });
  });

  it('keeps a long damaged value out of the sentence', () => {
    const [problem] = readSettings({ me: ['x'.repeat(10_000)] }).problems;
    expect(problem!.length).toBeLessThan(150);
  });

  describe('presets', () => {
    it.each(Object.keys(presets) as (keyof typeof presets)[])('%s alone brings its numbers', (preset) => {
      expect(readSettings({ preset }).settings).toEqual({ ...defaultSettings, preset, ...presets[preset] });
    });

    it('a number of one’s own is not called by the preset’s name', () => {
      expect(readSettings({ preset: 'gentle', reminders: 4 }).settings).toMatchObject({
        preset: 'own', reminders: 4, remindBusinessDays: 10, closeBusinessDays: 10,
      });
      expect(readSettings({ reminders: 4 }).settings.preset).toBe('own');
    });

    it('choosing one brings its numbers, and changing a number ends it', () => {
      expect(complete({ preset: 'gentle' })).toEqual({ preset: 'gentle', ...presets.gentle });
      expect(complete({ closeBusinessDays: 3 })).toEqual({ closeBusinessDays: 3, preset: 'own' });
      expect(complete({ thankYouDays: 3 })).toEqual({ thankYouDays: 3 });
      expect(complete({ preset: 'own' })).toEqual({ preset: 'own' });
    });
  });

  it('turns any JSON into valid settings without throwing', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.dictionary(fc.constantFrom(...keys), fc.oneof(
        fc.jsonValue(),
        fc.integer(),
        fc.array(fc.oneof(
          fc.integer({ min: -2, max: 9 }),
          fc.constantFrom('contact', 'interview', 'kind: x', '#people', 'CRM/', 'debrief', '2026-11-06', '../x', ''),
          fc.record({ property: fc.constantFrom('type', 'kind', 'a: b', 'tags', ' '), value: fc.constantFrom('contact', '"x', '[[P]]', 'y/') }),
        )),
        fc.dictionary(
          fc.constantFrom('organization', 'role', 'kind', 'contacts', 'log', 'questions', 'x'),
          fc.constantFrom('organization', 'role', 'type', 'kind', 'Kind', 'Log', 'Questions', 'Journal', '', '{{x}}'),
        ),
        fc.constantFrom('', '/', '..', '.x', 'a/b', '{{name}}', '{{date}}', 'brief', 'own', '2026-11-31', '2026-11-30'),
      )),
    );
    fc.assert(fc.property(anything, (stored) => {
      const { settings, problems } = readSettings(stored);
      expectValid(settings);
      expect(problems.every((problem) => problem.endsWith('.'))).toBe(true);
      // What was read once reads the same again, and without complaint.
      expect(readSettings(JSON.parse(JSON.stringify(settings)))).toEqual({ settings, problems: [] });
      termsOf(settings);
      recognitionOf(settings);
    }), { numRuns: 500 });
  });
});

describe('reasonAgainst', () => {
  it('finds nothing against settings as they are', () => {
    expect(reasonAgainst(defaultSettings, {})).toBeUndefined();
  });

  it('speaks of the change alone, not of falling back', () => {
    expect(reasonAgainst(defaultSettings, { reminders: 11 })).toBe('“11” is not a whole number from 0 to 10.');
    expect(reasonAgainst(defaultSettings, { contactMarks: [type('interview')] })).toBe(
      '“type: interview” means a contact already. A note is one or the other.',
    );
    expect(reasonAgainst({ ...defaultSettings, interviewMarks: ['interview', 'talk'].map(type) }, { contactMarks: ['talk', 'interview'].map(type) })).toBe(
      '“type: interview” and “type: talk” mean a contact already. A note is one or the other.',
    );
  });
});

function expectValid(settings: Settings): void {
  expect(Object.keys(settings).sort()).toEqual([...keys].sort());
  for (const [key, { least, most }] of Object.entries(numberWords)) {
    const number = settings[key as keyof typeof numberWords];
    expect(Number.isInteger(number) && number >= least && number <= most).toBe(true);
  }
  for (const folder of [settings.contactFolder, settings.interviewFolder]) {
    expect(folder).toMatch(/^$|^[^/.][^/]*(\/[^/.][^/]*)*$/);
  }
  for (const path of [settings.contactTemplate, settings.interviewTemplate, settings.chanceTemplate]) {
    expect(path).toMatch(/^$|^([^/.][^/]*\/)*[^/.][^/]*\.md$/);
  }
  expect(settings.contactName).toMatch(/\{\{.*name.*\}\}/);
  expect(settings.interviewName).toMatch(/\{\{.*(date|contacts).*\}\}/);
  const marks = [...settings.contactMarks, ...settings.interviewMarks].map(markKey);
  expect(settings.contactMarks.length > 0 && settings.interviewMarks.length > 0).toBe(true);
  expect(new Set(marks).size).toBe(marks.length);
  const { properties, headings } = vocabularyOf(settings);
  for (const table of [contactProperties, interviewProperties]) {
    const names = (Object.keys(table) as (keyof typeof properties)[]).map((fact) => properties[fact].toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  }
  const shown = Object.values(headings).map((heading) => heading.toLowerCase());
  expect(new Set(shown).size).toBe(shown.length);
  expect(settings.weekend.length).toBeLessThan(7);
  expect(settings.weekend.every((day) => [0, 1, 2, 3, 4, 5, 6].includes(day))).toBe(true);
  expect(settings.holidays.every((day) => parseDay(day) === day)).toBe(true);
  expect(settings.countFrom === '' || parseDay(settings.countFrom) === settings.countFrom).toBe(true);
  expect(settings.off.every(isDueKind)).toBe(true);
  expect(typeof settings.me === 'string' && typeof settings.onlyInFolders === 'boolean').toBe(true);
}
