import { replied } from '../../domain/happenings';
import type { MessageKind } from '../../domain/messages';
import { callOf } from '../../domain/people';
import type { Contact } from '../../domain/records';
import type { Doors } from '../../deeds/doors';
import { choose, type Choice } from '../../ui/forms/choice';
import { askDay } from '../../ui/forms/day-question';
import { askSignature, type Signature } from '../../ui/forms/signature';
import { carryOut, perform } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';

/** Asks what they said and how they signed, and for a later until when. */
export async function recordReply(desk: Desk, doors: Doors, contact: Contact): Promise<void> {
  const who = callOf(contact, desk.feed.around);
  let signature: Signature | undefined;
  const outcome = await choose(desk, {
    title: say`What did ${who} say?`,
    choices: [
      { value: 'yes' as const, title: say`Yes, let us talk`, icon: 'check' },
      { value: 'later' as const, title: say`Later…`, icon: 'alarm-clock' },
      { value: 'no' as const, title: say`No`, icon: 'x' },
    ],
    field: (parent) => (signature = askSignature(parent, contact)).field,
  });
  if (!outcome) return;
  const addressAs = signature?.answer();
  if (outcome === 'later') return recordLater(desk, contact, addressAs);
  const on = desk.clock.today();
  if (!(await perform(desk, replied(contact, { outcome, on, addressAs })))) return;
  // The vault may not have told yet what is written.
  const now = addressAs === undefined ? contact : { ...contact, addressAs: addressAs || undefined };
  await goOn(desk, doors, now, outcome);
}

/** What one does next with an answer, or later: a yes waits for a time, a no for thanks and perhaps another name. */
async function goOn(
  desk: Desk,
  doors: Doors,
  contact: Contact,
  outcome: 'yes' | 'no',
): Promise<void> {
  const { around } = desk.feed;
  const who = callOf(around.contact(contact.path) ?? contact, around);
  const draft = (kind: MessageKind) => () => doors.draft({ note: contact.path, kind });
  const steps: Choice<() => void>[] =
    outcome === 'yes'
      ? [
          { title: say`Offer times in a message…`, icon: 'pen-line', value: draft('arrange') },
          { title: say`Enter the interview that you agreed on…`, icon: 'calendar-plus', value: () => doors.newInterview([contact.path]) },
        ]
      : [
          { title: say`Thank them, and ask who else might…`, icon: 'pen-line', value: draft('after-no') },
          { title: say`Log whom ${who} named instead…`, icon: 'user-plus', value: () => doors.logReferral(contact.path) },
        ];
  const next = await choose(desk, {
    title: outcome === 'yes' ? say`${who} said yes. What comes next?` : say`${who} said no. What comes next?`,
    choices: [...steps, { title: say`Nothing more now`, icon: 'check', value: () => undefined }],
  });
  next?.();
}

async function recordLater(desk: Desk, contact: Contact, addressAs: string | undefined): Promise<void> {
  const who = callOf(contact, desk.feed.around);
  await askDay(desk, {
    title: say`Until when?`,
    detail: say`${who} asked to be contacted later. It appears in the list again on this day.`,
    dayLabel: say`In touch again on`,
    from: (today) => ({ day: today, otherwise: say`That day has passed. Choose today or a later day.` }),
    submit: say`Save`,
  }, ({ day: until }) => carryOut(desk, replied(contact, { outcome: 'later', on: desk.clock.today(), until, addressAs })));
}
