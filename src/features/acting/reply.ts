import { isSpoken } from '../../domain/channel';
import type { Day } from '../../domain/day';
import { replied, whyNoReply } from '../../domain/happenings';
import type { MessageKind } from '../../domain/messages';
import { callOf } from '../../domain/people';
import type { Contact, Interview } from '../../domain/records';
import type { Doors } from '../../deeds/doors';
import { choose, type Choice } from '../../ui/forms/choice';
import { dayField, type DayField } from '../../ui/forms/day-field';
import { askDay } from '../../ui/forms/day-question';
import { askSignature, type Signature } from '../../ui/forms/signature';
import { carryOut, perform } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { contactNow, inHand } from '../../vault/in-hand';
import { say } from '../../words/say';

/** What was answered, and whether thanks for it were said at once. */
interface Answer {
  outcome: 'yes' | 'later' | 'no';
  thanked: boolean;
}

const no = { outcome: 'no', thanked: false } as const;
const noWithThanks = { outcome: 'no', thanked: true } as const;

/** Asks what they said, on which day and how they signed, and for a later until when. */
export async function recordReply(desk: Desk, doors: Doors, contact: Contact, day?: Day): Promise<void> {
  const who = callOf(contact, desk.feed.around);
  let signature: Signature | undefined;
  let heard: DayField | undefined;
  const noes: Choice<Answer>[] = [
    { value: no, title: say`No`, icon: 'x' },
    { value: noWithThanks, title: say`No, and I have thanked them`, icon: 'mail-check' },
  ];
  const answer = await choose<Answer>(desk, {
    title: say`What did ${who} say?`,
    choices: [
      { value: { outcome: 'yes', thanked: false }, title: say`Yes, let us talk`, icon: 'check' },
      { value: { outcome: 'later', thanked: false }, title: say`Later…`, icon: 'alarm-clock' },
      // Who hears it said says thanks at once.
      ...(isSpoken(contact.askedVia) ? [...noes].reverse() : noes),
    ],
    fields(parent) {
      signature = askSignature(parent, contact);
      heard = askWhen(desk, contact, { parent, day: day ?? desk.clock.today() });
      return [signature.field, heard];
    },
  });
  if (!answer) return;
  const addressAs = signature?.answer();
  const on = heard?.day ?? desk.clock.today();
  if (answer.outcome === 'later') return recordLater(desk, doors, contact, { on, addressAs });
  const step = replied(contact, { ...answer, on, addressAs, interviews: interviewsWith(desk, contact) });
  if (!(await perform(desk, step))) return;
  await goOn(desk, doors, signing(desk, contact, addressAs), answer);
}

function askWhen(
  { clock }: Desk,
  contact: Contact,
  { parent, day }: { parent: HTMLElement; day: Day },
): DayField {
  const today = (): Day => clock.today();
  return dayField(parent, {
    label: say`When did they answer?`, day, today, side: 'past',
    problem(on) {
      if (!on) return say`Choose a day.`;
      if (on > today()) return say`That day is still to come. Choose today or an earlier day.`;
      return whyNoReply(contact, on);
    },
  });
}

/** What one does next with an answer, or later: a yes waits for a time, a no for thanks and perhaps another name. */
async function goOn(
  desk: Desk,
  doors: Doors,
  contact: Contact,
  { outcome, thanked }: Answer,
): Promise<void> {
  const who = callOf(contact, desk.feed.around);
  const draft = (kind: MessageKind) => () => doors.draft({ note: contact.path, kind });
  const title = {
    yes: say`${who} said yes. What comes next?`,
    later: say`${who} said later. What comes next?`,
    no: say`${who} said no. What comes next?`,
  }[outcome];
  const thanks: Choice<() => void> = outcome === 'later'
    ? { title: say`Thank them, and say when you will write again…`, icon: 'pen-line', value: draft('after-later') }
    : { title: say`Thank them, and ask who else might…`, icon: 'pen-line', value: draft('after-no') };
  const steps: Choice<() => void>[] = {
    yes: [
      { title: say`Offer times in a message…`, icon: 'pen-line', value: draft('arrange') },
      { title: say`Enter the interview that you agreed on…`, icon: 'calendar-plus', value: () => doors.newInterview([contact.path]) },
    ],
    later: thanked ? [] : [thanks],
    no: [
      ...(thanked ? [] : [thanks]),
      { title: say`Log whom ${who} named instead…`, icon: 'user-plus', value: () => doors.logReferral(contact.path) },
    ],
  }[outcome];
  if (steps.length === 0) return;
  const next = await choose(desk, {
    title,
    choices: [...steps, { title: say`Nothing more now`, icon: 'check', value: () => undefined }],
  });
  next?.();
}

async function recordLater(
  desk: Desk,
  doors: Doors,
  contact: Contact,
  { on, addressAs }: { on: Day; addressAs: string | undefined },
): Promise<void> {
  const who = callOf(signing(desk, contact, addressAs), desk.feed.around);
  let thanked = isSpoken(contact.askedVia);
  const saved = await askDay(desk, {
    title: say`Until when?`,
    detail: say`${who} asked to be contacted later. It appears in the list again on this day.`,
    dayLabel: say`In touch again on`,
    from: (today) => ({ day: today, otherwise: say`That day has passed. Choose today or a later day.` }),
    toggle: { label: say`I have thanked them already`, value: thanked },
    submit: say`Save`,
  }, async ({ day: until, toggle }) => {
    thanked = toggle;
    await carryOut(desk, replied(contact, {
      outcome: 'later', on, until, thanked, addressAs, interviews: interviewsWith(desk, contact),
    }));
  });
  if (saved) await goOn(desk, doors, signing(desk, contact, addressAs), { outcome: 'later', thanked });
}

function interviewsWith({ feed }: Desk, { path }: Contact): readonly Interview[] {
  return feed.around.interviewsWith(path);
}

// The note may be called otherwise by now, and the vault may not have told yet what is written.
function signing(desk: Desk, contact: Contact, addressAs: string | undefined): Contact {
  const now = contactNow(desk, contact);
  return inHand(desk.app, addressAs === undefined ? now : { ...now, addressAs: addressAs || undefined });
}
