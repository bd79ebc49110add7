import type { Day } from '../domain/day';
import type { DueKind } from '../domain/due';
import type { HeadingName } from '../domain/change';
import type { FactName } from '../domain/records';
import { standardNumbers, type Numbers, type Preset, type Terms } from '../domain/terms';
import { standardMarks, type Mark } from '../notes/mark';
import { vocabularyWith } from '../notes/own-names';
import type { Recognition } from '../notes/read';
import type { Vocabulary } from '../notes/vocabulary';

/**
 * What the person has chosen: everything in `data.json`, and nothing else is. Flat, so that declarative controls bind
 * to it by key. Paths have no slash at the end; a template of '' is the built-in one.
 */
export interface Settings extends Numbers {
  contactFolder: string;
  interviewFolder: string;
  /** Where the reviews of weeks go. */
  reviewFolder: string;
  /** Look for contacts and interviews in their folders only. */
  onlyInFolders: boolean;
  contactName: string;
  interviewName: string;
  contactTemplate: string;
  interviewTemplate: string;
  chanceTemplate: string;
  /** What makes a note a contact or an interview, at least one mark each. */
  contactMarks: Mark[];
  interviewMarks: Mark[];
  /** What the vault’s notes call facts and headings, where that isn’t the standard name. */
  names: Partial<Record<FactName, string>>;
  headingNames: Partial<Record<HeadingName, string>>;
  me: string;
  /** Who I am in half a sentence, for first requests. */
  aboutMe: string;
  myPhone: string;
  /** From where I am to where we meet. */
  travelMinutes: number;
  /** The person's own message templates; '' for the built-in ones. */
  messageFolder: string;
  /** The person's own question bank; '' for the built-in one. */
  questionBank: string;
  preset: Preset | 'own';
  /** Kinds that are switched off. */
  off: DueKind[];
  /** 0 is Sunday. */
  weekend: number[];
  holidays: Day[];
  countFrom: Day | '';
  /** What is owed to one person now stands in one row of the follow-ups. */
  rowForPerson: boolean;
}

export const defaultSettings: Settings = {
  ...standardNumbers,
  contactFolder: 'Contacts',
  interviewFolder: 'Interviews',
  reviewFolder: 'Reviews',
  onlyInFolders: false,
  contactName: '{{name}}',
  interviewName: '{{date}} {{contacts}}',
  contactTemplate: '',
  interviewTemplate: '',
  chanceTemplate: '',
  contactMarks: [standardMarks.contact],
  interviewMarks: [standardMarks.interview],
  names: {},
  headingNames: {},
  me: '',
  aboutMe: '',
  myPhone: '',
  travelMinutes: 30,
  messageFolder: '',
  questionBank: '',
  preset: 'standard',
  off: [],
  weekend: [0, 6],
  holidays: [],
  countFrom: '',
  rowForPerson: true,
};

/** The rules' view of the settings. */
export function termsOf(settings: Settings): Terms {
  return {
    ...settings,
    calendar: { weekend: new Set(settings.weekend), holidays: new Set(settings.holidays) },
    off: new Set(settings.off),
    countFrom: settings.countFrom || undefined,
  };
}

/** What the person's notes call things. */
export function vocabularyOf({ names, headingNames, contactMarks, interviewMarks }: Settings): Vocabulary {
  return vocabularyWith({ names, headingNames, marks: { contact: contactMarks, interview: interviewMarks } });
}

/**
 * The reader's view of the settings, given the folders of the app's own templates. One in which new notes are made is
 * none of these: they would be gone at once. Reviews within a folder that marks its notes are nobody's notes, either.
 */
export function recognitionOf(settings: Settings, templateFolders: readonly string[] = []): Recognition {
  const { onlyInFolders, contactFolder, interviewFolder, contactMarks, interviewMarks, reviewFolder } = settings;
  const reviews = [...contactMarks, ...interviewMarks]
    .some((mark) => 'folder' in mark && reviewFolder.startsWith(`${mark.folder}/`)) ? [reviewFolder] : [];
  return {
    vocabulary: vocabularyOf(settings),
    contactFolders: onlyInFolders ? [contactFolder] : [],
    interviewFolders: onlyInFolders ? [interviewFolder] : [],
    templates: [settings.contactTemplate, settings.interviewTemplate, settings.chanceTemplate].filter((path) => path !== ''),
    templateFolders: [...templateFolders, ...reviews].filter((folder) =>
      ![contactFolder, interviewFolder].some((ours) => `${ours}/`.startsWith(`${folder}/`))),
  };
}
