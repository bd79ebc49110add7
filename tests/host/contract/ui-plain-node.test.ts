// @vitest-environment node
import { JSDOM } from 'jsdom';
import { afterEach, expect, it } from 'vitest';
import { createHost, type Host } from '../index';

let host: Host | null = null;
afterEach(async () => {
  await host?.close();
  host = null;
});

it('a host runs in plain Node over a window made by hand', async () => {
  const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true });
  host = createHost({
    window: window as unknown as Window,
    files: { 'A.md': '' },
    mainJs: `
      const { Plugin, Modal, Setting, Notice, setIcon } = require('obsidian');
      module.exports = class extends Plugin {
        onload() {
          this.addCommand({ id: 'form', name: 'Form', callback: () => {
            const modal = new Modal(this.app);
            new Setting(modal.contentEl).setName('Name').addText(text => text.onChange(value => new Notice(value)));
            setIcon(createDiv({ parent: modal.contentEl }), 'heart');
            modal.open();
          } });
        }
      };`,
  });
  await host.start();
  await host.command('informational-interviews:form');
  const { document } = window;
  const input = document.querySelector<HTMLInputElement>('.modal input')!;
  expect(document.activeElement).toBe(input);
  input.value = 'Amara';
  input.dispatchEvent(new window.Event('input', { bubbles: true }));
  expect(host.notices()).toEqual(['Amara']);
  expect(document.querySelector('.modal .lucide-heart')).not.toBeNull();
  input.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  expect(document.querySelector('.modal')).toBeNull();
});
