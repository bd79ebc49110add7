import { iAm, inField, me, type BuiltInMessage } from './parts';

const before = '{{#unanswered}}I asked you on {{unanswered}} for a conversation, and am trying by phone now. {{/unanswered}}{{^unanswered}}{{#ever_met}}We {{#by_email}}wrote to each other{{/by_email}}{{^by_email}}talked{{/by_email}}{{#when}} {{when}}{{/when}}.{{/ever_met}}{{/unanswered}}';
const whoSent = `${before}{{^ever_met}}{{#referrer}}{{referrer}} suggested that I talk with you.{{/referrer}}{{/ever_met}}`;

/** What one says on the telephone. A script is read while one talks: each part is a line of its own. */
export const spokenMessages = {
  'by-phone': {
    name: 'Asking by phone',
    words: 120,
    subject: '',
    body: `Hello, am I speaking with {{greet_as}}? My name is ${me}. ${whoSent}{{^ever_met}}{{^referrer}}{{#why}}[why you call them, in words meant for them; your note says: {{why}}]{{/why}}{{^why}}{{^unanswered}}[how you came upon them, in one sentence]{{/unanswered}}{{/why}}{{/referrer}}{{/ever_met}}

Is this a good time?

If it is: ${iAm}, and I would like to understand ${inField}. Could I have {{minutes}} minutes of your time in the next few weeks, by phone, video or in person? I am looking for information and advice only.

If it is not: When may I call again?

At the end: Thank you. [the day and time you agreed on, said once more]`,
  },

  voicemail: {
    name: 'Message after the tone',
    words: 100,
    subject: '',
    body: `Hello {{greet_as}}, this is ${me}. ${whoSent}

I would like to ask you for {{minutes}} minutes of your time, to understand ${inField}. I am looking for information and advice only.

My number is {{#my_phone}}{{my_phone}}. Once more: {{my_phone}}.{{/my_phone}}{{^my_phone}}[your number, slowly, and once more].{{/my_phone}}

{{#follow_up_on}}I will call again around {{follow_up_on}}, so there is no need to call back.{{/follow_up_on}}{{^follow_up_on}}If this is a bad time, there is no need to call back.{{/follow_up_on}} Thank you, and goodbye.`,
  },
} as const satisfies Record<string, BuiltInMessage>;
