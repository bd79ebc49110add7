import type { MessageKind } from '../domain/message-kinds';

interface DraftWords {
  /** What is drafted, in a sentence. */
  what: string;
  /** What one does with it, to whom. */
  title: (who: string) => string;
}

const ask = (who: string): string => `Ask ${who}`;
const tell = (who: string): string => `Tell ${who}`;

const words: Readonly<Record<MessageKind, DraftWords>> = {
  'first-cold': { what: 'the first request', title: ask },
  'first-referral': { what: 'the first request', title: ask },
  'first-group': { what: 'the first request', title: ask },
  'intro-reply': { what: 'the reply to the introduction', title: (who) => `Reply to ${who}` },
  remind: { what: 'the reminder', title: (who) => `Remind ${who}` },
  'remind-last': { what: 'the last reminder', title: (who) => `Remind ${who} once more` },
  arrange: { what: 'a message about times', title: (who) => `Find a time with ${who}` },
  confirm: { what: 'the confirmation', title: (who) => `Confirm with ${who}` },
  'thank-you': { what: 'the thank-you', title: (who) => `Thank ${who}` },
  card: { what: 'the card', title: (who) => `A card for ${who}` },
  'after-no': { what: 'an answer to their no', title: (who) => `Answer ${who}` },
  wrote: { what: 'a word to the referrer', title: tell },
  met: { what: 'the report to the referrer', title: tell },
  unreached: { what: 'the report to the referrer', title: tell },
  update: { what: 'the update', title: (who) => `Write to ${who}` },
  apology: { what: 'the apology', title: (who) => `Apologize to ${who}` },
  'new-times': { what: 'a message with new times', title: (who) => `Offer ${who} new times` },
  'after-chance': { what: 'the thank-you', title: (who) => `Thank ${who}` },
};

/** What an action is called that opens a draft: `Draft the thank-you`. */
export function draftTitle(kind: MessageKind): string {
  return `Draft ${words[kind].what}`;
}

/** What a draft is for, as the head of its form: `Thank Amara Osei`. */
export function draftHeading(kind: MessageKind, who: string): string {
  return words[kind].title(who);
}
