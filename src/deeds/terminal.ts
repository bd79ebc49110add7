import type { CliFlags } from 'obsidian';
import type { Step } from '../domain/step';
import type { Contact, Interview } from '../domain/records';
import type { Made } from '../making/made';
import { tidy } from '../making/person';
import { withoutGreeting } from '../notes/greeting';
import type { Desk } from '../vault/desk';
import { findContact, findInterview } from '../vault/lookup';
import { say } from '../words/say';
import type { Deed } from './deed';
import { Params } from './params';

/** Enters the verbs of deeds as `informational-interviews:<action>`. */
export function enterTerminal({ plugin, feed, clock }: Desk, deeds: readonly Deed[]): void {
  // There may be no terminal, as on phones.
  if (typeof plugin.registerCliHandler !== 'function') return;
  for (const { action, description, flags, run } of deeds.flatMap(({ terminal = [] }) => terminal)) {
    const known = new Set(Object.keys(flags));
    const optional = new Set(Object.keys(flags).filter((name) => !flags[name]!.required));
    plugin.registerCliHandler(`${plugin.manifest.id}:${action}`, description, flags, async (data) => {
      const params = new Params(data, () => clock.today());
      try {
        params.allow(known, optional);
        await feed.whenReady();
        return inert(await run(params));
      } catch (error) {
        if (error instanceof Error) error.message = inert(error.message);
        throw error;
      }
    });
  }
}

// eslint-disable-next-line no-control-regex -- these are what a terminal takes for orders, such as to clear the screen
const ORDERS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/**
 * What notes say, to be shown in a terminal: characters that it would take for orders stand there as JSON spells them,
 * so that what is JSON stays so. Line ends and tabs are no orders.
 */
function inert(text: string): string {
  const spelled = (order: string): string => `\\u${order.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return text.replace(/\r\n?/g, '\n').replace(ORDERS, spelled);
}

export const thing = '<path or name>';

/** The flag that names an interview. */
export function interviewFlag(): CliFlags {
  return { interview: { value: thing, description: say`The interview`, required: true } };
}

export function interviewIn({ feed }: Desk, params: Params): Interview {
  return findInterview(feed, params.required('interview', say`Say which interview: interview=….`));
}

/** The flag that names a contact. */
export function contactFlag(): CliFlags {
  return { contact: { value: thing, description: say`The contact`, required: true } };
}

export function contactIn({ feed }: Desk, params: Params): Contact {
  return findContact(feed, params.required('contact', say`Say which contact: contact=….`));
}

/** The flag that says how somebody signs. */
export function addressAsFlag(): CliFlags {
  return { 'address-as': { value: '<name>', description: say`How they sign: letters greet them so from now on` } };
}

export function addressAsIn(params: Params): string | undefined {
  const asks = say`Say how they sign: address-as=….`;
  return params.text('address-as') === undefined ? undefined : withoutGreeting(tidy(params.required('address-as', asks)));
}

/** The flag that says how to answer. */
export function formatFlag(): CliFlags {
  return { format: { value: '<json|text>', description: say`How to answer (default: text)` } };
}

/** Answers as it was asked for. */
export function answered<T>(params: Params, data: T, asText: (data: T) => string): string {
  const format = params.oneOf('format', ['json', 'text']) ?? 'text';
  return format === 'json' ? JSON.stringify(data, null, 2) : asText(data);
}

/** Writes a step and answers what it says. */
export async function written({ writer }: Desk, step: Step): Promise<string> {
  return (await writer.write(step)) ? step.says : say`${step.says}: the note says so already.`;
}

/** Writes what was made and answers with the paths, as JSON. */
export async function writtenAsPaths(
  { writer }: Desk,
  made: Made & { already?: readonly string[] },
): Promise<string> {
  await writer.write(made);
  return JSON.stringify({
    created: made.create.map(({ path }) => path),
    changed: [...new Set(made.changes.map(({ note }) => note))],
    ...(made.already?.length ? { already: made.already } : {}),
    ...(made.unknown.length > 0 ? { unknown: made.unknown } : {}),
  });
}
