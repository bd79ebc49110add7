/**
 * The templates that are used until the person writes their own, and what they start from when they do. Properties stand in
 * the order in which a person fills them in; those that a rule writes come when they happen.
 */
export const builtInTemplates = {
  contact: `---
type: contact
organization: {{organization}}
role: {{role}}
field: {{field}}
email: {{email}}
phone: {{phone}}
linkedin: {{linkedin}}
source: {{source}}
why: {{why}}
referred_by:
referred_on:
stay_in_touch:
---
{{#referrer}}{{referrer}} suggested that I talk to {{name}}.

{{/referrer}}
## Why {{first_name}}

{{why}}{{cursor}}

## Research

### The industry

### The organization

### The person

## What I would like to learn

- 

## What I can offer

An article, an introduction, a hand with something, an honest thank-you.

- 

## Worth remembering

How they like to be addressed, how their name is said, what they care about, what made us laugh.

- 

## Log

What was said and when, newest last.

- {{today}}: 
`,

  interview: `---
type: interview
contacts:
date: {{date}}
time: {{time}}
minutes: {{minutes}}
mode: {{mode}}
location: {{location}}
status: planned
booked_on:
learned:
offered:
resume_requested:
style_rating:
information_rating:
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
{{^mode}}
- [ ] Have my resume at hand, and give it only if they ask for it
- [ ] Know the way or test the link; choose what to wear
{{/mode}}

## Opening

In my own words, not read out:

> Thank you for making time for me, {{contacts}}. {{#referrer}}{{referrer}} suggested that I talk to you. {{/referrer}}I'm finding out what working in {{#field}}{{field}}{{/field}}{{^field}}your field{{/field}} is really like, and you can tell me what I can't read anywhere.
>
> As I said when I asked you{{#channel}} {{channel}}{{/channel}}, I'm looking for information and advice, not a job.{{#minutes}} I'll keep to the {{minutes}} minutes.{{/minutes}} Is that still all right?
{{#why}}

Why I asked them: {{why}}
{{/why}}

## Questions

One of them only {{contacts}} can answer. If there is time for one more: what should I have asked, and didn't?{{cursor}}

## Who else

> Who else sees this field from another side, here or in a related organization? May I mention your name when I write to them?

- 

## Staying in touch

> May I let you know how it goes? What would be the best way, and how often?

- [ ] Asked; they said: 

## Closing

> Our time is nearly up, and I want to keep my word. Thank you. What you told me about … is what I'll take away first.

- [ ] Ended on time, or stayed because they wanted me to
- [ ] Asked for a card, or how to reach them
- [ ] Thanked them

## Notes

## Debrief

Written the same day, while it is fresh.

### What I learned

What was new, what contradicts what I heard elsewhere, and how they know it.

### What it means for me

Am I more interested, or less? What do I still need to find out?

### How I led the conversation

Did I listen more than I talked, ask openly, keep to the time, ask for names and for permission to stay in touch?

### What I promised, and by when

`,

  chance: `---
type: interview
contacts:
date: {{date}}
kind: chance
location: {{location}}
learned:
follow_up:
follow_up_note:
---
## How we came to talk

{{cursor}}

## What they said

## Worth remembering

## One next step

`,
} as const;

export type BuiltInTemplate = keyof typeof builtInTemplates;

/** Every placeholder that a template can use, beside Obsidian's `{{title}}`, `{{date:FORMAT}}` and `{{time:FORMAT}}`. */
export const placeholders: Readonly<Record<string, string>> = {
  name: 'the person’s name',
  first_name: 'the first of their names',
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
  channel: 'how you asked for the conversation: by email, on LinkedIn',
  location: 'the place, or a link',
  contacts: 'the names of the people you talk to',
  today: 'the day the note is made',
  cursor: 'where the cursor goes',
};
