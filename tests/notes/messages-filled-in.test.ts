import { describe, expect, it } from 'vitest';
import { filledIn } from '../../src/notes/messages/filled-in';
import { gapsIn } from '../../src/notes/messages/gaps';

const BODY = 'Dear Amara,\n\nI am [who you are], and [what you do].\n\nBest,\n[your name]';
const written = (says: string, text: string, body = BODY): string | undefined =>
  filledIn({ body, gaps: gapsIn(body) }, says, text);

describe('what was written in place of a gap', () => {
  it.each<[what: string, gap: string, text: string, said: string]>([
    ['between words', 'who you are', BODY.replace('[who you are]', 'a librarian'), 'a librarian'],
    ['between a gap and the end of a sentence', 'what you do', BODY.replace('[what you do]', 'read'), 'read'],
    ['at the end', 'your name', BODY.replace('[your name]', 'Noa Lind'), 'Noa Lind'],
    ['with blanks around it', 'your name', BODY.replace('[your name]', ' Noa Lind \n'), 'Noa Lind'],
    ['of as many letters as it may have', 'who you are', BODY.replace('[who you are]', 'x'.repeat(120)), 'x'.repeat(120)],
    ['though far from it something was changed', 'your name',
      BODY.replace('Dear', 'Hello').replace('[your name]', 'Noa Lind'), 'Noa Lind'],
    ['though something was written behind it far away', 'who you are',
      `${BODY.replace('[who you are]', 'a librarian')}\n\nPS: more`, 'a librarian'],
  ])('is told: %s', (_, gap, text, said) => {
    expect(written(gap, text)).toBe(said);
  });

  it.each<[what: string, gap: string, text: string]>([
    ['no such gap', 'your age', BODY],
    ['the gap still open', 'who you are', BODY],
    ['another gap in its place', 'who you are', BODY.replace('[who you are]', '[who I am]')],
    ['half of a gap in its place', 'who you are', BODY.replace('[who you are]', 'a librarian [or')],
    ['nothing in its place', 'who you are', BODY.replace('[who you are]', '')],
    ['blanks alone in its place', 'who you are', BODY.replace('[who you are]', '  ')],
    ['more than a line in its place', 'who you are', BODY.replace('[who you are]', 'a\nb')],
    ['more letters than it may have', 'who you are', BODY.replace('[who you are]', 'x'.repeat(121))],
    ['other words in front of it', 'who you are', BODY.replace('I am [who you are]', 'we are librarians')],
    ['other words behind it', 'who you are', BODY.replace('[who you are], and', 'a librarian and')],
    ['the words in front of it twice', 'who you are', `${BODY.replace('[who you are]', 'a librarian')}${BODY}`],
  ])('can’t be told: %s', (_, gap, text) => {
    expect(written(gap, text)).toBeUndefined();
  });

  it('can’t be told of what begins the text', () => {
    expect(written('name', 'Amara, hello', '[name], hello')).toBeUndefined();
    expect(written('name', 'No', '[name]')).toBeUndefined();
  });

  it('is told by the nearest words alone', () => {
    const long = `${'A'.repeat(30)}${'b'.repeat(24)}[name]${'c'.repeat(24)}${'D'.repeat(30)}`;
    expect(written('name', `${'b'.repeat(24)}Noa${'c'.repeat(24)}`, long)).toBe('Noa');
    expect(written('name', `${'b'.repeat(23)}Noa${'c'.repeat(24)}`, long)).toBeUndefined();
    expect(written('name', `${'b'.repeat(24)}Noa${'c'.repeat(23)}`, long)).toBeUndefined();
  });
});
