import { afterEach, describe, expect, it } from 'vitest';
import type { MessageKind } from '../../src/domain/messages';
import { messageFacts, messagePeople, type Sender } from '../../src/notes/messages/facts';
import { hintsFor, hintsForLetter, mentionsResume, type Hint, type HintContext } from '../../src/notes/messages/hints';
import { sizeOfLetter, wordsIn } from '../../src/notes/messages/size';
import { english } from '../../src/words/english';
import { speak } from '../../src/words/say';
import { interview, mention, networkOf } from '../domain/builders';
import { contextWith } from './messages-facts';

const sender: Sender = {
  me: '', aboutMe: '', myPhone: '', minutes: 20, reminders: 2, remindBusinessDays: 7, weekend: [0, 6], holidays: [],
};

const GOOD_REQUEST = `Dear Amara Osei,

Wren Abbott suggested that I write to you. Could I have 20 minutes of your time? If this is a bad time, simply say so.

Kind regards,
Noa Lind`;

function hints(kind: MessageKind, body: string, { subject = 'Hello', known = [], ...context }: Partial<HintContext> & { subject?: string; known?: string[] } = {}): Hint[] {
  return hintsFor({ kind, subject, body }, { ...contextWith(known), today: '2026-11-06', ...context });
}

function considered(...given: Parameters<typeof hints>): string[] {
  return hints(...given).filter(({ tone }) => tone === 'consider').map(({ says }) => says);
}

function praised(...given: Parameters<typeof hints>): string[] {
  return hints(...given).filter(({ tone }) => tone === 'good').map(({ says }) => says);
}

