import { setIcon, setTooltip } from 'obsidian';
import { viewIcon } from '../../ui/icons';
import { addStatusItem } from '../../ui/status-item';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';

/** What is overdue and due today, in the status bar of a desktop; nothing there when nothing is due. */
export function showInStatusBar(desk: Desk, open: () => void): void {
  const item = addStatusItem(desk, open);
  if (!item) return;
  const { el } = item;
  setIcon(el.createSpan({ cls: 'informational-interviews-ui-status-icon' }), viewIcon);
  const text = el.createSpan({ cls: 'informational-interviews-ui-status-text' });
  const update = (): void => {
    const groups = desk.feed.ready ? desk.feed.agenda().items.map(({ group }) => group) : [];
    const overdue = groups.filter((group) => group === 'overdue').length;
    const today = groups.filter((group) => group === 'today').length;
    item.showIf(overdue + today > 0);
    text.setText(say`${overdue + today} due`);
    setTooltip(el, inFull(overdue, today), { placement: 'top' });
  };
  update();
  desk.plugin.register(desk.feed.onChange(update));
}

function inFull(overdue: number, today: number): string {
  if (overdue > 0 && today > 0) return say`${overdue} overdue, ${today} due today. Open follow-ups`;
  if (overdue > 0) return say`${overdue} overdue. Open follow-ups`;
  return today > 0 ? say`${today} due today. Open follow-ups` : say`0 items. Open follow-ups`;
}
