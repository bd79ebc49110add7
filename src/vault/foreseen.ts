import type { App } from 'obsidian';
import type { Change } from '../domain/change';
import { changedLines, type ChangedLine } from '../notes/edit/changed-lines';
import { readFrontMatter } from '../notes/edit/properties';
import type { Vocabulary } from '../notes/vocabulary';
import { exactText } from './exact';
import { fileOf } from './note-edit';
import { AsItIs, planOf, type Planned } from './plan';
import { troubleWith } from './refusal';
import { yaml } from './yaml';

/** What the properties of a note become by changes, as the writer would write them into its text as it is now. */
export interface Foreseen {
  lines: readonly ChangedLine[];
  frontmatter: Readonly<Record<string, unknown>>;
}

/** Looks in advance at what changes would write into a note. Rejects in words where the writer would refuse them. */
export async function foreseen(
  app: App,
  path: string,
  { changes, vocabulary }: { changes: readonly Change[]; vocabulary: Vocabulary },
): Promise<Foreseen> {
  const file = fileOf(app, { path });
  const present = await exactText(app, file).catch((error: unknown) => {
    throw troubleWith(path, 'read', error);
  });
  const planned = unlessAsItIs(() => planOf(file, changes, vocabulary)(present));
  const front = readFrontMatter(planned?.text ?? present, yaml);
  return {
    lines: (planned?.traces ?? []).flatMap((trace) => (trace.kind === 'properties' ? changedLines(trace.written) : [])),
    frontmatter: front.ok ? front.properties : {},
  };
}

function unlessAsItIs(plan: () => Planned): Planned | undefined {
  try {
    return plan();
  } catch (error) {
    if (error instanceof AsItIs) return undefined;
    throw error;
  }
}
