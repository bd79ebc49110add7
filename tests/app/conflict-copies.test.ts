// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Feed } from '../../src/vault/feed';
import type { Host } from '../host';
import { formHands } from './form-hands';
import { call, due, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());
const { fill } = formHands(() => host);

const AMARA = 'Contacts/Amara Osei.md';
const COPY = 'Contacts/Amara Osei (conflict 2026-11-20-10-22-33).md';
const asked = note('type: contact\nasked_on: 2026-11-06');
const looksLike = (name: string): string =>
  `This looks like a copy that a sync tool made of “${name}”. Bring over what is new in it, then delete it.`;

async function started(files: Record<string, string>): Promise<void> {
  host = await startedHost({ files });
}

/** What is owed, each with its note, and which notes are shown as copies. */
async function listed(): Promise<{ due: string[]; copies: string[] }> {
  const { due: items, problems } = await due(host, { within: '400', all: 'true' });
  return {
    due: items.map(({ kind, note: path }) => `${kind} ${path}`),
    copies: problems.filter(({ property }) => property === 'file name').map(({ note: path }) => path),
  };
}

async function after(change: Promise<void>): Promise<{ due: string[]; copies: string[] }> {
  await change;
  await host.settle();
  return listed();
}

const computed = (): number => (host.plugin as unknown as { feed: { computed: number } }).feed.computed;

const asOriginal = { due: [`remind ${AMARA}`], copies: [COPY] };
const asNote = { due: [`remind ${COPY}`], copies: [] };

describe('a copy of a contact', () => {
  it('is due nothing, and stands under needs attention with what it is', async () => {
    await started({ [AMARA]: asked, [COPY]: asked });
    const { due: items, problems } = await due(host, { within: '400' });
    expect(items).toMatchObject([{ kind: 'remind', note: AMARA, person: 'Amara Osei' }]);
    expect(problems).toEqual([{ note: COPY, property: 'file name', value: '', reason: looksLike('Amara Osei') }]);
    await host.command('informational-interviews:open-follow-ups');
    await host.settle();
    expect(host.window.document.body.textContent).toContain(looksLike('Amara Osei'));
  });

  it('becomes a note when the original goes or is called otherwise, and a copy again when it comes back', async () => {
    await started({ [AMARA]: asked, [COPY]: asked });
    expect(await listed()).toEqual(asOriginal);
    expect(await after(host.remove(AMARA))).toEqual(asNote);
    expect(await after(host.write(AMARA, asked))).toEqual(asOriginal);
    expect((await after(host.rename(AMARA, 'Contacts/Amara.md'))).copies).toEqual([]);
    expect(await after(host.rename('Contacts/Amara.md', AMARA))).toEqual(asOriginal);
    expect(await after(host.write(AMARA, note('type: person')))).toEqual(asNote);
    expect(await after(host.write(AMARA, asked))).toEqual(asOriginal);
    expect((await after(host.rename(COPY, 'Contacts/Ama.md'))).copies).toEqual([]);
    expect(await after(host.rename('Contacts/Ama.md', COPY))).toEqual(asOriginal);
    expect(await after(host.remove(COPY))).toEqual({ ...asOriginal, copies: [] });
  });

  it('is one where nothing but the case of the name was in conflict', async () => {
    const path = 'Contacts/amara osei (Case Conflict).md';
    await started({ [AMARA]: asked, [path]: asked });
    expect(await listed()).toEqual({ due: [`remind ${AMARA}`], copies: [path] });
    expect(await after(host.remove(AMARA))).toEqual({ due: [`remind ${path}`], copies: [] });
    expect(await after(host.write(AMARA, asked))).toEqual({ due: [`remind ${AMARA}`], copies: [path] });
  });

  it('goes with its folder, whether or not each note is announced', async () => {
    await started({ [AMARA]: asked, [COPY]: asked });
    expect(await after(host.rename('Contacts', 'People', { folderAlone: true }))).toEqual({
      due: ['remind People/Amara Osei.md'], copies: [COPY.replace('Contacts', 'People')],
    });
    expect(await after(host.remove('People'))).toEqual({ due: [], copies: [] });
  });

  it('costs one note when it comes, and with its original one more', async () => {
    const others = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`P/${at}.md`, asked]));
    await started({ ...others, [AMARA]: asked });
    const before = computed();
    await after(host.write(COPY, asked));
    expect(computed() - before).toBe(1);
    await after(host.remove(AMARA));
    expect(computed() - before).toBe(2);
    await after(host.write(AMARA, asked));
    expect(computed() - before).toBe(4);
  });

  it('can’t be acted on by its name, and the answer says why', async () => {
    await started({ [AMARA]: asked, [COPY]: asked });
    await expect(call(host, 'done', { note: COPY, kind: 'remind' })).rejects.toThrow(`“${COPY}” stands aside. ${looksLike('Amara Osei')}`);
    await call(host, 'done', { note: 'Amara Osei', kind: 'remind' });
    expect(await host.read(COPY)).toBe(asked);
  });

  it('has none of a contact’s deeds', async () => {
    await started({ [AMARA]: asked, [COPY]: asked });
    const offered = async (path: string): Promise<string[]> => {
      await host.app.workspace.openLinkText(path, '');
      await host.settle();
      const deeds = ['asked', 'reply', 'kept-posted'].map((id) => `informational-interviews:${id}`);
      return host.commands().map(({ id }) => id).filter((id) => deeds.includes(id));
    };
    expect(await offered(AMARA)).toHaveLength(3);
    expect(await offered(COPY)).toEqual([]);
  });

  it('is not offered where people are picked', async () => {
    await started({ [AMARA]: asked, [COPY]: asked });
    await host.command('informational-interviews:new-interview');
    await host.settle();
    fill('With', 'Amara');
    await host.settle();
    const names = Array.from(host.modal()!.querySelectorAll('[role="option"] .informational-interviews-form-option-name'));
    expect(names.map((each) => each.textContent)).toEqual(['Amara Osei', 'New contact “Amara”']);
  });

  it('that an interview names is the person it was copied from, counted once', async () => {
    const held = (contacts: string): string =>
      note(`type: interview\ncontacts: ${contacts}\ndate: 2026-11-20\nstatus: held\ndebriefed_on: 2026-11-20`);
    const link = '[[Amara Osei (conflict 2026-11-20-10-22-33)]]';
    await started({ [AMARA]: note('type: contact'), [COPY]: note('type: contact'), 'Talk.md': held(`["[[Amara Osei]]", "${link}"]`) });
    const { due: items, problems } = await due(host, { within: '400' });
    expect(items).toMatchObject([{ kind: 'thank-you', contact: AMARA, person: 'Amara Osei' }]);
    expect(problems.map(({ note: path }) => path)).toEqual([COPY]);
    await after(host.remove(AMARA));
    expect((await due(host, { within: '400' })).due.map(({ contact }) => contact)).toEqual(expect.arrayContaining([COPY, null]));
    await after(host.write(AMARA, note('type: contact')));
    expect((await due(host, { within: '400' })).due.map(({ contact }) => contact)).toEqual([AMARA]);
  });

  it('is somebody for those who name it, once other settings mean it and not the original', async () => {
    const settings = '.obsidian/plugins/informational-interviews/data.json';
    const named = note('type: person\nreferred_by: "[[Amara Osei (conflict 2026-11-20-10-22-33)]]"');
    const both = JSON.stringify({ contactTypes: ['contact', 'person'] });
    await started({ [AMARA]: asked, [COPY]: note('type: person'), 'A.md': named, 'Z.md': named, [settings]: both });
    const referrers = (): (string | null)[] => {
      const { feed } = host.plugin as unknown as { feed: Feed };
      return feed.contacts().flatMap(({ referredBy }) => referredBy.map((person) => person.note));
    };
    expect(referrers()).toEqual([AMARA, AMARA]);
    await after(host.write(settings, JSON.stringify({ contactTypes: ['person'] })));
    expect(referrers()).toEqual([COPY, COPY]);
    await after(host.write(settings, both));
    expect(referrers()).toEqual([AMARA, AMARA]);
  });

  it('in another folder, or of another kind, is somebody', async () => {
    await started({ 'People/Amara Osei.md': asked, [COPY]: asked });
    expect((await listed()).copies).toEqual([]);
    await after(host.write(AMARA, note('type: interview\ncontacts: Ivo\ndate: 2026-11-30')));
    expect((await listed()).copies).toEqual([]);
  });

  it('called as namesakes are is one only if an address says so', async () => {
    const at = (email: string): string => note(`type: contact\nasked_on: 2026-11-06\nemail: ${email}`);
    await started({ [AMARA]: at('amara@example.org'), 'Contacts/Amara Osei 2.md': at('other@example.org'), 'Contacts/Amara Osei 3.md': asked });
    expect((await listed()).copies).toEqual([]);
    expect((await listed()).due).toHaveLength(3);
    expect((await after(host.write('Contacts/Amara Osei 2.md', at('amara@example.org')))).copies).toEqual(['Contacts/Amara Osei 2.md']);
  });
});

