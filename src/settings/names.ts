import type { Setting, SettingDefinitionGroup, SettingGroupItem } from 'obsidian';
import type { HeadingName } from '../domain/change';
import type { FactName } from '../domain/records';
import { factWords } from '../notes/fact-words';
import { factsInOrder } from '../notes/properties';
import { kindsStating, type FactInUse, type NameInUse, type Usage } from '../notes/usage';
import { standardVocabulary } from '../notes/vocabulary';
import { notes } from '../words/amounts';
import { say, together } from '../words/say';
import type { ControlKey } from './controls';
import type { Page } from './rows';
import { vocabularyOf } from './settings';

interface Row {
  key: ControlKey;
  label: string;
  standard: string;
  /** The vault's own name, or '' for the standard one. */
  own: () => string;
  /** What it comes to in the notes, in words. */
  state: (usage: Usage) => string;
  offered?: (usage: Usage) => readonly NameInUse[];
}

const headingWords: Readonly<Record<HeadingName, () => string>> = {
  research: () => say`What you read up on`,
  questions: () => say`Questions for an interview`,
  debrief: () => say`What you learned`,
  said: () => say`Their words, when met by chance`,
  worthRemembering: () => say`What to keep in mind about them`,
  log: () => say`What was said and when`,
};

/** A row for each fact: what the vault's notes call it. */
export function nameRows(page: Page): SettingDefinitionGroup<ControlKey> {
  return group(page, { heading: say`Properties`, rows: factsInOrder.map((fact) => factRow(page, fact)), all: 'names' });
}

/** A row for each heading that means something. */
export function headingRows(page: Page): SettingDefinitionGroup<ControlKey> {
  const names = Object.keys(headingWords) as HeadingName[];
  return group(page, { heading: say`Headings`, rows: names.map((name) => headingRow(page, name)), all: 'headingNames' });
}

function factRow({ store }: Page, fact: FactName): Row {
  const standard = standardVocabulary.properties[fact];
  return {
    key: `name:${fact}`,
    label: factWords[fact](),
    standard,
    own: () => store.current.names[fact] ?? '',
    state: (usage) => {
      const { properties, alternatives } = vocabularyOf(store.current);
      return stateOf(usage.ofFact(fact), { name: properties[fact], beside: alternatives[fact] });
    },
    offered: (usage) => usage.ofNotes(kindsStating(fact)),
  };
}

function headingRow({ store }: Page, heading: HeadingName): Row {
  return {
    key: `heading:${heading}`,
    label: headingWords[heading](),
    standard: standardVocabulary.headings[heading],
    own: () => store.current.headingNames[heading] ?? '',
    state: (usage) => {
      const { headings } = vocabularyOf(store.current);
      return stateOf({ own: usage.ofHeading(heading), beside: 0, unread: 0 }, { name: headings[heading] });
    },
  };
}

function stateOf(
  { own, beside, unread }: FactInUse,
  { name, beside: standard }: { name: string; beside?: string },
): string {
  const found = own > 0
    ? say`${name} is in ${notes(own)}.`
    : say`No note of yours says ${name}. What is written anew will.`;
  const other = beside > 0 && standard !== undefined ? say`${standard} is read as well, in ${notes(beside)}.` : '';
  const odd = unread > 0 ? say`What stands there can’t be read in ${notes(unread)}; these need attention.` : '';
  return together(found, other, odd);
}

function group(
  page: Page,
  { heading, rows, all }: { heading: string; rows: readonly Row[]; all: 'names' | 'headingNames' },
): SettingDefinitionGroup<ControlKey> {
  return {
    type: 'group',
    heading,
    search: {
      placeholder: say`Find a fact or a name`,
      match: (definition, query) => matches(rows.find(({ label }) => label === definition.name), query),
    },
    extraButtons: [(button) => button.setIcon('rotate-ccw').setTooltip(say`Take the standard names for all`).onClick(() => page.choose(all, {}))],
    items: rows.map((row): SettingGroupItem<ControlKey> => ({
      name: row.label,
      aliases: [row.standard, row.own()].filter((name) => name !== ''),
      render: (setting) => nameField(setting, page, row),
    })),
  };
}

function matches(row: Row | undefined, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  return row !== undefined && [row.label, row.standard, row.own()].some((text) => text.toLowerCase().includes(wanted));
}

/** A name counts when its field is left or it is chosen: every letter on the way would be another name. */
function nameField(setting: Setting, page: Page, row: Row): () => void {
  const { inUse, store } = page;
  const show = (): void => {
    setting.setDesc(inUse.usage ? row.state(inUse.usage) : say`Looking through your notes…`);
  };
  let follow = show;
  setting.addText((text) => {
    const take = (name: string): void => {
      const reason = page.reasonAgainst(row.key, name);
      setting.setErrorMessage(reason ?? null);
      if (reason === undefined && name.trim() !== row.own()) page.choose(row.key, name);
    };
    text.setPlaceholder(row.standard).setValue(row.own());
    text.inputEl.setAttribute('aria-label', row.label);
    text.inputEl.addEventListener('change', () => take(text.getValue()));
    text.onChange((name) => setting.setErrorMessage(page.reasonAgainst(row.key, name) ?? null));
    const { offered } = row;
    if (offered) {
      const names = (): readonly NameInUse[] => (inUse.usage ? offered(inUse.usage) : []);
      page.offer(text.inputEl, { names, choose: take });
    }
    setting.addExtraButton((reset) => {
      reset.setIcon('rotate-ccw').setTooltip(say`Take the standard name ${row.standard}`).onClick(() => {
        text.setValue('');
        take('');
      });
      follow = () => {
        // What is being typed stays.
        if (text.inputEl.doc.activeElement !== text.inputEl) text.setValue(row.own());
        reset.setDisabled(row.own() === '');
        show();
      };
    });
  });
  follow();
  const isShown = (): boolean => setting.settingEl.isConnected && setting.settingEl.doc.defaultView !== null;
  const stops: (() => void)[] = [];
  const stop = (): void => stops.forEach((each) => each());
  const followOn = (): void => (isShown() ? follow() : stop());
  stops.push(store.onChange(followOn), inUse.watch(followOn));
  return stop;
}
