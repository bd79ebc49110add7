import { readFileSync } from 'node:fs';
import type { PluginManifest } from 'obsidian';
import { inject } from 'vitest';
import { createHost, type Host, type HostOptions } from '../host';

export const manifest = JSON.parse(readFileSync('manifest.json', 'utf8')) as PluginManifest;

// jsdom draws nothing, and complains of each canvas: here it answers as a browser that can't draw.
if ('HTMLCanvasElement' in globalThis) HTMLCanvasElement.prototype.getContext = () => null;

/** A host that runs the built plugin as after a restart of the app, at 9:00 on Saturday 21 November 2026. */
export async function startedHost(given: Partial<HostOptions> & Pick<HostOptions, 'files'>): Promise<Host> {
  const host = createHost({
    now: '2026-11-21T09:00',
    firstTime: false,
    manifest,
    ...given,
    mainJs: given.mainJs ?? inject('mainJs'),
  });
  await host.start();
  return host;
}

export interface DueAnswer {
  today: string;
  due: {
    kind: string;
    note: string;
    person: string;
    contact: string | null;
    due: string;
    days: number;
    group: string;
    why: string;
  }[];
  problems: { note: string; property: string; value: string; reason: string }[];
}

/** What the `due` handler answers. */
export async function due(host: Host, params: Record<string, string> = {}): Promise<DueAnswer> {
  return JSON.parse(await host.cli('informational-interviews:due', { format: 'json', ...params })) as DueAnswer;
}

/** Calls a handler of the plugin's by its short name. */
export function call(host: Host, action: string, params: Record<string, string> = {}): Promise<string> {
  return host.cli(`informational-interviews:${action}`, params);
}

/** A note's text from front matter lines and a body. */
export function note(properties: string, body = ''): string {
  return `---\n${properties.trim()}\n---\n${body}`;
}

/** What the person was told so far: in notices, and last what the bar of a list says now. */
export function told(host: Host): string[] {
  const bars = document.querySelectorAll('.informational-interviews-list-undo [role=status]');
  return [...host.notices(), ...Array.from(bars, ({ textContent }) => textContent).filter(Boolean)];
}
