// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { dialogJourneys, openJourney, vault, type Files, type Journey } from './dialog-journeys';
import { formHands } from './form-hands';

let host: Host;
const hands = formHands(() => host);
const { dialog, title, field, fill, press, click } = hands;
afterEach(() => host?.close());

const open = (journey: Journey): Promise<void> =>
  openJourney(journey, { started: (each) => void (host = each), press });
const save = (): Promise<void> => press('Enter', { ctrlKey: true });
const journeys = dialogJourneys(hands, () => host.settle());

/** What is there when the person is done. */
interface Left {
  notes: Files;
  open: string | undefined;
  dialog: string | undefined;
}

async function left(): Promise<Left> {
  const read = async (path: string) => [path, await host.read(path)] as const;
  const notes = Object.fromEntries(await Promise.all(host.paths().map(read)));
  return { notes, open: host.app.workspace.getActiveFile()?.path, dialog: title() };
}

const known = new Map<Journey, Left>();

/** What a journey comes to while nothing is renamed. */
async function usual(journey: Journey): Promise<Left> {
  const there = known.get(journey);
  if (there) return there;
  await open(journey);
  await journey.after?.();
  const usually = await left();
  known.set(journey, usually);
  await host.close();
  return usually;
}

const names: Files = {
  'Amara Osei': 'Amara Mensah', 'Ines Okafor': 'Ines Bello', 'Marcus Bell': 'Marcus Reed', 'Lena Fjord': 'Lena Berg',
  'Wren Abbott': 'Wren Hart', 'Omar Said': 'Omar Haddad', 'Talks/Talk': 'Talks/Chat', 'Talks/To come': 'Talks/Soon',
  'Zed Orr': 'Zed Moss', 'Talks/Group': 'Talks/Both', 'Talks/Past': 'Talks/Former',
};
const folders: Files = { 'People/': 'Persons/', 'Talks/': 'Archive/' };

function otherwise<T>(what: T, calls: Files): T {
  const called = Object.entries(calls).reduce((text, [from, to]) => text.replaceAll(from, to), JSON.stringify(what));
  return JSON.parse(called) as T;
}

const paths = Object.keys(vault).filter((path) => path.includes('/'));

/** Everything is called otherwise, by the person: links follow. */
async function renameByHand(): Promise<void> {
  const { app } = host;
  for (const path of paths) await app.fileManager.renameFile(app.vault.getFileByPath(path)!, otherwise(path, names));
  await host.settle();
}

const ways: { way: string; rename: () => Promise<void>; calls: Files; besides?: Files }[] = [
  {
    way: 'renamed by hand, and others take their names', calls: names,
    besides: Object.fromEntries(paths.map((path) => [path, 'Another note\n'])),
    async rename() {
      await renameByHand();
      for (const path of paths) await host.write(path, 'Another note\n');
      await host.settle();
    },
  },
  {
    way: 'moved with their folders, which alone are told of', calls: folders,
    async rename() {
      for (const [from, to] of Object.entries(folders)) {
        await host.rename(from.slice(0, -1), to.slice(0, -1), { folderAlone: true });
      }
      await host.settle();
    },
  },
];

describe.each(ways)('while a dialog is open, its notes can be $way', ({ rename, calls, besides }) => {
  it.each(journeys)('and it saves where they are: $name', async (journey) => {
    const expected = otherwise(await usual(journey), calls);
    await open(journey);
    await rename();
    await journey.after?.();
    expect(await left()).toEqual({ ...expected, notes: { ...expected.notes, ...besides } });
  });
});

/** What is said in the dialog and in notices. */
function said(): string {
  const alerts = Array.from(document.querySelectorAll('.modal [role="alert"]'), ({ textContent }) => textContent);
  return [...alerts, dialog()?.querySelector('.informational-interviews-form-body')?.textContent ?? '', ...host.notices()].join('\n');
}

/** What is typed and chosen in the dialog. */
const filled = (): unknown[] => Array.from(
  dialog()?.querySelectorAll<HTMLInputElement>('input:not([type="checkbox"]), textarea') ?? [],
  ({ value, checked }) => [value, checked],
);

