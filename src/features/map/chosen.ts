import type { App } from 'obsidian';
import type { Deed, Offer, Place } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { buttonsOf } from '../../deeds/list-deeds';
import { offersAt } from '../../deeds/menus';
import { placeAt, placeOfNote, placeOfPerson } from '../../deeds/place';
import { howLate, type Listed } from '../../domain/agenda';
import { howTheyCame } from '../../domain/came';
import { ruleOf } from '../../domain/due';
import type { Mention } from '../../domain/mention';
import { listedByPerson } from '../../domain/next-up';
import type { MapPerson, ReferralMap } from '../../domain/referral-map';
import { parseLink } from '../../notes/link';
import { titleOf as titleOfPath } from '../../notes/read';
import { openNote } from '../../ui/list/opening';
import type { Desk } from '../../vault/desk';
import { listed, say } from '../../words/say';
import type { CardButton, CardModel } from './card';
import { standing, titleOf } from './model';
import { iconOf, toneOf } from './stage-look';

/** Whom a card is about, and how its buttons go on. */
interface About {
  app: App;
  desk: Desk;
  doors: Doors;
  deeds: readonly Deed[];
  map: ReferralMap;
}

/** What is said of somebody who was chosen. */
export function cardOf(person: MapPerson, about: About): CardModel {
  const { desk: { feed } } = about;
  const agenda = feed.agenda();
  const owed = owedTo(about.desk, person);
  const came = person.contact && howTheyCame(person.contact, feed.around, agenda.today);
  const lines = [standing(person, feed.around, agenda), came ?? '', person.stub ? whoNames(person, about) : ''];
  return {
    id: person.id,
    name: titleOf(person, feed.around),
    icon: iconOf(person),
    tone: toneOf(person),
    lines: lines.filter(Boolean),
    owed: owed.slice(0, 3).map((listed) => ({
      icon: ruleOf(listed.item.kind).icon,
      why: listed.item.why(agenda.today),
      late: howLate(listed, agenda.today),
    })),
    buttons: person.stub ? forStub(person, about) : forContact(person, owed[0], about),
  };
}

/** What stands behind somebody for deeds and menus. */
export function placeOf(desk: Desk, person: MapPerson | undefined): Place | undefined {
  if (!person || person.stub) return undefined;
  const { id } = person;
  const [first] = owedTo(desk, { id });
  return first ? placeOfPerson(desk, id, first) : placeOfNote(desk, { key: id, note: id });
}

function owedTo({ feed }: Desk, { id }: Pick<MapPerson, 'id'>): readonly Listed[] {
  const byPerson = listedByPerson(feed.agenda().items, (path) => feed.record(path));
  return byPerson.get(id) ?? [];
}

function forContact(person: MapPerson, first: Listed | undefined, { app, desk, deeds }: About): CardButton[] {
  const place = placeOf(desk, person);
  const offers = place ? offersAt(deeds, place) : [];
  const buttons = buttonsOf(first).flatMap((id) => offers.find(({ deed }) => deed.id === id) ?? [])
    .map(asButton);
  return [...buttons, opening(app, person.id)];
}

function asButton({ deed, offer: { title, icon = deed.icon, run } }: { deed: Deed; offer: Offer }): CardButton {
  return { id: deed.id, title, icon, run };
}

function opening(app: App, note: string): CardButton {
  return { id: 'open', title: say`Open the note`, icon: 'file-text', run: () => openNote(app, note, new MouseEvent('click')) };
}

function forStub({ mention }: MapPerson, { app, desk, deeds, doors }: About): CardButton[] {
  const { note } = mention;
  if (note === null) {
    return [{ id: 'new-contact', title: say`New contact`, icon: 'user-plus', run: () => doors.newContact(calledBy(mention)) }];
  }
  const marks = offersAt(deeds, placeAt(desk, { from: 'palette', path: note })).filter(({ deed }) => deed.id === 'make-contact');
  return [...marks.map(asButton), opening(app, note)];
}

/** What the note of somebody without one is to be called: as the link that names them, so that the link leads there. */
export function calledBy({ name, text }: Mention): string {
  const { isLink, linkpath } = parseLink(text);
  return isLink ? titleOfPath(linkpath) : name;
}

function whoNames({ id }: MapPerson, { map, desk: { feed } }: About): string {
  const names = map.edges.filter(({ from }) => from === id).flatMap(({ to }) => map.people.get(to) ?? [])
    .map((person) => titleOf(person, feed.around));
  return names.length === 0 ? '' : say`Led you to ${listed(names.slice(0, 5))}`;
}
