import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOneText, letterOf, onlyWhatDiffers, patched, saidFor, type LetterPart } from '../../src/notes/messages/letter';

const letter = (...paragraphs: string[]): string => ['Dear Amara,', ...paragraphs, 'Kind regards,\nRobin'].join('\n\n');
const part = (about: string, ...paragraphs: string[]): LetterPart => ({ about, body: letter(...paragraphs) });

const thanks: LetterPart = {
  ...part('talk', 'Thank you for your time yesterday. It led to [what it led to].', 'If there is something I can do for you in return, I would be glad to hear of it.'),
  takesLeave: true,
};
const resume = part('talk', 'You asked to see my resume: it is attached.');

describe('one letter about several things', () => {
  it('greets once, ends once, and takes leave last', () => {
    expect(inOneText(letterOf([thanks, resume]))).toBe(letter(
      'Thank you for your time yesterday. It led to [what it led to].',
      'You asked to see my resume: it is attached.',
      'If there is something I can do for you in return, I would be glad to hear of it.',
    ));
  });

  it('thanks once for several days, and leaves alone what differs in more than the day', () => {
    const of = (day: string, ...paragraphs: string[]): LetterPart => ({ ...part(day, ...paragraphs), thanksFor: day });
    const time = (day: string): string => `Thank you for your time ${day}.`;
    expect(letterOf([of('on Monday', `${time('on Monday')} It led on.`), of('yesterday', `${time('yesterday')} It stayed.`), of('today', time('today'))]).slice(1, -1))
      .toEqual(['Thank you for your time on Monday, yesterday and today. It led on.', 'It stayed.']);
    expect(letterOf([of('on Monday', time('on Monday')), of('today', 'Thank you for your answers today.')]).slice(1, -1))
      .toEqual([time('on Monday'), 'Thank you for your answers today.']);
    expect(letterOf([of('on Monday', time('on Monday')), part('today', time('today'))]).slice(1, -1))
      .toEqual([time('on Monday'), time('today')]);
  });

  it('has no short thanks after longer ones, unless they stand alone', () => {
    const long = part('me', 'Thank you for the time you gave me.');
    expect(letterOf([long, part('Ann', 'I met Ann. Thank you for it.')]).slice(1, -1)).toEqual([long.body.split('\n\n')[1], 'I met Ann.']);
    expect(letterOf([part('Ann', 'I met Ann. Thank you for it.')]).slice(1, -1)).toEqual(['I met Ann. Thank you for it.']);
    expect(letterOf([long, part('Ann', 'I met Ann. Thank you, Bob.')]).at(-2)).toBe('I met Ann. Thank you, Bob.');
  });

  it('is the message itself where it is about one thing', () => {
    for (const body of [resume.body, letter('Well, well. Well, well.'), thanks.body]) {
      expect(inOneText(letterOf([{ about: '', body }]))).toBe(body);
    }
  });

  it.each<{ it: string; parts: LetterPart[]; says: string[] }>([
    {
      it: 'says nothing twice, word for word',
      parts: [part('Ann', 'I met Ann. Thank you for it.'), part('Bob', 'I met Bob. Thank you for it.')],
      says: ['I met Ann. Thank you for it.', 'I met Bob.'],
    },
    {
      it: 'says nothing twice in almost the same words',
      parts: [thanks, part('me', 'And if there is something I can do for you, I would be glad to hear of it. So long.')],
      says: [
        'Thank you for your time yesterday. It led to [what it led to].', 'So long.',
        'If there is something I can do for you in return, I would be glad to hear of it.',
      ],
    },
    {
      it: 'says of another person what it says of one',
      parts: [
        part('Ann', 'I asked Ann for a conversation, more than once, and have had no answer.'),
        part('Bob', 'I asked Bob for a conversation, more than once, and have had no answer.'),
      ],
      says: [
        'I asked Ann for a conversation, more than once, and have had no answer.',
        'I asked Bob for a conversation, more than once, and have had no answer.',
      ],
    },
    {
      it: 'asks for what only the person can say of each thing',
      parts: [part('Ann', 'What I take away is [one thing].'), part('Bob', 'What I take away is [one thing].')],
      says: ['What I take away is [one thing].', 'What I take away is [one thing].'],
    },
    {
      it: 'asks once for what is the same thing',
      parts: [part('me', 'Here is what is new: [what it is].'), part('me', 'Here is what is new: [what it is].')],
      says: ['Here is what is new: [what it is].'],
    },
    {
      it: 'cuts no name at the full stop of a title',
      parts: [part('a', 'I talked with Dr. Okafor today.'), part('b', 'I talked with Dr. Mensah today.')],
      says: ['I talked with Dr. Okafor today.', 'I talked with Dr. Mensah today.'],
    },
    {
      it: 'lets the only paragraph stand where it is, though it takes leave',
      parts: [{ ...part('a', 'See you soon.'), takesLeave: true }, resume],
      says: ['See you soon.', 'You asked to see my resume: it is attached.'],
    },
    {
      it: 'takes leave of everybody in one paragraph',
      parts: [
        { ...part('a', 'One thing.', 'See you on Monday.'), takesLeave: true },
        { ...part('b', 'Another Thing.', 'Give my best to Ann.'), takesLeave: true }, resume,
      ],
      says: ['One thing.', 'Another Thing.', 'You asked to see my resume: it is attached.', 'See you on Monday. Give my best to Ann.'],
    },
    {
      it: 'greets and ends as the first that does so',
      parts: [{ about: 'x', body: 'It was good to talk.' }, resume, { about: 'y', body: 'Hello!\n\nSo long.\n\nSee you\nR.' }],
      says: ['It was good to talk.', 'You asked to see my resume: it is attached.', 'So long.', 'See you\nR.'],
    },
    {
      it: 'says nothing twice that differs in one word of five, and twice what differs in more',
      parts: [part('a', 'one two three four five. all of it was new.'), part('b', 'one two three four. none of it is new.')],
      says: ['one two three four five. all of it was new.', 'none of it is new.'],
    },
    {
      it: 'asks again where all but the gap is the same',
      parts: [part('a', 'What came of it is [this].'), part('a', 'What came of it is this.')],
      says: ['What came of it is [this].'],
    },
    {
      it: 'says what has no words, as often as it is there',
      parts: [part('a', 'One. – – –'), part('b', 'Two. – – –')],
      says: ['One. – – –', 'Two. – – –'],
    },
    {
      it: 'cuts no name at a first letter, and a sentence at its quotation marks',
      parts: [part('a', 'I met J. Okafor. “It was good.” So it was.'), part('b', 'I met J. Mensah. “It was good.” And long.')],
      says: ['I met J. Okafor. “It was good.” So it was.', 'I met J. Mensah. And long.'],
    },
    {
      it: 'cuts a sentence that ends in capitals',
      parts: [part('a', 'I was at NASA. It was far.'), part('b', 'I was at ESA. It was far.')],
      says: ['I was at NASA. It was far.', 'I was at ESA.'],
    },
    {
      it: 'asks of another thing, though the words are there of one',
      parts: [part('a', 'What came of it is this.'), part('b', 'What came of it is [this].')],
      says: ['What came of it is this.', 'What came of it is [this].'],
    },
    {
      it: 'cuts no gap at a full stop in it',
      parts: [part('a', 'One [a. b] two.'), part('a', 'One [a. b] two.'), part('a', 'One [a. c] two.')],
      says: ['One [a. b] two.', 'One [a. c] two.'],
    },
  ])('$it', ({ parts, says }) => {
    expect(inOneText(letterOf(parts))).toBe(letter(...says));
  });

  it.each<[string, string, string]>([
    ['in other words', 'Liebe Amara,\n\nSchöne Grüße aus Bern!\n\nMit freundlichen Grüßen\nRobin', 'Schöne Grüße aus Bern!'],
    ['on the line before the text', 'Hi Amara,\nit was good to talk.\n\nBest\nRobin\n+41 31 555 01 01', 'it was good to talk.'],
    ['with a name alone', 'Hello Amara!\n\nIt was good to talk.\n\nRobin', 'It was good to talk.'],
    ['or neither', 'It was good to talk.', 'It was good to talk.'],
    ['of four lines', 'Hello!\n\nIt was good.\n\na\nb\nc\nd', 'It was good.'],
    ['of letters enough', `${'a'.repeat(120)},\n\nIt was good.\n\n${'b'.repeat(61)}`, 'It was good.'],
  ])('knows a greeting and an ending %s', (_, body, says) => {
    expect(inOneText(letterOf([resume, { about: 'x', body }]))).toBe(letter('You asked to see my resume: it is attached.', says));
  });

  it.each<[string, string, string[]]>([
    ['more than four lines', 'Hello!\n\nIt was good.\n\na\nb\nc\nd\ne', ['It was good.', 'a\nb\nc\nd\ne']],
    ['a sentence', 'Hello!\n\nIt was good.\n\nSee you.', ['It was good.', 'See you.']],
    ['a line among sentences', 'Hello!\n\nIt was good.\n\nSee you.\nR', ['It was good.', 'See you.\nR']],
    ['a long line', `Hello!\n\nIt was good.\n\n${'b'.repeat(62)}`, ['It was good.', 'b'.repeat(62)]],
    ['the only paragraph', 'Hello!\n\nSo long', ['So long']],
  ])('takes %s for no ending', (_, body, says) => {
    expect(inOneText(letterOf([resume, { about: 'x', body }]))).toBe(letter('You asked to see my resume: it is attached.', ...says));
  });

  it.each<[string, string, string[]]>([
    ['a long line', `${'a'.repeat(121)},\n\nIt was good.`, [`${'a'.repeat(121)},`, 'It was good.']],
    ['a sentence', 'Well. Hello,\n\nit was good.', ['Well. Hello,', 'it was good.']],
    ['words without a mark', 'Good news\n\nIt was good.', ['Good news', 'It was good.']],
    ['all that is written', 'Hello Amara,', ['Hello Amara,']],
  ])('takes %s for no greeting', (_, body, says) => {
    expect(inOneText(letterOf([resume, { about: 'x', body }]))).toBe(letter('You asked to see my resume: it is attached.', ...says));
  });
});

