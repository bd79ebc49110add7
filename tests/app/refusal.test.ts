import { afterEach, describe, expect, it } from 'vitest';
import { errorMessage, Refusal, Trouble, troubleWith } from '../../src/vault/refusal';
import { english } from '../../src/words/english';
import { speak } from '../../src/words/say';

afterEach(() => speak(english));

it.each([
  [new Error('The note is gone.'), 'The note is gone.'],
  [new Error('ノートがありません。'), 'ノートがありません。'],
  [new Error('क्या यह नोट है?'), 'क्या यह नोट है?'],
  [new Error('Write one like “Call Jo.”'), 'Write one like “Call Jo.”'],
  [new Error('Es heißt „Ruf an.“'), 'Es heißt „Ruf an.“'],
  [new Error('⟦The note is gone.⟧'), '⟦The note is gone.⟧'],
  [new Error('Nothing (of it) is “there”'), 'Nothing (of it) is “there”.'],
  [new TypeError('x is undefined'), 'x is undefined.'],
  ['Out of memory', 'Out of memory.'],
])('%s is told as a sentence that ends once', (error, told) => {
  expect(errorMessage(error)).toBe(told);
});

describe('what went wrong with a note', () => {
  it.each([
    [Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }), 'the disk is full.'],
    [new Error('EROFS: read-only file system'), 'the disk can only be read.'],
    [new Error('EDQUOT: disk quota exceeded'), 'the disk is full.'],
    [new Error('ENOENT: no such file or directory'), 'it is gone.'],
    [new Error('EACCES: permission denied'), 'writing there is not allowed.'],
    [new Error('EPERM: operation not permitted'), 'writing there is not allowed.'],
    [new Error('EBUSY: resource busy or locked'), 'another program is using it.'],
    [new Error('EIO: i/o error'), 'the disk failed.'],
    [new Error('EISDIR: illegal operation on a directory'), 'a folder stands in its place.'],
    [new Error('ENOTDIR: not a directory'), 'a file stands where its folder should be.'],
    [new Error('ENAMETOOLONG: name too long'), 'its name is too long for this disk.'],
    [new Error('EMFILE: too many open files'), 'EMFILE: too many open files.'],
    [Object.assign(new Error('full'), { code: 7 }), 'full.'],
    ['ENOSPC', 'the disk is full.'],
    ['Said ENOSPC before', 'Said ENOSPC before.'],
    ['  all is lost  ', 'all is lost.'],
    [new Error('No such luck'), 'No such luck.'],
    [new Error('File already exists.'), 'File already exists.'],
  ])('%s: says which note and why', (error, why) => {
    expect(troubleWith('A.md', 'written', error).message).toBe(`“A.md” could not be written: ${why}`);
  });

  it('is said in the language with the reason whole', () => {
    const sentences = {
      '“{0}” could not be made: {1}': '{1} „{0}“ ist nicht angelegt.',
      'the disk is full.': 'Der Datenträger ist voll.',
    };
    speak({ ...english, tag: 'de', sentences });
    expect(troubleWith('A.md', 'made', new Error('ENOSPC')).message).toBe('Der Datenträger ist voll. „A.md“ ist nicht angelegt.');
  });

  it.each([new Refusal('Not now.'), new Trouble('The disk is full.')])('stays as it was said before: %s', (said) => {
    expect(troubleWith('A.md', 'written', said)).toBe(said);
  });

  it('names what was to be done with it', () => {
    const full = new Error('ENOSPC');
    expect(troubleWith('A.md', 'made', full).message).toBe('“A.md” could not be made: the disk is full.');
    expect(troubleWith('A.md', 'trashed', full).message).toBe('“A.md” could not be put in the trash: the disk is full.');
  });
});
