import type { Desk, Forms } from '../../vault/desk';
import type { Form } from '../../ui/forms/form';
import { attempt } from '../../ui/perform';
import { say } from '../../words/say';
import { ContactForm } from './contact-form';
import { registerHandlers } from './handlers';
import { InterviewForm } from './interview-form';
import { registerEntrances } from './menus';
import { ReferralForm } from './referral-form';
import { writeTemplates } from './write-templates';

/**
 * New contacts and interviews from templates, and referrals: forms, the commands and menus that open them, the
 * terminal.
 */
export function registerNewNotes(desk: Desk): void {
  let shown: Form | undefined;
  const show = (form: Form): void => {
    shown = form;
    form.open();
  };
  desk.plugin.register(() => shown?.leave());
  Object.assign(desk.forms, {
    newContact: () => show(new ContactForm(desk)),
    newInterview: (notes = []) => show(new InterviewForm(desk, notes)),
    logReferral: (from) => show(new ReferralForm(desk, from)),
  } satisfies Partial<Forms>);
  registerEntrances(desk);
  registerHandlers(desk);
  desk.plugin.addCommand({
    id: 'write-templates',
    name: say`Write the built-in templates out as notes`,
    icon: 'notebook-text',
    callback: () => void attempt(() => writeTemplates(desk)),
  });
}
