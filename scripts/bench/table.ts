interface Line {
  what: string;
  where: string;
  is: string;
  verdict: string;
}

/** A budget missed by more than this is a failure: machines are noisy. */
const LEEWAY = 1.5;

/** What was measured, with a verdict for whatever has a budget. */
export class Table {
  private readonly lines: Line[] = [];
  private readonly words: string[] = [];
  private failed = 0;

  /** How much slower this machine is than the one the absolute budgets were set on. */
  constructor(readonly slow: number) {}

  says(text: string): void {
    this.words.push(text);
  }

  row(what: string, where: string, is: string, verdict = ''): void {
    this.lines.push({ what, where, is, verdict });
  }

  budget(what: string, where: string, value: number, budget: number, unit: string): void {
    const missed = value / budget;
    if (missed > LEEWAY) this.failed += 1;
    const verdict = missed <= 1 ? 'kept' : missed <= LEEWAY ? 'near' : 'MISSED';
    this.row(what, where, `${value.toFixed(2)} ${unit}`, `${verdict}, budget ${budget} ${unit}`);
  }

  /** Prints all of it. Answers whether every budget was kept, or nearly. */
  print(): boolean {
    const widths = (['what', 'where', 'is'] as const)
      .map((column) => Math.max(...this.lines.map((line) => line[column].length)));
    const printed = this.lines.map(({ what, where, is, verdict }) =>
      `${what.padEnd(widths[0]!)}  ${where.padEnd(widths[1]!)}  ${is.padStart(widths[2]!)}  ${verdict}`.trimEnd());
    process.stdout.write(`${[...this.words, '', ...printed].join('\n')}\n`);
    if (this.failed > 0) process.stdout.write(`\n${this.failed} budgets were missed by more than ${LEEWAY} ×.\n`);
    return this.failed === 0;
  }
}
