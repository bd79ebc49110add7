import { describe, expect, it } from 'vitest';
import type { Contact, Interview } from '../../src/domain/records';
import { messagesFor, type MessageKind } from '../../src/domain/messages';
import { messageForItem } from '../../src/domain/messages/for-item';
import { contact, interview, networkOf, theOne } from './builders';

const today = '2026-11-06';

describe('who called it off decides between an apology and new times', () => {
  it.each<[string, Partial<Interview>, MessageKind, MessageKind[]]>([
    ['I did', { status: 'cancelled', cancelledBy: 'me' }, 'apology', ['apology', 'new-times']],
    ['they did', { status: 'cancelled', cancelledBy: 'them' }, 'new-times', ['new-times']],
    ['nothing says who', { status: 'cancelled' }, 'new-times', ['new-times', 'apology']],
    ['they did not come', { status: 'no-show' }, 'new-times', ['new-times']],
    ['I did not come', { status: 'missed' }, 'apology', ['apology', 'new-times']],
    ['I did not come, and proposed a day since', { status: 'missed', reproposedOn: ['2026-11-06'] }, 'new-times', ['new-times', 'apology']],
  ])('%s', (_, meeting, fitting, choices) => {
    const notes = [interview({ date: '2026-11-05', ...meeting }), contact()];
    const around = networkOf(notes);
    expect(messageForItem(theOne(notes, 'reschedule'), notes[0]!, around)).toBe(fitting);
    expect(messagesFor(notes[0]!, around)).toEqual(choices);
  });

  it.each<[string, Partial<Interview>, MessageKind]>([
    ['called off by me', { status: 'cancelled', cancelledBy: 'me' }, 'apology'],
    ['called off by them', { status: 'cancelled', cancelledBy: 'them' }, 'new-times'],
  ])('from the note of the person, too: %s', (_, meeting, fitting) => {
    const person = contact({ askedOn: '2026-10-20' });
    expect(messagesFor(person, networkOf([person, interview({ date: '2026-11-05', ...meeting })]))[0]).toBe(fitting);
  });
});

describe('an interview by email', () => {
  it('is no meeting in what is owed after it', () => {
    const person: Contact = contact();
    const notes = [person, interview({ status: 'held', mode: 'email', date: '2026-11-05' })];
    expect(theOne(notes, 'thank-you').why(today)).toBe('They answered you by email yesterday, and you have not said thank you yet.');
  });
});
