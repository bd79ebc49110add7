import { Platform } from 'obsidian';
import type { Deed } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { listDeeds } from '../../deeds/list-deeds';
import { waysTo } from '../../domain/referral-branches';
import { ListBlock, type BlockGiven } from '../../ui/list/block';
import { showIf } from '../../ui/list/drawing';
import { Empty } from '../../ui/list/empty';
import { openNote } from '../../ui/list/opening';
import type { ListSetting } from '../../ui/list/pane';
import { say } from '../../words/say';
import { calledBy, placeOf } from './chosen';
import { Hands } from './hands';
import { lookFor } from './layout';
import { MapPane } from './pane';
import { printLines } from './printed';
import { atFirst, renamedIn, type MapState } from './state';
import { cls, MAP } from './view-type';

/** Who led to whom, in a code block: everybody, whom a contact led to, and of these those of a field. */
export class MapBlock extends ListBlock {
  private state: MapState = atFirst;
  private map!: MapPane;
  private bodyEl!: HTMLElement;
  private empty!: Empty<'reading' | 'nobody' | 'map'>;
  private held?: string;
  private begun = false;

  constructor(el: HTMLElement, given: BlockGiven, private readonly acts: { doors: Doors; deeds: readonly Deed[] }) {
    super(el, given, MAP);
  }

  protected build(content: HTMLElement): ListSetting {
    const { acts, given: { desk, desk: { app } } } = this;
    content.addClasses([MAP, cls('in-note')]);
    content.toggleClass(cls('touch'), Platform.isMobile);
    this.empty = new Empty(content, {
      reading: () => ({ words: say`Reading your notes…` }),
      nobody: () => ({ words: say`Nobody stands here yet.` }),
      map: () => undefined,
    });
    this.bodyEl = content.createDiv({ cls: cls('body') });
    const map = new MapPane(this.bodyEl, {
      desk, roomy: false, words: () => [],
      change: (what, held) => this.change(what, held),
    });
    this.map = map;
    const deeds = listDeeds(desk, acts.deeds, {
      placeOf: ({ key }) => placeOf(desk, map.map.people.get(key)),
      source: MAP,
    });
    const open = (id: string, press: MouseEvent | KeyboardEvent): void => {
      const mention = map.map.people.get(id)?.mention;
      if (mention?.note === null) acts.doors.newContact(calledBy(mention));
      else if (mention) openNote(app, mention.note, press);
    };
    new Hands({ app, pane: map, owner: this, deeds, open, clicked: open });
    this.registerEvent(app.vault.on('rename', ({ path }, from) => {
      this.state = renamedIn(this.state, from, path);
      map.rename(from, path);
    }));
    this.followWidth();
    this.register(printLines(this.bodyEl, map));
    return { deeds };
  }

  protected show(): void {
    const { given: { desk: { feed } }, map, held, bodyEl } = this;
    const branch = feed.ready ? this.contact()?.path : undefined;
    const inField = feed.ready ? this.inField() : undefined;
    map.show({
      state: { ...this.state, branch },
      look: lookFor(this.containerEl, this.begun ? map.layout.look : undefined),
      held,
      narrowed: inField && ((all) => waysTo(all, inField.map(({ path }) => path))),
    });
    this.held = undefined;
    showIf(bodyEl, map.any);
    this.empty.update(!feed.ready ? 'reading' : map.any ? 'map' : 'nobody');
    if (map.any && !this.begun) this.begin();
  }

  // On whomever the note is about; where it is about nobody, nobody’s way is lit.
  private begin(): void {
    const { map, map: { layout: { byId, spots } }, given: { sourcePath } } = this;
    this.begun = true;
    if (byId.has(sourcePath)) map.lookAt(byId.get(sourcePath), 'middle');
    else map.reveal(spots[0]);
  }

  private change(what: Partial<MapState>, held?: string): void {
    this.state = { ...this.state, ...what };
    this.held = held;
    this.pane.draw();
  }

  // A block is drawn before it is in the note, and a note may become narrow.
  private followWidth(): void {
    const { containerEl } = this;
    const { ResizeObserver } = containerEl.win as Window & { ResizeObserver: typeof window.ResizeObserver };
    let known = containerEl.clientWidth;
    const observer = new ResizeObserver(() => {
      const { clientWidth } = containerEl;
      if (clientWidth === known || clientWidth === 0) return;
      this.begun &&= known > 0;
      known = clientWidth;
      this.pane.draw();
    });
    observer.observe(containerEl);
    this.register(() => observer.disconnect());
  }
}
