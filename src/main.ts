import { getLanguage, Plugin } from 'obsidian';
import { registerActing } from './features/acting';
import { registerBriefing } from './features/briefing';
import { registerCalendar } from './features/calendar';
import { registerChance } from './features/chance';
import { registerDebriefing } from './features/debriefing';
import { registerDrafting } from './features/drafting';
import { registerDue } from './features/due';
import { openFollowUps, registerFollowUps } from './features/follow-ups';
import { registerNewNotes } from './features/new-notes';
import { registerQuestions } from './features/questions';
import { registerTiming } from './features/timing';
import { recognitionOf } from './settings/settings';
import { SettingsStore } from './settings/store';
import { SettingsTab } from './settings/tab';
import { attempt } from './ui/perform';
import { Clock } from './vault/clock';
import type { Desk } from './vault/desk';
import { Feed } from './vault/feed';
import { Once } from './vault/once';
import { Writer } from './vault/writer';
import { languageFor } from './words/languages';
import { speak } from './words/say';

export default class InformationalInterviewsPlugin extends Plugin {
  private readonly store = new SettingsStore(this);
  private readonly clock = new Clock();
  private readonly feed = new Feed(this.app, this.clock);
  private readonly desk: Desk = withTerms(this.store, {
    app: this.app,
    plugin: this,
    settings: this.store,
    clock: this.clock,
    feed: this.feed,
    writer: new Writer(this.app, this.feed),
    forms: {
      newContact: unopened,
      newInterview: unopened,
      logReferral: unopened,
      draft: unopened,
      debrief: unopened,
      chance: unopened,
      brief: unopened,
    },
    once: new Once(),
  });

  override async onload(): Promise<void> {
    speak(languageFor(getLanguage()));
    await this.store.load();
    this.count();
    this.store.onChange(() => this.count());
    this.clock.run(this);
    this.feed.run(this);

    registerDue(this.desk);
    registerActing(this.desk);
    registerBriefing(this.desk);
    registerCalendar(this.desk);
    registerChance(this.desk);
    registerDebriefing(this.desk);
    registerDrafting(this.desk);
    registerNewNotes(this.desk);
    registerFollowUps(this.desk);
    registerQuestions(this.desk);
    registerTiming(this.desk);
    this.addSettingTab(new SettingsTab(this.app, this, this.store));
  }

  override onUserEnable(): void {
    void attempt(() => this.start());
  }

  override async onExternalSettingsChange(): Promise<void> {
    await this.store.reload();
  }

  // From the day the person starts, so that the past of a full vault does not flood the list.
  private async start(): Promise<void> {
    await openFollowUps(this.desk);
    if (this.store.isUnset('countFrom')) await this.store.update({ countFrom: this.clock.today() });
  }

  private count(): void {
    this.feed.use(this.store.terms, recognitionOf(this.store.current));
  }
}

function withTerms(settings: SettingsStore, desk: Omit<Desk, 'terms'>): Desk {
  return Object.defineProperty(desk, 'terms', { get: () => settings.terms }) as Desk;
}

function unopened(): never {
  throw new Error('This form belongs to a feature that is not registered.');
}
