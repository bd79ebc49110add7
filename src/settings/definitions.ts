import type { SettingDefinitionItem } from 'obsidian';
import { dueKinds, ruleOf, type DueKind, type DueRule } from '../domain/due';
import { presets, type Numbers } from '../domain/terms';
import { listed, say, spoken, together } from '../words/say';
import type { ControlKey } from './controls';
import { headingRows, nameRows } from './names';
import {
  folder, holidays, kindToggle, marks, messageFolder, minutes, number, patience, template, text, weekdayToggle,
  whileShown, type Page,
} from './rows';
import { settingNames } from './validate';

const kindGroups: readonly { heading: () => string; stages: readonly DueRule['stage'][] }[] = [
  { heading: () => say`Asking`, stages: ['asking', 'answered'] },
  { heading: () => say`Before the interview`, stages: ['before'] },
  { heading: () => say`After the interview`, stages: ['after'] },
  { heading: () => say`Staying in touch`, stages: ['between'] },
];

const numberGroups: readonly { heading: () => string; keys: readonly (keyof Numbers)[] }[] = [
  {
    heading: () => say`Asking`,
    keys: [
      'introducedBusinessDays', 'askBusinessDays', 'identifiedBusinessDays',
      'answerBusinessDays', 'scheduleBusinessDays', 'offerBusinessDays',
    ],
  },
  {
    heading: () => say`The interview`,
    keys: [
      'minutes', 'prepareBusinessDays', 'prepareMostDays', 'confirmBusinessDays', 'confirmMostDays',
      'rescheduleBusinessDays', 'proposeBusinessDays', 'thankYouDays', 'resumeDays',
    ],
  },
  {
    heading: () => say`Reporting back`,
    keys: [
      'reportMetBusinessDays', 'reportNoBusinessDays', 'reportGivenUpBusinessDays', 'reportSilentBusinessDays',
      'reportLetGoBusinessDays',
    ],
  },
  { heading: () => say`Keeping in touch`, keys: ['keepInTouchDays', 'cadenceDays', 'settledInTouchDays'] },
];

/** Everything that can be chosen, in the order in which a person would look for it. */
export function definitions(page: Page): SettingDefinitionItem<ControlKey>[] {
  return [problems(page), ...you(page), notes(page), due(page), calendar(page), businessDays(page)];
}

function problems({ store }: Page): SettingDefinitionItem<ControlKey> {
  return {
    type: 'group',
    heading: say`Needs attention`,
    cls: 'informational-interviews-settings-problems',
    visible: () => store.problems.length > 0,
    items: [
      {
        name: say`Some stored settings can’t be read`,
        searchable: false,
        render: (setting) => {
          const show = (): void =>
            void setting.setDesc(createFragment((lines) => {
              for (const problem of store.problems) lines.createDiv({ text: problem });
              lines.createDiv({ text: say`They stay stored as they are until you choose again.` });
            }));
          show();
          return whileShown(setting, store, show);
        },
      },
    ],
  };
}

function you(page: Page): SettingDefinitionItem<ControlKey>[] {
  return [
    text(page, 'me', { desc: say`As you sign your messages.`, aliases: [say`me`, say`signature`] }),
    text(page, 'aboutMe', {
      desc: say`Half a sentence for first requests, as it goes on after “I am”.`,
      placeholder: say`a librarian who is looking into data work`,
      aliases: [say`introduction`, say`messages`],
    }),
    text(page, 'myPhone', { desc: say`For messages about a meeting. Empty: they leave it out.`, aliases: [say`phone`, say`messages`] }),
  ];
}

