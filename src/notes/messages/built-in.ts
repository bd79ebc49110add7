import { messageKinds, type MessageKind } from '../../domain/messages';
import { laterMessages } from './built-in-later';
import { requestMessages } from './built-in-requests';
import { spokenMessages } from './built-in-spoken';
import {
  answered,
  anyField,
  askedSubject,
  forOne,
  inField,
  lost,
  me,
  promised,
  regards,
  stayed,
  thanks,
  theirZone,
  twoTimes,
  type BuiltInMessage,
} from './parts';
export { readMessageTemplate, type MessageTemplate } from './template';

/** The messages that are used until the person writes their own, and what they start from when they do. */
export const builtInMessages: Readonly<Record<MessageKind, BuiltInMessage>> = {
  ...requestMessages,
  ...spokenMessages,

  remind: {
    name: 'Reminder',
    words: 60,
    subject: askedSubject,
    body: `Dear {{greet_as}},

My request{{#asked_on}} of {{asked_on}}{{/asked_on}} may have come at a busy time. {{#referrer}}At {{referrer}}’s suggestion, {{/referrer}}I would like to learn ${inField}. {{#promise}}${promised}{{/promise}}

If {{minutes}} minutes are too many, three questions by email would help as much; and if it does not suit you, simply say so.

${regards}`,
  },

  'remind-last': {
    name: 'Last reminder',
    words: 50,
    subject: askedSubject,
    body: `Dear {{greet_as}},

Weeks fill up quickly, so this is my last note{{#field}} about {{field}}{{/field}}. Should {{minutes}} minutes turn up later, I would still be glad to talk. And if somebody else comes to mind whom I could ask, a name would be welcome too.

${regards}`,
  },

  arrange: {
    name: 'Arranging a time',
    words: 80,
    subject: 'A time to talk',
    body: `Dear {{greet_as}},

${answered} {{#promise}}${promised}{{/promise}} Would one of these suit you: [one day and time], [another] or [a third]${theirZone}? If not, name one that does.

I have {{minutes}} minutes in mind, by phone, video or wherever is easiest for you.{{#my_phone}} On the day, you can reach me on {{my_phone}}.{{/my_phone}}

${regards}`,
  },

  confirm: {
    name: 'Confirmation',
    words: 70,
    subject: '{{#by_email}}My questions{{/by_email}}{{^by_email}}Our conversation{{/by_email}}{{#date}} on {{weekday}}, {{date}}{{/date}}',
    body: `Dear {{greet_as}},

{{#by_email}}As agreed, you will have my questions{{#field}} about {{field}}{{/field}} on {{#date}}{{weekday}}, {{date}}{{/date}}{{^date}}[the day]{{/date}}. A few lines to each are plenty, whenever it suits you.{{/by_email}}{{^by_email}}I look forward to our conversation on {{#date}}{{weekday}}, {{date}}{{/date}}{{^date}}[the day]{{/date}}{{#time}}, at {{time}}{{#their_time}} ({{their_time}} for you){{/their_time}}{{/time}}{{#mode}}, {{mode}}{{/mode}}. I have planned for {{minutes}} minutes{{#field}}, with questions about {{field}}{{/field}}.{{/by_email}}

{{^by_email}}{{#location}}Where: {{location}}{{/location}}{{/by_email}}

Should anything change, a line is enough{{#my_phone}}, or a call to {{my_phone}}{{/my_phone}}.

${regards}`,
  },

  'thank-you': {
    name: 'Thank-you',
    takesLeave: true,
    words: 150,
    subject: '{{#by_email}}Thank you for your answers{{/by_email}}{{^by_email}}Thank you for your time{{#when}} {{when}}{{/when}}{{/by_email}}',
    body: `Dear {{greet_as}},

${thanks} ${stayed} ${forOne}Because of it, I am going to [what you will do with it].

{{#names_given}}As you suggested, I am writing to {{names_given}}, and will tell you what comes of it. {{/names_given}}{{#offered}}You kindly offered [what they offered, in words meant for them; your note says: {{offered}}]; I would gladly take it up. {{/offered}}{{#resume_requested}}You asked to see my resume: it is attached.{{/resume_requested}}

{{#permission_not_asked}}May I write to you now and then to say how it goes? {{/permission_not_asked}}{{#kept_posted}}I will let you know how it goes from here. {{/kept_posted}}If there is something I can do for you in return, I would be glad to hear of it.

${regards}`,
  },

  card: {
    name: 'Thank-you card',
    words: 70,
    subject: 'Thank you',
    body: `Dear {{greet_as}},

${thanks} ${stayed} ${forOne}I came away knowing better where to look next.

${me}`,
  },

  'send-resume': {
    name: 'Your resume',
    words: 60,
    subject: 'My resume',
    body: `Dear {{greet_as}},

You asked to see my resume{{#when}} {{when}}{{/when}}: it is attached. If something in it strikes you, I would be glad of a word about it.

${regards}`,
  },

  'after-no': {
    name: 'After a no',
    words: 50,
    subject: 'Thank you for your answer',
    body: `Dear {{greet_as}},

Thank you for your answer; I understand. If somebody comes to mind with whom I could talk about ${anyField}, I would be glad of a name. If not, please do not give it another thought.

${regards}`,
  },

  'after-later': {
    name: 'After a later',
    words: 50,
    subject: 'Thank you for your answer',
    body: `Dear {{greet_as}},

Thank you for your answer. I understand that now is not the time. {{#again_on}}As you suggested, I will write again around {{again_on}}.{{/again_on}}{{^again_on}}I will write again [when: the day or the month that they named].{{/again_on}} Until then, all the best.

${regards}`,
  },

  wrote: {
    name: 'To the referrer: I wrote to them',
    words: 40,
    subject: 'I asked {{name}} for a conversation',
    body: `Dear {{#referrer}}{{referrer_greet_as}}{{/referrer}}{{^referrer}}[who suggested them]{{/referrer}},

Thank you for suggesting {{name}}. I asked them for a conversation{{#asked_when}} {{asked_when}}{{/asked_when}}, {{#named_referrer}}mentioned your name, {{/named_referrer}}and will tell you what comes of it.

${regards}`,
  },

  met: {
    name: 'To the referrer: we met',
    words: 80,
    subject: '{{#by_email}}{{name}} has answered my questions{{/by_email}}{{^by_email}}{{name}} and I have talked{{/by_email}}',
    body: `Dear {{#referrer}}{{referrer_greet_as}}{{/referrer}}{{^referrer}}[who suggested them]{{/referrer}},

I {{spoke}} {{name}}{{#when}} {{when}}{{/when}}. What I take away is [one thing you learned from them{{#learned}}, in words for the reader; your note says: {{learned}}{{/learned}}].

Without your suggestion, this would not have come about. Thank you for it.

${regards}`,
  },

  unreached: {
    name: 'To the referrer: it did not come about',
    words: 60,
    subject: 'About {{name}}',
    body: `Dear {{#referrer}}{{referrer_greet_as}}{{/referrer}}{{^referrer}}[who suggested them]{{/referrer}},

{{#said_no}}{{name}} answered that it does not suit at the moment, and I am leaving it there.{{/said_no}}{{#let_go}}{{#by_email}}{{name}} had agreed to answer questions by email{{/by_email}}{{^by_email}}{{name}} and I had agreed to talk{{/by_email}}{{#date}} on {{date}}{{/date}}, but {{#mine}}{{#by_email}}I did not get to send them{{/by_email}}{{^by_email}}I could not keep it{{/by_email}}{{/mine}}{{^mine}}it fell through{{/mine}}. I am leaving it there.{{/let_go}}{{#gone_silent}}{{name}} answered me at first, but we found no day, and I have heard no more. I expect that it is a bad time, and am leaving it there.{{/gone_silent}}{{^said_no}}{{^let_go}}{{^gone_silent}}{{#asked_on}}I asked {{name}} for a conversation{{#reminded}}, more than once,{{/reminded}} and have had no answer.{{/asked_on}}{{^asked_on}}I could not reach {{name}}.{{/asked_on}} I expect that it is a bad time, and am leaving it there.{{/gone_silent}}{{/let_go}}{{/said_no}}

It was good of you to suggest it. Thank you all the same.

${regards}`,
  },

  update: {
    name: 'Update',
    takesLeave: true,
    words: 120,
    subject: 'A short update',
    body: `Dear {{greet_as}},

{{#promise}}${promised}{{/promise}}

{{#told_on}}Here is what is new after my lines of {{told_on}}: [what has happened from then on{{#told}}; you told them: {{told}}{{/told}}].{{/told_on}}{{^told_on}}{{#in_touch_on}}We were last in touch on {{in_touch_on}}. Here is what is new: [what has happened from then on].{{/in_touch_on}}{{^in_touch_on}}Here is what is new: [what has happened].{{/in_touch_on}}{{/told_on}}

{{#ever_met}}{{#learned}}One thing you said has stayed with me: [what it was, in words meant for them; your note says: {{learned}}]. It led to [what you did with it, and what came of it].{{/learned}}{{^learned}}{{^told_on}}What I did with your advice: [what it was, and what came of it].{{/told_on}}{{/learned}}{{/ever_met}}

There is no need to answer; I wanted you to know. And if there is something I can do for you, I would be glad to hear of it.

${regards}`,
  },

  ...laterMessages,

  apology: {
    name: 'Apology and new times',
    words: 60,
    subject: '{{#missed}}My apologies{{/missed}}{{^missed}}{{#by_email}}May I write on another day?{{/by_email}}{{^by_email}}May we find another time?{{/by_email}}{{/missed}}',
    body: `Dear {{greet_as}},

{{#missed}}I am sorry that I did not {{#by_email}}send you my questions{{/by_email}}{{^by_email}}keep our appointment{{/by_email}}{{#when}} {{when}}{{/when}}.{{/missed}}{{^missed}}{{#called_off}}I am sorry that I had to {{#by_email}}put off the questions I meant to send you{{#when}} {{when}}{{/when}}{{/by_email}}{{^by_email}}call off our conversation{{#date}} of {{date}}{{/date}}{{/by_email}}.{{/called_off}}{{^called_off}}I am sorry: I cannot {{#by_email}}send you my questions{{/by_email}}{{^by_email}}keep our appointment{{/by_email}}{{#when}} {{when}}{{/when}}.{{/called_off}}{{/missed}} [the reason, in one sentence]

{{#by_email}}May I send them on [one day] instead?{{/by_email}}{{^by_email}}Would ${twoTimes} suit you?{{/by_email}} I will gladly fit in with you; if you would rather leave it, I understand.

${regards}`,
  },

  'new-times': {
    name: 'New times',
    words: 50,
    subject: '{{#by_email}}Another time for my questions?{{/by_email}}{{^by_email}}Another time for our conversation?{{/by_email}}',
    body: `Dear {{greet_as}},

${lost} {{#by_email}}May I send you my questions on [one day] instead?{{/by_email}}{{^by_email}}Would ${twoTimes} suit you instead?{{/by_email}} If it no longer fits, simply say so.

${regards}`,
  },

  'after-chance': {
    name: 'After a chance conversation',
    words: 70,
    subject: 'Our conversation{{#when}} {{when}}{{/when}}',
    body: `Dear {{greet_as}},

Thank you for talking with me{{#when}} {{when}}{{/when}}. ${stayed}

I would like to hear more: could we talk for {{minutes}} minutes some day soon, by phone, video or in person? I am looking for information and advice only; if this is a bad time, simply say so.

${regards}`,
  },
};

/** A built-in message as a note of the person's own, to edit. */
export function messageTemplateText(kind: MessageKind): string {
  const { subject, body } = builtInMessages[kind];
  return `---\ntype: message\nmessage: ${kind}\nsubject: ${JSON.stringify(subject)}\n---\n${body}\n`;
}

/** What each kind is called, in the order in which they usually come. */
export const messageNames: readonly { kind: MessageKind; name: string }[] = messageKinds.map((kind) => ({
  kind,
  name: builtInMessages[kind].name,
}));
