import type { FaultOp } from '../host';
import type { formHands } from './form-hands';
import { note } from './plugin';

export const files = {
  'People/Amara Osei.md': note('type: contact\nasked_on: 2026-11-12'),
  'People/Ines Okafor.md': note('type: contact'),
  'People/Marcus Bell.md': note('type: contact'),
  'People/Zed Orr.md': note('type: contact\nfollow_up: 2026-11-16\nfollow_up_note: send the list\nasked_on: 2026-11-06\nreplied_on: 2026-11-13\noutcome: no'),
  'Talks/Talk.md': note('type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-16\nstatus: held', '## Debrief\n'),
  'Diary.md': 'Nothing of ours, but #diary\n',
  'Talks/To come.md': note('type: interview\ncontacts: ["[[Ines Okafor]]"]\ndate: 2026-11-24\nbooked_on: 2026-11-10'),
};

/** What the app’s storage holds of a step that broke off before either of its notes was written. */
const brokenOff = new Map([['informational-interviews-unfinished', JSON.stringify({
  version: 1,
  entries: [{
    id: '1', says: 'Asked both', undoing: false, session: 'the one before', stuck: false, folders: [],
    parts: ['People/Ines Okafor.md', 'People/Marcus Bell.md'].map((path) =>
      ({ kind: 'edit', path, changes: [{ note: path, fact: 'askedOn', set: '2026-11-16', was: null }] })),
  }],
})]]);

/** How a dialog is come to, filled in and saved. */
export interface Walk {
  /** What the app’s storage holds: the dialog that comes of it by itself is put off first. */
  storage?: ReadonlyMap<string, string>;
  /**
   * The note that is open, and the command; without one, the list is that of follow-ups. Then the keys on the way, with
   * `Mod+` or without.
   */
  note?: keyof typeof files;
  command?: string;
  keys?: readonly string[];
  /** Fills in as much as it takes to save, by keys. */
  fill(): void | Promise<void>;
  /** Whether it asks before that is lost. */
  asks: boolean;
  /** Names people of the vault, each picked from the list. */
  picks?(): Promise<void>;
  /** Where it is saved at once: the key that answers it. */
  answers?: string;
  /** Mod-Enter saves it; the first thing that it then does to the disk. */
  saves?: { by: FaultOp };
}

/** Every dialog of the plugin, by its class. */
export function dialogWalks({ field, fill, press }: ReturnType<typeof formHands>): Record<string, Walk> {
  const pick = async (label: string, name: string): Promise<void> => {
    fill(label, name);
    await press('Enter');
  };
  const walks: Record<string, Walk> = {
    ContactForm: {
      command: 'new-contact', asks: true, saves: { by: 'create' },
      fill: () => void fill('Name', 'Zoë'),
      picks: () => pick('Referred by', 'Amara Osei'),
    },
    InterviewForm: {
      command: 'new-interview', asks: true, saves: { by: 'create' },
      fill() {
        fill('With', 'Ines Okafor');
        fill('Day', '2026-12-01');
      },
    },
    ReferralForm: {
      command: 'log-referral', asks: true, saves: { by: 'process' },
      fill() {
        fill('Who gave the name', 'Amara Osei');
        fill('Whom they named', 'Marcus Bell');
        field('Day').focus();
      },
    },
    ChanceForm: {
      command: 'chance-conversation', asks: true, saves: { by: 'create' },
      fill() {
        fill('Name', 'Zoë');
        field('Where').focus();
      },
      picks: () => pick('Name', 'Marcus Bell'),
    },
    DebriefForm: {
      note: 'Talks/Talk.md', command: 'debrief', asks: true, saves: { by: 'process' },
      fill: () => void fill('What did you learn?', 'Listening beats asking.'),
      picks: () => pick('Names they gave you', 'Marcus Bell'),
    },
    DraftForm: {
      note: 'Talks/Talk.md', command: 'draft', keys: ['1'], asks: false, saves: { by: 'process' },
      fill: () => void fill('Text', 'Thank you.'),
    },
    LetterForm: {
      note: 'People/Zed Orr.md', command: 'letter', asks: false, saves: { by: 'process' },
      fill: () => void fill('Text', 'Thank you.'),
    },
    TellingForm: {
      command: 'tell-helpers', asks: true,
      fill: () => void fill('What has come of it, in one sentence', 'I am going to Fernhill'),
      picks: () => pick('Who hears of it', 'Marcus Bell'),
    },
    MergePicker: {
      note: 'People/Amara Osei.md', command: 'merge', asks: true,
      fill: () => pick('The same person', 'Marcus Bell'),
    },
    MergeDialog: {
      note: 'People/Amara Osei.md', command: 'merge', keys: ['ArrowDown', 'ArrowDown', 'Enter', 'Mod+Enter'],
      asks: false, saves: { by: 'process' }, fill: () => undefined,
    },
    QuestionPicker: {
      note: 'Talks/To come.md', command: 'pick-questions', asks: true, saves: { by: 'process' },
      async fill() {
        await press('ArrowDown');
        await press(' ');
      },
    },
    DayForm: {
      note: 'Talks/To come.md', command: 'move', asks: false, saves: { by: 'process' },
      fill: () => void fill('New day', '2026-12-02'),
    },
    MarkingDialog: { note: 'Diary.md', command: 'make-contact', asks: false, saves: { by: 'process' }, fill: () => undefined },
    TagForm: { command: 'make-contacts-by-tag', asks: true, fill: () => void fill('Tag', 'diary') },
    BrokenOffDialog: { storage: brokenOff, command: 'broken-off', asks: false, saves: { by: 'process' }, fill: () => undefined },
    KeysDialog: { keys: ['?'], asks: false, fill: () => undefined },
    ChoiceDialog: { note: 'People/Amara Osei.md', command: 'reply', asks: false, answers: '3', fill: () => undefined },
  };
  return walks;
}
