// @vitest-environment jsdom
import type * as Obsidian from 'obsidian';
import { afterEach, describe, expect, it } from 'vitest';
import { closeHosts, moduleOf, openHost, press, type } from './ui-setup';

afterEach(closeHosts);

async function setUp(options: Parameters<typeof openHost>[0] = {}) {
  const opened = await openHost(options);
  return { ...opened, app: opened.host.app as unknown as Obsidian.App, o: moduleOf(opened.host) };
}

function outsideButton(): HTMLButtonElement {
  const button = document.body.appendChild(document.createElement('button'));
  button.textContent = 'Outside';
  button.focus();
  return button;
}

describe('a modal', () => {
  it('takes the focus, keeps Tab inside, closes on Escape and gives the focus back', async () => {
    const { app, o } = await setUp();
    const outside = outsideButton();
    const modal = new o.Modal(app);
    const first = modal.contentEl.createEl('input', { type: 'text' });
    const second = modal.contentEl.createEl('button', { text: 'Save' });
    modal.setTitle('New contact').open();
    expect(document.activeElement).toBe(first);
    expect(document.querySelector('.modal-container .modal .modal-title')?.textContent).toBe('New contact');
    press('Tab');
    expect(document.activeElement).toBe(second);
    press('Tab');
    expect(document.activeElement).toBe(first);
    press('Tab', { shiftKey: true });
    expect(document.activeElement).toBe(second);
    expect(press('Escape')).toBe(true);
    expect(document.querySelector('.modal-container')).toBeNull();
    expect(document.activeElement).toBe(outside);
  });

  it('leaves the focus where onOpen put it, and calls onClose before the close callback', async () => {
    const { app, o } = await setUp();
    const said: string[] = [];
    class Form extends o.Modal {
      override onOpen(): void {
        this.contentEl.createEl('input', { cls: 'one' });
        this.contentEl.createEl('input', { cls: 'two' }).focus();
      }
      override onClose(): void { said.push('onClose'); }
    }
    const form = new Form(app).setCloseCallback(() => said.push('callback'));
    form.open();
    expect(document.activeElement?.className).toBe('two');
    document.querySelector<HTMLElement>('.modal-close-button')!.click();
    expect(said).toEqual(['onClose', 'callback']);
  });

  it('closes when the background is clicked, and keeps global hotkeys away while it is open', async () => {
    const { app, o } = await setUp();
    const heard: string[] = [];
    app.scope.register(['Mod'], 'k', () => { heard.push('k'); return false; });
    press('k', { ctrlKey: true });
    const modal = new o.Modal(app);
    modal.open();
    press('k', { ctrlKey: true });
    expect(heard).toEqual(['k']);
    document.querySelector<HTMLElement>('.modal-bg')!.click();
    press('k', { ctrlKey: true });
    expect(heard).toEqual(['k', 'k']);
  });

  it('that asks for confirmation closes after a button, unless the handler answers something truthy', async () => {
    const { app, o, host } = await setUp();
    const ask = new o.ConfirmationModal(app);
    let stay = true;
    ask.addButton(button => button.setButtonText('Waive all').setCta().onClick(() => stay)).addCancelButton();
    ask.open();
    const [yes, cancel] = Array.from(document.querySelectorAll<HTMLButtonElement>('.modal-button-container button'));
    expect(cancel?.textContent).toBe('Cancel');
    yes!.click();
    await host.settle();
    expect(document.querySelector('.modal')).not.toBeNull();
    stay = false;
    yes!.click();
    await host.settle();
    expect(document.querySelector('.modal')).toBeNull();
  });
});

