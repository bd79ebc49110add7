import type { Deed, Place } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { readiesAt } from '../../deeds/owed';
import { answered, contactFlag, formatFlag } from '../../deeds/terminal';
import type { Contact, NoteRecord } from '../../domain/records';
import { openSideView } from '../../ui/list/opening';
import { attempt } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { findContact } from '../../vault/lookup';
import { organizationNote } from '../../vault/organization';
import { say } from '../../words/say';
import { peopleOf } from './model';
import { writeOrganizationNote } from './organization';
import { BRIEF, briefIcon, briefNow, BriefView, rememberedIn } from './view';
import { asText } from './words';

/** Everything about a person on one page, before one writes or meets. */
export function briefingDoors(desk: Desk): Pick<Doors, 'brief'> {
  return { brief: (path) => void attempt(() => openBrief(desk, path)) };
}

export function briefingDeeds(desk: Desk, { brief }: Doors): Deed[] {
  return [
    {
      id: 'brief-me',
      icon: briefIcon,
      section: 'prepare',
      name: () => say`Brief me`,
      run: () => brief(desk.app.workspace.getActiveFile()?.path),
      at: (place) => {
        const about = readiesAt(place) ? undefined : personMeant(desk, place);
        return about ? [{ title: say`Brief me`, run: () => brief(about.path) }] : [];
      },
      terminal: [{
        action: 'brief',
        description: say`Everything about a contact on one page`,
        flags: { ...contactFlag(), ...formatFlag() },
        async run(params) {
          const contact = findContact(desk.feed, params.required('contact', say`Say whom it is about: contact=….`));
          return answered(params, briefNow(desk, contact, await rememberedIn(desk, contact.path)), asText);
        },
      }],
    },
    {
      id: 'organization-note',
      icon: 'building-2',
      section: 'keep',
      name: () => say`Write an organization note`,
      at: (place) => withOrganization(desk, place).map((contact) => ({
        title: say`Write an organization note`,
        run: () => writeOrganizationNote(desk, contact),
      })),
    },
  ];
}

/** The view. */
export function showBriefing(desk: Desk, doors: Doors, deeds: readonly Deed[]): void {
  const { plugin } = desk;
  plugin.registerView(BRIEF, (leaf) => new BriefView(leaf, desk, doors, deeds));
  plugin.registerHoverLinkSource(BRIEF, { display: say`Informational Interviews: brief`, defaultMod: true });
}

async function openBrief({ app }: Desk, path: string | undefined): Promise<void> {
  const view = await openSideView(app, BRIEF, BriefView);
  if (path !== undefined) view?.showNote(path);
  view?.focusPage();
}

/** Whom the words of a row are about, if they have a note; else the note’s own people. */
function personMeant({ feed }: Desk, { record, listed }: Place): NoteRecord | undefined {
  const { to } = listed?.item ?? {};
  return (to && feed.around.contact(to.note)) ?? record;
}

// In an interview with one person, their organization is meant. A menu has it while there is no such note.
function withOrganization({ app, feed }: Desk, { from, record, listed }: Place): Contact[] {
  const people = from === 'palette' || record?.type === 'contact' ? peopleOf(record, feed.around) : [];
  const [contact] = people;
  if (people.length !== 1 || !contact?.organization || listed?.item.to) return [];
  return from === 'palette' || !organizationNote(app, contact, feed.vocabulary) ? [contact] : [];
}
