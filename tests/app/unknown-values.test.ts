// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { dueKinds } from '../../src/domain/due';
import { messageKinds } from '../../src/domain/messages';
import { stages } from '../../src/domain/stage';
import { registeredIn } from '../../scripts/docs/registered';
import type { Host } from '../host';
import { call, manifest, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host?.close());

const files = {
  'Jo.md': note('type: contact\nfield: Museums\nfollow_up: 2026-11-20\nreferred_by: "[[Kim]]"\nsnoozed:\n  - ask until 2026-12-01'),
  'Kim.md': note('type: contact\nfield: "[[Archives]]"'),
  'Talk.md': note('type: interview\ncontacts: ["[[Jo]]", Ben Orr]\ndate: 2026-11-20\nstatus: held'),
  'Plan.md': note('type: interview\ncontacts: "[[Jo]]"\ndate: 2026-11-27'),
};
const wrong = 'nonsense';
const format = ['json', 'text'];
const yesOrNo = ['true', 'false'];
const went = ['held', 'cancelled', 'no-show', 'missed'];

/** Of each verb the flags that take words of a few, what else it needs, and what its answer to another word names. */
type Row = readonly [verb: string, flag: string, rest: Record<string, string>, known: readonly string[]];

const table: readonly Row[] = [
  ['due', 'kind', {}, dueKinds], ['due', 'format', {}, format], ['due', 'all', {}, yesOrNo],
  ['people', 'stage', {}, stages], ['people', 'field', {}, ['Archives', 'Museums']], ['people', 'format', {}, format],
  ['funnel', 'field', {}, ['Archives', 'Museums']], ['funnel', 'format', {}, format],
  ['brief', 'format', { contact: 'Jo' }, format],
  ['done', 'kind', { note: 'Jo' }, dueKinds], ['done', 'status', { note: 'Jo', kind: 'follow-up' }, went],
  ['done', 'by', { note: 'Jo', kind: 'follow-up' }, ['me', 'them']], ['done', 'touch', { note: 'Jo', kind: 'follow-up' }, yesOrNo],
  ['done', 'contact', { note: 'Talk', kind: 'thank-you' }, ['Jo', 'Ben Orr']],
  ['snooze', 'kind', { note: 'Jo', until: '2026-12-01' }, dueKinds],
  ['snooze', 'contact', { note: 'Talk', kind: 'thank-you', until: '2026-12-01' }, ['Jo', 'Ben Orr']],
  ['waive', 'kind', { note: 'Jo' }, dueKinds], ['waive', 'contact', { note: 'Talk', kind: 'thank-you' }, ['Jo', 'Ben Orr']],
  ['bring-back', 'kind', { note: 'Jo' }, dueKinds],
  ['replied', 'outcome', { contact: 'Jo' }, ['yes', 'later', 'no']], ['replied', 'thanked', { contact: 'Jo', outcome: 'no' }, yesOrNo],
  ['kept-posted', 'allowed', { contact: 'Jo' }, yesOrNo],
  ['call-off', 'by', { interview: 'Plan' }, ['me', 'them']],
  ['new-contact', 'another', { name: 'Jo' }, yesOrNo],
  ['new-interview', 'mode', { contact: 'Jo' }, ['in-person', 'phone', 'video', 'email']],
  ['new-interview', 'kind', { contact: 'Jo' }, ['formal', 'chance']],
  ['new-interview', 'status', { contact: 'Jo' }, ['planned', ...went]],
  ['refer', 'introduced', { from: 'Jo', name: 'Ada' }, yesOrNo],
  ['debrief', 'information', { interview: 'Talk', summary: 'x' }, ['1', '2', '3', '4', '5']],
  ['debrief', 'style', { interview: 'Talk', summary: 'x' }, ['1', '2', '3', '4', '5']],
  ['debrief', 'permission', { interview: 'Talk', summary: 'x' }, ['granted', 'declined', 'not-asked']],
  ['debrief', 'resume', { interview: 'Talk', summary: 'x' }, yesOrNo],
  ['debrief', 'named-by', { interview: 'Talk', summary: 'x', name: 'Ada' }, ['Jo', 'Ben Orr']],
  ['debrief', 'permission-of', { interview: 'Talk', summary: 'x', permission: 'granted' }, ['Jo', 'Ben Orr']],
  ['draft', 'kind', { contact: 'Jo' }, messageKinds], ['draft', 'all', { contact: 'Jo' }, yesOrNo],
  ['draft', 'person', { contact: 'Jo', kind: 'met' }, ['Kim']],
  ['sent', 'kind', { contact: 'Jo' }, messageKinds], ['sent', 'all', { contact: 'Jo' }, yesOrNo],
  ['sent', 'person', { note: 'Talk', kind: 'thank-you' }, ['Jo', 'Ben Orr']],
  ['helped', 'format', {}, format],
  ['make-contact', 'dry-run', { note: 'Jo' }, yesOrNo], ['make-interview', 'dry-run', { note: 'Jo' }, yesOrNo],
  ['merge', 'dry-run', { from: 'Kim', into: 'Jo' }, yesOrNo], ['known-at', 'format', { organization: 'Acme' }, format],
  ['week', 'format', {}, format], ['week', 'counsellor', {}, yesOrNo], ['week', 'dry-run', {}, yesOrNo],
  ['adopt', 'dry-run', {}, yesOrNo], ['adopt', 'format', {}, format],
  ['referrals', 'format', {}, format], ['referral-canvas', 'replace', {}, yesOrNo],
  ['referral-picture', 'format', {}, ['svg', 'png']], ['referral-picture', 'replace', {}, yesOrNo], ['referral-list', 'replace', {}, yesOrNo],
  ['questions', 'set', {}, ['email', 'chance']], ['questions', 'format', {}, format],
];

