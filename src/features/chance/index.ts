import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { ChanceForm } from './form';
import { registerHandlers } from './handlers';

/** A conversation that nobody had planned: one short form, the command that opens it, the terminal. */
export function registerChance(desk: Desk): void {
  const { plugin } = desk;
  let shown: ChanceForm | undefined;
  plugin.register(() => shown?.leave());
  desk.forms.chance = () => {
    shown = new ChanceForm(desk);
    shown.open();
  };
  plugin.addCommand({
    id: 'chance-conversation',
    name: say`Note a chance conversation`,
    icon: 'coffee',
    callback: () => desk.forms.chance(),
  });
  registerHandlers(desk);
}
