import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekOf, type Day } from '../../src/domain/day';
import type { Contact, NoteRecord } from '../../src/domain/records';
import { weekHeld } from '../../src/domain/week';
import { builtInTemplate } from '../../src/notes/templates/built-in';
import { standardVocabulary } from '../../src/notes/vocabulary';
import type { ReviewParts } from '../../src/notes/week/parts';
import { plainWords } from '../../src/notes/sections/plain-words';
import { summariesIn } from '../../src/notes/week/summaries';
import { quoteOf } from '../../src/notes/week/quote';
import { reviewParts, type Summary } from '../../src/notes/week/text';
import { newReview, rewritten } from '../../src/notes/week/write';
import { agenda, contact, interview, linkTo, mention, networkOf } from '../domain/builders';

const amara = contact({ name: 'Amara Osei', role: 'Visitor researcher', organization: 'Northlight_Studio' });
const talk = interview({
  name: 'Talk', contacts: [linkTo(amara)], date: '2026-11-12', status: 'held', mode: 'in-person', minutes: 20, actualMinutes: 24,
  informationRating: 4, styleRating: 3, viewChange: 1, openQuestions: ['How are *strangers* found?'],
});
const week: NoteRecord[] = [
  amara, talk,
  contact({ name: 'Marcus Bell', referredBy: [linkTo(amara)], referredOn: '2026-11-12' }),
  contact({ name: 'Kit', askedOn: '2026-11-12', updates: [{ on: '2026-11-13', note: 'the # course' }] }),
  contact({ name: 'Tomás', followUp: '2026-11-13', followUpNote: 'The <reading> list' }),
  interview({ name: 'Ferry', contacts: [mention('A|B *bold*')], date: '2026-11-13', kind: 'chance', location: 'on the ferry', actualMinutes: 10 }),
  interview({ name: 'Next', contacts: [mention('Zed | [[x]]')], date: '2026-11-16', time: '15:00', location: 'Letterpress | Yard' }),
];
const said: readonly Summary[] = [{ on: '2026-11-12', lines: ['A good exhibition.', '', 'Lost.', '# Entry', '~~~sh', '## Next week', '~~~', '%% not hidden', '```'] }];

function partsOf(records: readonly NoteRecord[], { forCounsellor = false, today = '2026-11-15' as Day } = {}): ReviewParts {
  const contacts = records.filter((record): record is Contact => record.type === 'contact');
  const held = weekHeld(weekOf('2026-11-12'), {
    contacts,
    interviews: records.filter((record) => record.type === 'interview'),
    agenda: agenda(records, `${today}T18:00`),
  });
  const byPath = new Map(records.map((record) => [record.path, record]));
  return reviewParts({
    held, today, forCounsellor,
    link: (person) => ('note' in person && person.note === null ? plainWords(person.name) : `[[${person.name}]]`),
    around: networkOf(records),
    record: (path) => byPath.get(path),
    summaries: ({ name }) => (name === 'Talk' ? said : []),
  });
}

const full = newReview(partsOf(week));

