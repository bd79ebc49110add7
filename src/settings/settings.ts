import type { Day } from '../domain/day';
import type { DueKind } from '../domain/kinds';
import { standardNumbers, type Numbers, type Preset, type Terms } from '../domain/terms';
import type { Recognition } from '../notes/read';

/**
 * What the person has chosen: everything in `data.json`, and nothing else is. Flat, so that declarative controls bind
 * to it by key. Paths have no slash at the end; a template of '' is the built-in one.
 */
export interface Settings extends Numbers {
  contactFolder: string;
  interviewFolder: string;
  /** Look for contacts and interviews in their folders only. */
  onlyInFolders: boolean;
  contactName: string;
  interviewName: string;
  contactTemplate: string;
  interviewTemplate: string;
  chanceTemplate: string;
  contactTypes: string[];
  interviewTypes: string[];
  me: string;
  preset: Preset | 'own';
  /** Kinds that are switched off. */
  off: DueKind[];
  /** 0 is Sunday. */
  weekend: number[];
  holidays: Day[];
  countFrom: Day | '';
}

export const defaultSettings: Settings = {
  ...standardNumbers,
  contactFolder: 'Contacts',
  interviewFolder: 'Interviews',
  onlyInFolders: false,
  contactName: '{{name}}',
  interviewName: '{{date}} {{contacts}}',
  contactTemplate: '',
  interviewTemplate: '',
  chanceTemplate: '',
  contactTypes: ['contact'],
  interviewTypes: ['interview'],
  me: '',
  preset: 'standard',
  off: [],
  weekend: [0, 6],
  holidays: [],
  countFrom: '',
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

/** The reader's view of the settings. */
export function recognitionOf(settings: Settings): Recognition {
  const { contactTypes, interviewTypes, onlyInFolders, contactFolder, interviewFolder } = settings;
  return {
    contactTypes: contactTypes.map((type) => type.toLowerCase()),
    interviewTypes: interviewTypes.map((type) => type.toLowerCase()),
    contactFolders: onlyInFolders ? [contactFolder] : [],
    interviewFolders: onlyInFolders ? [interviewFolder] : [],
  };
}
