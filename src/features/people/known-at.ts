import type { Deed, Place } from '../../deeds/deed';
import { answered, formatFlag } from '../../deeds/terminal';
import { openTabView } from '../../ui/list/opening';
import type { Desk } from '../../vault/desk';
import { organizationNamed, organizationOf, worksAt, type Organization } from '../../vault/organization';
import { say } from '../../words/say';
import { describes } from './person';
import { PeopleView } from './view';
import { PEOPLE } from './view-type';

/** Who is known in an organization: in the list of everybody, and in the terminal. */
export function knownAtDeed(desk: Desk): Deed {
  return {
    id: 'known-at',
    icon: 'building-2',
    section: 'open',
    name: () => say`Whom do I know there?`,
    at: (place) => organizationsAt(desk, place).map((there) => ({
      title: say`Whom do I know at ${there.name}?`,
      run: () => show(desk, there),
    })),
    terminal: [{
      action: 'known-at',
      description: say`Whom you know in an organization`,
      flags: {
        organization: { value: '<path or name>', description: say`The organization, or its note`, required: true },
        ...formatFlag(),
      },
      run(params) {
        const there = organizationNamed(desk, params.required('organization', say`Say which organization: organization=….`));
        const people = desk.feed.contacts().filter(worksAt(desk, there))
          .sort((one, other) => one.name.localeCompare(other.name));
        const data = {
          organization: there.name,
          note: there.note ?? null,
          people: people.map(({ name, path, role, organization }) =>
            ({ name, note: path, role: role ?? null, organization: organization ?? null })),
        };
        return answered(params, data, () => people.length === 0
          ? say`You know nobody at ${there.name}.`
          : people.map((contact) => say`${contact.name}, ${describes(contact)}`).join('\n'));
      },
    }],
  };
}

async function show(desk: Desk, there: Organization): Promise<void> {
  const view = await openTabView(desk.app, PEOPLE, PeopleView);
  view?.lookAt({ says: say`People at ${there.name}`, holds: worksAt(desk, there) });
  view?.focusList();
}

// A contact’s own organization, or the note that is open where somebody works there.
function organizationsAt(desk: Desk, { from, record, person, path, listed }: Place): Organization[] {
  const contact = person ?? (listed?.item.to || record?.type !== 'contact' ? undefined : record);
  const there = contact && organizationOf(desk, contact);
  if (there) return [there];
  if (from !== 'palette' || record || path === undefined) return [];
  const named = organizationNamed(desk, path);
  return desk.feed.contacts().some(worksAt(desk, named)) ? [named] : [];
}
