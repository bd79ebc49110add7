import { describe, expect, it } from 'vitest';
import { dueKinds, ruleOf, rulesOf, type DueKind, type Rule } from '../../../src/domain/due';
import type { Contact, Interview, NoteRecord } from '../../../src/domain/records';
import { contact, dueIn, interview, mention, networkOf, settled } from '../builders';

const kindsWith = (has: (rule: Rule<NoteRecord>) => unknown): DueKind[] => dueKinds.filter((kind) => has(ruleOf(kind)));

describe('the kinds', () => {
  it('come up in turn as a conversation goes on', () => {
    const at = (stage: Rule<NoteRecord>['stage']): DueKind[] => kindsWith((rule) => rule.stage === stage);
    expect(at('asking')).toEqual(['ask', 'remind', 'close']);
    expect(at('answered')).toEqual(['answer', 'schedule', 'report-back']);
    expect(at('before')).toEqual(['prepare', 'confirm']);
    expect(at('after')).toEqual(['outcome', 'thank-you', 'debrief', 'resume', 'reschedule']);
    expect(at('between')).toEqual(['follow-up', 'keep-in-touch']);
  });

  it('promised to somebody are these', () => {
    expect(kindsWith(({ promised }) => promised)).toEqual(['thank-you', 'resume', 'follow-up', 'reschedule', 'report-back']);
  });

  it('owed to each person by themselves are these', () => {
    expect(kindsWith(({ forEach }) => forEach)).toEqual(['thank-you', 'report-back']);
  });

  it('whose steps follow each other are these', () => {
    expect(kindsWith(({ chain }) => chain)).toEqual(['schedule', 'reschedule', 'remind', 'close', 'keep-in-touch']);
  });

  it('that the person set a day for is one', () => {
    expect(kindsWith(({ nextStep }) => nextStep)).toEqual(['follow-up']);
  });

  it('are told to whoever arranges an interview, by a day or on it', () => {
    const duties = dueKinds.flatMap((kind) => {
      const { duty } = ruleOf(kind);
      return duty ? [`${kind}: you would ${duty.says()} ${duty.when} a day`] : [];
    });
    expect(duties).toEqual([
      'outcome: you would say how it went by a day',
      'thank-you: you would thank them by a day',
      'debrief: you would write the debrief by a day',
      'prepare: you would prepare by a day',
      'confirm: you would confirm on a day',
      'reschedule: you would offer new times by a day',
    ]);
  });

  it('have an icon each, of its own', () => {
    const icons = dueKinds.map((kind) => ruleOf(kind).icon);
    for (const icon of icons) expect(icon).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(new Set(icons).size).toBe(dueKinds.length);
  });

  it('are settled by another deed, in a form, or with a look at the organization, where they are', () => {
    const settlings = dueKinds.map((kind) => ({ kind, ...ruleOf(kind).settling }));
    expect(settlings.flatMap(({ kind, sameAs }) => (sameAs ? [[kind, sameAs]] : []))).toEqual([['ask', 'asked'], ['close', 'close']]);
    expect(settlings.flatMap(({ kind, form }) => (form ? [[kind, form]] : []))).toEqual([['debrief', 'debrief']]);
    expect(settlings.flatMap(({ kind, callsForResearch }) => (callsForResearch ? [kind] : []))).toEqual(['ask']);
  });
});

