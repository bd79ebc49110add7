import type { Host, HostOptions } from '../host';
import { note, startedHost } from './plugin';

/** A vault as of Tuesday 17 November 2026: something in every section. */
export const vault: Record<string, string> = {
  'People/Margit Sollberg.md': note('type: contact\nrole: Designer\norganization: Fernhill Museum'),
  'Interviews/Margit.md': note(`type: interview
contacts: ["[[Margit Sollberg]]"]
date: 2026-11-17
time: "14:00"
mode: in-person
location: Café Linden, 4 Mill Lane
booked_on: 2026-11-03
prepared_on: 2026-11-15
confirmed_on: 2026-11-16`),
  'People/Amara Osei.md': note(`type: contact
referred_by: "[[Wren Abbott]]"
referred_on: 2026-10-20
asked_on: 2026-10-28`),
  'Interviews/Amara.md': note(`type: interview
contacts: ["[[Amara Osei]]"]
date: 2026-11-12
booked_on: 2026-11-01
status: held
debriefed_on: 2026-11-12`),
  'People/Tomás Herrera.md': note('type: contact\nfollow_up: 2026-11-13\nfollow_up_note: send the reading list'),
  'People/Wren Abbott.md': note('type: contact\nlast_contact: 2026-11-01'),
  'People/Lena Fjord.md': note('type: contact\nasked_on: 2026-11-10\nreplied_on: 2026-11-16\noutcome: yes'),
  'People/Jonas Weidmann.md': note('type: contact\nreferred_by: "[[Amara Osei]]"\nasked_on: 2026-11-06'),
  'People/Marcus Bell.md': note(`type: contact
referred_by: ["[[Amara Osei]]", "[[Nobody Yet]]"]
referred_on: 2026-11-12`),
  'People/Dana Whitlock.md': note('type: contact\nstay_in_touch: true\nlast_contact: 2026-11-01'),
  'People/Ruth Calder.md': note('type: contact\nasked_on: "2026-13-04"'),
  'People/Put Off.md': note('type: contact\nasked_on: 2026-11-02\nsnoozed:\n  - remind until 2026-11-25'),
  'Diary.md': 'Nothing of ours\n',
};

/** A note of the vault with one thing changed. */
export function changed(path: string, from: string, to: string): string {
  return vault[path]!.replace(from, to);
}

/** The view open in the sidebar, at 11:20 on Tuesday 17 November 2026. */
export async function openedView(given: Partial<HostOptions> = {}): Promise<Host> {
  const host = await startedHost({ files: vault, now: '2026-11-17T11:20', ...given });
  await host.command('informational-interviews:open-follow-ups');
  await host.settle();
  return host;
}

const prefix = '.informational-interviews-';

export function all(selector: string, inside: ParentNode = document): HTMLElement[] {
  return Array.from(inside.querySelectorAll<HTMLElement>(selector));
}

export function part(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(prefix + name);
}

export function section(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-section="${id}"]`);
}

/** The heading's words and the names of the rows of every section, as they stand on the screen. */
export function screen(): string[] {
  return all('[data-section]').map((each) => {
    const heading = each.querySelector(`${prefix}list-section-button`)!.textContent;
    const people = all(`[data-row] ${prefix}list-person, [data-row] ${prefix}follow-ups-card-person`, each);
    return [heading, people.map(({ textContent }) => textContent).join(', ')].filter(Boolean).join(': ');
  });
}

/** Opens a section that is folded. */
export function unfold(id: string): void {
  const heading = section(id)?.querySelector<HTMLElement>('[data-fold]');
  if (heading?.getAttribute('aria-expanded') === 'false') heading.click();
}

/** The row of a person in the list; fails without one. */
export function row(person: string): HTMLElement {
  const found = all(`${prefix}list-scroll [data-row]`).find((each) => each.textContent.includes(person));
  if (!found) throw new Error(`There is no row for ${person} among: ${screen().join(' | ')}`);
  return found;
}

export function main(of: HTMLElement): HTMLElement {
  return of.querySelector<HTMLElement>(`${prefix}list-stop`)!;
}

/** What has the focus: the person of the row, or the text of a heading or button. */
export function focused(): string {
  const active = document.activeElement as HTMLElement;
  return (active.querySelector(`${prefix}list-person, ${prefix}follow-ups-card-person`) ?? active).textContent;
}

export function press(key: string, given: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...given });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
}

export function click(el: Element, given: MouseEventInit = {}): void {
  const name = given.button === 1 ? 'auxclick' : 'click';
  el.dispatchEvent(new MouseEvent(name, { bubbles: true, cancelable: true, ...given }));
}

export function filterField(): HTMLInputElement {
  return document.querySelector<HTMLInputElement>(`${prefix}list-filter input`)!;
}

export function type(text: string, given: InputEventInit = {}): void {
  const field = filterField();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, ...given }));
}

/** Rows drawn or redrawn since the view was opened. */
export function rowsDrawn(host: Host): number {
  const [leaf] = host.app.workspace.getLeavesOfType('informational-interviews-follow-ups');
  return (leaf!.view as unknown as { rowsDrawn: number }).rowsDrawn;
}

/** The titles of the open menu's items, without hints. */
export function menuItems(): string[] {
  return all('.menu .menu-item-title').map((title) => (title.querySelector('span') ?? title).textContent);
}

export function choose(title: string): void {
  const item = all('.menu .menu-item').find(({ textContent }) => textContent.startsWith(title));
  if (!item) throw new Error(`There is no “${title}” among: ${menuItems().join(', ')}`);
  click(item);
}
