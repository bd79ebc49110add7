import { getLanguage, Plugin } from 'obsidian';
import type { Deed } from './deeds/deed';
import type { Doors } from './deeds/doors';
import { enter } from './deeds/enter';
import { actingDeeds } from './features/acting';
import { adoptingDeeds, adoptingDoors, showAdopting } from './features/adopting';
import { basesDeeds } from './features/bases';
import { blocksDeeds, showBlocks } from './features/blocks';
import { briefingDeeds, briefingDoors, showBriefing } from './features/briefing';
import { brokenOffDeeds, tellOfBrokenOff } from './features/broken-off';
import { calendarDeeds } from './features/calendar';
import { chanceDeeds, chanceDoors } from './features/chance';
import { debriefingDeeds, debriefingDoors } from './features/debriefing';
import { draftingDeeds, draftingDoors } from './features/drafting';
import { DueBlock, followUpsDeeds, followUpsDoors, showFollowUps } from './features/follow-ups';
import { MapBlock, mapDeeds, mapDoors, showMap } from './features/map';
import { markingDeeds } from './features/marking';
import { mergingDeeds } from './features/merging';
import { newNotesDeeds, newNotesDoors } from './features/new-notes';
import { FunnelBlock, overviewDeeds, overviewDoors, showOverview } from './features/overview';
import { PeopleBlock, peopleDeeds, peopleDoors, showPeople } from './features/people';
import { questionsDeeds, questionsDoors } from './features/questions';
import { showTiming, timingDeeds } from './features/timing';
import { weekDeeds } from './features/week';
import { recognitionOf } from './settings/settings';
import { SettingsStore } from './settings/store';
import { SettingsTab } from './settings/tab';
import { attempt } from './ui/perform';
import { Clock } from './vault/clock';
import type { Desk } from './vault/desk';
import { Feed } from './vault/feed';
import { NamesInUse } from './vault/names-in-use';
import { Lag } from './vault/lag';
import { Once } from './vault/once';
import { TemplateFolders } from './vault/template-folders';
import { Writer } from './vault/writer';
import { languageFor } from './words/languages';
import { speak } from './words/say';

export default class InformationalInterviewsPlugin extends Plugin {
  /** All that can be done, in the order of menus; the documentation draws its tables from it. */
  deeds: readonly Deed[] = [];
  private readonly store = new SettingsStore(this);
  private readonly clock = new Clock();
  private readonly feed = new Feed(this.app, this.clock);
  private readonly templateFolders = new TemplateFolders(this.app, this.clock);
  private readonly namesInUse = new NamesInUse(this.app, this.feed);
  private readonly desk = deskOf(this, { settings: this.store, clock: this.clock, feed: this.feed });
  private readonly doors: Doors = {
    ...adoptingDoors(this.desk),
    ...briefingDoors(this.desk),
    ...chanceDoors(this.desk),
    ...debriefingDoors(this.desk, () => this.doors),
    ...draftingDoors(this.desk),
    ...followUpsDoors(this.desk),
    ...mapDoors(this.desk),
    ...newNotesDoors(this.desk),
    ...overviewDoors(this.desk),
    ...peopleDoors(this.desk),
    ...questionsDoors(this.desk),
  };

  override async onload(): Promise<void> {
    speak(languageFor(getLanguage()));
    await this.store.load();
    this.count();
    this.store.onChange(() => this.count());
    this.clock.run(this);
    this.templateFolders.run(this, () => this.count());
    this.feed.run(this);

    const { desk, doors } = this;
    this.deeds = enter(desk, [
      ...actingDeeds(desk, doors),
      ...draftingDeeds(desk, doors),
      ...timingDeeds(desk),
      ...debriefingDeeds(desk, doors),
      ...briefingDeeds(desk, doors),
      ...questionsDeeds(desk, doors),
      ...newNotesDeeds(desk, doors),
      ...markingDeeds(desk),
      ...chanceDeeds(desk, doors),
      ...calendarDeeds(desk),
      ...mergingDeeds(desk),
      ...followUpsDeeds(desk, doors),
      ...peopleDeeds(desk, doors),
      ...mapDeeds(desk, doors),
      ...overviewDeeds(desk, doors),
      ...adoptingDeeds(desk, doors),
      ...basesDeeds(desk),
      ...blocksDeeds(desk),
      ...weekDeeds(desk),
      ...brokenOffDeeds(desk),
    ]);
    showFollowUps(desk, doors, this.deeds);
    showBriefing(desk, doors, this.deeds);
    showPeople(desk, doors, this.deeds);
    showMap(desk, doors, this.deeds);
    showOverview(desk, doors);
    showAdopting(desk, doors);
    showBlocks(desk, {
      due: (el, given) => new DueBlock(el, given, this.deeds),
      people: (el, given) => new PeopleBlock(el, given, this.deeds),
      map: (el, given) => new MapBlock(el, given, { doors, deeds: this.deeds }),
      funnel: (el, given) => new FunnelBlock(el, given, { doors, deeds: this.deeds }),
    });
    showTiming(desk, this.deeds);
    tellOfBrokenOff(desk);
    this.addSettingTab(new SettingsTab(this.app, this, this.store, this.namesInUse));
  }

  override onUserEnable(): void {
    void attempt(() => this.start());
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.store.reload();
  }

  // From the day the person starts, so that the past of a full vault does not flood the list.
  private async start(): Promise<void> {
    await this.doors.followUps();
    if (this.store.isUnset('countFrom')) await this.store.update({ countFrom: this.clock.today() });
  }

  private count(): void {
    this.feed.use(this.store.terms, recognitionOf(this.store.current, this.templateFolders.current));
    void this.namesInUse.count();
  }
}

function deskOf(
  plugin: Plugin,
  parts: Pick<Desk, 'settings' | 'clock' | 'feed'>,
): Desk {
  const { app } = plugin;
  return {
    app,
    plugin,
    ...parts,
    get terms() {
      return parts.settings.terms;
    },
    writer: new Writer(app, { feed: parts.feed, settings: parts.settings, lag: new Lag(app).run(plugin) }),
    once: new Once(),
  };
}