describe('hints for a request', () => {
  it('find nothing to change in a good one, and say what is good', () => {
    expect(considered('first-referral', GOOD_REQUEST, { known: ['referrer'] })).toEqual([]);
    expect(praised('first-referral', GOOD_REQUEST, { known: ['referrer'] })).toEqual([
      'It greets them by name.',
      'It says how much time you ask for.',
      'It names Wren Abbott, who suggested them.',
      'It is easy to say no to.',
      'It fits on a phone’s screen.',
    ]);
  });

  it.each(['job', 'jobs', 'Internships', 'internship', 'hire', 'hiring', 'position', 'positions', 'vacancy', 'vacancies', 'opening', 'openings', 'resumes', 'resume', 'résumé', 'résumés', 'resumé', 'CV', 'CVs'])('point at the word “%s”', (word) => {
    const body = GOOD_REQUEST.replace('Could', `Is there a ${word}? Could`);
    const found = hints('first-cold', body).find(({ says }) => says.startsWith(`“${word}”`));
    expect(body.slice(found?.from, found?.to)).toBe(word);
  });

  it.each(['I am not looking for a job.', 'information rather than a position', 'You are in a position to know.', 'a jobbing builder', 'I ask for no job.', 'It is neither that nor a job.', 'I never ask for a job.', 'advice instead of a job', 'a hired car'])('let “%s” pass', (text) => {
    expect(considered('first-cold', GOOD_REQUEST.replace('Could', `${text} Could`))).toEqual([]);
  });

  it.each(['I am not sure. Is there a job?', 'I work in a museum. Is there a job?', 'Do not wait until all of them are back for a job.'])('do not let “%s” pass', (text) => {
    expect(considered('first-cold', GOOD_REQUEST.replace('Could', `${text} Could`)).filter((each) => each.startsWith('“job”'))).toHaveLength(1);
  });

  it('say nothing of a greeting where nobody is known', () => {
    expect(hints('first-cold', GOOD_REQUEST, { people: [] }).map(({ says }) => says)).toEqual([
      'It says how much time you ask for.', 'It is easy to say no to.', 'It fits on a phone’s screen.',
    ]);
  });

  it.each(['15 min', 'one minute', 'half an hour', 'half hour', 'a quarter of an hour'])('take “%s” for how long it is to be', (time) => {
    expect(praised('first-cold', GOOD_REQUEST.replace('20 minutes', time))).toContain('It says how much time you ask for.');
  });

  it.each(['a minstrel', '15 mines', 'half a day'])('do not take “%s” for that', (time) => {
    expect(praised('first-cold', GOOD_REQUEST.replace('20 minutes', time))).not.toContain('It says how much time you ask for.');
  });

  it('ask nobody for one question where each is answered before the next, or no answer is waited for', () => {
    const says = 'It asks 2 questions. One is easier to answer.';
    expect(considered('remind', 'Dear Amara,\n\nMay I? When?')).toContain(says);
    expect(considered('voicemail', 'Dear Amara,\n\nMay I? When?')).not.toContain(says);
    expect(considered('thank-you', 'Dear Amara,\n\nMay I? When?')).not.toContain(says);
  });

  it('count the words of what is spoken', () => {
    const words = (count: number): string => `Dear Amara,\n\n${'word '.repeat(count)}`;
    expect(considered('voicemail', words(500)).at(-1)).toMatch(/^It has 500 words. About \d+ are listened to without a break.$/);
    expect(praised('voicemail', words(5))).toContain('It is short enough to be listened to.');
    expect(considered('card', words(500)).at(-1)).toMatch(/^It has 500 words. About \d+ fit on a card.$/);
    expect(praised('card', words(5))).toContain('It fits on a card.');
  });

  it('ask for the minutes', () => {
    expect(considered('first-cold', GOOD_REQUEST.replace('20 minutes', 'some'))).toEqual(['Say how many minutes you ask for: it makes a yes easier.']);
    expect(considered('first-cold', GOOD_REQUEST.replace('20 minutes', 'a quarter of an hour'))).toEqual([]);
  });

  it('ask for the referrer, by either name', () => {
    const body = GOOD_REQUEST.replace('Wren Abbott suggested', 'It was suggested');
    expect(considered('first-cold', body, { known: ['referrer'] })).toEqual(['Wren Abbott suggested them: say so, best in the first sentence.']);
    expect(considered('first-cold', body, { known: ['referrer'], subject: 'Wren sends me' })).toEqual([]);
    expect(considered('first-cold', body)).toEqual([]);
  });

  it('ask for a way out, and for one question instead of two', () => {
    expect(considered('first-cold', GOOD_REQUEST.replace('If this is a bad time, simply say so.', 'When?'))).toEqual([
      'Leave an easy way out: “If this is a bad time, simply say so.”',
      'It asks 2 questions. One is easier to answer.',
    ]);
  });

  it('ask for a greeting with the name', () => {
    expect(considered('first-cold', GOOD_REQUEST.replace('Dear Amara Osei', 'Dear Sir or Madam'))).toEqual(['The greeting does not name the person you write to.']);
    expect(considered('first-cold', GOOD_REQUEST.replace('Dear Amara Osei', 'Hi Amara'))).toEqual([]);
    expect(considered('first-cold', GOOD_REQUEST.replace('Dear Amara Osei', 'Dear Mrs Osei'))).toEqual(['“Mrs” may be a guess. With the full name you need none.']);
  });

  const greeted = (greeting: string, people: string[], greetings: string[] = []): string[] =>
    considered('first-cold', GOOD_REQUEST.replace('Dear Amara Osei', greeting), { people, greetings });

  it.each([
    ['Dear Dr.', ['Dr. Anna Schmidt']], ['Dear Prof.', ['Prof. Dr. Anna Schmidt']], ['Dear van', ['Jan van der Berg']],
    ['Dear Amy', ['My Nguyen']], ['Dear J.', ['J. Osei']], ['Dear Jones', ['Smith and Jones Ltd']],
  ])('take “%s” for no name', (greeting, people) => {
    expect(greeted(greeting, people)).toEqual(['The greeting does not name the person you write to.']);
  });

  it.each([
    ['Dear Dr. Schmidt', ['Dr. Anna Schmidt'], []], ['Dear Jan', ['Jan van der Berg'], []], ['Dear My', ['My Nguyen'], []],
    ['Dear 王小明', ['王小明'], []], ['Dear Bob', ['Robert Doe'], ['Bob']], ['Dear Ms Osei', ['Amara Osei'], ['Ms Osei']],
    ['Dear Ms Amara Osei', ['Ms Amara Osei'], []], ['Dear Dr.', ['Dr.'], []],
  ])('let “%s” pass where the notes have it so', (greeting, people, greetings) => {
    expect(greeted(greeting, people, greetings)).toEqual([]);
  });

  it('greet the referrer in what goes to the referrer', () => {
    expect(considered('met', 'Dear Wren,\n\nwe talked.', { known: ['referrer'] })).toEqual([]);
    expect(considered('met', 'Dear Amara,\n\nwe talked.', { known: ['referrer'] })).toEqual(['The greeting does not name the person you write to.']);
  });

  it('count words, and exclamation marks', () => {
    const body = GOOD_REQUEST.replace('Could', `${'Very nice! '.repeat(50)}Could`);
    expect(considered('first-cold', body)).toEqual(['It has 50 exclamation marks. The words do it alone.', 'It has 125 words. About 100 fit on a phone’s screen.']);
    expect(considered('first-cold', GOOD_REQUEST.replace('so.', 'so!'))).toEqual([]);
  });
});

