import type { Desk } from '../../vault/desk';
import { registerCommands } from './commands';
import { registerFileMenu } from './file-menu';
import { registerHandlers } from './handlers';

/** Acting on what is owed and recording what happened: commands, the file menu, and the terminal. */
export function registerActing(desk: Desk): void {
  registerCommands(desk);
  registerFileMenu(desk);
  registerHandlers(desk);
}
