import { typeProperty } from '../marked';
import type { Vocabulary } from '../vocabulary';

/** The note of an organization, which the contacts there share. It starts with whom one knows there, as links. */
export function organizationNoteText(people: readonly string[], vocabulary: Vocabulary): string {
  return `---
${typeProperty(vocabulary)}: organization
website:
---
## The industry

## What they do

## News

## People I know there

${people.map((link) => `- ${link}`).join('\n') || '- '}

## Dress code

## Sources

`;
}
