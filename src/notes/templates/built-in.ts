import { markOfNew } from '../marked';
import type { PropertyMark } from '../mark';
import type { Vocabulary } from '../vocabulary';

/**
 * A template that is used until the person writes their own, in the vault's words. Properties stand in the order in
 * which a person fills them in; those that a rule writes come when they happen. The type has its place and no value:
 * composing a note sets it.
 */
export function builtInTemplate(template: BuiltInTemplate, vocabulary: Vocabulary): string {
  return texts[template](vocabulary, typeOf(template, vocabulary).property);
}

/** A template to start one's own from. With a type, it would be listed as a contact or an interview itself. */
export function templateToEdit(template: BuiltInTemplate, vocabulary: Vocabulary): string {
  return builtInTemplate(template, vocabulary).replace(`\n${key(typeOf(template, vocabulary).property)}:\n`, '\n');
}

/** What makes a note made from a template one of ours, as a property. */
export function typeOf(template: BuiltInTemplate, vocabulary: Vocabulary): PropertyMark {
  return markOfNew(template === 'contact' ? 'contact' : 'interview', vocabulary);
}

const texts = {
  contact: ({ properties, headings }, mark) => `---
${key(mark)}:
${key(properties.organization)}: {{organization}}
${key(properties.role)}: {{role}}
${key(properties.field)}: {{field}}
${key(properties.email)}: {{email}}
${key(properties.phone)}: {{phone}}
${key(properties.linkedin)}: {{linkedin}}
${key(properties.source)}: {{source}}
${key(properties.whyThem)}: {{why}}
${key(properties.referredBy)}:
${key(properties.referredOn)}:
${key(properties.stayInTouch)}:
---
{{#referrer}}{{referrer}} suggested that I talk to {{name}}.

{{/referrer}}
## Why {{first_name}}

{{why}}{{cursor}}

## ${headings.research}

### The industry

### The organization

### The person

## What I would like to learn

- 

## What I can offer

An article, an introduction, a hand with something, an honest thank-you.

- 

## ${headings.worthRemembering}

How they like to be addressed, how their name is said, what they care about, what made us laugh.

- 

## ${headings.log}

What was said and when, newest last.

- {{today}}: 
`,

  interview: ({ properties, headings }, mark) => `---
${key(mark)}:
${key(properties.contacts)}:
${key(properties.date)}: {{date}}
${key(properties.time)}: {{time}}
${key(properties.minutes)}: {{minutes}}
${key(properties.mode)}: {{mode}}
${key(properties.location)}: {{location}}
${key(properties.status)}: planned
${key(properties.bookedOn)}:
${key(properties.learned)}:
${key(properties.offered)}:
${key(properties.resumeRequested)}:
${key(properties.styleRating)}:
${key(properties.informationRating)}:
${key(properties.viewChange)}:
${key(properties.openQuestions)}:
---
## Before

- [ ] Read up on the field, the organization and the person
- [ ] Choose and order my questions, one of them only {{contacts}} can answer
- [ ] Know in one sentence why I asked them
{{#in_person}}
- [ ] Know the route, to be there 15 to 10 minutes before
- [ ] Print two resumes to have at hand, and give one only if they ask for it
- [ ] Choose what to wear: what people there wear, or a little better
- [ ] Pack a notebook and a pen
{{/in_person}}
{{#by_video}}
- [ ] Test the link, the camera and the sound 10 minutes before
- [ ] Have my resume at hand as a file, and send it only if they ask for it
- [ ] Choose a quiet place and what to wear, as if I went there
{{/by_video}}
{{#by_phone}}
- [ ] Know who calls whom, and have the number at hand{{#phone}}: {{phone}}{{/phone}}
- [ ] Choose a quiet place where the line is good
- [ ] Have my resume at hand, and send it only if they ask for it
{{/by_phone}}
{{#by_email}}
- [ ] Three to five questions, the most important one first, each answered in a few lines
{{/by_email}}
{{^mode}}
- [ ] Have my resume at hand, and give it only if they ask for it
- [ ] Know the way or test the link; choose what to wear
{{/mode}}

## Opening

{{#by_email}}
In the email, above my questions:
{{/by_email}}
{{^by_email}}
In my own words, not read out:
{{/by_email}}

> {{#by_email}}Thank you for offering to answer me in writing{{/by_email}}{{^by_email}}Thank you for making time for me{{/by_email}}, {{contacts}}. {{#referrer}}{{referrer}} suggested that I talk to you. {{/referrer}}I'm finding out what working in {{#field}}{{field}}{{/field}}{{^field}}your field{{/field}} is really like, and you can tell me what I can't read anywhere.
>
> As I said when I asked you{{#channel}} {{channel}}{{/channel}}, I'm looking for information and advice, not a job.{{#by_email}} A few lines to each question are plenty, whenever it suits you.{{/by_email}}{{^by_email}}{{#minutes}} I'll keep to the {{minutes}} minutes.{{/minutes}} Is that still all right?{{/by_email}}
{{#why}}

Why I asked them: {{why}}
{{/why}}

## ${headings.questions}

One of them only {{contacts}} can answer. {{#by_email}}As the last one: what should I have asked, and didn't?{{/by_email}}{{^by_email}}If there is time for one more: what should I have asked, and didn't?{{/by_email}}{{cursor}}

## Who else

> Who else sees this field from another side, here or in a related organization? May I mention your name when I write to them?

- 

## Staying in touch

> May I let you know how it goes? What would be the best way, and how often?

- [ ] Asked; they said: 

## Closing

{{#by_email}}
> Thank you for writing. What you told me about … is what I'll take away first.

- [ ] Thanked them for their answers
{{/by_email}}
{{^by_email}}
> Our time is nearly up, and I want to keep my word. Thank you. What you told me about … is what I'll take away first.

- [ ] Ended on time, or stayed because they wanted me to
- [ ] Asked for a card, or how to reach them
- [ ] Thanked them
{{/by_email}}

## Notes

## ${headings.debrief}

Written the same day, while it is fresh.

### What I learned

What was new, what contradicts what I heard elsewhere, and how they know it.

### What it means for me

Am I more interested, or less? What do I still need to find out?

### How I led the conversation

{{#by_email}}Did I ask openly and few things, and ask for names and for permission to stay in touch?{{/by_email}}{{^by_email}}Did I listen more than I talked, ask openly, keep to the time, ask for names and for permission to stay in touch?{{/by_email}}

### What I promised, and by when

`,

  chance: ({ properties, headings }, mark) => `---
${key(mark)}:
${key(properties.contacts)}:
${key(properties.date)}: {{date}}
${key(properties.kind)}: chance
${key(properties.location)}: {{location}}
${key(properties.learned)}:
${key(properties.followUp)}:
${key(properties.followUpNote)}:
---
## How we came to talk

{{cursor}}

## ${headings.said}

## ${headings.worthRemembering}

## One next step

`,
} as const satisfies Record<string, (vocabulary: Vocabulary, mark: string) => string>;

