import type { Day } from '../../domain/day';
import type { FactName } from '../../domain/records';
import { markKey } from '../../notes/mark';
import { comparedName } from '../../notes/spellings';
import { foundBy, marksFound, type Found, type MarkCount } from '../../notes/survey/found';
import { proposalOf, type Choices, type Row } from '../../notes/survey/proposal';
import type { Survey } from '../../notes/survey/survey';
import type { Vocabulary } from '../../notes/vocabulary';
import type { Adoption } from './adoption';

/** What the person has chosen so far of what was found; what is likely is chosen at first. */
export class Chosen {
  readonly marks: readonly MarkCount[];
  readonly taken: Set<string>;
  private readonly names = new Map<FactName, string | null>();
  private readonly left = new Set<string>();
  private now?: { found: Found; rows: readonly Row[] };

  constructor(private readonly survey: Survey, private readonly vocabulary: Vocabulary) {
    this.marks = marksFound(survey);
    const first = this.marks.filter((mark) => (mark.likely && !mark.covered) || isKnown(mark, vocabulary));
    this.taken = new Set(first.map(({ key }) => key));
  }

  get found(): Found {
    return this.current.found;
  }

  get rows(): readonly Row[] {
    return this.current.rows;
  }

  /** Facts that were chosen otherwise than proposed. */
  get facts(): ReadonlySet<FactName> {
    return new Set(this.names.keys());
  }

  adoption(countFrom: Day | undefined): Adoption {
    const { marks, taken, rows } = this;
    return { marks, taken, rows, choices: this.choices, ...(countFrom ? { countFrom } : {}) };
  }

  take(mark: string, taken: boolean): void {
    if (taken) this.taken.add(mark);
    else this.taken.delete(mark);
    this.now = undefined;
  }

  choose(fact: FactName, name: string | null): void {
    if (name !== null) this.left.delete(comparedName(name));
    // Whoever was given it before is asked for another.
    if (name !== null) this.forget(name);
    this.names.set(fact, name === null ? null : comparedName(name));
    this.now = undefined;
  }

  /** Gives a name that several facts want to one of them, or to none. */
  settle(name: string, fact: FactName | null): void {
    this.forget(name);
    if (fact === null) this.left.add(comparedName(name));
    else this.choose(fact, name);
    this.now = undefined;
  }

  reset(fact?: FactName): void {
    const row = this.rows.find((each) => each.fact === fact);
    if (fact === undefined) {
      this.names.clear();
      this.left.clear();
    } else {
      this.names.delete(fact);
      if (row?.clash) {
        this.left.delete(comparedName(row.clash.name));
        for (const rival of row.clash.facts) this.names.delete(rival.fact);
      }
    }
    this.now = undefined;
  }

  private forget(name: string): void {
    for (const [fact, given] of this.names) if (given === comparedName(name)) this.names.delete(fact);
  }

  private get choices(): Choices {
    return { names: this.names, left: this.left };
  }

  private get current(): { found: Found; rows: readonly Row[] } {
    if (!this.now) {
      const found = foundBy(this.survey, this.taken);
      this.now = { found, rows: proposalOf(found, this.vocabulary, this.choices) };
    }
    return this.now;
  }
}

function isKnown({ kind, mark }: MarkCount, { marks }: Vocabulary): boolean {
  return marks[kind].some((each) => markKey(each) === markKey(mark));
}
