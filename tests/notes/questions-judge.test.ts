import { describe, expect, it } from 'vitest';
import { isSameQuestion, questionsUnder, type Heading } from '../../src/notes/questions/compare';
import { gapIn } from '../../src/notes/questions/gap';
import { howMany, judge, type Asked } from '../../src/notes/questions/judge';

describe('A closed question', () => {
  it.each([
    'Is it hard?', 'are you happy here?', 'Did you study law?', 'Do you like it?', 'Have you ever regretted it?', 'Can I become one?',
    'Would you do it again?', 'Should I study more?', 'Isn’t it dull?', 'So, is it hard?', '“Is it hard?”',
    'I read about the merger. Was it good for you?', 'Could you hire me?', 'Do you think it matters?', 'Was that it? What came then?',
    'Can you swim, or walk?',
  ])('is one that yes or no would answer: %s', (text) => {
    expect(judge({ topic: 'The work itself', text }).closed).toBe(true);
  });

  it.each([
    'What is it like?', 'How did you begin?', 'Whom do you ask?', 'Could you tell me how you began?', 'Would you please describe a day?',
    'Can you walk me through last week?', 'Would you share what you learned?', 'Isolated work: what is it like?', 'Tell me about your day.',
    'It is said to be dull. What do you say?', 'Couldn’t you perhaps briefly tell me?', 'Would you kindly walk me through it?', '', '?',
  ])('isn’t %s', (text) => {
    expect(judge({ topic: 'The work itself', text }).closed).toBe(false);
  });

  it.each(['Close', 'Closing', 'People', 'Referrals', 'Staying in touch'])('is in its place under %s, where one asks for permission', (topic) => {
    expect(judge({ topic, text: 'May I mention your name?' }).closed).toBe(false);
  });
});

describe('What a search would answer', () => {
  it.each([
    'When was the Archive founded?', 'How many employees are there?', 'How many people work here?', 'What does Kestrel do?',
    'What does your organization do?', 'What is the average salary?', 'Is there a salary table?', 'Who founded it?', 'Where is Kestrel based?',
    'How old is the company?', 'What year did it open?',
  ])('is flagged: %s', (text) => {
    expect(judge({ topic: '', text }).lookUp).toBe(true);
  });

  it.each([
    'When was the last time you changed your mind?', 'When did you know?', 'How many people do you speak to in a day?', 'What do you do?',
    'What does your team do?', 'How do pay and responsibility tend to develop?', 'Where are you based in the process?', 'Who taught you?',
  ])('isn’t %s', (text) => {
    expect(judge({ topic: '', text }).lookUp).toBe(false);
  });
});

describe('A question for one person alone', () => {
  const amara: Asked = {
    name: 'May Osei', organization: 'Kestrel Health Lab', role: 'data lead',
    research: 'Moved from nursing in 2019.\n- Gave a talk on the Lindholm register\nThey publish openly.',
  };

  it.each([
    'What is Kestrel like from within?', 'How does Kestrel Health Lab choose what to measure?', 'What does a Data Lead decide?',
    'What surprised you in the Lindholm data?', 'What happened in 2019?', 'How do people there describe May’s team?', 'Why the kestrel health lab?',
  ])('mentions them, their organization, their role or what was found out: %s', (text) => {
    expect(judge({ topic: '', text }, [amara]).specific).toBe(true);
  });

  it.each([
    'May I mention your name?', 'What is it like?', 'How did nursing prepare you?', 'What do they publish?', 'They say it is dull?', 'How is the health of the field?',
    'What does leading data people take?',
  ])('isn’t %s', (text) => {
    expect(judge({ topic: '', text }, [amara]).specific).toBe(false);
  });

  it('needs more than a word that any organization has', () => {
    const ida: Asked = { name: 'Ida', organization: 'The Institute for Health and Company' };
    expect(judge({ topic: '', text: 'Which Institute, or The Company, or Department?' }, [ida]).specific).toBe(false);
    expect(judge({ topic: '', text: 'Which part of Health?' }, [ida]).specific).toBe(true);
  });

  it('can be for any one of a group', () => {
    expect(judge({ topic: '', text: 'What changed at the City Archive?' }, [amara, { name: 'Ines', organization: 'City Archive' }]).specific).toBe(true);
  });

  it('isn’t known while nobody is named', () => {
    expect(judge({ topic: '', text: 'What changed at the City Archive?' }).specific).toBe(false);
    expect(judge({ topic: '', text: 'What changed?' }, [{ name: '', organization: '', role: '', research: '' }]).specific).toBe(false);
  });
});