describe('a copy of an interview', () => {
  const TALK = 'Interviews/Talk.md';
  const TALK_COPY = 'Interviews/Talk.sync-conflict-20261120-102233-ABCDEFG.md';
  const talk = (more = ''): string => note(`type: interview\ncontacts: "[[Amara Osei]]"\ndate: 2026-11-27\ntime: "14:00"${more}`);
  interface InCalendar { path: string; uid: string }
  const saved = async (interview: string): Promise<InCalendar> => JSON.parse(await call(host, 'calendar', { interview })) as InCalendar;

  it('is no second one', async () => {
    await started({ [AMARA]: note('type: contact'), [TALK]: talk(), [TALK_COPY]: talk() });
    expect((await listed()).due).toEqual([`confirm ${TALK}`, `prepare ${TALK}`].reverse());
    expect((await listed()).copies).toEqual([TALK_COPY]);
    const brief = await call(host, 'brief', { contact: 'Amara Osei' });
    expect(brief.match(/27 November/g)?.length ?? 0).toBeLessThan(3);
  });

  it('never takes over its file for the calendar, whichever note the disk says is older', async () => {
    await started({ [AMARA]: note('type: contact') });
    await after(host.write(TALK_COPY, talk()));
    await host.clock.advance(60_000);
    await after(host.write(TALK, talk()));
    const { path, uid } = await saved('Talk');
    await after(host.write(TALK_COPY, await host.read(TALK)));
    await expect(saved(TALK_COPY)).rejects.toThrow('stands aside');
    const file = await host.read(path);
    // Called otherwise, the original is the original still.
    await after(host.rename(TALK, 'Interviews/Moved.md'));
    const copy = await saved(TALK_COPY);
    expect(copy.uid).not.toBe(uid);
    expect(copy.path).not.toBe(path);
    expect(await host.read(path)).toBe(file);
    expect((await saved('Moved')).path).toBe(path);
  });

  it('keeps the file once it is all that is left', async () => {
    await started({ [AMARA]: note('type: contact'), [TALK]: talk() });
    const { path, uid } = await saved('Talk');
    await after(host.write(TALK_COPY, await host.read(TALK)));
    await after(host.remove(TALK));
    expect(await saved(TALK_COPY)).toMatchObject({ path, uid });
  });
});
