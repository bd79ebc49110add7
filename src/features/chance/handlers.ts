import { benchOf } from '../../making/bench-of-desk';
import { conversation } from '../../making/conversation';
import { personNamed } from '../../making/person';
import { registerHandler } from '../../ui/terminal';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';

/** A chance conversation from Obsidian's terminal command. */
export function registerHandlers(desk: Desk): void {
  registerHandler(desk, 'chance', {
    description: say`Note a conversation that came about by chance`,
    flags: {
      name: { value: '<name or path>', description: say`With whom. A new name becomes a contact`, required: true },
      where: { value: '<text>', description: say`Where you talked` },
      said: { value: '<text>', description: say`What they said` },
      learned: { value: '<text>', description: say`The one thing that stays with you, for the thank-you` },
      next: { value: '<text>', description: say`One next step` },
      on: { value: '<date>', description: say`When you talked (default: today)` },
      by: { value: '<date>', description: say`The day of the next step (default: in a week)` },
    },
    async run(params) {
      await desk.feed.whenReady();
      const bench = benchOf(desk);
      const made = await conversation(bench, {
        person: personNamed(bench, params.required('name', say`Say with whom you talked: name=….`)),
        where: params.text('where'),
        said: params.text('said'),
        learned: params.text('learned'),
        next: params.text('next'),
        on: params.day('on'),
        by: params.day('by'),
      });
      await desk.writer.write(made);
      return JSON.stringify({
        changed: [],
        created: made.create.map(({ path }) => path),
        ...(made.unknown.length > 0 ? { unknown: made.unknown } : {}),
      });
    },
  });
}
