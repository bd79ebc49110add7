import {
  coldSubject, iAm, inField, me, promised, referredSubject, regards, twoTimes, wayOut, whyThem, type BuiltInMessage,
} from './parts';

/** Messages that ask for a first conversation. */
export const requestMessages = {
  'first-cold': {
    name: 'First request',
    words: 100,
    subject: coldSubject,
    body: `Dear {{greet_as}},

{{#promise}}${promised}{{/promise}}{{^promise}}{{#why}}${whyThem}{{/why}}{{^why}}[what of their work you came across, and why it made you write]{{/why}}{{/promise}}

${iAm}, and I would like to understand ${inField}. Would you have {{minutes}} minutes in the next few weeks, by phone, video or in person, whenever it suits you?

I am looking for information and advice only. ${wayOut}

${regards}`,
  },

  'first-referral': {
    name: 'First request, by referral',
    words: 100,
    subject: `{{#referrer}}${referredSubject}{{/referrer}}{{^referrer}}${coldSubject}{{/referrer}}`,
    body: `Dear {{greet_as}},

{{#referrer}}{{referrer}}{{/referrer}}{{^referrer}}[who suggested them]{{/referrer}} suggested that I write to you{{#field}} about {{field}}{{/field}}. {{#promise}}${promised}{{/promise}}{{^promise}}{{#why}}${whyThem}{{/why}}{{/promise}}

${iAm}, and I would like to hear how things look from where you stand. Could I have {{minutes}} minutes of your time in the next few weeks, by phone, video or wherever is easiest for you?

I am looking for information and advice only. ${wayOut}

${regards}`,
  },

  'first-group': {
    name: 'First request, something shared',
    words: 100,
    subject: coldSubject,
    body: `Dear {{greet_as}},

We have something in common: [the school, group or event you share].{{#organization}} I saw that you are at {{organization}} now.{{/organization}} {{#promise}}${promised}{{/promise}}{{^promise}}{{#why}}${whyThem}{{/why}}{{/promise}}

${iAm}, and I would like to understand ${inField}. Would you have {{minutes}} minutes in the next few weeks, by phone, video or in person, whenever it suits you?

I am looking for information and advice only. ${wayOut}

${regards}`,
  },

  'intro-reply': {
    name: 'Reply to an introduction',
    words: 90,
    subject: 'Re: {{#introducer}}{{introducer}}’s introduction{{/introducer}}{{^introducer}}Introduction{{/introducer}}',
    body: `Dear {{greet_as}},

Thank you, {{#introducer}}{{introducer_greet_as}}{{/introducer}}{{^introducer}}[who introduced you]{{/introducer}}, for the introduction; I am moving you to bcc.

${iAm}, and would like to learn ${inField}. Could we talk for {{minutes}} minutes, by phone, video or in person: ${twoTimes}?

If neither suits, any other time is fine; if now is a bad time, simply say so.

${regards}`,
  },

  connect: {
    name: 'Note with a connection request',
    words: 50,
    characters: 300,
    subject: '',
    body: `Dear {{greet_as}},

{{#ever_met}}{{#by_email}}What you wrote to me{{#when}} {{when}}{{/when}} was a great help.{{/by_email}}{{^by_email}}It was good to talk with you{{#when}} {{when}}{{/when}}.{{/by_email}} I would be glad to stay in touch.{{/ever_met}}{{^ever_met}}{{#referrer}}{{referrer}} suggested that I write to you.{{/referrer}}{{^referrer}}[what you have in common, or what of theirs you read]{{/referrer}} ${iAm}{{#why}}. ${whyThem}{{/why}}{{^why}}, and would be glad to follow your work{{#field}} in {{field}}{{/field}}.{{/why}}{{/ever_met}}

${me}`,
  },
} as const satisfies Record<string, BuiltInMessage>;
