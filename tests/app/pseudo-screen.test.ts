import { describe, expect, it } from 'vitest';
import { escaped } from '../words/pseudo';
import { isGlued, strays } from './pseudo-screen';

describe('a text on the screen, in the pseudo-language', () => {
  it.each(['⟦1 day⟧ late', 'Amara Osei said', 'Amara Oseis', 'a contact'])('has words that were not said: %s', (text) => {
    expect(strays(text, ['Amara Osei', 'ontac', 'con', 'a'])).not.toEqual([]);
  });

  it.each(['⟦You met ⟦on ⟦Friday⟧⟧.⟧ Jane', 'Jane', '⟦Jane⟧', '— 12'])('was said, or stands in a note: %s', (text) => {
    expect(strays(text, ['Jane'])).toEqual([]);
  });

  it('is without what was said', () => {
    expect(escaped('⟦You met ⟦on ⟦Friday⟧⟧.⟧ Jane, ')).toBe('Jane,');
  });

  it.each([
    ['⟦Thursday⟧ ⟦12 November⟧', true], ['⟦More⟧ (M)', true], ['⟦Chosen⟧: ⟦It⟧', true],
    ['⟦It is late.⟧ ⟦Go.⟧', false], ['⟦It is ⟦late⟧⟧', false], ['⟦Go⟧', false],
  ])('may have been put together: %s, %s', (text, glued) => {
    expect(isGlued(text)).toBe(glued);
  });
});