const dependent = journeys.flatMap(({ needs: path, ...journey }) => path === undefined ? [] : [{ ...journey, path }]);

describe('a note that a dialog is about', () => {
  it.each(dependent)('can be deleted, and that is said, with all that is filled in still there: $name', async ({ path, ...journey }) => {
    await open(journey);
    await host.remove(path);
    await host.settle();
    const { notes } = await left();
    const before = filled();
    await journey.after?.();
    expect(said()).toContain(`The note “${path}” is gone.`);
    expect(said()).not.toMatch(/any more/);
    expect((await left()).notes).toEqual(notes);
    if (dialog() && journey.before) expect(filled()).toEqual(before);
  });

  it.each([
    ['DebriefForm', 'Talks/Talk.md', 'is not an interview any more.'],
    ['QuestionPicker', 'Talks/To come.md', 'is not an interview any more.'],
    ['ReferralForm', 'People/Marcus Bell.md', 'is not a contact any more. Pick somebody else.'],
    ['DraftForm', 'Talks/Talk.md', 'is neither a contact nor an interview any more.'],
  ])('can become another, and that is said: %s', async (name, path, why) => {
    const journey = journeys.find((each) => each.name === name)!;
    await open(journey);
    await host.write(path, 'Some text\n');
    await host.settle();
    await save();
    expect(said()).toContain(`The note “${path}” ${why}`);
    expect(await host.read(path)).toBe('Some text\n');
  });

  it('can become unreadable, and that is said, with the line', async () => {
    await open(journeys.find(({ name }) => name === 'DebriefForm')!);
    await host.write('Talks/Talk.md', '---\ntype: interview\ndate: [2026-11-16\n---\n');
    await host.settle();
    await save();
    expect(said()).toContain('The properties of “Talks/Talk.md” can’t be read. Line ');
  });
});

describe('a draft that was left unfinished', () => {
  const start = async (): Promise<void> => {
    await open({ name: '', note: 'Talks/Talk.md', command: 'draft', keys: ['1'], before: () => void fill('Text', 'My own words') });
  };
  const again = async (path: string): Promise<string> => {
    await host.app.workspace.openLinkText(path, '', false);
    await host.command('informational-interviews:draft');
    await host.settle();
    await press('1');
    return field<HTMLTextAreaElement>('Text').value;
  };

  it.each(ways)('is there again when its note was $way', async ({ rename, calls }) => {
    await start();
    await press('Escape');
    await rename();
    expect(await again(otherwise('Talks/Talk.md', calls))).toBe('My own words');
  });

  it('is there again when its note was renamed while it was open', async () => {
    await start();
    await renameByHand();
    await press('Escape');
    expect(await again('Talks/Chat.md')).toBe('My own words');
  });

  it('is no draft of the note that takes the name of its own', async () => {
    await start();
    await press('Escape');
    await host.rename('Talks/Talk.md', 'Talks/Chat.md');
    await host.write('Talks/Talk.md', vault['Talks/Talk.md']!);
    await host.settle();
    expect(await again('Talks/Talk.md')).not.toContain('My own words');
  });

  it('is not left without a question once its note is gone', async () => {
    await start();
    await host.remove('Talks/Talk.md');
    await host.settle();
    await press('Escape');
    expect(document.querySelectorAll('.modal')).toHaveLength(2);
    await click('Keep writing');
    expect(field<HTMLTextAreaElement>('Text').value).toBe('My own words');
  });

  it('keeps its message, and says why, when the words of another can’t be had', async () => {
    await start();
    await host.remove('Talks/Talk.md');
    await host.settle();
    field<HTMLSelectElement>('Message').value = 'card';
    field('Message').dispatchEvent(new Event('change', { bubbles: true }));
    await host.settle();
    await click('Take the new text');
    expect(said()).toContain('The note “Talks/Talk.md” is gone.');
    expect([field('Message').value, field<HTMLTextAreaElement>('Text').value]).toEqual(['thank-you', 'My own words']);
  });
});
