/** Processor time in milliseconds of a piece of work: what else the machine does meanwhile counts little. */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Microseconds of one turn of something short, as the mean of many: the clock ticks too coarsely for one. */
export function each(turns: number, work: (turn: number) => void): number {
  const start = performance.now();
  for (let turn = 0; turn < turns; turn++) work(turn);
  return ((performance.now() - start) * 1000) / turns;
}

/** A measurement with a name, to be taken in every round. */
export interface Measurement {
  name: string;
  take: () => number | Promise<number>;
}

/** The least of several rounds for each measurement, taken in turns: what disturbs one round disturbs all alike. */
export async function leastOf(rounds: number, measurements: readonly Measurement[]): Promise<Map<string, number>> {
  const least = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    for (const { name, take } of measurements) {
      const took = await take();
      least.set(name, Math.min(least.get(name) ?? Infinity, took));
    }
  }
  return least;
}

/** Milliseconds of a fixed piece of work on the machine that the absolute budgets were set on. */
const CALIBRATED_MS = 22;

/** How much slower this machine is than that one; absolute times are divided by it. */
export async function slowness(): Promise<number> {
  const numbers = Float64Array.from({ length: 200_000 }, (_, at) => (at * 7_919) % 200_003);
  const work = (): unknown => numbers.slice().sort();
  const least = await leastOf(9, [{ name: 'sort', take: () => processorTime(work) }]);
  return least.get('sort')! / CALIBRATED_MS;
}
