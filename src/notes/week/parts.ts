/** What is written into the review of a week, part by part; lines are without their endings. */
export interface ReviewParts {
  /** Without its marks. */
  title: string;
  /** One line. */
  first: string;
  /** What the person fills in, once it is made. */
  callout: readonly string[];
  /** In order; those without anything to tell are left out. */
  sections: readonly Section[];
  /** One line. */
  last: string;
}

export interface Section {
  title: (typeof sectionTitles)[number];
  lines: readonly string[];
}

/** In order. By them the review finds its sections again, so they are the same in every language. */
export const sectionTitles = ['Conversations', 'Settled', 'Still open', 'Next week'] as const;

/** Whether a heading of the third level is one that the section of conversations is written with. */
export function isConversationTitle(heading: string): boolean {
  return /, [A-Z][a-z]+day \d{1,2} [A-Z][a-z]+(?: \d{4})?$/.test(heading);
}