describe('a suggester', () => {
  async function names(items: string[]) {
    const { app, o } = await setUp();
    const chosen: { item: string; shift: boolean; open: boolean }[] = [];
    class People extends o.FuzzySuggestModal<string> {
      isUp = true;
      getItems(): string[] { return items; }
      getItemText(item: string): string { return item; }
      override onClose(): void { this.isUp = false; }
      onChooseItem(item: string, event: MouseEvent | KeyboardEvent): void {
        chosen.push({ item, shift: event.shiftKey, open: this.isUp });
      }
    }
    const modal = new People(app);
    modal.open();
    const shown = (): (string | null)[] => Array.from(document.querySelectorAll('.prompt-results > *'), el => el.textContent);
    return { modal, chosen, shown, input: document.querySelector<HTMLInputElement>('.prompt-input')! };
  }

  it('focuses its field, marks the first item, moves with arrows round the end and chooses with Enter', async () => {
    const { chosen, shown, input } = await names(['Amara', 'Jonas', 'Wren']);
    expect(document.activeElement).toBe(input);
    expect(shown()).toEqual(['Amara', 'Jonas', 'Wren']);
    press('ArrowUp');
    expect(document.querySelector('.is-selected')?.textContent).toBe('Wren');
    press('ArrowDown');
    press('ArrowDown');
    press('Enter');
    expect(chosen.map(({ item }) => item)).toEqual(['Jonas']);
    expect(document.querySelector('.prompt')).toBeNull();
  });

  it('closes, with onClose, before it tells what was chosen', async () => {
    const { chosen } = await names(['Amara']);
    press('Enter');
    expect(chosen).toEqual([{ item: 'Amara', shift: false, open: false }]);
  });

  it('filters as one types, marks the hit, and says when nothing fits', async () => {
    const { modal, shown, input } = await names(['Amara Osei', 'Margit Sollberg', 'Tamar Lindqvist']);
    type(input, 'mar');
    expect(shown()).toEqual(['Margit Sollberg', 'Amara Osei', 'Tamar Lindqvist']);
    expect(document.querySelector('.suggestion-highlight')?.textContent).toBe('Mar');
    modal.emptyStateText = 'Nobody of that name';
    type(input, 'xyz');
    expect(document.querySelector('.suggestion-empty')?.textContent).toBe('Nobody of that name');
  });

  it('answers Shift+Enter only if the plugin registers it, and then hands over that event', async () => {
    const { modal, chosen } = await names(['Amara']);
    press('Enter', { shiftKey: true });
    expect(chosen).toEqual([]);
    modal.scope.register(['Shift'], 'Enter', event => { modal.selectActiveSuggestion(event); return false; });
    press('Enter', { shiftKey: true });
    expect(chosen[0]?.shift).toBe(true);
  });

  it('chooses the item that is clicked', async () => {
    const { chosen } = await names(['Amara', 'Jonas']);
    document.querySelectorAll<HTMLElement>('.suggestion-item')[1]!.click();
    expect(chosen.map(({ item }) => item)).toEqual(['Jonas']);
  });

  it('drops answers to what is no longer typed', async () => {
    const { app, o, host } = await setUp();
    const waiting: ((values: string[]) => void)[] = [];
    class Slow extends o.SuggestModal<string> {
      getSuggestions(): Promise<string[]> { return new Promise(resolve => waiting.push(resolve)); }
      renderSuggestion(value: string, el: HTMLElement): void { el.setText(value); }
      onChooseSuggestion(): void {}
    }
    const modal = new Slow(app);
    modal.open();
    type(modal.inputEl, 'b');
    waiting[1]!(['late query']);
    waiting[0]!(['early query']);
    await host.settle();
    expect(modal.resultContainerEl.textContent).toBe('late query');
  });

  it('under a field opens on typing, answers keys before the dialog does, and Escape closes only the list', async () => {
    const { app, o } = await setUp();
    const modal = new o.Modal(app);
    const field = modal.contentEl.createEl('input', { type: 'text' });
    class Names extends o.AbstractInputSuggest<string> {
      protected getSuggestions(query: string): string[] { return ['Amara', 'Jonas'].filter(name => name.toLowerCase().includes(query)); }
      renderSuggestion(value: string, el: HTMLElement): void { el.setText(value); }
    }
    const picked: string[] = [];
    const suggest = new Names(app, field);
    suggest.onSelect(value => { picked.push(value); suggest.close(); });
    modal.open();
    expect(document.querySelectorAll('.suggestion-container .suggestion-item')).toHaveLength(2);
    type(field, 'jo');
    press('Enter');
    expect(picked).toEqual(['Jonas']);
    expect(field.value).toBe('jo');
    type(field, 'a');
    press('Escape');
    expect(document.querySelector('.suggestion-container')).toBeNull();
    expect(document.querySelector('.modal')).not.toBeNull();
    press('Escape');
    expect(document.querySelector('.modal')).toBeNull();
  });
});

