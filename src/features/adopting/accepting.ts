import { offerToTakeBack } from '../../ui/perform';
import { counted, say, together } from '../../words/say';
import { namesIn } from '../../notes/survey/proposal';
import type { Desk } from '../../vault/desk';
import type { Settings } from '../../settings/settings';
import { settingsWith, type Adoption } from './adoption';

/** Reads the vault by what was chosen from now on; no note is changed. Answers with the sentence that says so. */
export async function accept(desk: Desk, adoption: Adoption): Promise<string> {
  const { settings } = desk;
  const patch = settingsWith(adoption, settings.current);
  const keys = Object.keys(patch) as (keyof typeof patch)[];
  const before = only(settings.current, keys);
  await settings.update(patch);
  const after = JSON.stringify(only(settings.current, keys));
  const says = acceptedWords(namesIn(adoption.rows).length);
  offerToTakeBack(desk.app, says, async () => {
    if (JSON.stringify(only(settings.current, keys)) !== after) {
      throw new Error(say`The settings were changed since, so they can’t be put back from here.`);
    }
    await settings.update(before);
    return say`The settings are as they were before.`;
  });
  return says;
}

function only<K extends keyof Settings>(settings: Settings, keys: readonly K[]): Pick<Settings, K> {
  return Object.fromEntries(keys.map((key) => [key, settings[key]])) as Pick<Settings, K>;
}

function acceptedWords(names: number): string {
  const accepted = counted(names, {
    one: say`Your notes are read by 1 name.`,
    other: say`Your notes are read by these ${names} names.`,
  });
  return together(accepted, say`No note was changed.`);
}