describe('before an item is settled, it is asked', () => {
  const asked = (kind: DueKind, note: NoteRecord) => rulesOf(note).find((rule) => rule.kind === kind)!.settling
    .asks?.({ person: 'Jane Roe', who: 'Jane', due: '2026-11-09' }, '2026-11-10', { note, around: networkOf([note]) });

  it('how it went', () => {
    const question = asked('outcome', interview({ date: '2026-11-09' }));
    expect(question).toMatchObject({
      about: 'status',
      detail: 'Jane Roe. It was planned for yesterday.',
      choices: [{ status: 'held' }, { form: 'debrief' }, { status: 'cancelled', by: 'them' }, { status: 'cancelled', by: 'me' }, { status: 'no-show' }, { status: 'missed' }],
    });
    const choices = question?.about === 'status' ? question.choices : [];
    for (const { icon } of choices) expect(icon).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(new Set(choices.map(({ icon }) => icon)).size).toBe(6);
  });

  it('what comes next, and whether they were in touch', () => {
    const next = { about: 'next-step', title: 'Followed up with Jane', touch: true };
    expect(asked('follow-up', contact({ followUp: '2026-11-09' }))).toEqual(next);
    expect(asked('follow-up', interview({ followUp: '2026-11-09' }))).toEqual(next);
  });

  it('what becomes of a later', () => {
    const later = contact({ outcome: 'later', followUp: '2026-11-09' });
    expect(asked('follow-up', later)).toEqual({ about: 'later', title: 'What becomes of it?' });
  });

  it('nothing where nothing has to be known', () => {
    const without = kindsWith(({ settling }) => !settling.asks);
    expect(without).toEqual(dueKinds.filter((kind) => kind !== 'outcome' && kind !== 'follow-up'));
  });
});

describe('what was done is noted', () => {
  const held = { date: '2026-11-06', status: 'held' } as const;
  const on = '2026-11-20';

  it.each<[DueKind, Partial<Contact>, Partial<Interview> | undefined, object]>([
    ['ask', { introducedOn: '2026-11-06' }, undefined, { askedOn: on }],
    ['remind', { askedOn: '2026-11-06' }, undefined, { remindedOn: [on] }],
    ['schedule', { repliedOn: '2026-11-06' }, undefined, { timesOfferedOn: [on] }],
    ['answer', { askedOn: '2026-11-02', repliedOn: '2026-11-06', outcome: 'no' }, undefined, { lastContact: on }],
    ['close', { askedOn: '2026-11-02', remindedOn: ['2026-11-03', '2026-11-04'] }, undefined, { outcome: 'no-answer', closedOn: on }],
    ['keep-in-touch', { stayInTouch: true, lastContact: '2026-11-06' }, undefined, { lastContact: on, updates: [{ on }] }],
    ['prepare', {}, { date: '2026-11-27' }, { preparedOn: on }],
    ['confirm', {}, { date: '2026-11-27' }, { confirmedOn: on }],
    ['debrief', {}, held, { debriefedOn: on }],
    ['resume', {}, { ...held, resumeRequested: true }, { resumeSentOn: on }],
    ['reschedule', {}, { ...held, status: 'no-show' }, { reproposedOn: [on] }],
    ['follow-up', {}, { followUp: '2026-11-09' }, { followedUp: ['2026-11-09'], followUp: undefined }],
  ])('of %s', (kind, person, meeting, facts) => {
    const notes = [contact(person), ...(meeting ? [interview(meeting)] : [])];
    const item = dueIn(notes, kind)[0]!;
    expect(settled(notes, item, { on }).find(({ path }) => path === item.note)).toMatchObject(facts);
  });

  it('of an interview’s next step, and the one after it', () => {
    const notes = [contact(), interview({ contacts: [mention('Ivo')], followUp: '2026-11-09' })];
    const [, after] = settled(notes, dueIn(notes, 'follow-up')[0]!, { on, next: '2026-12-01' });
    expect(after).toMatchObject({ followedUp: ['2026-11-09'], followUp: '2026-12-01' });
  });

  it('of an interview called off, and by whom', () => {
    const notes = [contact(), interview({ date: '2026-11-06' })];
    const after = (how: Parameters<typeof settled>[2]): NoteRecord => settled(notes, dueIn(notes, 'outcome')[0]!, how)[1]!;
    expect(after({ on, status: 'cancelled', by: 'me' })).toMatchObject({ status: 'cancelled', cancelledOn: on, cancelledBy: 'me' });
    expect(after({ on, status: 'cancelled' })).not.toHaveProperty('cancelledBy');
    expect(after({ on, status: 'missed', by: 'me' })).not.toHaveProperty('cancelledOn');
    expect(after({ on, status: 'missed', by: 'me' })).not.toHaveProperty('cancelledBy');
  });
});
