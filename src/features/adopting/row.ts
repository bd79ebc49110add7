import { Menu, type App } from 'obsidian';
import type { FactName } from '../../domain/records';
import { addIcon } from '../../ui/list/drawing';
import type { Part } from '../../ui/list/keyed';
import { showMenuOf } from '../../ui/list/opening';
import { say } from '../../words/say';
import { addNotes, addSegment, addWords } from './drawn';
import type { ClashLine, FactRow } from './model';
import { cls } from './view-type';
import { notes } from './words';

export interface RowAsks {
  app: App;
  /** Takes a name for a fact, or none. */
  choose(fact: FactName, name: string | null): void;
  /** Gives a name that several want to one of them, or to none. */
  settle(name: string, fact: FactName | null): void;
  /** The row that one looks at. */
  focused(fact: FactName): void;
}

/** More names than anybody reads in a menu. */
const MOST = 40;
const icons: Partial<Record<FactRow['state'], string>> = {
  read: 'check', 'read-as': 'check', clash: 'triangle-alert', odd: 'triangle-alert', digits: 'triangle-alert',
};

/** One fact in the table: what the vault calls it, an example, and what becomes of it. */
export function drawRow(first: FactRow, asks: RowAsks): Part<FactRow> {
  const el = createEl('tbody', { cls: cls('fact') });
  let row = first;
  const line = el.createEl('tr');
  line.createEl('th', { cls: cls('fact-name'), text: first.title, attr: { scope: 'row' } });
  const button = line.createEl('td').createEl('button', {
    cls: cls('name'), attr: { 'type': 'button', 'aria-haspopup': 'menu', 'tabindex': '-1' },
  });
  button.dataset.fact = first.key;
  const example = line.createEl('td', { cls: cls('example') });
  const happens = line.createEl('td', { cls: cls('happens') });
  const below = el.createEl('tr', { cls: cls('below') });
  button.addEventListener('click', () => showMenuOf(asks.app, namesMenu(row, asks), button));
  el.addEventListener('focusin', () => asks.focused(row.key));
  el.addEventListener('click', () => asks.focused(row.key));
  const update = (next: FactRow): void => {
    row = next;
    drawName(button, row);
    example.empty();
    if (row.example) example.createEl('code', { text: row.example });
    drawState(happens, row, asks.app);
    const had = below.contains(below.doc.activeElement);
    below.empty();
    if (row.clash) drawClash(below, row.clash, asks);
    if (had) below.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
  };
  update(first);
  return { el, update };
}

function drawName(button: HTMLElement, { title, name, count }: FactRow): void {
  button.empty();
  button.createSpan({ cls: 'informational-interviews-ui-unseen', text: say`${title}:` });
  if (name === undefined) button.createSpan({ cls: cls('none'), text: say`not in your notes` });
  else {
    button.createEl('code', { text: name });
    button.createSpan({ cls: cls('count'), text: notes(count) });
  }
  addIcon(button, 'chevrons-up-down');
}

function drawState(el: HTMLElement, { state, happens, oddNotes }: FactRow, app: App): void {
  el.empty();
  el.className = `${cls('happens')} ${cls(`is-${state}`)}`;
  const icon = icons[state];
  if (icon) addIcon(el, icon);
  addWords(el.createSpan(), happens);
  if ((state === 'odd' || state === 'digits') && oddNotes.length > 0) addNotes(el, app, { text: say`Show`, notes: oddNotes });
}

function drawClash(below: HTMLElement, clash: ClashLine, asks: RowAsks): void {
  const { name, asks: question, counts, choices, notes: odd } = clash;
  below.createEl('td', { cls: cls('beside') });
  const box = below.createEl('td', { attr: { colspan: '3' } }).createDiv({ cls: cls('clash') });
  const words = box.createDiv();
  words.createEl('strong', { text: question });
  words.appendText(` ${counts}`);
  const line = box.createDiv({ cls: cls('clash-line') });
  const group = line.createDiv({ cls: cls('segments'), attr: { 'role': 'group', 'aria-label': question } });
  for (const { fact, title, chosen } of choices) {
    addSegment(group, title, { chosen, press: () => asks.settle(name, fact) });
  }
  if (odd.length > 0) addNotes(line, asks.app, { text: say`Show the other ${notes(odd.length)}`, notes: odd });
}

function namesMenu({ key, name, candidates }: FactRow, asks: RowAsks): Menu {
  const menu = new Menu();
  for (const { name: each, count } of candidates.slice(0, MOST)) {
    menu.addItem((item) => item.setSection('names').setTitle(say`${each}, ${notes(count)}`).setChecked(each === name)
      .onClick(() => asks.choose(key, each)));
  }
  menu.addItem((item) => item.setSection('none').setTitle(say`Not in your notes`).setChecked(name === undefined)
    .onClick(() => asks.choose(key, null)));
  return menu;
}
