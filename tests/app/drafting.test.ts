// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { messageKinds } from '../../src/domain/messages';
import type { Host } from '../host';
import { amara, files, marcus, now, settings } from './drafting-notes';
import { call, due, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

interface DraftAnswer {
  kind: string;
  to: string;
  leftOut: string[];
  subject: string;
  body: string;
  gaps: { from: number; to: number; says: string }[];
  hints: { tone: string; says: string }[];
  template?: string;
  problem?: string;
}

async function draft(params: Record<string, string>): Promise<DraftAnswer> {
  return JSON.parse(await call(host, 'draft', params)) as DraftAnswer;
}

async function started(more: Record<string, string> = {}): Promise<void> {
  host = await startedHost({ files: { ...files, ...more }, now });
}

describe('the draft handler', () => {
  it('fills the likeliest message from the notes', async () => {
    await started();
    const thanks = await draft({ note: 'Talk' });
    expect(thanks).toMatchObject({ kind: 'thank-you', to: 'amara@example.org', subject: 'Thank you for your time on Thursday' });
    expect(thanks.body).toMatch(/^Dear Amara Osei,\n\nThank you for the time you gave me on Thursday\./);
    expect(thanks.body).toContain('listening beats asking');
    expect(thanks.body).toMatch(/\nRobin Vale$/);
    for (const { from, to, says } of thanks.gaps) expect(thanks.body.slice(from, to)).toBe(`[${says}]`);
    expect(thanks.gaps.map(({ says }) => says)).toEqual([
      'one thing they said that stayed with you, in words meant for them; your note says: listening beats asking',
      'what you will do with it',
    ]);
  });

  it('takes the due item of a contact first, and any message that is named', async () => {
    await started();
    expect((await draft({ contact: 'Marcus Bell' })).kind).toBe('first-referral');
    expect((await draft({ contact: 'Jonas Weidmann' })).kind).toBe('remind');
    expect((await draft({ contact: 'Jonas Weidmann', kind: 'first-cold' })).kind).toBe('first-cold');
  });

  it('leaves the address empty when the note has none, and has several separated by commas', async () => {
    await started({ 'People/Two.md': note('type: contact\nemail: a@example.org, b@example.org') });
    expect((await draft({ contact: 'Marcus Bell' })).to).toBe('');
    expect((await draft({ contact: 'Two' })).to).toBe('a@example.org, b@example.org');
  });

  it.each([
    ['Osei, Amara <amara@example.org>; Field, Sam <sam@example.org>', 'amara@example.org, sam@example.org'],
    ['n/a', '', 'n/a'],
    ['a@example.org; wren@@example.org', 'a@example.org', 'wren@@example.org'],
  ])('writes to the addresses in “%s”, and says what is none', async (email, to, none?: string) => {
    await started({ 'People/Two.md': note(`type: contact\nemail: ${JSON.stringify(email)}`) });
    const drafted = await draft({ contact: 'Two' });
    expect(drafted).toMatchObject({ to, leftOut: none ? [none] : [] });
    expect(drafted.problem).toBe(none && `Left out, because it is no email address: “${none}”.`);
    const { problems } = await due(host);
    expect(problems.map(({ property, value, reason }) => [property, value, reason])).toEqual(
      none ? [['email', none, 'That is not an email address. Write it as name@example.org.']] : []);
  });

  it('addresses the referrer, or the one person who is named', async () => {
    await started();
    expect((await draft({ contact: 'Amara Osei', kind: 'met' })).body).toMatch(/^Dear Wren Abbott,/);
    const group = { note: 'Group', kind: 'thank-you' };
    expect((await draft({ ...group, person: 'Theo March' })).body).toMatch(/^Dear Theo March,/);
    await expect(draft({ ...group, person: 'Nobody' })).rejects.toThrow('Group.md does not name “Nobody”. It names Ines Okafor and Theo March.');
  });

  it('hints at a second message within seven days of the last', async () => {
    await started({ 'People/Soon.md': note('type: contact\nasked_on: 2026-11-13') });
    const says = (await draft({ contact: 'Soon', kind: 'remind' })).hints.map((hint) => hint.says);
    expect(says).toContain('You wrote to them 4 days ago. A week between two messages is kinder.');
  });

  it.each([
    [{}, 'Say whom it is for, with contact=…, or which note: note=….'],
    [{ contact: 'Amara Osei', note: 'Talk' }, 'Name the contact or the note, not both.'],
    [{ contact: 'Nobody' }, 'There is no contact “Nobody”. Name it by its path or its name.'],
    [{ note: 'Talk', kind: 'love-letter' }, 'kind is “love-letter”. It is one of first-cold'],
    [{ contact: 'Left Alone' }, 'Left Alone is not to be contacted, says the note.'],
  ])('says what to do instead of %j', async (params, words) => {
    await started();
    await expect(draft(params as Record<string, string>)).rejects.toThrow(words);
  });

  it('has words for every message from every note', async () => {
    await started();
    for (const path of [amara, marcus, 'People/Left Alone.md', 'Talk.md', 'Group.md']) {
      for (const kind of messageKinds) {
        const { to, subject, body } = await draft({ note: path, kind });
        expect(`${to}${subject}`, `${kind} from ${path}`).not.toMatch(/[\r\n]|\{\{/);
        expect(body, `${kind} from ${path}`).toMatch(/^(?:Dear|Hello) ?[^{}]+$/);
      }
    }
  });

  it('writes nothing', async () => {
    await started();
    await draft({ note: 'Talk' });
    expect(await host.read('Talk.md')).toBe(files['Talk.md']);
    expect(host.paths()).toEqual(Object.keys(files).filter((path) => !path.startsWith('.')).sort());
  });
});

describe('the sent handler', () => {
  it('settles what the message belongs to, and one undo takes it back byte for byte', async () => {
    await started();
    expect(await call(host, 'sent', { note: 'Talk', kind: 'thank-you' })).toBe('Thanked Amara Osei');
    expect(await host.read('Talk.md')).toContain('\nthanked_on: 2026-11-17\n');
    await call(host, 'undo');
    expect(await host.read('Talk.md')).toBe(files['Talk.md']);
  });

  it('notes the day and the channel of a request', async () => {
    await started();
    expect(await call(host, 'sent', { contact: 'Marcus Bell', kind: 'first-referral', on: '2026-11-16', via: 'email' })).toBe('Asked Marcus Bell');
    expect(await host.read(marcus)).toMatch(/\nasked_on: 2026-11-16\nasked_via: email\n/);
  });

  it('reports back to the one referrer who is named', async () => {
    await started();
    await call(host, 'sent', { contact: 'Amara Osei', kind: 'met', person: 'Wren Abbott' });
    expect(await host.read(amara)).toMatch(/\nreported_to:\n {2}- "\[\[Wren Abbott\]\]"\n/);
  });

  it('refuses a day that is still to come, and a message without a note for it', async () => {
    await started();
    await expect(call(host, 'sent', { note: 'Talk', kind: 'thank-you', on: '2026-11-18' })).rejects.toThrow('still to come');
    await expect(call(host, 'sent', { contact: 'Marcus Bell', kind: 'thank-you' })).rejects.toThrow('no interview with Marcus Bell');
    await expect(call(host, 'sent', { note: 'Talk' })).rejects.toThrow('Say which message: kind=….');
    expect(await host.read('Talk.md')).toBe(files['Talk.md']);
  });
});

describe('message templates of one’s own', () => {
  const own = { ...settings, messageFolder: 'Texts' };
  const withFolder = (notes: Record<string, string>) =>
    started({ '.obsidian/plugins/informational-interviews/data.json': JSON.stringify(own), ...notes });
  const mine = note('type: message\nmessage: thank-you\nsubject: "Thanks, {{first_name}}"', 'Hello {{first_name}},\n\nthat was good.\n');

  it('win over the built-in one, by the message that they name', async () => {
    await withFolder({ 'Texts/Anything.md': mine });
    expect(await draft({ note: 'Talk' })).toMatchObject({
      subject: 'Thanks, Amara Osei', body: 'Hello Amara Osei,\n\nthat was good.', template: 'Texts/Anything.md',
    });
    expect((await draft({ note: 'Talk', kind: 'card' })).template).toBeUndefined();
  });

  it('count in their folder only', async () => {
    await withFolder({ 'Elsewhere/Thanks.md': mine, 'Texts old/Thanks.md': mine });
    expect((await draft({ note: 'Talk' })).template).toBeUndefined();
  });

  it('are found even where the subject lacks its quotes, which YAML can’t read', async () => {
    await withFolder({ 'Texts/Thanks.md': '---\ntype: message\nmessage: thank-you\nsubject: {{first_name}}, thanks\n---\nHello.\n' });
    expect(await draft({ note: 'Talk' })).toMatchObject({ subject: 'Amara Osei, thanks', body: 'Hello.' });
  });

  it('are passed over when they are broken, which is said in words', async () => {
    await withFolder({ 'Texts/Thanks.md': note('type: message\nmessage: thank-you', 'Dear {{#name}}you,\n') });
    const { body, problem } = await draft({ note: 'Talk' });
    expect(body).toMatch(/^Dear Amara Osei,/);
    expect(problem).toMatch(/^“Texts\/Thanks\.md” can’t be used: .+ This is the built-in text\.$/);
  });

  it('show what nobody can fill, with a hint', async () => {
    await withFolder({ 'Texts/Thanks.md': note('type: message\nmessage: thank-you', 'Dear {{name}}, {{weather}}!\n') });
    const { body, hints } = await draft({ note: 'Talk' });
    expect(body).toBe('Dear Amara Osei, {{weather}}!');
    expect(hints[0]).toMatchObject({ tone: 'consider', says: 'Nothing is known for {{weather}}. Write it yourself, or take it out.' });
  });

  it('are written out by a command, beside those that are there, and used from then on', async () => {
    await withFolder({ 'Texts/Anything.md': mine, 'Texts/Thank-you card.md': 'Not a template\n' });
    await host.command('informational-interviews:write-message-templates');
    await host.settle();
    expect(host.paths().filter((path) => path.startsWith('Texts/'))).toHaveLength(messageKinds.length + 1);
    expect(await host.read('Texts/Anything.md')).toBe(mine);
    expect(await host.read('Texts/Thank-you card.md')).toBe('Not a template\n');
    expect(await host.read('Texts/Thank-you card 2.md')).toContain('\nmessage: card\n');
    expect((await draft({ note: 'Talk', kind: 'card' })).template).toBe('Texts/Thank-you card 2.md');
    await host.command('informational-interviews:write-message-templates');
    await host.settle();
    expect(host.notices().at(-1)).toContain('All the message templates are in Texts already.');
    expect(host.paths().filter((path) => path.startsWith('Texts/'))).toHaveLength(messageKinds.length + 1);
  });

  it('get a folder of their own when none is chosen, and say the same as the built-in ones', async () => {
    await started();
    const builtIn = await draft({ note: 'Talk' });
    await host.command('informational-interviews:write-message-templates');
    await host.settle();
    expect(JSON.parse(await host.read('.obsidian/plugins/informational-interviews/data.json'))).toMatchObject({ messageFolder: 'Messages' });
    const { template, ...same } = await draft({ note: 'Talk' });
    expect(template).toBe('Messages/Thank-you.md');
    expect(same).toEqual(builtIn);
  });
});
