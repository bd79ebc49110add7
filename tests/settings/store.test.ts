import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/settings/settings';
import { SettingsStore } from '../../src/settings/store';

/** A data.json in memory, slow enough that a write and a read can meet. */
class File {
  fails?: Error;
  writes = 0;
  constructor(public text: string | null = null) {}

  async loadData(): Promise<unknown> {
    await pause();
    return this.text === null ? null : JSON.parse(this.text);
  }

  async saveData(data: unknown): Promise<void> {
    const text = JSON.stringify(data);
    await pause();
    if (this.fails) throw this.fails;
    this.writes += 1;
    this.text = text;
  }

  get stored(): unknown {
    return JSON.parse(this.text ?? 'null');
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

async function open(text: string | null = null): Promise<{ file: File; store: SettingsStore; heard: () => number }> {
  const file = new File(text);
  const store = new SettingsStore(file);
  await store.load();
  let heard = 0;
  store.onChange(() => (heard += 1));
  return { file, store, heard: () => heard };
}

describe('the stored settings', () => {
  it('are the standard ones before anything was chosen, and nothing is written for that', async () => {
    const { file, store } = await open();
    expect(store.current).toEqual(defaultSettings);
    expect(store.problems).toEqual([]);
    expect(file.text).toBeNull();
  });

  it('hold only what was chosen', async () => {
    const { file, store } = await open();
    await store.set('me', 'Ann');
    await store.update({ weekend: [6, 5] });
    expect(file.stored).toEqual({ me: 'Ann', weekend: [5, 6] });
  });

  it('hold a choice that equals the standard, since it was made', async () => {
    const { file, store } = await open();
    await store.set('contactFolder', 'Contacts/');
    expect(file.stored).toEqual({ contactFolder: 'Contacts' });
  });

  it('keep what a newer version wrote, and damaged values until one chooses again', async () => {
    const { file, store } = await open('{"colour": {"due": "red"}, "minutes": "long", "me": "Ann"}');
    expect(store.problems).toHaveLength(1);
    await store.set('me', 'Bea');
    expect(file.stored).toEqual({ colour: { due: 'red' }, minutes: 'long', me: 'Bea' });
    await store.set('minutes', 30);
    expect(file.stored).toEqual({ colour: { due: 'red' }, minutes: 30, me: 'Bea' });
    expect(store.problems).toEqual([]);
  });

  it('are heard of at once, before they are saved, and once for each change', async () => {
    const { file, store, heard } = await open();
    const saved = store.set('reminders', 3);
    expect(store.current.reminders).toBe(3);
    expect(heard()).toBe(1);
    expect(file.text).toBeNull();
    await saved;
    expect(heard()).toBe(1);
    expect(file.stored).toEqual({ reminders: 3, preset: 'own' });
  });

  it('are not heard of by who stopped listening', async () => {
    const { store } = await open();
    let heard = 0;
    const stop = store.onChange(() => (heard += 1));
    stop();
    await store.set('me', 'Ann');
    expect(heard).toBe(0);
  });

  it('follow a preset with its numbers', async () => {
    const { file, store } = await open('{"reminders": 4}');
    await store.set('preset', 'gentle');
    const gentle = { preset: 'gentle', reminders: 1, remindBusinessDays: 10, closeBusinessDays: 10 };
    expect(store.current).toMatchObject(gentle);
    expect(file.stored).toEqual(gentle);
  });

  it('refuse a value that is not valid, and nothing changes', async () => {
    const { file, store, heard } = await open('{"me": "Ann"}');
    await expect(store.set('contactFolder', '../Elsewhere')).rejects.toThrow('contains “..”');
    await expect(store.update({ me: 'Bea', contactMarks: [{ property: 'type', value: 'interview' }] })).rejects.toThrow('one or the other');
    expect(store.current).toEqual({ ...defaultSettings, me: 'Ann' });
    expect(heard()).toBe(0);
    expect(file.writes).toBe(0);
  });

  it('hold even if they could not be saved, and are saved with the next choice', async () => {
    const { file, store } = await open();
    file.fails = new Error('No space left.');
    await expect(store.set('me', 'Ann')).rejects.toThrow('could not be saved: No space left.');
    expect(store.current.me).toBe('Ann');
    delete file.fails;
    await store.set('minutes', 30);
    expect(file.stored).toEqual({ me: 'Ann', minutes: 30 });
  });

  it('are all saved when several choices come at once', async () => {
    const { file, store } = await open();
    await Promise.all([store.set('me', 'Ann'), store.set('minutes', 30), store.set('countFrom', '2026-11-06')]);
    expect(file.stored).toEqual({ me: 'Ann', minutes: 30, countFrom: '2026-11-06' });
  });
});

describe('a damaged file', () => {
  it.each([['{"me": "An'], ['[]'], ['"text"'], ['7']])('%s leaves the standard settings and a problem', async (text) => {
    const { file, store } = await open(text);
    expect(store.current).toEqual(defaultSettings);
    expect(store.problems).toEqual([
      'The file with the settings (data.json) can’t be read, so the standard ones are used. Your next change replaces it.',
    ]);
    expect(file.text).toBe(text);
  });

  it('is replaced when something is chosen, and no problem is left', async () => {
    const { file, store } = await open('{"me": "An');
    await store.set('minutes', 30);
    expect(file.stored).toEqual({ minutes: 30 });
    expect(store.problems).toEqual([]);
  });

  it('says that nothing in it is unset, since nobody knows', async () => {
    expect((await open('{"me": "An')).store.isUnset('countFrom')).toBe(false);
    expect((await open('{"countFrom": "soon"}')).store.isUnset('countFrom')).toBe(false);
    expect((await open('{"countFrom": ""}')).store.isUnset('countFrom')).toBe(false);
    expect((await open('{"me": "Ann"}')).store.isUnset('countFrom')).toBe(true);
    expect((await open()).store.isUnset('countFrom')).toBe(true);
  });
});

describe('a change from outside', () => {
  it('is read again and heard of', async () => {
    const { file, store, heard } = await open('{"me": "Ann", "minutes": 30}');
    file.text = '{"me": "Bea"}';
    await store.reload();
    expect(store.current).toEqual({ ...defaultSettings, me: 'Bea' });
    expect(heard()).toBe(1);
  });

  it('that changes nothing is not heard of', async () => {
    const { store, heard } = await open('{"me": "Ann"}');
    await store.reload();
    expect(heard()).toBe(0);
  });

  it('that is damaged brings a problem, and a repaired one takes it away', async () => {
    const { file, store, heard } = await open('{"me": "Ann"}');
    file.text = '{"me":';
    await store.reload();
    expect(store.current).toEqual(defaultSettings);
    expect(store.problems).toHaveLength(1);
    file.text = '{"me": "Ann"}';
    await store.reload();
    expect(store.problems).toEqual([]);
    expect(heard()).toBe(2);
  });

  it('loses nothing that is chosen while it is being read', async () => {
    const { file, store } = await open('{"me": "Ann"}');
    file.text = '{"me": "Bea"}';
    const read = store.reload();
    const saved = store.set('minutes', 30);
    await Promise.all([read, saved]);
    expect(store.current).toMatchObject({ me: 'Bea', minutes: 30 });
    expect(file.stored).toEqual({ me: 'Bea', minutes: 30 });
  });

  it('does not bring back what was chosen a moment before', async () => {
    const { store } = await open('{"me": "Ann"}');
    void store.set('me', 'Bea');
    await store.reload();
    expect(store.current.me).toBe('Bea');
  });
});
