import type { Vocabulary } from '../vocabulary';
import { builtInTemplate } from './built-in';

/** What the built-in template asks for under the debrief's heading, line by line: as it comes out in either case. */
export function debriefPrompts(vocabulary: Vocabulary): string[][] {
  const [, section = ''] = builtInTemplate('interview', vocabulary).split(`\n## ${vocabulary.headings.debrief}\n`);
  return [false, true].map((byEmail) => section
    .replace(/\{\{([#^])by_email\}\}([^{}]*)\{\{\/by_email\}\}/g, (_, sign, words: string) => ((sign === '#') === byEmail ? words : ''))
    .split('\n')
    .filter((line) => line !== ''));
}
