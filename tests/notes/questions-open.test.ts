import { describe, expect, it } from 'vitest';
import { Network } from '../../src/domain/network';
import type { Interview, NoteRecord } from '../../src/domain/records';
import { openQuestionsFor } from '../../src/notes/questions/open';
import { contact, interview, linkTo } from '../domain/builders';

const amara = contact({ name: 'Amara', organization: 'Fernhill', field: 'Exhibitions' });
const ines = contact({ name: 'Ines', organization: 'fernhill ' });
const tomas = contact({ name: 'Tomás', organization: 'Lumen', field: 'exhibitions' });
const wren = contact({ name: 'Wren', organization: 'Kestrel', field: 'Archives' });

const next = interview({ name: 'Next', contacts: [linkTo(amara)], date: '2026-11-24' });
const talk = (name: string, who: NoteRecord, facts: Partial<Interview> = {}): Interview =>
  interview({ name, contacts: [linkTo(who)], date: '2026-11-02', status: 'held', openQuestions: [`${name}?`], ...facts });

function open(
  others: readonly Interview[],
  { asked = {}, to = next }: { asked?: Record<string, string[]>; to?: Interview } = {},
): string[] {
  const around = new Network();
  const interviews = [to, ...others];
  for (const record of [amara, ines, tomas, wren, ...interviews]) around.put(record);
  return openQuestionsFor(to, { around, interviews, asked: ({ name }) => asked[name] ?? [] })
    .map(({ text, near }) => (near ? text : `elsewhere: ${text}`));
}

describe('what a conversation left open is offered for the next', () => {
  it('by who it was with, then where, then in which field, and each by its day', () => {
    expect(open([
      talk('Archive', wren, { date: '2026-11-20' }),
      talk('Field', tomas, { date: '2026-11-19' }),
      talk('Older', amara, { date: '2026-10-01' }),
      talk('Place', ines),
      talk('Newer', amara),
    ])).toEqual(['Newer?', 'Older?', 'Place?', 'Field?', 'elsewhere: Archive?']);
  });

  it('as what its note says of the place, where they work elsewhere by now', () => {
    expect(open([talk('Then', wren, { organization: 'Fernhill' })])).toEqual(['Then?']);
  });

  it('once, from the nearest that has it, however it is written', () => {
    expect(open([talk('A', wren, { openQuestions: ['Who pays?'] }), talk('B', amara, { openQuestions: ['who pays', 'Why?', '…'] })]))
      .toEqual(['who pays', 'Why?']);
  });

  it('but not what the note itself says', () => {
    expect(open([], { to: { ...next, openQuestions: ['Mine?'] } })).toEqual([]);
  });

  it.each<[string, Partial<Interview>, string[]]>([
    ['another talk since', { status: 'held', date: '2026-11-10' }, []],
    ['one that is planned', { date: '2026-12-01' }, []],
    ['one without a day', { date: undefined }, []],
    ['one that was called off', { status: 'cancelled', date: '2026-11-10' }, ['A?']],
    ['one before it was left open', { status: 'held', date: '2026-10-01' }, ['A?']],
  ])('and not again once it was picked for %s', (_, facts, questions) => {
    expect(open([talk('A', wren), interview({ name: 'B', ...facts })], { asked: { B: ['a'] } }))
      .toEqual(questions.map((each) => `elsewhere: ${each}`));
  });

  it('where its own note has it among the questions asked, too', () => {
    expect(open([talk('A', amara)], { asked: { A: ['A?'], Next: ['A?'] } })).toEqual(['A?']);
  });
});
