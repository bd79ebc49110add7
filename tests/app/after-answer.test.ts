// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { all, choose, click, main, menuItems, openedView, press, row, unfold } from './follow-ups-notes';
import { call, due, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const files: Record<string, string> = {
  'People/Wren Abbott.md': note('type: contact\norganization: Kestrel Lab\nasked_on: 2026-11-06', '## Research\n\n### The person\n\n## Log\n'),
  'People/Ben Orr.md': note('type: contact\norganization: "[[Kestrel Lab]]"\nrole: Engineer'),
  'People/Ann Lee.md': note('type: contact\norganization: Kestrel Lab\ndo_not_contact: true'),
  'People/Cy Poe.md': note('type: contact\norganization: Kestrel Lab\nasked_on: 2026-11-19'),
};

async function opened(path: string, given: Record<string, string> = files): Promise<void> {
  host = await startedHost({ files: given });
  await host.app.workspace.getLeaf(false).openFile(host.app.vault.getFileByPath(path) as never);
  await host.settle();
}

const run = async (id: string): Promise<void> => {
  await host.command(`informational-interviews:${id}`);
  await host.settle();
};

const title = (): string | undefined => host.modal()?.querySelector('.modal-title')?.textContent;
const choices = (): string[] => all('.informational-interviews-form-choices button', host.modal()!).map(({ textContent }) => textContent);

const spoken = { ...files, 'People/Wren Abbott.md': note('type: contact\nasked_on: 2026-11-06\nasked_via: in person') };

async function pick(day: string): Promise<void> {
  const field = host.modal()!.querySelector<HTMLInputElement>('.informational-interviews-form-day input')!;
  field.value = day;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await host.settle();
}

async function take(text: string): Promise<void> {
  const button = all('button', host.modal()!).find(({ textContent }) => textContent.startsWith(text));
  if (!button) throw new Error(`There is no “${text}” among: ${choices().join(', ')}`);
  click(button);
  await host.settle();
}

describe('after an answer', () => {
  it('that is a yes, times or the interview come next', async () => {
    await opened('People/Wren Abbott.md');
    await run('reply');
    await take('Yes');
    expect(await host.read('People/Wren Abbott.md')).toContain('outcome: "yes"');
    expect(title()).toBe('Wren Abbott said yes. What comes next?');
    expect(choices()).toEqual(['Offer times in a message…', 'Enter the interview that you agreed on…', 'Nothing more now']);
    await take('Enter the interview');
    expect(title()).toContain('New interview');
    expect(host.modal()!.textContent).toContain('Wren Abbott');
  });

  it('that is a yes, a message with times can be drafted at once', async () => {
    await opened('People/Wren Abbott.md');
    await run('reply');
    await take('Yes');
    await take('Offer times');
    expect(host.modal()!.textContent).toContain('I sent it');
  });

  it('that is a no, thanks come next, or whom they named instead', async () => {
    await opened('People/Wren Abbott.md');
    await run('reply');
    await take('No');
    expect(title()).toBe('Wren Abbott said no. What comes next?');
    expect(choices()).toEqual(['Thank them, and ask who else might…', 'Log whom Wren Abbott named instead…', 'Nothing more now']);
    await take('Log whom');
    expect(title()).toContain('referral');
  });

  it('that is a later, the day is asked for, and thanks come next', async () => {
    await opened('People/Wren Abbott.md');
    await run('reply');
    await take('Later');
    await pick('2026-12-15');
    await take('Save');
    const text = await host.read('People/Wren Abbott.md');
    expect(text).toContain('follow_up: 2026-12-15');
    expect(text).not.toContain('last_contact');
    expect(title()).toBe('Wren Abbott said later. What comes next?');
    expect(choices()).toEqual(['Thank them, and say when you will write again…', 'Nothing more now']);
    await take('Thank them');
    expect(host.modal()!.textContent).toContain('I sent it');
    expect(host.modal()!.querySelector('select')!.value).toBe('after-later');
  });

  it('that is a later with thanks said at once, nothing comes next', async () => {
    await opened('People/Wren Abbott.md', spoken);
    await run('reply');
    await take('Later');
    await pick('2026-12-15');
    await take('Save');
    expect(await host.read('People/Wren Abbott.md')).toContain('last_contact: 2026-11-21');
    expect(host.modal()).toBeNull();
  });

  it('that is a no with thanks said at once, whom they named comes next', async () => {
    await opened('People/Wren Abbott.md');
    await run('reply');
    await take('No, and I have thanked them');
    expect(await host.read('People/Wren Abbott.md')).toContain('outcome: "no"\nlast_contact: 2026-11-21\n');
    expect(choices()).toEqual(['Log whom Wren Abbott named instead…', 'Nothing more now']);
  });

  it('given in person or by phone, thanks come first among the noes', async () => {
    const noes = (): string[] => choices().filter((choice) => choice.startsWith('No'));
    await opened('People/Wren Abbott.md', spoken);
    await run('reply');
    expect(noes()).toEqual(['No, and I have thanked them', 'No']);
    await host.close();
    await opened('People/Wren Abbott.md');
    await run('reply');
    expect(noes()).toEqual(['No', 'No, and I have thanked them']);
  });

  it.each([
    [{ outcome: 'no' }, false],
    [{ outcome: 'no', thanked: 'true' }, true],
    [{ outcome: 'later', until: '2026-12-15', thanked: 'yes' }, true],
    [{ contact: 'Ava Lund', outcome: 'no' }, true],
    [{ contact: 'Ava Lund', outcome: 'later', until: '2026-12-15' }, true],
    [{ contact: 'Ava Lund', outcome: 'no', thanked: 'false' }, false],
    [{ contact: 'Ava Lund', outcome: 'yes' }, false],
  ])('%o in the terminal, they have been thanked: %s', async (params, thanked) => {
    const given = { contact: 'Wren Abbott', ...params };
    await opened('People/Wren Abbott.md', { ...files, 'People/Ava Lund.md': note('type: contact\nasked_on: 2026-11-10\nasked_via: Phone') });
    await call(host, 'replied', given as Record<string, string>);
    const [only] = (await due(host, { kind: 'answer' })).due;
    expect((await host.read(`People/${given.contact}.md`)).includes('last_contact: 2026-11-21')).toBe(thanked);
    expect(only !== undefined).toBe(!thanked && given.outcome !== 'yes');
  });

  describe('one may note how they signed', () => {
    const path = 'People/Wren Abbott.md';
    const input = (): HTMLInputElement => host.modal()!.querySelector<HTMLInputElement>('input[type=text]')!;
    const sign = (text: string): void => {
      input().value = text;
      input().dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    const known = { ...files, [path]: files[path]!.replace('asked_on', 'address_as: Wren # so she signs\nasked_on') };

    it('in the same step, which one Undo takes back', async () => {
      await opened(path);
      await run('reply');
      expect(host.modal()!.textContent).toContain('How do they sign?used in letters: Dear …');
      expect([input().value, input().placeholder]).toEqual(['', 'Wren Abbott']);
      sign(' Dr. Abbott  ');
      await take('Yes');
      expect(title()).toBe('Dr. Abbott said yes. What comes next?');
      expect(await host.read(path)).toBe(files[path]!.replace('asked_on: 2026-11-06', [
        'address_as: Dr. Abbott', 'asked_on: 2026-11-06', 'replied_on: 2026-11-21', 'outcome: "yes"',
      ].join('\n')));
      press('Escape');
      await run('undo');
      expect(await host.read(path)).toBe(files[path]);
    });

    it('with a later, too', async () => {
      await opened(path);
      await run('reply');
      sign('Wren');
      await take('Later');
      const day = host.modal()!.querySelector<HTMLInputElement>('.informational-interviews-form-day input')!;
      day.value = '2026-12-15';
      day.dispatchEvent(new InputEvent('input', { bubbles: true }));
      expect(await host.read(path)).toBe(files[path]);
      await take('Save');
      expect(await host.read(path)).toContain('address_as: Wren\n');
    });

    it('and nothing is written of it where it stays as it is', async () => {
      await opened(path, known);
      await run('reply');
      expect(title()).toBe('What did Wren say?');
      expect(input().value).toBe('Wren');
      await take('No');
      expect(await host.read(path)).toContain('address_as: Wren # so she signs\n');
    });

    it('or take it away, to use the full name again', async () => {
      await opened(path, known);
      await run('reply');
      sign('');
      await take('No');
      expect(await host.read(path)).not.toContain('address_as');
      expect(title()).toBe('Wren Abbott said no. What comes next?');
    });

    it('with keys alone: Enter goes on to the answers, and a digit is a letter of the name', async () => {
      await opened(path);
      await run('reply');
      input().focus();
      press('1');
      expect(title()).toBe('What did Wren Abbott say?');
      press('Enter');
      expect(document.activeElement!.textContent).toBe('Yes, let us talk');
      press('1');
      await host.settle();
      expect(await host.read(path)).toContain('outcome: "yes"');
    });

    it('and is asked before what was typed is lost', async () => {
      await opened(path);
      await run('reply');
      sign('Wren');
      press('Escape');
      await host.settle();
      expect(host.modal()!.textContent).toContain('Leave without saving?');
    });
  });

  it('can be left with Escape, and the answer stays recorded', async () => {
    await opened('People/Wren Abbott.md');
    await run('reply');
    await take('Yes');
    press('Escape');
    await host.settle();
    expect(host.modal()).toBeNull();
    expect(await host.read('People/Wren Abbott.md')).toContain('outcome: "yes"');
  });
});

describe('a “later” whose day has come', () => {
  const jo = 'type: contact\nasked_on: 2026-10-01\nreplied_on: 2026-10-05\noutcome: later\nlast_contact: 2026-10-06\nfollow_up: 2026-11-16';
  const open = async (): Promise<void> => {
    host = await openedView({ files: { 'Jo.md': note(jo) } });
    main(row('Jo')).focus();
    press('d');
    await host.settle();
    expect(title()).toBe('What becomes of it?');
  };

  it('was written to again, and waits for an answer', async () => {
    await open();
    await take('I asked again today');
    expect(await host.read('Jo.md')).toContain('asked_on: 2026-11-17\n');
    expect((await due(host)).due).toMatchObject([{ kind: 'remind', group: 'with-them' }]);
  });

  it('gets another day, and no earlier one than tomorrow', async () => {
    await open();
    await take('It gets another day');
    await pick('2026-11-17');
    await take('Save');
    expect(host.modal()!.textContent).toContain('Choose a day after today.');
    await pick('2026-12-15');
    await take('Save');
    expect(host.modal()).toBeNull();
    const text = await host.read('Jo.md');
    expect(text).toContain('follow_up: 2026-12-15\n');
    expect(text).toContain('last_contact: 2026-10-06\n');
  });

  it('is let go', async () => {
    await open();
    await take('Let it go');
    expect(await host.read('Jo.md')).toContain('outcome: no-answer\n');
    expect((await due(host, { within: '365' })).due).toEqual([]);
  });

  it('never ends in nothing', async () => {
    host = await openedView({ files: { 'Jo.md': note(jo) } });
    await expect(call(host, 'done', { note: 'Jo', kind: 'follow-up', touch: 'false' })).rejects.toThrow(
      'Jo said later. Ask again, name another day, or let it go.',
    );
    expect(await host.read('Jo.md')).toBe(note(jo));
  });
});

describe('after three business days of silence', () => {
  it('the row offers others in that organization who were not asked, and opens the note of one', async () => {
    host = await openedView({ files, now: '2026-11-17T11:20' });
    main(row('Wren Abbott')).focus();
    press('m');
    expect(menuItems()).toContain('Ask somebody else at Kestrel Lab…');
    choose('Ask somebody else');
    await host.settle();
    expect(choices()).toEqual(['Ben Orr, Engineer']);
    await take('Ben Orr');
    expect(host.app.workspace.getActiveFile()?.path).toBe('People/Ben Orr.md');
  });

  it('and not before', async () => {
    host = await openedView({ files, now: '2026-11-10T11:20' });
    unfold('with-them');
    await host.settle();
    main(row('Wren Abbott')).focus();
    press('m');
    expect(menuItems()).toContain('Wren Abbott has answered…');
    expect(menuItems()).not.toContain('Ask somebody else at Kestrel Lab…');
  });

  it('and not where nobody else is known there', async () => {
    host = await openedView({ files: { ...files, 'People/Ben Orr.md': note('type: contact\norganization: Elsewhere') } });
    main(row('Wren Abbott')).focus();
    press('m');
    expect(menuItems()).not.toContain('Ask somebody else at Kestrel Lab…');
  });
});

describe('asking with nothing researched', () => {
  const hint = (): string[] => host.notices().filter((text) => text.includes('under Research'));

  it('is met with a quiet hint, once for each contact, and recorded all the same', async () => {
    await opened('People/Wren Abbott.md');
    await run('asked');
    await run('undo');
    await run('asked');
    expect(hint()).toHaveLength(1);
    expect(await host.read('People/Wren Abbott.md')).toContain('asked_on: 2026-11-21');
  });

  it('is met with the hint when the request is drafted', async () => {
    const jo = note('type: contact\nreferred_by: "[[Wren Abbott]]"\nreferred_on: 2026-11-20', '## Research\n');
    host = await openedView({ files: { 'People/Jo.md': jo } });
    main(row('Jo')).focus();
    press('w');
    await host.settle();
    expect(host.modal()!.textContent).toContain('I sent it');
    expect(hint()).toHaveLength(1);
  });

  it.each([
    ['the contact’s note has some', '## Research\n\n### The person\n\nPaints at night.\n', undefined],
    ['it has some in a list', '## Research\n- paints at night\n', undefined],
    ['it stands below a fence with a hash in it', '## Research\n\n```sh\n# --- #\n```\n\n- paints at night\n', undefined],
    ['it has a name and a year', '## Research\n\n1. [[Optics]] 2019\n', undefined],
    ['it has words in another script', '## Research\n* 望遠鏡\n', undefined],
    ['it stands at the end of the note, after other text', '# Jo\n\nMet at a fair.\n\n## Research\npaints\n', undefined],
    ['its template has no place for it', '## Log\n\n- met\n', undefined],
    ['the organization’s own note has some', '## Research\n\n## Log\n', '## What they do\n\nLenses.\n'],
  ])('is met with none where %s', async (_, body, organization) => {
    await opened('People/Jo.md', {
      'People/Jo.md': note('type: contact\norganization: "[[Optics]]"', body),
      ...(organization && { 'Optics.md': organization }),
    });
    await run('asked');
    expect(host.notices()).toHaveLength(1);
    expect(hint()).toEqual([]);
  });

  it.each([
    ['items of a list that are empty', '## Research\n- \n- [ ] \n\n## Log\n\ntext\n'],
    ['a hint that its template hides', '## Research\n\n%% What have you read about them? %%\n\n%%\nTalks, articles\n%%\n'],
    ['empty items of every kind, and names', '## Research\n1. \n2) [[Optics]]\n* [x] [[Optics]], [[Lenses]]\n+ \n-\n'],
    ['what stands above and below', '# Jo\n\nMet at a fair.\n\n## Research\n\n## Log\n\n- met\n'],
    ['headings alone', '## Research\n### The industry\n### The person\n## Why\ntext\n'],
  ])('counts %s as nothing', async (_, body) => {
    await opened('People/Jo.md', { 'People/Jo.md': note('type: contact\norganization: "[[Optics]]"', body), 'Optics.md': '## News\n\n- [[Jo]]\n' });
    await run('asked');
    expect(hint()).toHaveLength(1);
  });
});
