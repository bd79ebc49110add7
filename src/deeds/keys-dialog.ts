import { Platform } from 'obsidian';
import { unlessComposing } from '../ui/composing';
import { Dialog } from '../ui/forms/dialog';
import { uniqueId } from '../ui/forms/fields';
import { addIcon } from '../ui/list/drawing';
import { findKeys, moveKeys, rowKeys, type ListKey } from '../ui/list/list-keys';
import type { Desk } from '../vault/desk';
import { say, sayInParts } from '../words/say';
import type { Deed, Place } from './deed';
import { headingOf } from './heading';
import { keysAt, moreInMenu } from './keys';

const cls = (name: string): string => `informational-interviews-keys-${name}`;

/** The keys of lists, and what each of them comes to on the row one was on. */
export class KeysDialog extends Dialog {
  constructor(
    private readonly desk: Desk,
    private readonly deeds: readonly Deed[],
    private readonly place: Place | undefined,
  ) {
    super(desk, say`Keys`);
    const close = unlessComposing(({ repeat }: KeyboardEvent) => {
      if (!repeat) this.close();
      return false;
    });
    this.scope.register([], '?', close);
    // As most keyboards have it.
    this.scope.register(['Shift'], '?', close);
  }

  protected override draw(content: HTMLElement): void {
    this.modalEl.addClass('informational-interviews-keys');
    content.createEl('p', { cls: cls('about'), text: say`They work in every list: the follow-ups, the people and the brief.` });
    this.drawRowKeys(content);
    const below = content.createDiv({ cls: cls('below') });
    drawLines(below, say`Move`, moveKeys);
    drawLines(below, say`Find`, findKeys);
    const foot = content.createDiv({ cls: cls('foot') });
    foot.createSpan({ text: say`Pressed where it has no effect, a key says why.` });
    drawSentence(foot.createSpan(), sayInParts`${{ key: '?' }} opens this, ${{ key: say`Esc` }} closes it`);
  }

  private drawRowKeys(content: HTMLElement): void {
    const { deeds, place } = this;
    const { table, head } = drawTable(content, say`On a row`);
    if (place) {
      const { icon, name } = headingOf(place, this.desk.feed.around);
      const here = head.createEl('th', { attr: { scope: 'col' } });
      addIcon(here, icon);
      here.createSpan({ text: name });
    }
    const body = table.createEl('tbody');
    const line = (key: string, does: string, here: (cell: HTMLElement) => void, idle = false): void => {
      const row = body.createEl('tr');
      drawCaps(row.createEl('th', { cls: cls('caps'), attr: { scope: 'row' } }), [key]);
      row.createEl('td', { text: does });
      if (place) here(row.createEl('td', { cls: idle ? [cls('here'), cls('idle')] : cls('here') }));
    };
    const mod = Platform.isMacOS ? '⌘' : say`Ctrl`;
    line(say`Enter`, rowKeys.open.does(), (cell) =>
      drawSentence(cell, sayInParts`${{ key: mod }} ${{ key: say`Enter` }} in a new tab`));
    for (const { letter, does, here, idle } of keysAt(deeds, place)) {
      line(letter, does, (cell) => cell.setText(here), idle);
    }
    line('M', rowKeys.menu.does(), (cell) => place && cell.setText(moreInMenu(deeds, place)));
  }
}

function drawLines(parent: HTMLElement, title: string, keys: readonly ListKey[]): void {
  const body = drawTable(parent, title).table.createEl('tbody');
  for (const { caps, does } of keys) {
    const row = body.createEl('tr');
    drawCaps(row.createEl('th', { cls: cls('caps'), attr: { scope: 'row' } }), caps());
    row.createEl('td', { text: does() });
  }
}

/** A table that is called what its head says. */
function drawTable(parent: HTMLElement, title: string): Record<'table' | 'head', HTMLElement> {
  const id = uniqueId();
  const table = parent.createEl('table', { cls: cls('table'), attr: { 'aria-labelledby': id } });
  const head = table.createEl('thead').createEl('tr');
  head.createEl('th', { text: title, attr: { scope: 'col', colspan: '2', id } });
  return { table, head };
}

function drawCaps(parent: HTMLElement, caps: readonly string[]): void {
  for (const text of caps) parent.createEl('kbd', { cls: cls('cap'), text });
}

function drawSentence(parent: HTMLElement, parts: readonly (string | { key: string })[]): void {
  for (const part of parts) {
    if (typeof part === 'string') parent.appendText(part);
    else parent.createEl('kbd', { cls: cls('cap'), text: part.key });
  }
}
