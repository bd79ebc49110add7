// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { call, note, startedHost, told } from './plugin';
import { vaultOf } from './writer-host';

let host: Host;
afterEach(() => host.close());

const REVIEW = 'Reviews/2026-W47.md';
const files = {
  'People/A. Osei.md': note('type: contact\nname: Amara Osei\nrole: Curator\nasked_on: 2026-11-02'),
  'People/Kit.md': note('type: contact\nasked_on: 2026-11-18'),
  'People/Marcus Bell.md': note('type: contact\nreferred_by: "[[A. Osei]]"\nreferred_on: 2026-11-19'),
  'Talk.md': note(
    'type: interview\ncontacts: ["[[A. Osei]]"]\ndate: 2026-11-19\nstatus: held\nthanked_on: 2026-11-20\ninformation_rating: 4',
    '# Talk\n\n## Debrief\n\n### Summary, 2026-11-19\n\nSmall places.\n\n### Later\n\nNot this.\n',
  ),
  'Plan.md': note('type: interview\ncontacts: "[[Kit]]"\ndate: 2026-11-24\ntime: "10:30"\nlocation: Café | Linden'),
};

interface Answer { week: string; from: string; to: string; note: string; outcome: string; text: string }

async function started(more: Record<string, string> = {}, now?: string): Promise<void> {
  host = await startedHost({ files: { ...files, ...more }, ...(now ? { now } : {}) });
}

const week = async (params: Record<string, string> = {}): Promise<Answer> =>
  JSON.parse(await call(host, 'week', { format: 'json', ...params })) as Answer;