describe('hints for a connection request', () => {
  const NOTE = 'Dear Amara Osei,\n\nWren Abbott suggested that I write to you. I am a librarian, and would be glad to follow your work.\n\nNoa Lind';

  it.each<[string, string[], string[]]>([
    [NOTE, [], ['It greets them by name.', 'It fits into a connection request.']],
    [NOTE.replace('work', `work${' and more'.repeat(30)}`), ['It has 397 characters. A connection request takes 300.'], ['It greets them by name.']],
    [NOTE.replace('work', 'work. Could I have 20 minutes of your time?'), ['A connection request asks for no time: once they have accepted, write the request itself.'], ['It greets them by name.', 'It fits into a connection request.']],
    [NOTE.replace('work', 'job'), ['“job” makes it sound as if you wanted more than information. People who can’t give that don’t answer.'], ['It greets them by name.', 'It fits into a connection request.']],
    [NOTE.replace('work', `work [${'what of it '.repeat(40)}]`), [`Still to say: ${'what of it '.repeat(40)}.`], ['It greets them by name.', 'It fits into a connection request.']],
  ])('count the characters of all but gaps: %j', (body, before, good) => {
    expect(considered('connect', body)).toEqual(before);
    expect(praised('connect', body)).toEqual(good);
  });
});

describe('the names that hints look for', () => {
  afterEach(() => speak(english));

  /** What a hint says of the greeting of a thank-you to these people. */
  function greeted(names: readonly string[], greeting: string): string | undefined {
    const record = interview({ status: 'held', date: '2026-11-05', contacts: names.map(mention) });
    const about = { kind: 'thank-you', record, around: networkOf([record]), settings: sender, today: '2026-11-06' } as const;
    const context = { facts: messageFacts(about), ...messagePeople(about), today: about.today };
    return hintsFor({ kind: about.kind, subject: '', body: greeting }, context).map(({ says }) => says).find((says) => /greet/i.test(says));
  }

  it.each<[string[], string]>([
    [['Weil, Jonas'], 'Dear Jonas Weil,'],
    [['Weil, Jonas'], 'Dear Weil,'],
    [['Marta Weil, PhD'], 'Dear Professor Weil,'],
    [['Anna and Sons'], 'Dear Anna and Sons,'],
    [['Amara Osei', 'Wren Abbott'], 'Dear Wren,'],
    [['Ana Maria Silva'], 'Dear Professor Silva,'],
    [['Anna王'], 'Dear Anna王,'],
    [['王小明'], '尊敬的王小明先生,'],
  ])('of %j are in “%s”', (names, greeting) => {
    expect(greeted(names, greeting)).toBe('It greets them by name.');
  });

  it('do not come from the middle of one name', () => {
    const none = 'The greeting does not name the person you write to.';
    expect(greeted(['Hart and van Dyck'], 'Dear Vanessa,')).toBe(none);
    expect(greeted(['Ana Maria Silva'], 'Dear Maria,')).toBe(none);
    expect(greeted(['Anna王'], 'Dear Joanna王,')).toBe(none);
  });

  it('are known in every language', () => {
    speak({ ...english, list: (parts) => parts.join(' und ') });
    expect(greeted(['Amara Osei', 'Wren Abbott'], 'Dear Wren,')).toBe('It greets them by name.');
  });
});

