import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainValue } from '../../src/notes/plain-values';
import { contactProperties, interviewProperties, type PropertyType } from '../../src/notes/properties';
import { readAny } from '../../src/notes/values';

const types = [...new Map([...Object.values(contactProperties), ...Object.values(interviewProperties)]
  .map(({ type }) => [JSON.stringify(type), type])).values()];
const resolve = (linkpath: string): string | null => (linkpath.length % 2 === 0 ? `${linkpath}.md` : null);

const anyDay = fc.integer({ min: 0, max: 400 }).map((at) => `2026-${String(1 + (at % 13)).padStart(2, '0')}-${String(at % 33).padStart(2, '0')}`);
const piece = fc.constantFrom(
  'Amara', ' Osei', '[[', ']]', '|', '#', '^', '.md', '/', ',', ', PhD', 'and', '{{', '}}', '<%', '%>', '<', '>', '(', ')', '[', ']', '\\', '"', ' ', '!',
  '\u200B', '\u00A0', 'é', '@', 'example.org', 'a.b', '.', '-', '12', ':30', '14:30', 'yes', 'No', 'true', 'planned', 'In-Person', '2026-11-06', ' until ', 'remind', ';', '?', '*', '~', '`', '+',
);
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => `[[${pieces.join('')}]]`),
  fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => `${pieces.join('')}@example.org`),
  anyDay, fc.string({ maxLength: 8 }), fc.constantFrom('planned', 'held', 'canceled', 'email', 'formal', '9:05', '09.05'),
);
const anyRaw = fc.oneof(anyText, fc.boolean(), fc.integer(), fc.constant(null), fc.array(anyText, { maxLength: 3 }));

it('what is read the short way is read as it would be the long way', () => {
  let short = 0;
  fc.assert(fc.property(anyRaw, fc.constantFrom<PropertyType>(...types), (raw, type) => {
    const plain = plainValue(raw, type, resolve);
    if (!plain) return;
    short += 1;
    const { value, unread } = readAny(raw, type, resolve);
    expect(plain).toEqual({ value, unread });
  }), { numRuns: 20_000 });
  expect(short).toBeGreaterThan(400);
});

it.each<[unknown, PropertyType]>([
  ['2026-11-06', 'date'], ['2026-11-06', 'dates'], ['2026-11-06', 'soonest'], ['14:30', 'time'], ['Visitor researcher', 'label'], ['Because of R&D', 'text'],
  ['+44 555 0142', 'quoted'], ['amara.osei@example.org', 'addresses'], [true, 'checkbox'], [false, 'caution'], ['held', { oneOf: ['planned', 'held'] }],
  ['[[Amara Osei]]', 'links'], [['[[People/Amara Osei]]', '[[Wren]]'], 'links'],
])('%j is read the short way as %j', (raw, type) => {
  expect(plainValue(raw, type, resolve)).toEqual(readAny(raw, type, resolve));
});
