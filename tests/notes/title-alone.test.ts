import { describe, expect, it } from 'vitest';
import { messageKinds } from '../../src/domain/messages';
import { builtInMessages } from '../../src/notes/messages/built-in';
import { draftMessage, type Draft } from '../../src/notes/messages/draft';
import { messageFacts } from '../../src/notes/messages/facts';
import { defaultSettings } from '../../src/settings/settings';
import type { Contact } from '../../src/domain/records';
import { contact, interview, linkTo, networkOf } from '../domain/builders';

const drafted = (kind: (typeof messageKinds)[number], jane: Contact): Draft => {
  const referrer = contact({ name: 'Prof.', path: 'People/P.md' });
  const person = { ...jane, referredBy: [linkTo(referrer)], referredOn: '2026-10-01' } as const;
  const talk = interview({ contacts: [linkTo(person)], status: 'held', date: '2026-11-05' });
  const record = kind === 'thank-you' || kind === 'confirm' ? talk : person;
  const facts = messageFacts({
    kind, record, around: networkOf([person, referrer, talk]), today: '2026-11-06', settings: defaultSettings,
  });
  return draftMessage(kind, builtInMessages[kind], facts);
};

describe.each(messageKinds)('a letter (%s) to somebody of whom a title alone is known', (kind) => {
  const draft = drafted(kind, contact({ name: 'Dr.' }));

  it('has a gap in place of the name, and the title nowhere', () => {
    expect(`${draft.subject}\n${draft.body}`).not.toMatch(/\b(?:Dr|Prof)\.|Dear ,|\uFDD0/);
    for (const gap of draft.gaps) expect(draft.body.slice(gap.from, gap.to)).toBe(`[${gap.says}]`);
  });

  it('says so where it greets', () => {
    if (!/^(?:Dear|Hi|Hello) /m.test(draft.body)) return;
    expect(draft.body).toMatch(/^(?:Dear|Hi|Hello) \[their name\]/m);
    expect(draft.gaps.map(({ says }) => says)).toContain('their name');
  });
});

it('greets by what the note says, where that is a name', () => {
  expect(drafted('remind', contact({ name: 'Dr.', addressAs: 'Dr. Osei' })).body).toMatch(/^Dear Dr\. Osei,/);
});