describe('a word that a flag does not know', () => {
  it.each(table)('%s %s=nonsense: the answer names those it knows', async (verb, flag, rest, known) => {
    host = await startedHost({ files });
    const answer = await call(host, verb, { ...rest, [flag]: wrong }).then((text) => `It answered: ${text}`, (error: Error) => error.message);
    expect(answer).not.toMatch(/^It answered/);
    expect(answer).toContain(wrong);
    for (const word of known) expect(answer).toContain(word);
    for (const [path, text] of Object.entries(files)) expect(await host.read(path)).toBe(text);
  });

  it('is asked of each flag that takes words of a few', async () => {
    host = await startedHost({ files });
    const { handlers } = registeredIn(host, manifest.id);
    const takesWords = ({ value, description }: { value?: string; description: string }): boolean =>
      value === undefined || /^<[\w-]+(\|[\w-]+)+>$/.test(value) || /^<(kind|stage|field|status|mode|answer|1-5)>$/.test(value) || / or not-asked$/.test(description);
    const asked = handlers.flatMap(({ id, flags }) => Object.entries(flags)
      .filter(([, flag]) => takesWords(flag)).map(([name]) => `${id.split(':')[1]} ${name}`));
    const inTable = table.map(([verb, flag]) => `${verb} ${flag}`);
    expect(asked.filter((each) => !inTable.includes(each) && !each.endsWith('new-contact field'))).toEqual([]);
  });
});

it.each([
  ['done', { note: 'Jo', kind: 'remind' }, 'Nothing of the kind remind is open in Jo.md. Open there: follow-up, report-back.'],
  ['done', { note: 'Jo', kind: 'thank-you' }, 'Jo.md is a contact, and those have no thank-you. Open there: follow-up, report-back.'],
  ['done', { note: 'Kim', kind: 'remind' }, 'Nothing of the kind remind is open in Kim.md. Nothing is open there.'],
  ['bring-back', { note: 'Jo', kind: 'remind' }, 'Nothing of this kind is snoozed or waived in Jo.md. Put aside there: ask.'],
])('where nothing of a kind is owed, what is stands in the answer: %s %j', async (verb, params, says) => {
  host = await startedHost({ files });
  await expect(call(host, verb, params as Record<string, string>)).rejects.toThrow(new Error(says));
});

it('a field is known in whatever case, and where no note names one that is said', async () => {
  host = await startedHost({ files });
  expect(await call(host, 'people', { field: 'ARCHIVES' })).toContain('Kim');
  host.close();
  host = await startedHost({ files: { 'Kim.md': note('type: contact') } });
  await expect(call(host, 'people', { field: 'Archives' })).rejects.toThrow('Nobody is in the field “Archives”. No note names a field yet.');
});
