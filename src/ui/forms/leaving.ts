import { ConfirmationModal, type App } from 'obsidian';
import { say } from '../../words/say';

/** Asks before what is filled in is lost. Answers once it is closed, with whether that was meant. */
export function askBeforeLeaving(app: App, answered: (leaves: boolean) => void): ConfirmationModal {
  let leaves = false;
  const question = new ConfirmationModal(app)
    .addButton((button) => button.setButtonText(say`Keep writing`).setCta().setInitialFocus().onClick(() => false))
    .addButton((button) => button.setButtonText(say`Leave`).setDestructive().onClick(() => void (leaves = true)));
  question.setTitle(say`Leave without saving?`).setContent(say`What you have filled in here would be lost.`);
  question.setCloseCallback(() => answered(leaves));
  question.open();
  return question;
}
