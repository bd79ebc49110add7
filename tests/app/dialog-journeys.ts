import type { Host } from '../host';
import { dialogWalks, files, type Walk } from './dialog-walks';
import type { formHands } from './form-hands';
import { note, startedHost } from './plugin';

export type Files = Readonly<Record<string, string>>;

export const vault: Files = {
  ...files,
  'People/Lena Fjord.md': note('type: contact\nfollow_up: 2026-11-16\nfollow_up_note: "send the article"\nreferred_by: ["[[Amara Osei]]"]\nreferred_on: 2026-10-05\nasked_on: 2026-10-06\nreplied_on: 2026-10-07\noutcome: no'),
  'People/Wren Abbott.md': note('type: contact\norganization: Lumen\nasked_on: 2026-11-03'),
  'People/Omar Said.md': note('type: contact\norganization: Lumen'),
  'Talks/Group.md': note('type: interview\ncontacts: ["[[Amara Osei]]", "[[Marcus Bell]]"]\ndate: 2026-11-16\nstatus: held', '## Debrief\n'),
  'Talks/Past.md': note('type: interview\ncontacts: ["[[Marcus Bell]]"]\ndate: 2026-11-13\nbooked_on: 2026-11-10'),
};

/** A dialog, or several that follow each other, and what is done before and after the notes are called otherwise. */
export interface Journey extends Pick<Walk, 'storage' | 'keys'> {
  name: string;
  /** A note without which nothing comes of it. */
  needs?: string;
  /** The note that is open; in the list of follow-ups, a row by what it says. */
  note?: string;
  row?: string;
  command?: string;
  before?: () => void | Promise<void>;
  after?: () => void | Promise<void>;
}

/** The note without which nothing comes of a dialog. */
const needs: Files = {
  InterviewForm: 'People/Ines Okafor.md', ReferralForm: 'People/Marcus Bell.md', DebriefForm: 'Talks/Talk.md', DraftForm: 'Talks/Talk.md',
  LetterForm: 'People/Zed Orr.md',
  QuestionPicker: 'Talks/To come.md', MergeDialog: 'People/Ines Okafor.md', DayForm: 'Talks/To come.md', ChoiceDialog: 'People/Amara Osei.md',
};

/** Every dialog, and those that follow each other. */
export function dialogJourneys(hands: ReturnType<typeof formHands>, settle: () => Promise<void>): readonly Journey[] {
  const { field, fill, press, click } = hands;
  const pick = async (label: string, name: string): Promise<void> => {
    fill(label, name);
    await press('Enter');
  };
  const select = (label: string, value: string): void => {
    field<HTMLSelectElement>(label).value = value;
    for (const type of ['input', 'change']) field(label).dispatchEvent(new Event(type, { bubbles: true }));
  };
  const save = (): Promise<void> => press('Enter', { ctrlKey: true });
  const all = Object.entries(dialogWalks(hands));
  return [
    ...all.map(([name, { fill: before, answers, ...walk }]) =>
      ({ name, needs: needs[name], ...walk, before, after: answers ? () => press(answers) : walk.saves && save })),
    ...all.flatMap(([name, { fill: typed, picks, ...walk }]) => picks ? [{
      name: `${name}, with people picked`, needs: name === 'ContactForm' ? 'People/Amara Osei.md' : 'People/Marcus Bell.md', ...walk, after: save,
      async before() {
        await typed();
        await picks();
      },
    }] : []),
    {
      name: 'a debrief of several', needs: 'Talks/Group.md', note: 'Talks/Group.md', command: 'debrief', after: save,
      async before() {
        fill('What did you learn?', 'Listening beats asking.');
        await pick('Names they gave you', 'Lena Fjord');
        select('Who gave them', '1');
        document.querySelector<HTMLElement>('input[value="granted"]')!.click();
        select('Whose answer', '0');
      },
    },
    {
      name: 'until when they wait', needs: 'People/Amara Osei.md', note: 'People/Amara Osei.md', command: 'reply', keys: ['2'], after: save,
      before: () => void fill('In touch again on', '2026-12-02'),
    },
    {
      name: 'what comes after a yes', note: 'People/Amara Osei.md', command: 'reply', keys: ['1'],
      async after() {
        await press('2');
        fill('Day', '2026-12-01');
        await save();
      },
    },
    {
      name: 'what comes after a no', note: 'People/Amara Osei.md', command: 'reply', keys: ['3'],
      async after() {
        await press('2');
        await pick('Whom they named', 'Zoë');
        await save();
      },
    },
    {
      name: 'thanks after a no', needs: 'People/Amara Osei.md', note: 'People/Amara Osei.md', command: 'reply', keys: ['3'],
      async after() {
        await press('1');
        await save();
      },
    },
    { name: 'how an interview went', needs: 'Talks/Past.md', note: 'Talks/Past.md', command: 'settle', after: () => click('Yes, we met') },
    { name: 'which of several is settled', needs: 'Talks/Group.md', note: 'Talks/Group.md', command: 'settle', after: () => press('3') },
    { name: 'who of them has heard', needs: 'People/Lena Fjord.md', note: 'People/Lena Fjord.md', command: 'settle', after: () => press('1') },
    {
      name: 'a next step', needs: 'People/Lena Fjord.md', note: 'People/Lena Fjord.md', command: 'settle', keys: ['2'], after: save,
      before: () => void fill('Next step on', '2026-12-02'),
    },
    {
      name: 'which message', note: 'Talks/Talk.md', command: 'draft',
      async after() {
        await click('Thank-you');
        fill('Text', 'Thank you.');
        await click('Keep in the note');
        await save();
      },
    },
    {
      name: 'a draft for one of several', needs: 'Talks/Group.md', row: 'Thank-you: Marcus Bell', keys: ['w'], after: save,
      before: () => void fill('Text', 'Thank you.'),
    },
    {
      name: 'until what day it is put off', needs: 'Talks/Group.md', row: 'Thank-you: Marcus Bell', after: save,
      async before() {
        await press('s');
        await click('Until a day…');
        fill('Until', '2026-12-02');
      },
    },
    {
      name: 'a draft whose message changes', needs: 'Talks/Talk.md', note: 'Talks/Talk.md', command: 'draft', keys: ['1'],
      async after() {
        select('Message', 'card');
        await settle();
        await save();
      },
    },
    {
      name: 'somebody else to ask', needs: 'People/Omar Said.md', row: 'Remind: Wren Abbott', after: () => press('1'),
      async before() {
        await press('m');
        await click('Ask somebody else at Lumen…');
      },
    },
  ];
}

/** A host with a dialog open, at noon on Tuesday 17 November 2026, and what is done in it at first. */
export async function openJourney(
  { note: path, row, command, keys = [], storage, before }: Journey,
  { started, press, now = '2026-11-17T12:00' }: { started: (host: Host) => void; press: (key: string) => Promise<void>; now?: string },
): Promise<void> {
  const host = await startedHost({ files: vault, now, storage });
  started(host);
  if (storage) await press('Escape');
  if (path) await host.app.workspace.openLinkText(path, '', false);
  if (row || !command) {
    await host.command('informational-interviews:open-follow-ups');
    await host.settle();
  }
  if (row) {
    const rows = Array.from(document.querySelectorAll<HTMLElement>('[data-row]'));
    rows.find(({ textContent }) => textContent.includes(row))!.querySelector<HTMLElement>('[role="link"]')!.focus();
  }
  if (command) await host.command(`informational-interviews:${command}`);
  await host.settle();
  for (const key of keys) await press(key);
  await before?.();
}
