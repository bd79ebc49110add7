import type { Day } from '../../domain/day';
import { benchOf } from '../../making/bench-of-desk';
import { referral, referralPlan, type ReferralRequest } from '../../making/referral';
import { sameFullName } from '../../notes/names';
import { Form, type Sentence } from '../../ui/forms/form';
import { dayField, type DayField } from '../../ui/forms/day-field';
import { segmentField, type ChoiceField } from '../../ui/forms/fields';
import { PeoplePicker } from '../../ui/forms/people-picker';
import type { Desk } from '../../vault/desk';
import { finish } from '../../ui/finish';
import { contactsOf, optionOf, peopleToPick, personPicked, problemWithName, referrerPicked } from '../../ui/forms/picking';
import { contacts, referrals } from '../../words/amounts';
import { listed, say, sayInParts } from '../../words/say';

/** Records who gave which names. */
export class ReferralForm extends Form {
  private from!: PeoplePicker;
  private people!: PeoplePicker;
  private on!: DayField;
  private introduced!: ChoiceField<'no' | 'yes'>;

  /** `from`: the contact who gave the names, or the interview in which they were given. */
  constructor(
    private readonly desk: Desk,
    private readonly note?: string,
  ) {
    super(desk, { title: say`Log a referral`, subtitle: say`Somebody gave you a name, or several`, submit: say`Log it` });
  }

  protected build(body: HTMLElement): void {
    const notes = this.note === undefined ? [] : [this.note];
    const those = contactsOf(this.desk, notes).map((contact) => optionOf(this.desk, contact));
    const few = those.length > 1;
    const people = peopleToPick(this.desk);
    this.from = this.ask(
      new PeoplePicker(body, {
        dialog: this,
        label: say`Who gave the name`,
        remark: few ? say`one of ${listed(those.map(({ shown }) => shown))}` : undefined,
        people: () => (few ? those : people),
        picked: few ? [] : those,
        single: true,
        fresh: { title: (name) => `“${name}”`, detail: say`Named as a link; no note is made` },
        problemOf: problemWithName,
        required: say`Say who gave you the name.`,
      }),
    );
    this.people = this.ask(
      new PeoplePicker(body, {
        dialog: this,
        label: say`Whom they named`,
        remark: say`one or more people`,
        people: () => people.filter(({ path }) => !this.from.value.some((from) => 'path' in from && from.path === path)),
        fresh: { title: (name) => say`New contact “${name}”`, detail: say`A contact note is made` },
        problemOf: (name) => problemWithName(name) ?? this.problemWithOneself(name),
        required: say`Say who was named: at least one person.`,
      }),
    );
    const today = (): Day => this.desk.clock.today();
    this.on = this.ask(dayField(body, {
      label: say`Day`, day: today(), required: true, today, side: 'past',
      problem: (day) => this.problemWithDay(day),
    }));
    this.introduced = this.ask(segmentField<'no' | 'yes'>(body, {
      label: say`They wrote to both of you`,
      choices: [{ value: 'no', title: say`No` }, { value: 'yes', title: say`Yes` }],
      value: 'no',
    }));
    if (this.from.value.length > 0) this.focusFirst = this.people;
  }

  protected foresee(): readonly Sentence[] {
    const request = this.request();
    if (!request || request.people.length === 0) return [];
    const { made, changed, already } = referralPlan(benchOf(this.desk), request);
    const written = made.length + changed.length;
    const strong = made.length > 0 ? say`${contacts(made.length)} and ${referrals(written)}` : referrals(written);
    return [
      ...(written > 0 ? [sayInParts`Makes ${{ strong }}, in one undo step.`] : []),
      ...(already.length > 0 ? [sayInParts`${{ strong: listed(already.map(({ name }) => name)) }}: that referral is in the notes already.`] : []),
    ];
  }

  protected async submit(): Promise<void> {
    await finish(this.desk, await referral(benchOf(this.desk), this.request()!), this);
  }

  private request(): ReferralRequest | undefined {
    const [from] = this.from.value;
    return from && {
      from: referrerPicked(this.desk, from),
      people: this.people.value.map((picked) => personPicked(this.desk, picked)),
      on: this.on.day,
      introduced: this.introduced.value === 'yes',
    };
  }

  private problemWithOneself(name: string): string | undefined {
    const [from] = this.from.value;
    return from && !('path' in from) && sameFullName(from.name, name) ? say`Nobody can refer themselves. Name somebody else.` : undefined;
  }

  private problemWithDay(day: Day | undefined): string | undefined {
    if (!day) return say`Choose a day.`;
    return day > this.desk.clock.today() ? say`That day is still to come. Choose today or an earlier day.` : undefined;
  }
}