describe('hints for what is still open', () => {
  it('point at placeholders and gaps where they stand', () => {
    const body = 'Dear Amara,\n\n{{shoe_size}} and [what you did].';
    const found = hints('update', body, { subject: '{{colour}} [which]' });
    expect(found.filter(({ tone }) => tone === 'consider').map(({ says, from, to }) => [says, from === undefined ? '' : body.slice(from, to)])).toEqual([
      ['Nothing is known for {{colour}}. Write it yourself, or take it out.', ''],
      ['Nothing is known for {{shoe_size}}. Write it yourself, or take it out.', '{{shoe_size}}'],
      ['Still to say in the subject: which.', ''],
      ['Still to say: what you did.', '[what you did]'],
    ]);
  });

  it('say that there is no text', () => {
    expect(hints('update', ' ')).toContainEqual({ tone: 'consider', says: 'There is no text yet.' });
  });

  it('remember the attachment', () => {
    const says = 'Attach the file yourself: the link to your mail app can’t carry one.';
    expect(considered('thank-you', 'Dear Amara,\n\nYou said X. My resume is attached.', { known: ['resume'] })).toEqual([says]);
    for (const word of ['attach', 'attached', 'Attachment', 'attaching', 'enclosed']) {
      expect(considered('update', `Dear Amara,\n\nmore: ${word}, ${word}`)).toEqual([says]);
    }
    expect(considered('update', 'Dear Amara,\n\nI grew attachable.')).toEqual([]);
  });
});

describe('hints for a thank-you', () => {
  it('ask for one thing they said, unless a gap does so', () => {
    const wish = 'Name one thing they said that stayed with you: that is what they will remember.';
    expect(considered('thank-you', 'Dear Amara,\n\nThank you for everything.')).toEqual([wish]);
    expect(considered('thank-you', 'Dear Amara,\n\nYou said that labels matter.')).toEqual([]);
    expect(considered('card', 'Dear Amara,\n\nYour advice on labels helped.')).toEqual([]);
    expect(considered('thank-you', 'Dear Amara,\n\nmuseums want teachers who know when to stop teaching!', { known: ['learned'] })).toEqual([]);
    expect(considered('thank-you', 'Dear Amara,\n\n[one thing they said].')).toEqual(['Still to say: one thing they said.']);
  });

  it('let a resume pass only where it was asked for', () => {
    const body = 'Dear Amara,\n\nYou said X. Here is my resume.';
    expect(considered('thank-you', body)).toEqual(['A resume goes only to those who asked for it.']);
    expect(considered('thank-you', body, { known: ['resume'] })).toEqual([]);
  });

  it.each([
    ['my résumé', true], ['my résumé.', true], ['two Résumés', true], ['my CV', true], ['our CVs', true],
    ['to resumed talks', false], ['CVS', true], ['a CVE', false], ['the presumé', false],
  ])('know a resume by any of its names: %s', (words, isOne) => {
    const expected = isOne ? ['A resume goes only to those who asked for it.'] : [];
    expect(considered('thank-you', `Dear Amara,\n\nYou said X. Here: ${words}`)).toEqual(expected);
  });
});

describe('hints about a second message', () => {
  it.each<[MessageKind, HintContext['lastMessageOn'], string[]]>([
    ['remind', '2026-11-06', ['You wrote to them today. A week between two messages is kinder.']],
    ['remind', '2026-10-31', ['You wrote to them 6 days ago. A week between two messages is kinder.']],
    ['remind', '2026-10-30', []],
    ['remind', '2026-11-07', []],
    ['update', '2026-11-05', ['You wrote to them yesterday. A week between two messages is kinder.']],
    ['confirm', '2026-11-05', []],
    ['thank-you', '2026-11-05', []],
  ])('%s, last written on %s', (kind, lastMessageOn, expected) => {
    expect(considered(kind, 'Dear Amara,\n\nYou said X; it is a bad time.', { lastMessageOn })).toEqual(expected);
  });
});

