import type { Verb } from '../../deeds/deed';
import type { Params } from '../../deeds/params';
import { thing } from '../../deeds/terminal';
import { benchOf } from '../../making/bench-of-desk';
import { mergeOf, merging, type Merge } from '../../making/merge';
import type { MergedFact } from '../../notes/merge/facts';
import type { Desk } from '../../vault/desk';
import { findContact } from '../../vault/lookup';
import { say } from '../../words/say';

/** Merges one contact’s note into another’s, as is chosen at first, or says what that comes to. */
export function mergeVerb(desk: Desk): Verb {
  return {
    action: 'merge',
    description: say`Merge the note of one contact into another’s`,
    flags: {
      from: { value: thing, description: say`The note that goes to the trash`, required: true },
      into: { value: thing, description: say`The note that stays`, required: true },
      'dry-run': { description: say`Write nothing, only answer what would be written` },
    },
    async run(params) {
      const from = pathIn(desk, params, 'from', say`Say whose note goes to the trash: from=….`);
      const into = pathIn(desk, params, 'into', say`Say whose note stays: into=….`);
      const bench = benchOf(desk);
      const merge = (await mergeOf(bench, { stays: into, goes: from }))!;
      const step = await merging(bench, merge, new Map());
      if (!params.flag('dry-run')) await desk.writer.write(step);
      return JSON.stringify(answerOf(merge), null, 2);
    },
  };
}

// A copy that a sync tool made has its note’s name, and is found by its path alone.
function pathIn({ feed }: Desk, params: Params, name: string, asks: string): string {
  const named = params.required(name, asks);
  return feed.around.known(named)?.path ?? feed.around.known(`${named}.md`)?.path ?? findContact(feed, named).path;
}

function answerOf({ stays, goes, facts, lines, links, left }: Merge): object {
  const all = (state: MergedFact['state']): readonly MergedFact[] => facts.filter((fact) => fact.state === state);
  const side = (takes: MergedFact['takes']): string => (takes === 'stays' ? 'into' : 'from');
  return {
    from: goes.path,
    into: stays.path,
    facts: {
      differ: all('differ').map(({ property, takes, ...fact }) =>
        ({ property, into: fact.stays, from: fact.goes, takes: side(takes) })),
      joined: all('joined').map(({ property, ...fact }) => ({ property, into: fact.stays, from: fact.goes })),
      only: all('only').map(({ property, takes, ...fact }) => ({ property, in: side(takes), value: fact[takes] })),
      same: all('same').map(({ property }) => property),
    },
    text: lines ? { into: lines.stays, from: lines.goes } : null,
    links: links.reduce((sum, { count }) => sum + count, 0),
    notes: [...new Set([stays.path, ...links.map(({ note }) => note), goes.path])],
    ...left,
  };
}
