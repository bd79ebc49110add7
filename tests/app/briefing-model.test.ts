import { describe, expect, it } from 'vitest';
import type { Minute } from '../../src/domain/day';
import type { Contact, NoteRecord } from '../../src/domain/records';
import { briefOf, peopleOf, type Brief, type Surroundings } from '../../src/features/briefing/model';
import { asText, sectionsOf } from '../../src/features/briefing/words';
import { agenda, contact, deadLink, interview, linkTo, mention, networkOf, snooze, waiver } from '../domain/builders';

const NOW: Minute = '2026-11-21T09:00';

function brief(records: readonly NoteRecord[], given: Partial<Surroundings> = {}): Brief {
  return briefOf(records[0] as Contact, {
    around: networkOf(records),
    agenda: agenda(records, NOW),
    organizationNote: null,
    remembered: [],
    ...given,
  });
}

function section(of: Brief, key: string): string[] {
  const found = sectionsOf(of).find((each) => each.key === key);
  return (found?.lines ?? []).map(({ text, remark }) => (remark ? `${text} | ${remark}` : text));
}

describe('a brief', () => {
  it('has what they said and offered in each interview, the newest first, with its note', () => {
    const jane = contact();
    const first = interview({ name: 'First', date: '2026-09-01', status: 'held', learned: 'Start small' });
    const second = interview({ name: 'Second', date: '2026-10-01', status: 'held', learned: 'Ask nurses', offered: 'a tour' });
    const { said, offered } = brief([jane, first, second]);
    expect(said).toEqual([
      { on: '2026-10-01', words: 'Ask nurses', note: second.path },
      { on: '2026-09-01', words: 'Start small', note: first.path },
    ]);
    expect(offered).toEqual([{ on: '2026-10-01', words: 'a tour', note: second.path }]);
  });

  it('has what was promised in any note, with its day, and how late it is', () => {
    const jane = contact({ followUp: '2026-11-18', followUpNote: 'send the article' });
    const talk = interview({ date: '2026-11-10', status: 'held', followUp: '2026-11-25' });
    const made = brief([jane, talk]);
    expect(section(made, 'promises')).toEqual(['Send the article | 3 days late', 'Be in touch | by Wed 25 Nov']);
    expect(section(made, 'open').join('\n')).not.toMatch(/send the article/i);
  });

  it('has what is open towards them: their own, their interviews’, and what a group is owed', () => {
    const jane = contact();
    const ben = contact({ name: 'Ben Orr' });
    const lunch = interview({ name: 'Lunch', contacts: [linkTo(jane), linkTo(ben)], date: '2026-11-19', status: 'held' });
    const open = brief([jane, ben, lunch]).open.map(({ kind, person }) => `${kind} ${person}`);
    expect(open).toEqual(['thank-you Jane Roe', 'debrief Jane Roe, Ben Orr']);
  });

  it('shows links in what was written as what they show', () => {
    const jane = contact({ whyThem: 'knows [[Bo Lind]]', source: '[[Fair 2026]]', followUp: '2026-11-25', followUpNote: 'send [[Dams|it]]' });
    const talk = interview({ date: '2026-11-10', status: 'held', learned: '[[Trust]] first', offered: 'a tour of [[Lab]]' });
    const made = brief([jane, talk]);
    expect(['why', 'known', 'promises', 'said', 'offered'].flatMap((key) => section(made, key)))
      .toEqual(['knows Bo Lind', 'Fair 2026', 'Send it | by Wed 25 Nov', 'Trust first | Tue 10 Nov', 'A tour of Lab | Tue 10 Nov']);
  });

  it('has nobody late who was only picked', () => {
    const picked = contact({ identifiedOn: '2026-11-02' });
    expect(section(brief([picked]), 'open')).toEqual(['You picked them on 2 November. You have not written yet.']);
  });

  it('leaves out what was waived, and says until when something is put off', () => {
    const waived = contact({ askedOn: '2026-11-02', waived: [waiver('remind')] });
    expect(brief([waived]).open).toEqual([]);
    const put = contact({ askedOn: '2026-11-02', snoozed: [snooze('remind', '2026-11-25')] });
    expect(section(brief([put]), 'open')[0]).toContain('snoozed until Wed 25 Nov');
  });

  it('counts the days since the last touch, and knows of permission given, refused and not asked for', () => {
    expect(brief([contact({ lastContact: '2026-11-10' })])).toMatchObject({ lastTouch: '2026-11-10', daysSince: 11, stayInTouch: null });
    expect(brief([contact({ stayInTouch: false })]))
      .toMatchObject({ lastTouch: null, daysSince: null, stayInTouch: false });
    expect(asText(brief([contact({ lastContact: '2026-11-10', stayInTouch: true })]))).toContain('Last in touch 11 days ago\nYou may stay in touch');
    expect(asText(brief([contact({ doNotContact: true, stayInTouch: true })]))).not.toContain('You may stay in touch');
  });

  it('names each referrer once, with their note if they have one', () => {
    const wren = contact({ name: 'Wren Abbott' });
    const jane = contact({ referredBy: [linkTo(wren), linkTo(wren), deadLink('Ann Lee'), mention('Bo')], referredOn: '2026-10-01', source: 'referral' });
    const made = brief([jane, wren]);
    expect(made.referredBy).toEqual([{ name: 'Wren Abbott', note: wren.path }, { name: 'Ann Lee', note: null }, { name: 'Bo', note: null }]);
    expect(section(made, 'known')).toEqual(['Referred by Wren Abbott | Thu 1 Oct', 'Referred by Ann Lee', 'Referred by Bo']);
  });

  it('lists others in the same organization, however it is capitalized, with where each stands', () => {
    const jane = contact({ organization: 'Kestrel Lab' });
    const ben = contact({ name: 'Ben Orr', organization: 'kestrel lab', askedOn: '2026-11-18' });
    const ann = contact({ name: 'Ann Lee', organization: 'Elsewhere' });
    const made = brief([jane, ben, ann], { organizationNote: 'Organizations/Kestrel Lab.md' });
    expect(made.organization).toEqual({ name: 'Kestrel Lab', note: 'Organizations/Kestrel Lab.md' });
    expect(section(made, 'there')).toEqual(['Ben Orr | Asked Wed 18 Nov']);
    expect(brief([contact(), ben]).othersThere).toEqual([]);
  });

  it('tells the history up to today, the newest first', () => {
    const jane = contact({ askedOn: '2026-11-02', repliedOn: '2026-11-04', outcome: 'yes' });
    const ahead = interview({ date: '2026-11-30', bookedOn: '2026-11-05' });
    expect(section(brief([jane, ahead]), 'history')).toEqual([
      'You agreed on an interview | Thu 5 Nov',
      'They said yes | Wed 4 Nov',
      'You asked | Mon 2 Nov',
    ]);
  });

  const wren = contact({ name: 'Wren Abbott' });
  const known = contact({
    role: 'Nurse', field: 'Health', organization: 'Kestrel Lab', whyThem: 'changed fields late', source: 'Event', addressAs: 'Dr. Roe',
    email: 'jane@example.org', phone: '555 0100', linkedin: 'https://www.linkedin.com/in/jane/', timeZone: 'Mars/Olympus', stayInTouch: false,
    referredBy: [linkTo(wren), mention('Bo')], referredOn: '2026-10-01', followUp: '2026-11-19', followUpNote: 'send the article',
  });
  const ben = contact({ name: 'Ben Orr', organization: 'Kestrel Lab', role: 'Editor' });
  const talk = interview({
    name: 'Talk', contacts: [linkTo(known)], date: '2026-11-17', status: 'held', learned: 'ask nurses', offered: 'a tour', followUp: '2026-11-21',
  });
  const whole = brief([known, wren, ben, talk], { organizationNote: 'Organizations/Kestrel Lab.md', remembered: ['Paints at night', 'Two cats'] });

  it('reads from what is open to what was, with every line said in full', () => {
    expect(asText(whole)).toBe(`Jane Roe
Nurse, Health, Kestrel Lab
Met Tue 17 Nov
Last in touch 4 days ago
Prefers not to be kept posted

Open
  Thank-you: You met on Tuesday and have not said thank you yet. (3 days late)
  Report back: You met Dr. Roe on Tuesday through Bo, who has not heard how it went. (2 days late)
  Report back: You met Dr. Roe on Tuesday through Wren Abbott, who has not heard how it went. (2 days late)
  Debrief: You met on Tuesday. What you learned is not written down yet. (4 days late)

Promised
  Send the article (2 days late)
  Be in touch (by today)

Why them
  changed fields late

How you know them
  At an event
  Referred by Wren Abbott (Thu 1 Oct)
  Referred by Bo

What they said
  Ask nurses (Tue 17 Nov)

What they offered
  A tour (Tue 17 Nov)

Worth remembering
  Paints at night
  Two cats

How to reach them
  Signs as: Dr. Roe
  Email: jane@example.org
  Phone: 555 0100
  Profile: linkedin.com/in/jane
  Time zone: Mars/Olympus

Others at Kestrel Lab
  Ben Orr (Not asked yet)

History
  You met (Tue 17 Nov)
  Wren Abbott and Bo gave you this name (Thu 1 Oct)`);
  });

  it('leads from each line to its note, and from what is open to the item', () => {
    const lines = sectionsOf(whole).flatMap(({ key, lines: each }) => each.map((line) => [key, line.note, line.due, line.about?.person].join(' ')));
    expect(lines.map((line) => line.trimEnd())).toEqual([
      `open ${talk.path} thank-you Dr. Roe`, `open ${known.path} report-back Bo`, `open ${known.path} report-back Wren Abbott`,
      `open ${talk.path} debrief Dr. Roe`, `promises ${known.path} follow-up`, `promises ${talk.path} follow-up`, `why ${known.path}`,
      'known', `known ${wren.path}`, 'known', `said ${talk.path}`, `offered ${talk.path}`, `remembered ${known.path}`, `remembered ${known.path}`,
      'reach', 'reach', 'reach', 'reach', 'reach', `there ${ben.path}`, `history ${talk.path}`, `history ${known.path}`,
    ]);
  });

  it.each([
    ['2026-11-21', undefined, 'by today'], ['2026-11-20', 'late', '1 day late'], ['2026-11-19', 'late', '2 days late'],
    ['2026-11-18', 'very-late', '3 days late'], ['2026-11-22', undefined, 'by tomorrow'],
  ] as const)('shows in two colours how late a promise for %s is', (followUp, tone, remark) => {
    const [line] = sectionsOf(brief([contact({ followUp })])).find(({ key }) => key === 'promises')!.lines;
    expect([line!.tone, line!.remark]).toEqual([tone, remark]);
  });

  it.each([
    ['referral', 'By referral'], ['Alumni', 'Through alumni'], ['event', 'At an event'], ['chance', 'By chance'], ['online', 'Found online'],
    ['other', 'In another way'], ['my aunt', 'my aunt'], ['toString', 'toString'],
  ])('says of the source %s: %s', (source, said) => {
    expect(section(brief([contact({ source })]), 'known')).toEqual([said]);
  });

  it.each([
    ['www.linkedin.com/in/jane/', 'www.linkedin.com/in/jane', 'https://www.linkedin.com/in/jane/'],
    ['HTTP://www.Example.org/jane/', 'Example.org/jane', 'HTTP://www.Example.org/jane/'],
    ['https://example.org/a b', 'example.org/a b', undefined],
    ['see linkedin.com/in/jane', 'see linkedin.com/in/jane', undefined],
    ['example.org/jane', 'example.org/jane', undefined],
  ])('shows the profile %s short, and leads there if it is an address', (linkedin, text, href) => {
    const [line] = sectionsOf(brief([contact({ linkedin })])).find(({ key }) => key === 'reach')!.lines;
    expect([line!.text, line!.href]).toEqual([text, href]);
  });

  it.each([['12', undefined], ['123', 'tel:123'], ['49+30123', undefined], ['+49/30.12', 'tel:+493012'], ['1'.repeat(21), undefined], ['555 0100 ext 3', undefined]])(
    'calls %s only where it is a number', (phone, href) => {
      expect(sectionsOf(brief([contact({ phone })])).find(({ key }) => key === 'reach')!.lines.map((line) => line.href)).toEqual([href]);
    },
  );

  it('has promises by their day and interviews from the newest, those without a day last', () => {
    const jane = contact({ followUpNote: 'send the list' });
    const talks = (['2026-11-10', undefined, '2026-11-12'] as const).map((date, at) => interview({
      name: `T${at}`, date, status: 'held', learned: `${at}`, followUp: date && (at === 0 ? '2026-11-30' : '2026-11-25'),
    }));
    const { promises, said } = brief([jane, ...talks]);
    expect(promises.map(({ on, words }) => [on, words])).toEqual([['2026-11-25', ''], ['2026-11-30', ''], [null, 'send the list']]);
    expect(said.map(({ words }) => words)).toEqual(['2', '0', '1']);
    expect(section(brief([jane]), 'promises')).toEqual(['Send the list']);
  });

  it('tells apart lines that say the same, across redraws', () => {
    const twins = ['One', 'Two'].map((name) => contact({ name: 'Ben Orr', path: `${name}.md`, organization: 'Kestrel Lab' }));
    const keys = (): string[] => sectionsOf(brief([known, ...twins], { remembered: ['Same', 'Same'] })).flatMap(({ lines }) => lines.map(({ key }) => key));
    expect(new Set(keys()).size).toBe(keys().length);
    expect(keys()).toEqual(keys());
  });

  it('makes links only of addresses that open harmlessly', () => {
    const reach = (facts: Partial<Contact>): (string | undefined)[] =>
      sectionsOf(brief([contact(facts)])).find(({ key }) => key === 'reach')!.lines.map(({ href }) => href);
    expect(reach({ email: 'jane@example.org', phone: '+49 (30) 123-45', linkedin: 'linkedin.com/in/jane' })).toEqual([
      'mailto:jane@example.org', 'tel:+493012345', 'https://linkedin.com/in/jane',
    ]);
    expect(reach({ email: 'jane@example.org?bcc=x@y.z', phone: 'ask Bo', linkedin: 'javascript:alert(1)' })).toEqual([
      undefined, undefined, undefined,
    ]);
  });

  it('shows a time zone that nobody knows as it is written', () => {
    expect(brief([contact({ timeZone: 'Mars/Olympus' })])).toMatchObject({ timeZone: 'Mars/Olympus', theirTime: null });
  });

  it('of somebody of whom only the name is known is short', () => {
    expect(asText(brief([contact()]))).toBe('Jane Roe\nNot asked yet\nNot in touch yet\nNot asked whether you may stay in touch');
  });
});

describe('whom a note is about', () => {
  it('is a contact itself, or each of an interview’s people that has a note, once', () => {
    const jane = contact();
    const talk = interview({ contacts: [linkTo(jane), linkTo(jane), mention('Bo')] });
    const around = networkOf([jane, talk]);
    expect(peopleOf(jane, around)).toEqual([jane]);
    expect(peopleOf(talk, around)).toEqual([jane]);
    expect(peopleOf(undefined, around)).toEqual([]);
  });
});
