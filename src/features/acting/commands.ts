import { ruleOf } from '../../domain/due';
import { isPlanned } from '../../domain/interview';
import type { Contact, Interview } from '../../domain/records';
import type { Action } from '../../ui/action';
import { contactHappenings, interviewHappenings } from '../../ui/happenings';
import { attempt, undo } from '../../ui/perform';
import { settleItem, settleTitle } from '../../ui/settle';
import { choose } from '../../ui/forms/choice';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';

/** Commands for the note that is open, and undo. */
export function registerCommands(desk: Desk): void {
  const { plugin } = desk;
  plugin.addCommand({ id: 'undo', name: say`Undo the last action`, icon: 'undo-2', callback: () => void undo(desk) });
  plugin.addCommand({
    id: 'settle',
    name: say`Settle what is due in this note`,
    icon: 'check',
    checkCallback: (checking) => {
      const listed = desk.feed.agenda().items.filter(({ item, group }) => item.note === activePath(desk) && group !== 'waived');
      if (listed.length > 0 && !checking) void attempt(() => settleOne(desk, listed));
      return listed.length > 0;
    },
  });
  contactCommand(desk, 'asked', say`I asked them`, 'send');
  contactCommand(desk, 'reply', say`They replied`, 'message-circle-reply');
  contactCommand(desk, 'kept-posted', say`They may be kept posted, or not`, 'sprout');
  interviewCommand(desk, 'move', say`Move this interview`, 'calendar-clock');
  interviewCommand(desk, 'call-off', say`Call off this interview`, 'calendar-x');
}

async function settleOne(desk: Desk, listed: ReturnType<Desk['feed']['agenda']>['items']): Promise<void> {
  const one =
    listed.length === 1
      ? listed[0]
      : await choose(desk, {
          title: say`What did you do?`,
          choices: listed.map((each) => ({
            value: each,
            title: settleTitle(each.item),
            icon: ruleOf(each.item.kind).icon,
          })),
        });
  if (one) await settleItem(desk, one);
}

function contactCommand(desk: Desk, id: Action['id'], name: string, icon: string): void {
  registerFor(desk, { id, name, icon }, () => {
    const contact = activeContact(desk);
    return contact && contactHappenings(desk, contact).find((action) => action.id === id);
  });
}

function interviewCommand(desk: Desk, id: Action['id'], name: string, icon: string): void {
  registerFor(desk, { id, name, icon }, () => {
    const interview = activeInterview(desk);
    return interview && isPlanned(interview)
      ? interviewHappenings(desk, interview).find((action) => action.id === id)
      : undefined;
  });
}

function registerFor(
  desk: Desk,
  command: { id: string; name: string; icon: string },
  find: () => Action | undefined,
): void {
  desk.plugin.addCommand({
    ...command,
    checkCallback: (checking) => {
      const action = find();
      if (action && !checking) void action.run();
      return action !== undefined;
    },
  });
}

// In an interview with one person, what happened with them is recorded in their note.
function activeContact(desk: Desk): Contact | undefined {
  const record = activeRecord(desk);
  if (record?.type !== 'interview') return record;
  return record.contacts.length === 1 ? desk.feed.around.contact(record.contacts[0]!.note) : undefined;
}

function activeInterview(desk: Desk): Interview | undefined {
  const record = activeRecord(desk);
  return record?.type === 'interview' ? record : undefined;
}

function activeRecord(desk: Desk): Contact | Interview | undefined {
  const path = activePath(desk);
  return path === undefined ? undefined : desk.feed.record(path);
}

function activePath({ app }: Desk): string | undefined {
  return app.workspace.getActiveFile()?.path;
}
