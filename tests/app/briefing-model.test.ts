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
    expect(section(made, 'known')).toEqual(['Referred by Wren Abbott | 1 October', 'Referred by Ann Lee', 'Referred by Bo']);
  });

  it('lists others in the same organization, however it is capitalized, with where each stands', () => {
    const jane = contact({ organization: 'Kestrel Lab' });
    const ben = contact({ name: 'Ben Orr', organization: 'kestrel lab', askedOn: '2026-11-18' });
    const ann = contact({ name: 'Ann Lee', organization: 'Elsewhere' });
    const made = brief([jane, ben, ann], { organizationNote: 'Organizations/Kestrel Lab.md' });
    expect(made.organization).toEqual({ name: 'Kestrel Lab', note: 'Organizations/Kestrel Lab.md' });
    expect(section(made, 'there')).toEqual(['Ben Orr | Asked on Wednesday']);
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
