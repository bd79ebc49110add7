/** The messages of an exploration, in the order in which they usually come. */
export const messageKinds = [
  'first-cold',
  'first-referral',
  'first-group',
  'intro-reply',
  'remind',
  'remind-last',
  'arrange',
  'confirm',
  'thank-you',
  'card',
  'after-no',
  'wrote',
  'met',
  'unreached',
  'update',
  'apology',
  'new-times',
  'after-chance',
] as const;

export type MessageKind = (typeof messageKinds)[number];

export function isMessageKind(text: string): text is MessageKind {
  return (messageKinds as readonly string[]).includes(text);
}

/** What asks for a conversation, and so counts as an ask once it is sent. */
export const requests: ReadonlySet<MessageKind> = new Set(['first-cold', 'first-referral', 'first-group', 'intro-reply', 'after-chance']);

/** What goes to the person who suggested somebody, and is about that somebody. */
export const toTheReferrer: ReadonlySet<MessageKind> = new Set(['wrote', 'met', 'unreached']);