describe('A gap', () => {
  it.each([
    ['How did [news] change things?', '[news]'], ['How is <a trend> here?', '<a trend>'], ['And {{role}}?', '{{role}}'], ['What of ____?', '____'],
    ['From [[Amara]] to [a role]?', '[a role]'],
  ])('is marked in %s', (text, gap) => {
    const { from, to } = gapIn(text)!;
    expect(text.slice(from, to)).toBe(gap);
    expect(judge({ topic: '', text }).gap).toBe(true);
  });

  it.each(['What is it like?', 'And [[Amara Osei]]?', 'And [this](https://example.org)?', 'And <https://example.org>?', 'Why [] and __?', 'Is 3 < 4?'])(
    'isn’t in %s', (text) => expect(judge({ topic: '', text }).gap).toBe(false),
  );
});

describe('How many questions fit', () => {
  it.each([[20, 6], [30, 10], [15, 5], [2, 0], [0, 0], [-5, 0], [50, 16]])('in %d minutes is %d', (minutes, number) => {
    expect(howMany(minutes)).toBe(number);
  });
});

describe('Two wordings of one question', () => {
  it.each([
    ['What led you here?', 'what led  you here'], ['What led you here?', '**What** led you here…?'], ['Didn’t it hurt?', 'didn\'t it hurt'],
    ['How did [recent news] change things for you?', 'How did the move to Harbour Street change things for you?'],
    ['How did [recent news] change things?', 'How did [recent news] change things?'],
    ['[Somebody] told me: why?', 'Amara told me: why?'], ['What of [this]?', 'What of that?'], ['From [a] to [b] and on?', 'From law to data and on?'],
  ])('agree: %s / %s', (question, asked) => {
    expect(isSameQuestion(question, asked)).toBe(true);
  });

  it.each([
    ['What led you here?', 'What led you there?'], ['How did [news] change things?', 'How did change things?'], ['How did [news] change things?', 'How did the news change nothing?'],
    ['What of [this]?', 'What offers that?'], ['[gap]', 'Anything?'], ['From [a] to [b] and on?', 'From law and on?'],
  ])('don’t: %s / %s', (question, asked) => {
    expect(isSameQuestion(question, asked)).toBe(false);
  });
});

describe('The questions of a note', () => {
  const under = (...headings: string[]): string[] =>
    questionsUnder(headings.map((each): Heading => ({ level: each.indexOf(' '), heading: each.slice(each.indexOf(' ') + 1) })), 'Questions');

  it.each<[why: string, headings: string[], expected: string[]]>([
    ['are the headings below “Questions”', ['## Opening', '## Questions', '### Why?', '### How?', '## Closing', '### When?'], ['Why?', 'How?']],
    ['are found at whatever level and case', ['# questions', '## Why?', '#### How?', '# Closing', '## When?'], ['Why?', 'How?']],
    ['are in every section of that name', ['## Questions', '### Why?', '## More', '## Questions', '### How?'], ['Why?', 'How?']],
    ['are found with punctuation or emphasis', ['## **Questions:**', '### Why?'], ['Why?']],
    ['are none without that heading', ['## Open', '### Why?'], []],
    ['may be about questions', ['## Questions', '### Questions', '### Why?'], ['Questions', 'Why?']],
  ])('%s', (_, headings, expected) => {
    expect(under(...headings)).toEqual(expected);
  });
});
