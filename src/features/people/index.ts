import type { Deed } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { fieldIn } from '../../deeds/field';
import type { Params } from '../../deeds/params';
import { answered, formatFlag } from '../../deeds/terminal';
import { listedByPerson } from '../../domain/next-up';
import type { Contact } from '../../domain/records';
import { stages, type Stage } from '../../domain/stage';
import { openTabView } from '../../ui/list/opening';
import type { Desk } from '../../vault/desk';
import { say, series } from '../../words/say';
import { asText, isStage, peopleNow } from './report';
import { knownAtDeed } from './known-at';
import { PeopleView } from './view';
import { PEOPLE, peopleIcon } from './view-type';

export { PeopleBlock } from './block';

/** Everybody one knows of, in a tab beside the notes. */
export function peopleDoors(desk: Desk): Pick<Doors, 'people'> {
  return {
    async people(only) {
      const view = await openTabView(desk.app, PEOPLE, PeopleView);
      if (only) view?.lookAt(typeof only === 'string' ? only : { says: only.says, holds: among(desk, only.notes) });
      view?.focusList();
    },
  };
}

export function peopleDeeds(desk: Desk, { people }: Doors): Deed[] {
  return [knownAtDeed(desk), {
    id: 'open-people',
    icon: peopleIcon,
    section: 'open',
    name: () => say`Open people`,
    run: () => people(),
    terminal: [{
      action: 'people',
      description: say`Everybody: how far it has come, what was last, what comes next`,
      flags: {
        ...formatFlag(),
        stage: { value: '<stage>', description: say`Only this stage; several as a JSON array` },
        field: { value: '<field>', description: say`Only people in this field` },
      },
      run(params) {
        const { feed, terms } = desk;
        const agenda = feed.agenda();
        const recordOf = (path: string) => feed.record(path);
        const byPerson = listedByPerson(agenda.items, recordOf);
        const lookup = { around: feed.around, agenda, byPerson, recordOf, minutes: terms.minutes };
        const contacts = feed.contacts();
        const wanted = { stages: stagesIn(params), field: fieldIn(params, contacts) };
        const report = peopleNow(contacts, lookup, wanted);
        return answered(params, report, (shown) => asText(shown, feed.around));
      },
    }],
  }];
}

/** The view. */
export function showPeople(desk: Desk, doors: Doors, deeds: readonly Deed[]): void {
  const { plugin } = desk;
  plugin.registerView(PEOPLE, (leaf) => new PeopleView(leaf, desk, doors, deeds));
  plugin.registerHoverLinkSource(PEOPLE, { display: say`Informational Interviews: people`, defaultMod: true });
}

// By their files, which stay the same when a note moves.
function among({ app: { vault } }: Desk, notes: readonly string[]): (contact: Contact) => boolean {
  const files = new Set(notes.flatMap((path) => vault.getFileByPath(path) ?? []));
  return ({ path }) => {
    const file = vault.getFileByPath(path);
    return file !== null && files.has(file);
  };
}

function stagesIn(params: Params): Stage[] {
  return params.list('stage').map((word) => {
    const stage = word.toLowerCase().replace(/[\s_]+/g, '-');
    if (!isStage(stage)) throw new Error(say`“${word}” is no stage. There are: ${series(stages)}.`);
    return stage;
  });
}
