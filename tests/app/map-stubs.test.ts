// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { all, click } from './follow-ups-notes';
import { view, people, nameOf, person } from './map-hands';
import { note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const buttons = (): HTMLElement[] => all('.informational-interviews-map-card-buttons button', view());
const press = async (text: string): Promise<void> => {
  click(buttons().find(({ textContent }) => textContent === text)!);
  await host.settle();
};
const nameField = (): HTMLInputElement => document.querySelector<HTMLInputElement>('.modal input')!;
const save = async (): Promise<void> => {
  click(all('.modal button').find(({ textContent }) => textContent === 'Make the note')!);
  await host.settle();
};

async function opened(referrer: string, more: Record<string, string> = {}): Promise<void> {
  host = await startedHost({ files: { 'Jo.md': note(`type: contact\nreferred_by: ${JSON.stringify(referrer)}`), ...more } });
  await host.command('informational-interviews:open-map');
  await host.settle();
}

describe('somebody in the map who has no contact note', () => {
  it.each([
    ['a name in words', 'Prof. Adeyemi', 'Prof. Adeyemi', 'Prof. Adeyemi'],
    ['a link that leads nowhere', '[[Ada Voss]]', 'Ada Voss', 'Ada Voss'],
    ['a link shown otherwise', '[[People/Ada Voss|Ada]]', 'Ada', 'Ada Voss'],
    ['a name with signs', 'Rosen: <b> "R&D"', 'Rosen: <b> "R&D"', 'Rosen: <b> "R&D"'],
  ])('becomes a contact under the name that names them: %s', async (_, referrer, shown, called) => {
    await opened(referrer);
    click(person(shown));
    await press('New contact');
    expect(nameField().value).toBe(called);
  });

  it('is the same person as before once the note is made, and has led to whom they led to', async () => {
    await opened('[[Ada Voss|Ada]]');
    click(person('Ada'));
    await press('New contact');
    await save();
    expect(people().map((el) => [nameOf(el), el.getAttribute('aria-level')])).toEqual([['Ada Voss', '1'], ['Jo', '2']]);
    expect(person('Ada Voss').textContent).toContain('Not asked yet');
  });

  it('is left as one was by leaving the form, which asks nothing', async () => {
    await opened('Ada Voss');
    click(person('Ada Voss'));
    await press('New contact');
    nameField().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await host.settle();
    expect(document.querySelector('.modal')).toBeNull();
    expect(host.paths()).toEqual(['Jo.md']);
  });

  it('has a note to be opened, or to be made a contact’s, where there is one of theirs', async () => {
    await opened('[[Ada Voss]]', { 'Ada Voss.md': 'Met at the fair.' });
    expect(person('Ada Voss').textContent).toContain('Not a contact’s note yet');
    click(person('Ada Voss'));
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['Make this note a contact…', 'Open the note']);
    await press('Open the note');
    expect(host.app.workspace.getActiveFile()?.path).toBe('Ada Voss.md');
  });

  it('is no interview: its note is only opened', async () => {
    await opened('[[Talk]]', { 'Talk.md': note('type: interview\ndate: 2026-11-01') });
    click(person('Talk'));
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['Open the note']);
  });
});

it('the form for a new contact is empty where nobody is meant', async () => {
  await opened('Ada Voss');
  await host.command('informational-interviews:new-contact');
  await host.settle();
  expect(nameField().value).toBe('');
});
