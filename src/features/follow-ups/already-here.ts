import { markKey } from '../../notes/mark';
import { foundBy, marksFound } from '../../notes/survey/found';
import type { Desk } from '../../vault/desk';
import { lookAround } from '../../vault/look-around';

/** How many people the vault has already that nothing is known of yet; looked for once, when a list is empty. */
export class AlreadyHere {
  people = 0;
  private looked = false;

  constructor(private readonly desk: Desk) {}

  /** Looks, in slices, as long as `goesOn`; then tells whether there are any. */
  async look(goesOn: () => boolean, found: () => void): Promise<void> {
    if (this.looked) return;
    this.looked = true;
    const survey = await lookAround(this.desk, { goesOn });
    if (!survey) return void (this.looked = false);
    const { marks } = this.desk.feed.vocabulary;
    const known = new Set(marks.contact.map(markKey));
    const likely = marksFound(survey)
      .filter(({ kind, mark, likely: isLikely }) => kind === 'contact' && isLikely && !known.has(markKey(mark)));
    this.people = foundBy(survey, new Set(likely.map(({ key }) => key))).notes.contact.length;
    if (this.people > 0) found();
  }
}
