// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { call, note, startedHost } from './plugin';

/** Clears the screen, gives the window a title, rings, and is an order in one character. */
const orders = '\\e[2J\\e]0;x\\a\\u009B1m\\u007F';
const files = {
  'A.md': note(`type: contact\nname: "Amara${orders} Osei"\nasked_on: "2026${orders}"\nfollow_up: 2026-11-10\nfollow_up_note: "send\\tit${orders}"\nphone: "1${orders}"`),
  'I.md': note(`type: interview\ncontacts: ["[[A]]", "Bob${orders}"]\ndate: 2026-11-19\nstatus: held\nlearned: "x${orders}"`),
  'B\u001b[31m.md': note('type: contact\nasked_on: 2026-11-01'),
  'C.md': '---\ntype: contact\nx\u001b[31m: [a\n---\n',
};

let host: Host;
afterEach(() => host.close());

describe('what notes say in a terminal', () => {
  it.each<[string, Record<string, string>]>([
    ['due', {}],
    ['due', { format: 'json' }],
    ['brief', { contact: 'A' }],
    ['brief', { contact: 'A', format: 'json' }],
    ['draft', { contact: 'A' }],
    ['questions', { interview: 'I' }],
    ['snooze', { note: 'A', kind: 'follow-up', until: '2026-12-01' }],
    ['asked', { contact: 'A' }],
    ['asked', { contact: 'C' }],
    ['asked', { contact: 'Nobody\u001b[31m' }],
    ['refer', { from: 'I', name: 'Zoë' }],
    ['due', { 'odd\u001b[31m': 'true' }],
  ])('gives it no orders: %s %j', async (action, params) => {
    host = await startedHost({ files });
    const said = await call(host, action, params).catch((error: Error) => error.message);
    expect(said).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/);
    if (params['format'] === 'json') expect(JSON.stringify(JSON.parse(said))).toContain('\\u001b[2J');
    if (action === 'brief') expect(said).toContain('\\u001b[2J');
  });
});
