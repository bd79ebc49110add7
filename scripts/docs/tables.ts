import type { CliFlags } from 'obsidian';
import { dueKinds, ruleOf } from '../../src/domain/due';
import { messageKinds } from '../../src/domain/messages';
import { builtInMessages } from '../../src/notes/messages/built-in';
import { messagePlaceholders } from '../../src/notes/messages/facts';
import { standardMarks } from '../../src/notes/mark';
import { contactProperties, interviewProperties, propertyOf, type Property, type PropertyType } from '../../src/notes/properties';
import { placeholders } from '../../src/notes/templates/built-in';
import { findKeys, moveKeys, rowKeys, type ListKey } from '../../src/ui/list/list-keys';
import { exampleTables } from './examples';
import { formatTables } from './format';
import { code, sentence, table } from './markdown';
import type { Registered } from './registered';
import { settingTables } from './settings';

/** Every table of the documentation by its name, made from what the code knows. */
export async function tablesOf({ handlers, commands, keys }: Registered): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['due-kinds', dueKindTable()],
    ['contact-properties', propertyTable(markRow('contact', 'a contact'), only(contactProperties))],
    ['interview-properties', propertyTable(markRow('interview', 'an interview'), only(interviewProperties))],
    ['common-properties', propertyTable([], shared)],
    ['handlers', handlerTable(handlers)],
    ['flags', flagTable(handlers)],
    ['commands', commandTable(commands)],
    ['keys', keyTable(keys)],
    ['placeholders', placeholderTable()],
    ['messages', messageTable()],
    ['message-placeholders', table(placeholderHeadings, placeholderRows(messagePlaceholders))],
    ...settingTables(),
    ...(await exampleTables()),
    ...(await formatTables()),
  ]);
}

function dueKindTable(): string {
  const rows = dueKinds.map((kind) => {
    const { name, words } = ruleOf(kind);
    const { appears, due, settledBy } = words((fact) => code(propertyOf(fact).name));
    return [`**${name()}**<br>${code(kind)}`, appears, due, sentence(settledBy)];
  });
  return table(['Kind', 'Appears when', 'Due', 'Settled by'], rows);
}

const typeWords: Record<Exclude<PropertyType, object>, string> = {
  text: 'text',
  quoted: 'text',
  greeting: 'text',
  label: 'text or link',
  addresses: 'text',
  date: 'date',
  soonest: 'date',
  dates: 'list of dates',
  time: 'text',
  number: 'number',
  interval: 'number or text',
  minutes: 'number',
  rating: 'number',
  shift: 'number',
  checkbox: 'checkbox',
  caution: 'checkbox',
  links: 'list of links',
  done: 'list of text',
  rounds: 'list of text',
  texts: 'list of text',
  snoozes: 'list of text',
  waivers: 'list of text',
  zone: 'text',
};

/** Properties that contacts and interviews have alike. */
const shared = Object.values(contactProperties).filter((property) =>
  Object.values(interviewProperties).some(({ name }) => name === property.name));

function only(properties: Readonly<Record<string, Property>>): Property[] {
  return Object.values(properties).filter(({ name }) => !shared.some((other) => other.name === name));
}

function markRow(kind: keyof typeof standardMarks, what: string): string[][] {
  const { property, value } = standardMarks[kind];
  return [[code(property), 'text', `${code(value)}: this is what makes a note ${what}`]];
}

function propertyTable(first: string[][], properties: readonly Property[]): string {
  const rows = properties.map(({ name, type, meaning }) => [code(name), typeof type === 'string' ? typeWords[type] : 'text', sentence(meaning)]);
  return table(['Property', 'Type', 'Meaning'], [...first, ...rows]);
}

function handlerTable(handlers: Registered['handlers']): string {
  return table(
    ['Command', 'What it does', 'Flags'],
    handlers.map(({ id, description, flags }) =>
      [code(afterPlugin(id)), description, Object.keys(inOrder(flags)).map((name) => usage(name, flags)).join(' ')]),
  );
}

function flagTable(handlers: Registered['handlers']): string {
  const rows = handlers.flatMap(({ id, flags }) =>
    Object.entries(inOrder(flags)).map(([name, { description, required }]) =>
      [code(afterPlugin(id)), code(spelled(name, flags)), description + (required ? ' (needed)' : '')]));
  return table(['Command', 'Flag', 'Meaning'], rows);
}

/** `:due` of `informational-interviews:due`. */
function afterPlugin(id: string): string {
  return id.slice(id.indexOf(':'));
}

/** What must be said comes first. */
function inOrder(flags: CliFlags): CliFlags {
  const rank = (required = false): number => Number(!required);
  return Object.fromEntries(
    Object.entries(flags).sort(([, one], [, other]) => rank(one.required) - rank(other.required)),
  );
}

function usage(name: string, flags: CliFlags): string {
  return code(flags[name]!.required ? spelled(name, flags) : `[${spelled(name, flags)}]`);
}

function spelled(name: string, flags: CliFlags): string {
  const { value } = flags[name]!;
  return value === undefined ? name : `${name}=${value}`;
}

function commandTable(commands: Registered['commands']): string {
  // The palette puts the plugin's name before each command.
  const rows = commands.map(({ name, always }) => [
    name.slice(name.indexOf(': ') + 1).trim(),
    always ? 'Anywhere' : 'Where the open note suits it',
  ]);
  return table(['Command', 'Where'], rows);
}

function keyTable(keys: Registered['keys']): string {
  const inWords = (does: string, detail?: string): string => [does, detail].filter(Boolean).join('. ');
  const ofLists = (lines: readonly ListKey[]): string[][] =>
    lines.map(({ caps, does, detail }) => [caps().map(code).join(' '), inWords(does(), detail)]);
  return table(['Key', 'What it does'], [
    ...ofLists([rowKeys.open]),
    ...keys.map(({ letter, does, detail }) => [code(letter), inWords(does, detail)]),
    ...ofLists([rowKeys.menu, ...moveKeys, ...findKeys]),
  ]);
}

const placeholderHeadings = ['Placeholder', 'What comes in its place'];

function placeholderRows(meanings: Readonly<Record<string, string>>): string[][] {
  return Object.entries(meanings).map(([name, meaning]) => [code(`{{${name}}}`), sentence(meaning)]);
}

function placeholderTable(): string {
  return table(placeholderHeadings, [
    ...placeholderRows(placeholders),
    [code('{{title}}'), 'The name of the note, without `.md`'],
    [`${code('{{date:FORMAT}}')} ${code('{{time:FORMAT}}')}`, 'The present moment in one of Obsidian’s formats, such as `{{date:dddd D MMMM}}`'],
  ]);
}

function messageTable(): string {
  const rows = messageKinds.map((kind) => {
    const { name, words, characters } = builtInMessages[kind];
    return [name, code(kind), characters === undefined ? String(words) : `${characters} characters`];
  });
  return table(['Message', 'In a template', 'Words that fit'], rows);
}