describe('a letter that is about something else than before', () => {
  const both = letterOf([thanks, resume]);
  const one = letterOf([thanks]);
  const text = inOneText(both);

  it('is made anew where nobody has touched it', () => {
    expect(patched(text, both, one)).toBe(inOneText(one));
    expect(patched(inOneText(one), one, both)).toBe(text);
  });

  it('keeps what was changed elsewhere', () => {
    const changed = text.replace('[what it led to]', 'a plan');
    const without = inOneText(one).replace('[what it led to]', 'a plan');
    expect(patched(changed, both, one)).toBe(without);
    expect(patched(without, one, both)).toBe(text.replace('It led to [what it led to].', 'It led to a plan.')
      .replace(/\n\nYou asked[^\n]+/, '').replace('Dear Amara,', 'Dear Amara,\n\nYou asked to see my resume: it is attached.'));
  });

  it.each<[string, string, string[], string[], string]>([
    ['without its first', 'A\n\nB\n\nC by hand', ['A', 'B', 'C'], ['B', 'C'], 'B\n\nC by hand'],
    ['with another first', 'B\n\nC by hand', ['B', 'C'], ['A', 'B', 'C'], 'A\n\nB\n\nC by hand'],
    ['with two others first', 'B\n\nC by hand', ['B', 'C'], ['A', 'a', 'B', 'C'], 'A\n\na\n\nB\n\nC by hand'],
    ['with another behind the nearest above that is left', 'A\n\nB by hand\n\nC', ['A', 'B', 'C'], ['A', 'B', 'X', 'C'],
      'A\n\nX\n\nB by hand\n\nC'],
    ['with another at the end', 'A by hand\n\nB', ['A', 'B'], ['A', 'B', 'X'], 'A by hand\n\nB\n\nX'],
    ['with others in place of others', 'by hand\n\nA\n\nB\n\nC', ['A', 'B', 'C'], ['A', 'X', 'C'], 'by hand\n\nA\n\nX\n\nC'],
  ])('is changed where the paragraphs stand: %s', (_, there, before, after, then) => {
    expect(patched(there, before, after)).toBe(then);
  });

  it('can’t be told where what goes was changed, or nothing is left of what it stood beside', () => {
    expect(patched(text.replace('attached', 'below'), both, one)).toBeUndefined();
    expect(patched('Something else', one, both)).toBeUndefined();
  });

  it('comes back to the same text when a thing is taken out and put in again', () => {
    const parts = [thanks, resume, part('Ann', 'I met Ann.'), part('me', 'Here is what is new: [what it is].')];
    const anySome = fc.subarray(parts, { minLength: 1 });
    fc.assert(fc.property(anySome, anySome, (some, others) => {
      const [from, to] = [letterOf(some), letterOf(others)];
      const there = patched(inOneText(from), from, to)!;
      expect(there).toBe(inOneText(to));
      expect(patched(there, to, from)).toBe(inOneText(from));
    }));
  });
});

