/** An open question, under the topic that it belongs to. */
export interface Question {
  topic: string;
  text: string;
}

/**
 * Sixty open questions in the order of a conversation: from their path over the work and the field to advice, and at
 * the end to other people. What stands in [square brackets] is a gap to fill from what one has read about this person.
 */
const topics: readonly (readonly [topic: string, ...questions: string[]])[] = [
  [
    'Career path',
    'What led you into this line of work?',
    'Which turns in your path mattered most, now that you look back?',
    'What did you believe about this field at the start that turned out to be wrong?',
    'How did you get from [an earlier role of theirs] to what you do now?',
    'What from the time before this job has proved the most useful?',
    'If you set out again today, what would you do in another order?',
  ],
  [
    'The work itself',
    'What did the last two weeks look like for you?',
    'Which part of the work takes more time than outsiders would guess?',
    'What problem are you trying to solve just now?',
    'Which decisions are yours to take, and which are not?',
    'What makes a day a good one?',
    'Which part would you gladly hand over to somebody else?',
    'Whom do you work with most, and how?',
    'How can you tell that you have done the job well?',
  ],
  [
    'Organization and culture',
    'How would you describe the way people work together here?',
    'What kind of person does well here, and who tends to leave?',
    'How do the big decisions come about?',
    'How did [recent news of their organization] change things for you?',
    'How does the place help people to learn?',
  ],
  [
    'Life and values',
    'How does the job shape the rest of your week?',
    'What do you have to give up for it?',
    'How has your sense of what matters changed since you began?',
    'What in your work makes a difference to people outside?',
  ],
  [
    'Field and trends',
    'What is changing fastest in the field?',
    'Which change worries you, and which one excites you?',
    'How is [a trend you read about] showing up in your work?',
    'Where do you see more demand in three to five years, and where less?',
    'What do people outside still get wrong about the field?',
    'In what ways do organizations in this field differ from each other?',
  ],
  [
    'Skills and training',
    'Which skills tell somebody good from somebody average here?',
    'What can only be learned on the job?',
    'Which course, degree or certificate was worth it, and which was not?',
    'How would you close a gap in [a skill you lack] in my place?',
    'What tools should a newcomer be at home with after the first month?',
  ],
  [
    'Getting in',
    'How do people usually find their way in?',
    'What would you look for in a beginner?',
    'Which first jobs teach the most?',
    'What mistakes do newcomers make when they present themselves?',
    'How does my background in [your background] look from where you stand?',
    'Which other fields draw on the same skills?',
  ],
  [
    'Pay and prospects',
    'How do pay and responsibility tend to develop over the first years?',
    'What does the next step look like, and how long does it take?',
  ],
  [
    'Advice',
    'Given what I told you, what should I be doing now?',
    'What would you do in my place in the next three months?',
    'Whom would you warn off this career, and why?',
    'What should I have asked you, and didn’t?',
  ],
  [
    'Trying it out',
    'Which project of yours, or of your team’s, taught you the most?',
    'What small project could show me whether I like this work?',
    'What could somebody like me do that would be useful to you?',
  ],
  [
    'Resources',
    'What do you read or follow to keep up?',
    'Which groups, meetings or associations are worth the time?',
    'What one source should I look at first?',
    'Where does the field talk openly online?',
  ],
  [
    'People',
    'Who else sees this field from another side?',
    'Whom do you know in a related organization that I could learn from?',
    'May I mention your name when I write to them?',
    'How do they like to be approached?',
  ],
  [
    'Close',
    'May I keep you posted on how it goes?',
    'What would be the best way to do that, and how often?',
    'Is there a way in which I can be of use to you?',
  ],
];

export const builtInBank: readonly Question[] = topics.flatMap(([topic, ...questions]) =>
  questions.map((text) => ({ topic, text })));
