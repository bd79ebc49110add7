import fc from 'fast-check';

/** A property as a person may have written it, or none; `lines` without endings. */
export interface Piece {
  /** The property as we call it; undefined for one of the person's own. */
  property?: string;
  lines: readonly string[];
}

/** A contact's note as a person may have written it, and what it was put together from. */
export interface PersonsNote {
  text: string;
  pieces: readonly Piece[];
  /** Everything from the line on that closes the front matter. */
  rest: string;
}

const of = (property: string | undefined, ...shapes: readonly (readonly string[])[]): Piece[] =>
  shapes.map((lines) => ({ property, lines }));

/** One date, or what people write where one is meant. */
const days = (name: string, day: string, earlier: string): Piece[] => of(name,
  [`${name}: ${day}`],
  [`${name}: ${day} # by email`],
  [`"${name}": '${day}'`],
  [`${capitals(name)}: ${day}`],
  [`${name.toUpperCase()}:   "${day}"`],
  [`${name}: "[[${day}]]"`],
  [`${name}: "[[Daily/${day} Fri|then]]"`],
  [`${name}: ${day}T10:30`],
  [`${name}: [${earlier}, ${day}]`],
  [`${name}:`, `  - ${earlier} # the first`, '  # then again', `  - ${day}`],
  [`${name}:`, `- ${earlier}`, '- soon', `- "${day}"`],
  [`${name}: |`, `  ${day}`, '# below a text'],
  [`${name}: last Tuesday`],
  [`${name}:`],
  [`${name}: "[[]]" # blank`],
);

const people = (name: string): Piece[] => of(name,
  [`${name}: "[[Noor Haddad]]"`],
  [`${name}: [[Noor Haddad]]`],
  [`${name}: "[[Noor Haddad]], [[Sam Field]]"`],
  [`${name}: "[Noor](Noor%20Haddad.md) and [Sam](Sam%20Field.md)"`],
  [`${name}:`, '  - "[[Noor Haddad]]" # from the fair', '  -', "  - 'Ivo'"],
  [`${name}:`, '- [[Noor Haddad]]', '# and', '- 0012', '- "[[Sam Field|Sam]]"'],
  [`${capitals(name)}: ["[[Noor Haddad]]", Ivo] # both`],
  [`${name}: >-`, '  [[Noor Haddad]]', '# below a text'],
  [`${name}: "[[Noor Haddad"`],
);

const words = (name: string): Piece[] => of(name,
  [`${name}: send the article`],
  [`${capitals(name)}: "send: the article"`],
  [`${name}: |-`, '  send', '  the article', '# below a text'],
  [`${name}: 0612345678`],
  [`${name}:`],
);

const marks = (name: string): Piece[] => of(name,
  [`${name}: [remind until 2026-11-01]`],
  [`${name}:`, '  - "close until 2026-10-01" # long ago', '  - nonsense', '  -'],
  [`${capitals(name)}: follow-up until 2026-10-01`],
);

/** What each property of a contact may look like. */
const ours: readonly (readonly Piece[])[] = [
  days('asked_on', '2026-11-06', '2026-09-01'),
  days('reminded_on', '2026-11-10', '2026-11-08'),
  days('replied_on', '2026-11-12', '2026-09-03'),
  days('last_contact', '2026-07-15', '2026-03-02'),
  days('follow_up', '2026-11-10', '2026-12-15'),
  words('follow_up_note'),
  people('referred_by'),
  people('reported_to'),
  days('referred_on', '2026-10-20', '2026-10-01'),
  of('outcome', ['outcome: yes'], ['Outcome: No'], ['outcome: "later"'], ['outcome: maybe'], ['outcome:']),
  of('do_not_contact', ['do_not_contact: false'], ['Do_Not_Contact: no'], ['do_not_contact:']),
  of('stay_in_touch', ['stay_in_touch: true'], ['Stay_In_Touch: yes # she said'], ['stay_in_touch:']),
  marks('snoozed'),
  of('waived', ['waived: [close]'], ['Waived:', '  - schedule of 2026-10-01 # no need', '  - nonsense']),
  of('followed_up', ['followed_up: 2026-10-01 called'], ['followed_up:', '  - 2026-10-01 called # twice', '  -']),
];

/** Properties of the person’s own, which nobody changes. */
const theirs = of(undefined,
  ['rating: 0012 # out of 5'],
  ['tags: [work, "a, b"]', 'aliases:', '- one', '- two # c'],
  ['# a line of one’s own'],
  ['summary: >', '  asked_on: 2020-01-01', '', '  more'],
  ['related: [[Somebody Else]]'],
  ['key\u2028odd: 1'],
  ['phone: +491234567890'],
  [''],
);

const type = of('type', ['type: contact'], ['Type: Contact'], ['type: [person, contact]'], ['type: "contact" # one']);

const chosen = fc.tuple(
  fc.constantFrom(...type),
  fc.tuple(...ours.map((shapes) => fc.option(fc.constantFrom(...shapes), { freq: 2, nil: undefined }))),
  fc.array(fc.constantFrom(...theirs), { maxLength: 3 }),
  fc.nat(),
).map(([kind, mine, foreign, at]) => {
  const pieces = mine.flatMap((piece) => piece ?? []);
  for (const [index, piece] of [kind, ...new Set(foreign)].entries()) {
    pieces.splice((at + index * 7) % (pieces.length + 1), 0, piece);
  }
  return pieces;
});

export const personsNotes: fc.Arbitrary<PersonsNote> = fc.record({
  pieces: chosen,
  ending: fc.constantFrom('\n', '\n', '\n', '\r\n'),
  close: fc.constantFrom('---', '---', '---', '---', '-----', '--- and on'),
  body: fc.constantFrom('', '\n', '\nMet at the fair.\n', '\n## Log\n\n- asked_on: 2020-01-01\n---\nMore', '# Title\n\n```\n---\n```'),
}).map(({ pieces, ending, close, body }) => {
  const rest = [close, ...body.split('\n')].join(ending);
  const above = ['---', ...pieces.flatMap(({ lines }) => lines)].map((line) => line + ending).join('');
  return { text: above + rest, pieces, rest };
});

function capitals(name: string): string {
  return name.replace(/(?:^|_)[a-z]/g, (letter) => letter.toUpperCase());
}