describe('words that a note says to oneself', () => {
  const facts = { ...contextWith([]).facts, learned: 'she says labels matter' };
  const says = '“she” speaks of somebody else. If it is who reads this, write “you”.';

  it.each<[string, MessageKind, string, string[]]>([
    ['in a gap that shows them', 'card', 'What stayed is [one thing they said; your note says: she says labels matter].', [says]],
    ['taken over', 'card', 'What stayed is that she told me of labels.', [says]],
    ['put into words for them', 'card', 'What stayed is that you told me of labels. They matter.', []],
    ['in a gap alone', 'card', '[what she said]', []],
    ['in a letter to somebody else', 'met', 'What I take away is that she says labels matter.', []],
  ])('%s (%s)', (_, kind, text, expected) => {
    expect(considered(kind, `Dear Amara,\n\n${text}`, { facts, known: [] }).filter((each) => each.includes('somebody else'))).toEqual(expected);
  });

  it('are shown where they stand, and not in a gap above', () => {
    const body = 'Dear Amara,\n\n[what she said] It was this: she says labels matter';
    const found = hints('card', body, { facts }).find((each) => each.says === says);
    expect(body.slice(found?.from)).toBe('she says labels matter');
    expect(body.slice(found?.from, found?.to)).toBe('she');
  });

  it('may speak of others where they do not speak of the reader', () => {
    expect(considered('card', 'Dear Amara,\n\nYou told me of labels, and she of walls.', { known: ['learned'] })).toEqual([]);
  });
});

describe('a message that is due', () => {
  it('is not told to wait', () => {
    const body = 'Dear Amara,\n\nYou said X; it is a bad time.';
    expect(considered('update', body, { lastMessageOn: '2026-11-05', isDue: true })).toEqual([]);
    expect(considered('update', body, { lastMessageOn: '2026-11-05', isDue: false })).toHaveLength(1);
  });
});

describe('hints for one letter about several things', () => {
  const parts = (...kinds: MessageKind[]): { kind: MessageKind; context: HintContext }[] =>
    kinds.map((kind) => ({ kind, context: { ...contextWith([]), today: '2026-11-06' } }));
  const said = (body: string, ...kinds: MessageKind[]): string[] =>
    hintsForLetter({ subject: '', body }, parts(...kinds)).map(({ tone, says }) => `${tone}: ${says}`);

  it('are those of each, each once, and what is good behind', () => {
    expect(said('Dear Sir,\n\nThank you! Great!', 'thank-you', 'update')).toEqual([
      'consider: The greeting does not name the person you write to.',
      'consider: Name one thing they said that stayed with you: that is what they will remember.',
      'consider: It has 2 exclamation marks. The words do it alone.',
      'good: It fits on a phone’s screen.',
    ]);
  });

  it('let it be as long as the longest of them', () => {
    const [short, long] = [sizeOfLetter(['card'], ''), sizeOfLetter(['first-cold'], '')];
    expect(short.most).toBeLessThan(long.most);
    expect(sizeOfLetter(['card', 'first-cold'], 'Dear Amara,\n\none two')).toEqual({ count: 2, most: long.most, unit: 'words' });
    const body = (count: number): string => `Dear Amara,\n\nYou said X${' word'.repeat(count - 3)}`;
    expect(said(body(long.most), 'card', 'first-cold')).toContain('good: It fits on a phone’s screen.');
    expect(said(body(long.most + 1), 'card', 'first-cold').join()).toContain(`It has ${long.most + 1} words. About ${long.most} fit`);
  });

  it('say that there is no text', () => {
    expect(said('', 'update')).toContain('consider: There is no text yet.');
  });
});

it.each([['my résumé', true], ['CVs and all', true], ['we resumed', false], ['', false]])('“%s” speaks of a resume: %s', (text, speaks) => {
  expect(mentionsResume(text)).toBe(speaks);
});

describe('words', () => {
  it.each([
    ['Dear Amara Osei,\n\nOne two three.\n\nKind regards,\nNoa Lind', 3],
    ['One two three', 3],
    ['Dear Amara,\none two – three.', 3],
    ['Dear Amara,\n\nOne [and a gap] two.\n\nNoa', 2],
    ['', 0],
  ])('of %j are %i', (text, count) => {
    expect(wordsIn(text)).toBe(count);
  });
});