function notes(page: Page): SettingDefinitionItem<ControlKey> {
  const pattern = [say`pattern`, say`file name`];
  return {
    type: 'group',
    heading: say`Notes`,
    items: [
      folder(page, 'contactFolder', say`New contacts go here. It is made when it is missing.`),
      folder(page, 'interviewFolder', say`New interviews go here. It is made when it is missing.`),
      folder(page, 'reviewFolder', say`The reviews of your weeks go here. It is made when it is missing.`),
      {
        name: settingNames.onlyInFolders(),
        desc: say`Contacts and interviews elsewhere in the vault are left alone.`,
        control: { type: 'toggle', key: 'onlyInFolders' },
      },
      {
        type: 'page',
        name: say`Names and templates`,
        desc: say`What new notes are called and what stands in them.`,
        items: [
          text(page, 'contactName', { desc: say`Has to contain {{name}}.`, aliases: pattern }),
          text(page, 'interviewName', { desc: say`Has to contain {{date}} or {{contacts}}.`, aliases: pattern }),
          template(page, 'contactTemplate'),
          template(page, 'interviewTemplate'),
          template(page, 'chanceTemplate'),
        ],
      },
      template(page, 'questionBank', say`List items in it are questions, headings are topics. Empty: the built-in questions.`),
      messageFolder(page),
      {
        type: 'page',
        name: say`What your notes call things`,
        desc: together(
          say`Which notes count as contacts and interviews, and the names of properties and headings.`,
          say`The command “Look at what is already here” finds out what yours are.`,
        ),
        items: [marks(page, 'contactMarks'), marks(page, 'interviewMarks'), nameRows(page), headingRows(page)],
      },
    ],
  };
}

function due(page: Page): SettingDefinitionItem<ControlKey> {
  const { store } = page;
  return {
    type: 'group',
    heading: say`What is due`,
    items: [
      {
        name: settingNames.preset(),
        desc: say`How long you wait for an answer.`,
        aliases: [say`preset`, say`reminders`, ...Object.keys(presets)],
        render: (setting) => patience(setting, page),
      },
      number(page, 'reminders'),
      number(page, 'remindBusinessDays'),
      number(page, 'closeBusinessDays'),
      {
        type: 'page',
        name: say`More numbers`,
        desc: say`How many days before or after something is due.`,
        items: numberGroups.map(({ heading, keys }) => {
          return { type: 'group', heading: heading(), items: keys.map((key) => number(page, key)) };
        }),
      },
      {
        type: 'page',
        name: say`Kinds`,
        desc: say`What is listed, and what isn’t.`,
        displayValue: () => {
          const { off } = store.current;
          return off.length === 0 ? say`All on` : say`${off.length} off`;
        },
        items: kindGroups.map(({ heading, stages }) => ({ type: 'group', heading: heading(), items: kindsOf(stages).map((kind) => kindToggle(page, kind)) })),
      },
      text(page, 'countFrom', {
        desc: say`What was due before this day waits in a group of its own. Empty: everything counts.`,
        placeholder: '2026-11-30',
        aliases: [say`before you started`, say`date`, say`backlog`],
      }),
      {
        name: settingNames.rowForPerson(),
        desc: say`Several things that fit in one letter to a person stand in one row, which opens to them.`,
        aliases: [say`letter`, say`group`],
        control: { type: 'toggle', key: 'rowForPerson' },
      },
    ],
  };
}

function kindsOf(stages: readonly DueRule['stage'][]): DueKind[] {
  return stages.flatMap((stage) => dueKinds.filter((kind) => ruleOf(kind).stage === stage));
}

function calendar(page: Page): SettingDefinitionItem<ControlKey> {
  return {
    type: 'group',
    heading: say`Calendar`,
    items: [
      minutes(page, 'travelMinutes', {
        desc: say`Your calendar tells you to leave that much earlier, and 15 minutes, for a meeting in person.`,
        aliases: [say`travel`, say`alarm`, say`leave`],
      }),
    ],
  };
}

/** Days of the week in the order people see them, Monday first; 0 is Sunday. */
const WEEK = [1, 2, 3, 4, 5, 6, 0];

function businessDays(page: Page): SettingDefinitionItem<ControlKey> {
  const { store } = page;
  return {
    type: 'group',
    heading: say`Business days`,
    items: [
      {
        type: 'page',
        name: settingNames.weekend(),
        desc: say`Days of the week that are no business days.`,
        displayValue: () => listed(WEEK.filter((day) => store.current.weekend.includes(day)).map((day) => spoken().weekday(day))) || say`None`,
        items: WEEK.map((day) => weekdayToggle(page, day)),
      },
      {
        name: settingNames.holidays(),
        desc: say`Holidays and vacation, one date per line.`,
        aliases: [say`holidays`, say`vacation`, say`bank holiday`, say`public holiday`],
        render: (setting) => holidays(setting, page),
      },
    ],
  };
}
