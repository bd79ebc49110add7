import { iAm, promised, regards, type BuiltInMessage } from './parts';

/** Messages for later, when a conversation lies some time back. */
export const laterMessages = {
  share: {
    name: 'Sharing something',
    words: 60,
    subject: 'Perhaps of use to you',
    body: `Dear {{greet_as}},

{{#promise}}${promised} {{/promise}}I came across [what it is, with its link], and it made me think of [what they told you, or what they work on].

There is no need to answer.

${regards}`,
  },

  news: {
    name: 'News of an outcome',
    words: 120,
    subject: 'Some news, and my thanks',
    body: `Dear {{greet_as}},

I have news: {{#news}}{{news}}{{/news}}{{^news}}[what has come of it, in one sentence]{{/news}}.

You have a part in it: {{#ever_met}}[which of their advice you followed{{#learned}}, in words meant for them; your note says: {{learned}}{{/learned}}].{{#suggested}} And it was you who suggested {{suggested}} to me.{{/suggested}}{{/ever_met}}{{^ever_met}}{{#suggested}}it was you who suggested {{suggested}} to me.{{/suggested}}{{^suggested}}[what they did for you].{{/suggested}}{{/ever_met}} Thank you for it.

If there is something I can do for you, now or later, I would be glad to hear of it.

${regards}`,
  },

  again: {
    name: 'Asking again after a long time',
    words: 100,
    subject: 'May I ask you once more?',
    body: `Dear {{greet_as}},

{{#unanswered}}I asked you on {{unanswered}} for a conversation. {{/unanswered}}{{^unanswered}}{{#in_touch_on}}We were last in touch on {{in_touch_on}}. {{/in_touch_on}}{{/unanswered}}{{#promise}}${promised}{{/promise}}{{^promise}}I write again because [what is new, and makes you ask now].{{/promise}}{{^ever_met}} ${iAm}.{{/ever_met}}

Could I have {{minutes}} minutes of your time in the next few weeks, by phone, video or in person? I am looking for information and advice only. If this is a bad time, simply say so.

${regards}`,
  },
} as const satisfies Record<string, BuiltInMessage>;
