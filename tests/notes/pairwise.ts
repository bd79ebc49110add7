/** What each of several things may be. */
export type Choices = Readonly<Record<string, readonly string[]>>;
export type Row = Readonly<Record<string, string>>;

/**
 * Rows in which every value of one thing meets every value of each other, in far fewer rows than there are
 * combinations. Each row takes, thing by thing, the value that meets most of what has not met yet. The rows are
 * always the same.
 */
export function pairwise(choices: Choices): Row[] {
  const names = Object.keys(choices);
  const open = new Set(names.flatMap((one, at) => names.slice(at + 1).flatMap((other) =>
    choices[one]!.flatMap((first) => choices[other]!.map((second) => pairOf(one, first, other, second))))));
  const rows: Row[] = [];
  while (open.size > 0) {
    const row: Record<string, string> = {};
    const [first] = open;
    for (const [name, value] of JSON.parse(first!) as [string, string][]) row[name] = value;
    for (const name of names.filter((each) => !(each in row))) {
      const gain = (value: string): number =>
        Object.entries(row).filter(([other, with_]) => open.has(pairFrom(names, [name, value], [other, with_]))).length;
      // Where several meet as many, another one comes first in each row and for each thing.
      const turn = (rows.length >> (names.indexOf(name) % 4)) + names.indexOf(name);
      const turned = choices[name]!.map((_, at, all) => all[(at + turn) % all.length]!);
      row[name] = turned.reduce((best, value) => (gain(value) > gain(best) ? value : best));
    }
    for (const [at, one] of names.entries()) {
      for (const other of names.slice(at + 1)) open.delete(pairOf(one, row[one]!, other, row[other]!));
    }
    rows.push(row);
  }
  return rows;
}

type Value = readonly [name: string, value: string];

function pairFrom(names: readonly string[], one: Value, other: Value): string {
  const [first, second] = names.indexOf(one[0]) < names.indexOf(other[0]) ? [one, other] : [other, one];
  return pairOf(first[0], first[1], second[0], second[1]);
}

function pairOf(one: string, first: string, other: string, second: string): string {
  return JSON.stringify([[one, first], [other, second]]);
}