describe('the review of a week', () => {
  it('is a note of what the week held, and one undo takes it away', async () => {
    await started();
    const { text, ...answer } = await week();
    expect(answer).toEqual({ week: '2026-W47', from: '2026-11-16', to: '2026-11-22', note: REVIEW, outcome: 'created' });
    expect(await host.read(REVIEW)).toBe(text);
    expect(text).toContain('### [[A. Osei|Amara Osei]], Thursday 19 November\n\nCurator.\n\n> Small places.\n\n- **Information** 4 of 5: useful, first-hand, mostly new.\n- **Names received**: [[Marcus Bell]]\n');
    expect(text).toContain('- Wednesday: asked [[Kit]]\n- Friday: thanked [[A. Osei|Amara Osei]]\n');
    expect(text).toContain('| Tue 24 Nov | 10:30 | [[Kit]] | Café \\| Linden |\n');
    expect(text).not.toContain('Not this');
    await call(host, 'undo');
    expect(await vaultOf(host)).toEqual(files);
  });

  it('can be written again around what was added, which one undo brings back', async () => {
    await started();
    const { text } = await week();
    const mine = `${text.replace('> \n', '> My own.\n')}Below.\n`.replaceAll('\n', '\r\n');
    await host.write(REVIEW, mine);
    await host.settle();
    expect((await week()).outcome).toBe('unchanged');
    await call(host, 'asked', { contact: 'Marcus Bell', on: '2026-11-21' });
    await host.settle();
    const again = await week();
    expect(again.outcome).toBe('changed');
    expect(await host.read(REVIEW)).toBe(again.text);
    expect(again.text).toContain('> My own.\r\n');
    expect(again.text).toContain('Saturday: asked [[Marcus Bell]]\r\n');
    expect(again.text.endsWith('\r\nBelow.\r\n')).toBe(true);
    await call(host, 'undo');
    expect(await host.read(REVIEW)).toBe(mine);
  });

  it('can be written again where a name holds half an emoji, which no file can', async () => {
    await started({
      'People/Zed.md': note('type: contact\nname: "Zed \\ud83d"\nasked_on: 2026-11-18'),
      'Hall.md': note('type: interview\ncontacts: "Bob \\ud83d"\ndate: 2026-11-18\nstatus: held'),
    });
    expect((await week()).text).toContain('Bob \uFFFD');
    await host.settle();
    expect((await week()).outcome).toBe('unchanged');
    await call(host, 'referral-list');
    await host.settle();
    expect(await call(host, 'referral-list')).toBe('{"path":"Referral map.md"}');
  });

  it('never touches a note that is no review, nor one whose own lines were changed', async () => {
    await started({ [REVIEW]: '# Plans\n' });
    await expect(week()).rejects.toThrow('is no review of that week, so it stays as it is');
    expect(await host.read(REVIEW)).toBe('# Plans\n');
    const { text, note: other } = await week({ counsellor: 'true' });
    await host.write(other, text.replace('asked [[Kit]]', 'asked [[Kit]] by phone'));
    await host.settle();
    await expect(week({ counsellor: 'true' })).rejects.toThrow('was changed by hand, and writing it again would lose that');
  });

  it('is for a counsellor another note, without what is private', async () => {
    await started();
    const { note: path, text } = await week({ counsellor: 'true' });
    expect(path).toBe('Reviews/2026-W47 for a counsellor.md');
    expect(text).toContain('For a counsellor: own words, evaluations and quotes are left out.');
    expect(text).not.toMatch(/Small places|Information|In your own words/);
  });

  it('is on a Monday that of the week before, else of the day that is named; not of one still to come', async () => {
    await started({}, '2026-11-23T09:00');
    expect((await week({ 'dry-run': 'true' })).note).toBe(REVIEW);
    expect((await week({ 'dry-run': 'true', of: '2027-01-01' }).catch((error: Error) => error.message))).toContain('still to come');
    expect((await week({ 'dry-run': 'true', of: '2026-11-23' })).week).toBe('2026-W48');
    expect(await vaultOf(host)).toEqual(files);
    expect(await call(host, 'week', { 'dry-run': 'true' })).toMatch(/^# Week of 16 November 2026\n/);
  });

  it('goes to the folder that the settings name', async () => {
    await started({ '.obsidian/plugins/informational-interviews/data.json': '{"reviewFolder":"Net/Weeks"}' });
    expect((await week()).note).toBe('Net/Weeks/2026-W47.md');
  });

  it('is nobody’s note, even within a folder whose notes are people', async () => {
    const settings = { contactMarks: [{ folder: 'CRM' }], reviewFolder: 'CRM/Weeks' };
    await started({
      '.obsidian/plugins/informational-interviews/data.json': JSON.stringify(settings),
      'CRM/Ada.md': note('tags: [friend]'),
    });
    const { note: path, text } = await week();
    await host.write(path, note('tags: [review]\ndate: 2026-11-20', text));
    await host.settle();
    const people = JSON.parse(await call(host, 'people', { format: 'json' })) as { people: { note: string }[] };
    expect(people.people.flatMap((each) => (each.note.startsWith('CRM/') ? each.note : []))).toEqual(['CRM/Ada.md']);
    expect((await week()).outcome).toBe('unchanged');
  });

  it('is written from the palette, after the day was asked, and opened', async () => {
    await started();
    await host.command('informational-interviews:write-week-review');
    await host.settle();
    const submit = Array.from(document.querySelectorAll('button')).find(({ textContent }) => textContent === 'Write')!;
    submit.click();
    await host.settle();
    expect(host.app.workspace.getActiveFile()?.path).toBe(REVIEW);
    expect(told(host).join()).toContain(`Wrote “${REVIEW}”`);
  });

  it('of a full week says how far reading has come, and can be stopped with nothing written', async () => {
    await started(Object.fromEntries(Array.from({ length: 40 }, (_, at) => [
      `Talks/${at}.md`,
      note(`type: interview\ncontacts: ["[[A. Osei]]"]\ndate: 2026-11-1${6 + (at % 3)}\nstatus: held`, `## Debrief\n\n### Summary, 2026-11-18\n\nIt was number ${at}.\n`),
    ])));
    const before = await vaultOf(host);
    const reading = (): HTMLElement | undefined =>
      Array.from(document.querySelectorAll<HTMLElement>('.notice')).find(({ textContent }) => /^Read: \d+ of 41/.test(textContent ?? ''));
    const write = async (): Promise<void> => {
      await host.command('informational-interviews:write-week-review');
      await host.settle();
      Array.from(document.querySelectorAll('button')).find(({ textContent }) => textContent === 'Write')!.click();
    };
    await write();
    const told = new Set<string>();
    for (let turn = 0; turn < 1000 && !told.has('Read: 5 of 41Stop'); turn++) {
      await Promise.resolve();
      if (reading()) told.add(reading()!.textContent!);
    }
    expect(told.size).toBeGreaterThan(3);
    reading()!.querySelector('button')!.click();
    await host.settle();
    expect(reading()).toBeUndefined();
    expect(document.querySelector('.modal')).toBeNull();
    expect(host.notices().at(-1)).toBe('Stopped. Nothing was written.');
    expect(await vaultOf(host)).toEqual(before);
    await write();
    await host.settle();
    expect(reading()).toBeUndefined();
    const text = await host.read(REVIEW);
    expect(text).toContain('\n41 conversations, 1 name, ');
    for (const at of [0, 20, 39]) expect(text).toContain(`> It was number ${at}.\n`);
  });

  it('that can’t be written says so in the form, and offers to open the note in its way', async () => {
    await started({ [REVIEW]: '# Plans\n' });
    await host.command('informational-interviews:write-week-review');
    await host.settle();
    Array.from(document.querySelectorAll('button')).find(({ textContent }) => textContent === 'Write')!.click();
    await host.settle();
    expect(document.querySelector('.modal')?.textContent).toContain('is no review of that week');
    Array.from(document.querySelectorAll('button')).find(({ textContent }) => textContent === 'Open it')!.click();
    await host.settle();
    expect(host.app.workspace.getActiveFile()?.path).toBe(REVIEW);
  });
});
