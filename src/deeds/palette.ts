import { attempt } from '../ui/perform';
import { choose } from '../ui/forms/choice';
import type { Desk } from '../vault/desk';
import type { Deed, Offer, Place } from './deed';
import { placeAt } from './place';

/** Enters deeds as commands: about the note that is open, unless they need none. */
export function enterPalette(desk: Desk, deeds: readonly Deed[]): void {
  for (const { id, icon, name, run, at, asks } of deeds) {
    if (!name) continue;
    const command = { id, icon, name: name() };
    if (run) {
      desk.plugin.addCommand({ ...command, callback: () => void attempt(async () => void (await run())) });
      continue;
    }
    desk.plugin.addCommand({
      ...command,
      checkCallback: (checking) => {
        const offers = at?.(openPlace(desk)) ?? [];
        const title = asks?.() ?? command.name;
        if (offers.length > 0 && !checking) void attempt(() => doOne(desk, offers, { icon, title }));
        return offers.length > 0;
      },
    });
  }
}

/** The note that is open, as a place. */
export function openPlace(desk: Desk): Place {
  return placeAt(desk, { from: 'palette', path: desk.app.workspace.getActiveFile()?.path });
}

async function doOne(
  desk: Desk,
  offers: readonly Offer[],
  { icon, title }: { icon: string; title: string },
): Promise<void> {
  const choices = offers.map((offer) => ({ value: offer, title: offer.title, icon: offer.icon ?? icon }));
  const chosen = offers.length === 1 ? offers[0] : await choose(desk, { title, choices });
  await chosen?.run();
}
