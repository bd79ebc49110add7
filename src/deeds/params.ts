import type { CliData } from 'obsidian';
import { parseTime, type Day, type Time } from '../domain/day';
import { dueKinds, type DueKind } from '../domain/due';
import { problemWithMinutes, problemWithTime } from '../domain/misread';
import { readDay, type Side } from '../domain/written-day';
import { fixedWord } from '../notes/fixed-word';
import { say, series, together } from '../words/say';

/** What was typed after the command: each value one string, a list as a JSON array, a bare flag `true`. */
export class Params {
  constructor(
    private readonly data: CliData,
    private readonly today: () => Day,
  ) {}

  /** Undefined when absent or blank. */
  text(name: string): string | undefined {
    const value = Object.hasOwn(this.data, name) ? String(this.data[name]).trim() : '';
    return value === '' ? undefined : value;
  }

  /** A value that has to be there; `otherwise` asks for it in a sentence. */
  required(name: string, otherwise: string): string {
    const value = this.text(name);
    if (value === undefined || value === 'true') throw new Error(otherwise);
    return value;
  }

  /** One value or a JSON array of them; empty when absent. */
  list(name: string): string[] {
    const value = this.text(name);
    if (value === undefined) return [];
    if (!value.startsWith('[') || value.startsWith('[[')) return [value];
    let parsed: unknown;
    try {
      parsed = JSON.parse(value);
    } catch {
      throw new Error(say`${name} looks like a list and can’t be read. Write it as ["first", "second"].`);
    }
    if (!Array.isArray(parsed) || parsed.some((each) => typeof each !== 'string')) {
      throw new Error(say`${name} is not a list of texts. Write it as ["first", "second"].`);
    }
    return (parsed as string[]).map((each) => each.trim()).filter((each) => each !== '');
  }

  /** True for a bare flag, `true` and `yes`; undefined when absent. Throws on anything but a yes or no. */
  flag(name: string): boolean | undefined {
    const value = this.text(name)?.toLowerCase();
    if (value === undefined) return undefined;
    if (['true', 'yes', '1'].includes(value)) return true;
    if (['false', 'no', '0'].includes(value)) return false;
    throw new Error(say`${name} is true or false, not “${value}”.`);
  }

  /** A day, also in words; `side` says where it lies that is meant by `fri` or `30 nov`. */
  day(name: string, side: Side): Day | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    const read = readDay(value, { today: this.today(), side });
    if ('problem' in read) throw new Error(together(say`${name} is “${value}”.`, read.problem));
    return read.day;
  }

  time(name: string): Time | undefined {
    const value = this.text(name);
    const time = value === undefined ? undefined : parseTime(value);
    if (value !== undefined && !time) {
      throw new Error(together(say`${name} is “${value}”.`, problemWithTime(value) ?? say`That is not a time. Write the time as 14:30.`));
    };
    return time;
  }

  /** A whole number of at least `least`. */
  number(name: string, least: number): number | undefined {
    const value = this.text(name);
    const number = Number(value);
    if (value !== undefined && (!Number.isInteger(number) || number < least)) {
      throw new Error(say`${name} is “${value}”. Write a whole number from ${least} up.`);
    }
    return value === undefined ? undefined : number;
  }

  /** The minutes of a meeting. */
  minutes(name: string): number | undefined {
    const value = this.text(name);
    const problem = value === undefined ? undefined : problemWithMinutes(value);
    if (problem !== undefined) throw new Error(together(say`${name} is “${value ?? ''}”.`, problem));
    return value === undefined ? undefined : Number(value);
  }

  kind(name = 'kind'): DueKind {
    const value = this.required(name, say`Say which kind of item: ${name}=….`);
    return this.oneOf(name, dueKinds, value.toLowerCase())!;
  }

  oneOf<T extends string>(name: string, choices: readonly T[], value = this.text(name)?.toLowerCase()): T | undefined {
    if (value === undefined) return undefined;
    const chosen = fixedWord(value, choices);
    if (!chosen) throw new Error(say`${name} is “${value}”. It is one of ${series(choices)}.`);
    return chosen;
  }

  /**
   * Throws on a name that the command does not know, and on an empty value where none is needed: neither may be passed
   * over.
   */
  allow(known: ReadonlySet<string>, optional: ReadonlySet<string>): void {
    const unknown = Object.keys(this.data).find((name) => !known.has(name));
    const blank = Object.keys(this.data).find((name) => optional.has(name) && String(this.data[name]).trim() === '');
    if (blank !== undefined) throw new Error(say`${blank} is empty. Give it a value, or leave it out.`);
    if (unknown !== undefined) throw new Error(say`There is no “${unknown}” here. Known are: ${series([...known])}.`);
  }
}

/** One kind, or a JSON array of kinds; empty for all. */
export function kindsIn(params: Params): DueKind[] {
  return params.list('kind').map((written) => {
    const kind = fixedWord(written, dueKinds);
    if (!kind) throw new Error(say`kind is “${written}”. It is one of ${series(dueKinds)}.`);
    return kind;
  });
}