describe('what a letter says for one thing alone', () => {
  const report = part('Ann', 'I met [whom]. We talked of [what you talked of].', 'May I write again? You opened a door.');
  const promise = part('me', 'Here is [what you promised], as I said.', 'May I write again?');
  const parts = [thanks, { ...report, takesLeave: true }, { ...promise, takesLeave: true }];
  const all = letterOf(parts);
  const alone = (one: LetterPart, text = inOneText(all)): string[] =>
    saidFor(text, all, letterOf(parts.filter(({ body }) => body !== one.body)))
      .map(({ from, to }) => text.slice(from, to));

  it('is what would go with it, and not what others say, too', () => {
    expect(alone(report)).toEqual(['I met [whom]. We talked of [what you talked of].', 'You opened a door.']);
    expect(alone(promise)).toEqual(['Here is [what you promised], as I said.']);
  });

  it('is found when its gaps are filled, and all that stands at a gap at the end', () => {
    const filled = inOneText(all).replace('[whom]', 'Ann Lee. She').replace('[what you promised]', 'the list');
    expect(alone(report, filled)[0]).toBe('I met Ann Lee. She. We talked of [what you talked of].');
    expect(alone(promise, filled)).toEqual(['Here is the list, as I said.']);
  });

  it('is nothing where it was changed by hand, or was a gap alone', () => {
    expect(alone(promise, inOneText(all).replace('as I said', 'at last'))).toEqual([]);
    expect(saidFor('Dear Amara,\n\nThe list.', ['Dear Amara,', '[the list]'], ['Dear Amara,'])).toEqual([]);
  });
});

describe('what a message says of one thing', () => {
  it.each<[string, string, string, string]>([
    ['is the paragraph that is not there without it', letter('Here is the list.', 'Here is what is new.'), letter('Here is what is new.'), letter('Here is the list.')],
    ['is all of it where it is nowhere', letter('Here is what is new.'), letter('Here is what is new.'), letter('Here is what is new.')],
  ])('%s', (_, body, without, says) => {
    expect(onlyWhatDiffers(body, without)).toBe(says);
  });
});
