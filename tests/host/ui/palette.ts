import type { App } from 'obsidian';
import { FuzzySuggestModal } from './suggest';

export interface PaletteCommand { id: string; name: string }
interface Commands { commands(): PaletteCommand[]; command(id: string): void | Promise<void> }

/** The command palette: what can be run now, by name. */
export class CommandPalette extends FuzzySuggestModal<PaletteCommand> {
  private readonly available: PaletteCommand[];

  constructor(
    app: App, private readonly source: Commands, private readonly extra: (PaletteCommand & { run: () => void })[],
  ) {
    super(app);
    // Asked before the dialog opens: availability depends on what is focused now.
    this.available = [...source.commands(), ...extra].sort((a, b) => a.name.localeCompare(b.name));
    this.setPlaceholder('Select a command…');
    this.setInstructions([
      { command: '↑↓', purpose: 'to navigate' }, { command: '↵', purpose: 'to use' }, { command: 'esc', purpose: 'to dismiss' },
    ]);
  }

  getItems(): PaletteCommand[] {
    return this.available;
  }

  getItemText(command: PaletteCommand): string {
    return command.name;
  }

  onChooseItem({ id }: PaletteCommand): void {
    const own = this.extra.find(command => command.id === id);
    if (own) own.run();
    else void this.source.command(id);
  }
}
