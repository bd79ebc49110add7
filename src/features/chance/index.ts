import type { Deed } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { writtenAsPaths } from '../../deeds/terminal';
import { benchOf } from '../../making/bench-of-desk';
import { conversation } from '../../making/conversation';
import { personNamed } from '../../making/person';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { ChanceForm } from './form';

/** A conversation that nobody had planned: one short form. */
export function chanceDoors(desk: Desk): Pick<Doors, 'chance'> {
  return { chance: () => new ChanceForm(desk).open() };
}

export function chanceDeeds(desk: Desk, { chance }: Doors): Deed[] {
  return [{
    id: 'chance-conversation',
    icon: 'coffee',
    section: 'make',
    name: () => say`Note a chance conversation`,
    run: chance,
    terminal: [{
      action: 'chance',
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
        const bench = benchOf(desk);
        return writtenAsPaths(desk, await conversation(bench, {
          person: personNamed(bench, params.required('name', say`Say with whom you talked: name=….`)),
          where: params.text('where'),
          said: params.text('said'),
          learned: params.text('learned'),
          next: params.text('next'),
          on: params.day('on', 'past'),
          by: params.day('by', 'coming'),
        }));
      },
    }],
  }];
}
