import type { HoverParent } from 'obsidian';
import type { Doors } from '../../deeds/doors';
import { shortDate } from '../../domain/day-words';
import { nameApart, peopleIn } from '../../domain/people';
import type { Interview } from '../../domain/records';
import { choose } from '../../ui/forms/choice';
import { openNote, previewNote } from '../../ui/list/opening';
import { attempt } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { counted, listed, say, series } from '../../words/say';
import type { PageHands } from './page';
import type { Counted } from './pen';
import { OVERVIEW } from './view-type';

/** What the hands of a page need: where it stands, and what it looks at, in words. */
export interface HandsGiven {
  desk: Desk;
  doors: Doors;
  owner: HoverParent;
  /** A field and the days, as far as they are said. */
  scope: () => readonly (string | undefined)[];
}

/** People are shown in their list, interviews to choose one of them. */
export function handsOf({ desk, doors, owner, scope }: HandsGiven): PageHands {
  const { app } = desk;
  return {
    show: (what) => void attempt(async () => {
      const says = titleOf(what, scope());
      if (what.of === 'people') await doors.people({ says, notes: what.notes });
      else await chooseInterview(desk, says, what.notes);
    }),
    open: (note, press) => openNote(app, note, press),
    preview: (note, event, targetEl) =>
      previewNote(app, note, { event, source: OVERVIEW, hoverParent: owner, targetEl }),
  };
}

/** `Replied, 31 August to today: 4 people`. */
function titleOf({ of, notes, which }: Counted, scope: readonly (string | undefined)[]): string {
  const count = notes.length;
  const what = series([which, ...scope]);
  return of === 'people'
    ? counted(count, { one: say`${what}: ${count} person`, other: say`${what}: ${count} people` })
    : counted(count, { one: say`${what}: ${count} interview`, other: say`${what}: ${count} interviews` });
}

async function chooseInterview(desk: Desk, title: string, notes: readonly string[]): Promise<void> {
  const { app, feed, clock } = desk;
  const interviews = notes.flatMap((path) => {
    const record = feed.record(path);
    return record?.type === 'interview' ? [record] : [];
  });
  // The newest is what one looks for.
  interviews.sort((one, other) => ((one.date ?? '') < (other.date ?? '') ? 1 : -1));
  const file = await choose(desk, {
    title,
    choices: interviews.map((each) => ({
      value: app.vault.getFileByPath(each.path),
      title: series([each.date && shortDate(each.date, clock.today()), withWhom(each, desk)]),
      icon: 'messages-square',
    })),
  });
  if (file) await app.workspace.getLeaf(false).openFile(file);
}

function withWhom(interview: Interview, { feed }: Desk): string {
  const people = peopleIn(interview).map((person) => nameApart(person, feed.around));
  return people.length === 0 ? interview.name : listed(people);
}