describe('a menu', () => {
  async function menu(options = {}) {
    const { o, host } = await setUp(options);
    const chosen: string[] = [];
    const made = new o.Menu();
    made.addItem(item => item.setTitle('Done').setIcon('check').setSection('settle').onClick(() => chosen.push('Done')))
      .addItem(item => item.setTitle('Open').setSection('open').onClick(() => chosen.push('Open')))
      .addItem(item => item.setTitle('Draft').setSection('settle').setDisabled(true).onClick(() => chosen.push('Draft')))
      .addItem(item => item.setTitle('Waive').setSection('open').setWarning(true).onClick(() => chosen.push('Waive')));
    made.showAtPosition({ x: 10, y: 20 });
    return { made, chosen, host, o };
  }
  const titles = (): (string | null)[] => Array.from(document.querySelectorAll('.menu-item-title'), el => el.textContent);

  it('keeps sections together with a line between, and has roles', async () => {
    await menu();
    expect(titles()).toEqual(['Done', 'Draft', 'Open', 'Waive']);
    expect(document.querySelectorAll('.menu-separator')).toHaveLength(1);
    expect(document.querySelector('.menu[role="menu"] .menu-item[role="menuitem"]')).not.toBeNull();
  });

  it('moves with arrows past what is disabled, and chooses with Enter after it has closed', async () => {
    const { chosen } = await menu();
    const outside = outsideButton();
    press('ArrowDown');
    press('ArrowDown');
    expect(document.querySelector('.menu-item.selected')?.textContent).toBe('Open');
    press('End');
    expect(document.querySelector('.menu-item.selected')?.textContent).toBe('Waive');
    press('Enter');
    expect(chosen).toEqual(['Waive']);
    expect(document.querySelector('.menu')).toBeNull();
    expect(document.activeElement).toBe(outside);
  });

  it('closes on Escape and on a press outside, and tells it', async () => {
    const { made } = await menu();
    let hidden = 0;
    made.onHide(() => hidden++);
    press('Escape');
    expect(document.querySelector('.menu')).toBeNull();
    made.showAtPosition({ x: 0, y: 0 });
    document.body.dispatchEvent(new MouseEvent('pointerdown', { bubbles: true }));
    expect(document.querySelector('.menu')).toBeNull();
    expect(hidden).toBe(2);
  });

  it('ignores a click on a disabled item, and refuses items once it is shown', async () => {
    const { made, chosen } = await menu();
    document.querySelector<HTMLElement>('.menu-item.is-disabled')!.click();
    expect(chosen).toEqual([]);
    expect(() => made.addItem(() => undefined)).toThrow('not shown yet');
  });

  it('on a phone is a sheet over a backdrop that closes it', async () => {
    await menu({ mobile: true });
    expect(document.querySelector('.menu .menu-grabber')).not.toBeNull();
    document.querySelector<HTMLElement>('.menu-backdrop')!.click();
    expect(document.querySelector('.menu, .menu-backdrop')).toBeNull();
  });
});

describe('a notice', () => {
  it('goes by itself after its time, and stays with a duration of 0 until it is clicked', async () => {
    const { o, host } = await setUp({ now: '2026-11-17T09:00' });
    new o.Notice('short', 1000);
    const lasting = new o.Notice('lasting', 0);
    expect(host.notices()).toEqual(['short', 'lasting']);
    await host.clock.advance(1500);
    expect(document.querySelectorAll('.notice-container .notice')).toHaveLength(1);
    lasting.setMessage('changed');
    expect(host.notices()).toEqual(['short', 'changed']);
    lasting.messageEl.click();
    expect(document.querySelector('.notice-container')).toBeNull();
  });
});