describe('the review of a week', () => {
  it('is plain Markdown', async () => {
    await expect(full).toMatchFileSnapshot('week/review.md');
  });

  it('says for a counsellor what is left out, and holds nothing private', async () => {
    const text = newReview(partsOf(week, { forCounsellor: true }));
    expect(text).not.toMatch(/strangers|exhibition|Information|style|reading|course|own words\n/);
    await expect(text).toMatchFileSnapshot('week/review-for-a-counsellor.md');
  });

  it('says of what is open to whom it is owed, and with whom it went', () => {
    const [wren, bo] = [contact({ name: 'Wren' }), contact({ name: 'Bo', referredBy: [linkTo(contact({ name: 'Wren' }))], referredOn: '2026-11-01' })];
    const both = interview({ name: 'Both', contacts: [linkTo(wren), linkTo(bo)], date: '2026-11-12', status: 'held', resumeRequested: true });
    const alone = interview({ name: 'Alone', contacts: [linkTo(bo)], date: '2026-11-10', status: 'held', thankedOn: '2026-11-10' });
    const lines = newReview(partsOf([wren, bo, both, alone])).split('\n').filter((line) => line.startsWith('- ') && line.includes(', due '));
    expect(lines).toContain('- [[Wren]]: Tell how it went with Bo, due Thu 12 Nov');
    expect(lines).toContain('- [[Wren]] and [[Bo]]: Send your resume, due Fri 13 Nov');
  });

  it('gives a rating its words, where it has any', () => {
    const rated = interview({ name: 'T', contacts: [linkTo(amara)], date: '2026-11-12', status: 'held', informationRating: 3.5, viewChange: -2, styleRating: 5 });
    expect(newReview(partsOf([amara, rated]))).toContain('- **Information** 3.5 of 5. **Your own style** 5 of 5: all that, asked for names and '
      + 'permission, real connection. **View of the field** −2: far less drawn to it than before.\n');
  });

  it('names places by what their links show, and addresses of the web only where they are needed', () => {
    const places: [string, string, string, string][] = [
      ['[[Fern|The Fern]]', 'The Fern', 'The Fern', 'The Fern'],
      ['https://meet.example/a_b?pwd=x&y=1#z', '', '[by video](<https://meet.example/a_b?pwd=x&y=1#z>)', 'by video'],
      ['[Zoom](https://zoom.example/j/1?pwd=2)', 'Zoom', '[Zoom](<https://zoom.example/j/1?pwd=2>)', 'Zoom'],
      ['Room 3, <https://a.example/1>', 'Room 3', '[Room 3](<https://a.example/1>)', 'Room 3'],
      ['https://a.example/x|y', '', 'by video', 'by video'],
    ];
    for (const [location, about, where, forCounsellor] of places) {
      const met = interview({ name: 'A', contacts: [linkTo(amara)], date: '2026-11-12', status: 'held', location });
      const ahead = interview({ name: 'B', contacts: [linkTo(amara)], date: '2026-11-17', mode: 'video', location });
      const notes = [amara, met, ahead];
      const [own, other] = [false, true].map((forCounsellor) => newReview(partsOf(notes, { forCounsellor })));
      for (const text of [own, other]) expect(text).toContain(`Northlight\\_Studio.${about && ` ${about}.`}\n`);
      expect(own).toContain(`| [[Amara Osei]] | ${where} |`);
      expect(other).toContain(`| [[Amara Osei]] | ${forCounsellor} |`);
    }
  });

  it('lets no name begin a list, whatever it is', () => {
    const linked = contact({ name: 'Kit <b> %% $$' });
    const thanks = newReview(partsOf([linked, interview({ name: 'A', contacts: [linkTo(linked)], date: '2026-11-12', status: 'held' })]));
    expect(thanks).toContain('- [[Kit <b> %% $$]]: Say thank you');
    for (const name of ['1. FC', '2) FC', '+ Kit', '- [ ] x', '#x', '> y']) {
      const met = interview({ name: 'A', contacts: [mention(name)], date: '2026-11-12', status: 'held' });
      const line = newReview(partsOf([met])).split('\n').find((each) => each.endsWith('Say thank you, due Fri 13 Nov'))!;
      expect(line).toMatch(/^- (?:\\[-+#>]|1\\\.|2\\\))/);
    }
  });

  it('of a week in which nothing was done says so in one line', () => {
    expect(newReview(partsOf([])).split('\n').slice(0, 5)).toEqual([
      '# Week of 9 November 2026', '', 'No conversation, no name, nothing settled in this week.', '', '> [!note] In your own words',
    ]);
  });
});

const later = partsOf([...week, contact({ name: 'Ines', remindedOn: ['2026-11-14'] })], { today: '2026-11-20' });
const over = (note: string, parts = later): string => {
  const result = rewritten(note, parts);
  if (result.outcome !== 'written') throw new Error(result.outcome);
  return result.text;
};

describe('writing it again', () => {
  it('gives the same bytes while nothing has changed, also of a note that was written over', () => {
    expect(over(full, partsOf(week))).toBe(full);
    expect(over(full)).toBe(newReview(later));
    expect(over(over(full))).toBe(over(full));
  });

  it('keeps the callout, what stands under headings of one’s own, above the title and below the last line', () => {
    const mine = full
      .replace('# Week', '---\ntags: [week]\n---\nBefore.\n\n# Week')
      .replace('> \n', '> Both began elsewhere.\n> %% so %%\n\nAnd more.\n')
      .replace('### A', '### My own, in the middle\ntext\n\n### A')
      .replace('## Still open', '## Mine\n\n## Mine as well\n```\n## Settled\n```\n\n## Still open') + 'Below.\n\n## Conversations\n';
    const text = over(mine);
    for (const own of [
      '---\ntags: [week]\n---\nBefore.\n\n', '> Both began elsewhere.\n> %% so %%\n\nAnd more.\n', '### My own, in the middle\ntext\n\n',
      '## Mine\n\n## Mine as well\n```\n## Settled\n```\n\n', '\nBelow.\n\n## Conversations\n',
    ]) expect(text).toContain(own);
    expect(text).toContain('reminded [[Ines]]');
    expect(over(text)).toBe(text);
  });

  it('goes on where a section comes, or goes, beside what is one’s own', () => {
    const few = partsOf([]);
    const mine = full.replace('## Settled', '## Mine\n\ntext\n\n## Settled');
    const without = over(mine, few);
    expect(without).toContain('## Mine\n\ntext\n\n*Written on');
    expect(over(without)).toContain('## Mine\n\ntext\n\n');
    expect(over(without).match(/^## .*/gm)).toEqual(['## Mine', '## Conversations', '## Settled', '## Still open', '## Next week']);
  });

  it('touches no note that isn’t a review of that week, and none of whose own lines one was changed', () => {
    const outcome = (note: string): string => rewritten(note, later).outcome;
    expect(outcome('# Plans\n\nMine.\n')).toBe('foreign');
    expect(outcome('')).toBe('foreign');
    expect(outcome(full.replace('9 November', '2 November'))).toBe('foreign');
    expect(outcome(full.replace('asked [[Kit]]', 'asked [[Kit]] twice'))).toBe('changed');
    expect(outcome(full.replace(/ \^week-.*/, ''))).toBe('changed');
    expect(outcome(full.replace('## Settled', '## Done'))).toBe('changed');
    expect(outcome(full.replace('[[Kit]]', '[[Kit|my friend Kit]]'))).toBe('changed');
  });

  it('minds no link that leads to a note by its new name', () => {
    expect(over(full.replaceAll('[[Amara Osei]]', '[[People/Amara Osei-Bell]]'))).toBe(newReview(later));
  });

  const ownText = fc.oneof(
    fc.constantFrom('text', '## Mine', '### Mine', '# Mine', '> quote', '- item', '```', '%%', '$$', '---', '===', '| a | b |', '## Settled',
      '# Week of 9 November 2026', full.trimEnd().split('\n').at(-1)!, '<!--', '    code', '> [!note] In your own words'),
    fc.string({ minLength: 1, maxLength: 12 }),
  ).filter((line) => line.trim() !== '' && !/[\r\n]/.test(line));

  it.each(['\n', '\r\n'])('never loses a line of one’s own, wherever it stands (lines end with %j)', (ending) => {
    const tally = { written: 0, refused: 0 };
    const place = fc.oneof(fc.nat(), fc.constantFrom(0, 3, 4, 5, 6, full.split('\n').length - 1));
    const anyAdded = fc.array(fc.tuple(place, ownText), { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(anyAdded, fc.boolean(), (added, marked) => {
      const lines = full.split('\n');
      for (const [at, line] of added) lines.splice(at % lines.length, 0, line);
      const note = (marked ? '\uFEFF' : '') + lines.join(ending);
      const result = rewritten(note, later);
      if (result.outcome !== 'written') return void tally.refused++;
      tally.written++;
      expect(result.text.startsWith('\uFEFF')).toBe(marked);
      const count = (text: string, line: string): number => text.replace('\uFEFF', '').split(/\r\n|\r|\n/).filter((each) => each === line).length;
      const fresh = newReview(later);
      for (const [, line] of added) {
        const wanted = added.filter(([, other]) => other === line).length;
        expect(count(result.text, line)).toBeGreaterThanOrEqual(wanted + count(fresh, line));
      }
      const again = rewritten(result.text, later);
      expect(again).toEqual(result);
    }), { numRuns: 400 });
    expect(Math.min(tally.written, tally.refused)).toBeGreaterThan(40);
  });
});

describe('what was written about a conversation', () => {
  const sheet = (debrief: string, more = ''): string => `# Talk\n\n## Debrief\n\n${debrief}\n\n## Later\n\n${more}`;

  it('is the dated summaries, by day', () => {
    const note = sheet('Loose.\n\n### Summary, 2026-11-14\n\nB\n\n#### Deep\n\nC %% hidden %%\n\n### Summary, 2026-11-12\n\nA\n\n### Other\n\nX');
    expect(summariesIn(note, standardVocabulary)).toEqual([
      { on: '2026-11-12', lines: ['A'] }, { on: '2026-11-14', lines: ['B', '', '#### Deep', '', 'C'] },
    ]);
  });

  it('is nothing of a sheet that nobody filled in, and what was filled in stands under its heading', () => {
    const asked = builtInTemplate('interview', standardVocabulary)
      .replace(/\{\{#by_email\}\}[^{}]*\{\{\/by_email\}\}/g, '').replace(/\{\{[#^/]\w+\}\}/g, '');
    const deeper = asked.replace(/^##/gm, '####');
    for (const each of [asked, deeper]) {
      expect(summariesIn(each, standardVocabulary)).toEqual([]);
      const filled = each.replace('What was new,', 'They test early.\n\nWhat was new,');
      expect(summariesIn(filled, standardVocabulary)[0]!.lines.map((line) => line.replace(/^#+/, '#')))
        .toEqual(['# What I learned', '', 'They test early.']);
    }
  });

  it('keeps its paragraphs, lists, headings and code as a quote that means nothing else', () => {
    const summary = [
      '### Summary, 2026-11-12', '', 'One.', '%% hidden', 'as well %%', '', '', 'Two. ^block', '- a', '  - [ ] b', 'Way *in*', '---', 'Three.',
      '```dataviewjs', 'if (a) {', '', '  <% tp %>', '}', '```', '> [!note] Said', '| a |', '<div>',
    ].join('\r\n');
    const [{ lines }] = summariesIn(`## Debrief\r\n\r\n${summary}\r\n`, standardVocabulary) as [Summary];
    expect(quoteOf(lines)).toEqual([
      '> One.', '>', '> Two. \\^block', '> - a', '>   - \\[ ] b', '> Way *in*', '> \\---', '> Three.', '>',
      '> ```', '> if (a) {', '>', '>   < % tp %>', '> }', '> ```', '>', '> \\> [!note] Said', '> \\| a |', '> \\<div>',
    ]);
    expect(quoteOf(['# A *b*', 'c', '## D', '```', 'open'])).toEqual(['> A *b*', '>', '> c', '>', '> **D**', '>', '> \\`\\`\\`', '> open']);
  });

  it('is what stands below a bold title where no heading goes deeper', () => {
    expect(summariesIn('###### Debrief\n\n**Summary, 2026-11-12**\n\nA\n', standardVocabulary)).toEqual([{ on: '2026-11-12', lines: ['A'] }]);
  });

  it('is whatever stands there where nothing is dated, else what was said by chance', () => {
    expect(summariesIn(sheet('By hand.'), standardVocabulary)).toEqual([{ lines: ['By hand.'] }]);
    expect(summariesIn(`## ${standardVocabulary.headings.said}\n\nMisses the ink.\n`, standardVocabulary)).toEqual([{ lines: ['Misses the ink.'] }]);
    expect(summariesIn('# Talk\n', standardVocabulary)).toEqual([]);
  });
});