export type BuiltInTemplate = keyof typeof texts;

export const builtInTemplateNames = Object.keys(texts) as BuiltInTemplate[];

/** A property's name at the start of its line. */
function key(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_ -]*$/u.test(name) ? name : JSON.stringify(name);
}

/**
 * Every placeholder that a template can use, beside Obsidian's `{{title}}`, `{{date:FORMAT}}` and `{{time:FORMAT}}`.
 */
export const placeholders: Readonly<Record<string, string>> = {
  name: 'the person’s name',
  first_name: 'what you call them: as their note says, else the full name',
  organization: 'where they work',
  role: 'as what',
  field: 'the field you are exploring',
  email: 'their email address',
  phone: 'their telephone number',
  linkedin: 'their profile',
  source: 'how you found them',
  why: 'why this person',
  referrer: 'who suggested them',
  me: 'what you call yourself',
  date: 'the day of the interview',
  time: 'when it begins',
  minutes: 'the minutes asked for',
  mode: 'in person, by phone, video or email',
  in_person: 'true if you meet in person, for a section',
  by_video: 'the same, if you meet by video',
  by_phone: 'the same, if you talk by phone',
  by_email: 'the same, if they answer in writing',
  channel: 'how you asked for the conversation: by email, on LinkedIn',
  location: 'the place, or a link',
  contacts: 'the names of the people you talk to',
  today: 'the day the note is made',
  cursor: 'where the cursor goes',
};
