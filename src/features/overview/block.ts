import type { Deed } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { listDeeds } from '../../deeds/list-deeds';
import { addDays, type Day } from '../../domain/day';
import { overviewOf, type Overview } from '../../domain/overview';
import { ListBlock, type BlockGiven } from '../../ui/list/block';
import { showIf } from '../../ui/list/drawing';
import { Empty } from '../../ui/list/empty';
import type { ListSetting } from '../../ui/list/pane';
import { say } from '../../words/say';
import { handsOf } from './hands';
import { firstChapters, isAnybodyIn, Page } from './page';
import { spanInWords } from './range';
import { OVERVIEW } from './view-type';

/** How far it went and who answered, in a code block: of all, or of a field or the last so many days. */
export class FunnelBlock extends ListBlock {
  private page!: Page;
  private empty!: Empty<'reading' | 'nobody' | 'page'>;

  constructor(el: HTMLElement, given: BlockGiven, private readonly acts: { doors: Doors; deeds: readonly Deed[] }) {
    super(el, given, OVERVIEW);
  }

  protected build(content: HTMLElement): ListSetting {
    const { acts: { doors, deeds }, given: { desk } } = this;
    content.addClass(OVERVIEW);
    this.empty = new Empty(content, {
      reading: () => ({ words: say`Reading your notes…` }),
      nobody: () => ({ words: say`Nobody stands here yet.` }),
      page: () => undefined,
    });
    const hands = handsOf({ desk, doors, owner: this, scope: () => this.scope() });
    this.page = new Page(content, hands, firstChapters);
    return { deeds: listDeeds(desk, deeds, { placeOf: () => undefined, source: OVERVIEW }) };
  }

  protected show(): void {
    const { feed } = this.given.desk;
    const overview = feed.ready ? this.overview() : undefined;
    const any = overview !== undefined && isAnybodyIn(overview);
    showIf(this.page.el, any);
    this.empty.update(!overview ? 'reading' : any ? 'page' : 'nobody');
    if (any) this.page.show(overview, { around: feed.around });
  }

  private overview(): Overview {
    const { desk: { feed, clock } } = this.given;
    return overviewOf(feed.contacts(), feed.around, {
      today: clock.today(), from: this.from, field: this.inField()?.[0]?.field,
    });
  }

  /** The first of so many days, today the last of them. */
  private get from(): Day | undefined {
    const { desk: { clock }, wanted: { days } } = this.given;
    return days === undefined ? undefined : addDays(clock.today(), 1 - Math.max(1, days));
  }

  private scope(): (string | undefined)[] {
    const { desk: { clock }, wanted: { field } } = this.given;
    return [field, this.from && spanInWords(this.from, clock.today())];
  }
}
