/** One message as it is shipped. Text in single brackets is a gap: what only the person can say. */
export interface BuiltInMessage {
  name: string;
  /** The most words that still fit a phone's screen, or a card. */
  words: number;
  /** The most characters, greeting and name included, where the place that it is pasted into takes no more. */
  characters?: number;
  subject: string;
  body: string;
  /** Its last paragraph takes leave, and stands last in a letter about several things. */
  takesLeave?: true;
}

/** Gaps for what the settings may know: what they ask for. */
export const yourName = 'your name';
export const whoYouAre = 'who you are, in half a sentence';

// Sentences that several messages have in common.

export const inField = 'what work in {{#field}}{{field}}{{/field}}{{^field}}your field{{/field}} is like';
export const iAm = `I am {{#about_me}}{{about_me}}{{/about_me}}{{^about_me}}[${whoYouAre}]{{/about_me}}`;
export const wayOut = '{{#follow_up_on}}I will write again around {{follow_up_on}}; if this is a bad time, simply say so.{{/follow_up_on}}{{^follow_up_on}}If this is a bad time, simply say so.{{/follow_up_on}}';
export const stayed = 'What has stayed with me is [one thing they said that stayed with you{{#learned}}, in words meant for them; your note says: {{learned}}{{/learned}}].';
export const forOne = '{{#others}}[a line for {{name}} alone, as the same letter goes to {{others}}] {{/others}}';
export const thanks = 'Thank you for the {{#by_email}}answers you wrote to me{{/by_email}}{{^by_email}}time you gave me{{/by_email}}{{#when}} {{when}}{{/when}}.';
export const whyThem = '[why you write to them, in words meant for them; your note says: {{why}}]';
export const promised = '[what you meant to write today, in words meant for them; your note says: {{promise}}]';
export const ours = 'our {{#by_email}}exchange of emails{{/by_email}}{{^by_email}}conversation{{/by_email}}';
export const lost = `{{#proposed_on}}On {{proposed_on}} I wrote to you about another day for ${ours}, and I would still be glad of it.{{/proposed_on}}{{^proposed_on}}{{#proposal_answered}}Thank you for your answer about another day for ${ours}.{{/proposal_answered}}{{^proposal_answered}}{{#mine}}It was my doing that ${ours}{{#date}} of {{date}}{{/date}} fell through.{{/mine}}{{^mine}}Our {{#by_email}}exchange of emails{{/by_email}}{{^by_email}}conversation{{/by_email}}{{#when}} {{when}}{{/when}} has fallen through; that happens to all of us.{{/mine}}{{/proposal_answered}}{{/proposed_on}}`;
export const me = `{{#me}}{{me}}{{/me}}{{^me}}[${yourName}]{{/me}}`;
export const regards = `Kind regards,\n${me}`;
export const coldSubject = 'A question about {{#field}}{{field}}{{/field}}{{^field}}your work{{/field}}';
export const referredSubject = '{{referrer}} suggested that I write to you';
export const answered = '{{#times_offered_on}}On {{times_offered_on}} I offered you times to talk; perhaps none of them suited.{{/times_offered_on}}{{^times_offered_on}}{{#said_later}}You asked me to come back to you later.{{/said_later}}{{^said_later}}{{#unanswered}}I would be glad to find a time to talk with you.{{/unanswered}}{{^unanswered}}Thank you for your answer{{#said_yes}}, and for making time for me{{/said_yes}}.{{/unanswered}}{{/said_later}}{{/times_offered_on}}';
export const askedSubject = `{{#asked_subject}}Re: {{asked_subject}}{{/asked_subject}}{{^asked_subject}}${coldSubject}{{/asked_subject}}`;
export const anyField = '{{#field}}{{field}}{{/field}}{{^field}}your field{{/field}}';
export const theirZone = '{{#their_zone}} ({{their_zone}} time){{/their_zone}}';
export const twoTimes = `[one day and time] or [another day and time]${theirZone}`;
