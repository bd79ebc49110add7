import type { Component } from 'obsidian';
import type { Interview } from '../domain/records';
import type { Question } from '../notes/questions/built-in';
import { topicsOf, type TopicCoverage } from '../notes/questions/topics';
import type { Desk } from './desk';
import { bankOf, isBankAt } from './question-bank';
import { hasListed, headingsOf, listedIn } from './questions-asked';
import { inSlices, OURS } from './slices';

/** Which topics of the question bank came up; or, in words, why there is no telling. */
export type Topics = { topics: readonly TopicCoverage[] } | { problem: string };

/** Which topics came up in interviews that were held, read now. */
export async function topicsIn(desk: Desk, held: readonly Interview[]): Promise<Topics> {
  const known = new KnownTopics(desk, () => undefined);
  await known.look(held);
  return known.of(held)!;
}

/**
 * Which topics came up, for views that can't wait until the notes were read: read in the background as long as the
 * view is there, and kept until one of the notes changes.
 */
export class KnownTopics {
  /** By interview: the questions in its note, once they were read. */
  private readonly asked = new Map<string, { questions?: readonly string[] }>();
  private bank?: { questions: readonly Question[] } | { problem: string };
  private looking = false;
  private stopped = false;

  constructor(
    private readonly desk: Desk,
    /** Hears that there is more to say than before, or something else. */
    private readonly told: () => void,
  ) {}

  /** Follows the notes and the settings for as long as its owner is there. */
  follow(owner: Component): void {
    const { app: { metadataCache, vault }, settings } = this.desk;
    owner.registerEvent(metadataCache.on('changed', ({ path }) => this.forget(path)));
    owner.registerEvent(vault.on('create', ({ path }) => this.forget(path)));
    owner.registerEvent(vault.on('delete', ({ path }) => this.forget(path)));
    owner.registerEvent(vault.on('rename', ({ path }, oldPath) => this.forget(path, oldPath)));
    owner.register(settings.onChange(() => this.forgetAll()));
    owner.register(() => (this.stopped = true));
  }

  /** Undefined while it is being read. */
  of(held: readonly Interview[]): Topics | undefined {
    const { bank } = this;
    const conversations = held.flatMap(({ path, openQuestions }) => {
      const questions = this.asked.get(path)?.questions;
      return questions ? [{ path, questions, openQuestions }] : [];
    });
    if (!bank || conversations.length < held.length) {
      if (!this.looking) void this.look(held).then(this.told);
      return undefined;
    }
    return 'problem' in bank ? bank : { topics: topicsOf(bank.questions, conversations) };
  }

  /** Reads what is not known of these yet. */
  async look(held: readonly Interview[]): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      this.bank ??= await this.readBank();
      const listing: Interview[] = [];
      const unknown = held.filter(({ path }) => !this.asked.get(path)?.questions);
      await inSlices(unknown, () => !this.stopped, (interview) => {
        const questions = headingsOf(this.desk, interview.path);
        if (hasListed(this.desk, interview.path)) listing.push(interview);
        else this.asked.set(interview.path, { questions });
        return OURS;
      });
      for (const { path } of listing) if (!this.stopped) await this.readListed(path);
    } finally {
      this.looking = false;
    }
  }

  // A note that changes while it is read is forgotten at once, and read anew when it is asked for.
  private async readListed(path: string): Promise<void> {
    const looked: { questions?: readonly string[] } = {};
    this.asked.set(path, looked);
    const listed = await listedIn(this.desk, path).catch((): string[] => []);
    looked.questions = [...headingsOf(this.desk, path), ...listed];
  }

  private forget(...paths: readonly string[]): void {
    const isBank = paths.some((path) => isBankAt(this.desk, path));
    const wasKnown = paths.filter((path) => this.asked.delete(path)).length > 0;
    if (isBank) this.bank = undefined;
    if (isBank || wasKnown) this.told();
  }

  private forgetAll(): void {
    this.asked.clear();
    this.bank = undefined;
    this.told();
  }

  private async readBank(): Promise<NonNullable<KnownTopics['bank']>> {
    try {
      return { questions: await bankOf(this.desk) };
    } catch (error) {
      return { problem: error instanceof Error ? error.message : String(error) };
    }
  }
}
