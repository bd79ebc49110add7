import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDay } from '../../src/domain/day';
import { isDueKind } from '../../src/domain/due';
import { presets } from '../../src/domain/terms';
import { numberWords } from '../../src/settings/numbers';
import { defaultSettings, recognitionOf, termsOf, type Settings } from '../../src/settings/settings';
import { complete, readSettings, reasonAgainst, settingNames } from '../../src/settings/validate';

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
    const { settings, problems } = readSettings({ me: 'Ann', minutes: 25, [key]: { torn: 'write' } });
    expect(settings).toEqual({ ...defaultSettings, me: 'Ann', minutes: 25, [key]: defaultSettings[key] });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${settingNames[key]()}: “\\{.*\\. The standard setting is used\\.$`));
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
    ['contactTypes', ['Contact', ' person ', 'contact'], ['contact', 'person']],
    ['interviewTypes', 'Talk', ['talk']],
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
    ['contactTypes', [], 'at least one word'],
    ['contactTypes', [' '], 'not a word'],
    ['interviewTypes', [7], '“7” is not a word'],
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
    [{ interviewTypes: ['contact', 'talk'] }, { contactTypes: ['contact'], interviewTypes: ['talk'] }],
    [{ interviewTypes: ['contact'] }, { contactTypes: ['contact'], interviewTypes: ['interview'] }],
    [{ contactTypes: ['interview'] }, { contactTypes: ['contact'], interviewTypes: ['interview'] }],
    [
      { contactTypes: ['interview', 'x'], interviewTypes: ['x'] },
      { contactTypes: ['contact'], interviewTypes: ['interview'] },
    ],
  ])('lets no type mean both: %j', (stored, types) => {
    const { settings, problems } = readSettings(stored);
    expect(settings).toMatchObject(types);
    expect(problems.join()).toContain('A note is one or the other.');
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
          fc.constantFrom('contact', 'interview', 'debrief', '2026-11-06', '../x', ''),
        )),
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
    expect(reasonAgainst(defaultSettings, { contactTypes: ['interview'] })).toBe(
      '“interview” means a contact already. A note is one or the other.',
    );
    expect(reasonAgainst({ ...defaultSettings, interviewTypes: ['interview', 'talk'] }, { contactTypes: ['talk', 'interview'] })).toBe(
      '“interview” and “talk” mean a contact already. A note is one or the other.',
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
  const types = [...settings.contactTypes, ...settings.interviewTypes];
  expect(settings.contactTypes.length > 0 && settings.interviewTypes.length > 0).toBe(true);
  expect(new Set(types).size).toBe(types.length);
  expect(types.every((type) => type !== '' && type === type.toLowerCase())).toBe(true);
  expect(settings.weekend.length).toBeLessThan(7);
  expect(settings.weekend.every((day) => [0, 1, 2, 3, 4, 5, 6].includes(day))).toBe(true);
  expect(settings.holidays.every((day) => parseDay(day) === day)).toBe(true);
  expect(settings.countFrom === '' || parseDay(settings.countFrom) === settings.countFrom).toBe(true);
  expect(settings.off.every(isDueKind)).toBe(true);
  expect(typeof settings.me === 'string' && typeof settings.onlyInFolders === 'boolean').toBe(true);
}
