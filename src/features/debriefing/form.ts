import type { Doors } from '../../deeds/doors';
import { shortDate } from '../../domain/day-words';
import { isPlanned } from '../../domain/interview';
import { distinct, type Mention } from '../../domain/mention';
import { nameApart } from '../../domain/people';
import { linksAsShown } from '../../domain/links-as-shown';
import type { Contact, Interview } from '../../domain/records';
import { information, style, viewChange, type Rating, type Shift } from '../../domain/rubric';
import { yetToThank } from '../../domain/thanks';
import { benchOf } from '../../making/bench-of-desk';
import { debriefed, namesGiven, saidBefore, type Answers } from '../../making/debrief';
import { tidy } from '../../making/person';
import { finish } from '../../ui/finish';
import { Form, type Sentence } from '../../ui/forms/form';
import {
  areaField, dropdownField, fieldRow, segmentField, textField,
  type AreaField, type ChoiceField, type Field, type TextField,
} from '../../ui/forms/fields';
import { listField } from '../../ui/forms/list-field';
import { PeoplePicker } from '../../ui/forms/people-picker';
import { peopleToPick, personPicked, problemWithName } from '../../ui/forms/picking';
import { PromiseFields } from '../../ui/forms/promise-fields';
import { askSignature, type Signature } from '../../ui/forms/signature';
import type { Desk } from '../../vault/desk';
import { inHand, interviewNow, personInHand, personNow, type InHand } from '../../vault/in-hand';
import { contacts, referrals } from '../../words/amounts';
import { listed, say, sayInParts } from '../../words/say';
import { ScaleField } from './scale';
import { furtherOf, whenItWas, whoWasThere } from './words';

/** Looks back on an interview: what was learned, and what is owed after it. */
export class DebriefForm extends Form {
  private summary!: AreaField;
  private learned!: TextField;
  private information!: ScaleField<Rating>;
  private viewChange!: ScaleField<Shift>;
  private style!: ScaleField<Rating>;
  private names!: PeoplePicker;
  private namedBy: ChoiceField<string> | undefined;
  private permission!: ChoiceField<'not-asked' | 'granted' | 'declined'>;
  private permissionOf: ChoiceField<string> | undefined;
  private resume!: ChoiceField<'no' | 'yes'>;
  private promised!: PromiseFields;
  private offered!: TextField;
  private openQuestions!: Field<readonly string[]>;
  private signature: Signature | undefined;
  /** What stood in the fields before anybody touched them. */
  private shown!: Said;
  private readonly note: InHand;
  private readonly present: readonly { id: string; person: Mention; name: string }[];

  constructor(
    private readonly desk: Desk,
    private readonly interview: Interview,
    private readonly thank: Doors['thank'],
  ) {
    super(desk, {
      title: say`Debrief: ${whoWasThere(interview, desk)}`,
      subtitle: whenItWas(interview, desk),
      submit: say`Save`,
      further: furtherOf(interview, desk),
    });
    this.note = inHand(desk.app, interview);
    this.present = distinct(interview.contacts).map((person, at) => ({
      id: String(at),
      person: personInHand(desk.app, person),
      name: nameApart(person, desk.feed.around),
    }));
  }

  protected build(body: HTMLElement): void {
    this.modalEl.addClass('informational-interviews-form-compact');
    const { interview } = this;
    this.summary = this.ask(areaField(body, {
      label: say`What did you learn?`, remark: say`dated today, goes into the note`, rows: 3, required: true,
      problem: (text) => (text === '' ? say`Write what you learned, at least a line.` : undefined),
    }));
    this.learned = this.ask(textField(body, {
      label: say`The one thing that stays`, remark: say`for the thank-you`, value: interview.learned,
    }));
    this.buildRatings(body);
    this.buildNames(body);
    const answers = fieldRow(body);
    answers.addClass('mod-uneven');
    this.buildPermission(answers);
    this.resume = this.ask(segmentField<'no' | 'yes'>(answers, {
      label: say`Resume wanted?`, value: interview.resumeRequested ? 'yes' : 'no',
      choices: [{ value: 'no', title: say`No` }, { value: 'yes', title: say`Yes` }],
    }));
    this.promised = new PromiseFields(body, { what: say`What you promised`, by: say`By when` }, this.desk);
    this.ask(this.promised.what).hintEl.setText(this.promisedBefore());
    this.ask(this.promised.by);
    this.buildLast(body);
    this.shown = this.said();
  }

  private buildRatings(body: HTMLElement): void {
    const { informationRating, viewChange: changed, styleRating } = this.interview;
    const row = fieldRow(body);
    this.information = new ScaleField(row, information, { label: say`The information`, value: informationRating });
    this.viewChange = new ScaleField(row, viewChange, { label: say`Did it change your view of the field?`, value: changed });
    this.style = new ScaleField(body, style, { label: say`Your own style`, value: styleRating });
    for (const { field } of [this.information, this.viewChange, this.style]) this.ask(field);
  }

  // In a group it would be asked of each: there it is noted in their notes, or with a reply.
  private buildLast(body: HTMLElement): void {
    const [only] = this.several ? [] : this.contacts;
    const row = only ? fieldRow(body) : body;
    this.offered = this.ask(textField(row, { label: say`What they offered`, value: this.interview.offered }));
    if (only) {
      this.signature = askSignature(row, only);
      this.ask(this.signature.field);
    }
    this.openQuestions = this.ask(listField(body, {
      label: say`What still needs to be asked?`, remark: say`for the next talk`, values: this.interview.openQuestions,
    }));
  }

  private buildNames(body: HTMLElement): void {
    const people = peopleToPick(this.desk);
    const row = this.several ? fieldRow(body) : body;
    if (this.several) row.addClass('mod-uneven');
    this.names = this.ask(
      new PeoplePicker(row, {
        dialog: this,
        label: say`Names they gave you`,
        people: () => people,
        fresh: { title: (name) => say`New contact “${name}”`, detail: say`A contact note is made, with the referral` },
        problemOf: problemWithName,
        takeTyped: true,
        placeholder: say`Add a name`,
      }),
    );
    if (!this.several) return;
    const who = dropdownField(row, { label: say`Who gave them`, choices: this.choices(), blank: '–' });
    who.problem = () =>
      this.names.value.length > 0 && who.value === undefined ? say`Choose who gave the names.` : undefined;
    this.namedBy = this.ask(who);
  }

  private buildPermission(row: HTMLElement): void {
    const { contacts } = this;
    const known = contacts.length === 1 ? contacts[0]!.stayInTouch : undefined;
    this.permission = this.ask(segmentField<'not-asked' | 'granted' | 'declined'>(row, {
      label: say`May you stay in touch?`,
      value: known === undefined ? 'not-asked' : known ? 'granted' : 'declined',
      choices: [
        { value: 'not-asked', title: say`Not asked` },
        { value: 'granted', title: say`Yes` },
        { value: 'declined', title: say`No` },
      ],
    }));
    if (!this.several) return;
    this.permissionOf = this.ask(
      dropdownField(row, { label: say`Whose answer`, choices: this.choices(), blank: say`Everybody’s` }),
    );
  }

  protected override changed(): void {
    this.information.describe();
    this.viewChange.describe();
    this.style.describe();
    if (this.namedBy) this.namedBy.el.hidden = this.names.value.length === 0;
    if (this.permissionOf) this.permissionOf.el.hidden = this.permission.value === 'not-asked';
    this.promised.changed();
  }

  protected foresee(): readonly Sentence[] {
    const interview = this.interviewNow;
    const answers = this.answers(interview);
    const sentences: Sentence[] = isPlanned(interview) ? [[say`Notes that you met.`]] : [];
    const before = saidBefore(interview, answers).map((each) => each.before);
    if (before.length > 0) sentences.push(sayInParts`Keeps in the debrief what the note said before: ${{ strong: listed(before) }}`);
    const unclear = this.namedBy !== undefined && this.namedBy.value === undefined;
    const named = unclear ? undefined : namesGiven(benchOf(this.desk), interview, answers);
    if (!named) return sentences;
    const { made, changed, already } = named.plan;
    const written = made.length + changed.length;
    const strong = made.length > 0 ? say`${contacts(made.length)} and ${referrals(written)}` : referrals(written);
    if (written > 0) {
      sentences.push(sayInParts`Makes ${{ strong }}, in one undo step.`);
    }
    if (already.length > 0) {
      sentences.push(sayInParts`${{ strong: listed(already.map(({ name }) => name)) }}: that referral is in the notes already.`);
    }
    return sentences;
  }

  protected async submit(): Promise<void> {
    const interview = this.interviewNow;
    await finish(this.desk, await debriefed(benchOf(this.desk), interview, this.answers(interview)), this);
  }

  protected override goFurther(): void {
    const { feed, terms } = this.desk;
    const interview = this.interviewNow;
    this.thank(interview.path, yetToThank(interview, feed.around, terms));
  }

  private get contacts(): Contact[] {
    return this.present.flatMap(({ person }) => this.desk.feed.around.contact(person.note) ?? []);
  }

  private get several(): boolean {
    return this.present.length > 1;
  }

  private choices(): { value: string; title: string }[] {
    return this.present.map(({ id, name }) => ({ value: id, title: name }));
  }

  // The note may say more by now than when the form was opened, and be called otherwise.
  private get interviewNow(): Interview {
    return interviewNow(this.desk, this.note);
  }

  private chosen(field: ChoiceField<string> | undefined, interview: Interview): Mention | undefined {
    const chosen = this.present.find(({ id }) => id === field?.value);
    return chosen && personNow(interview, chosen.person);
  }

  private promisedBefore(): string {
    const { followUp, followUpNote } = this.interview;
    if (!followUp) return '';
    return say`Noted already for ${shortDate(followUp, this.desk.clock.today())}: ${linksAsShown(followUpNote ?? say`a next step`)}`;
  }

  private said(): Said {
    const permission = this.permission.value ?? 'not-asked';
    return {
      learned: this.learned.value || null,
      informationRating: this.information.value ?? null,
      viewChange: this.viewChange.value ?? null,
      styleRating: this.style.value ?? null,
      permission: permission === 'not-asked' ? null : permission,
      resume: this.resume.value === 'yes',
      offered: this.offered.value || null,
      open: this.openQuestions.value.map(tidy),
    };
  }

  // The notes may say otherwise by now than the fields do: what nobody touched is no answer, and nobody takes away what
  // they haven't seen.
  private answers(interview: Interview): Answers {
    const { shown } = this;
    const said = this.said();
    const fact = <Name extends ShownFact>(name: Name): Said[Name] | undefined => {
      const isUnseen = said[name] === null && interview[name] !== this.interview[name];
      return isUnseen || said[name] === shown[name] ? undefined : said[name];
    };
    return {
      summary: this.summary.value,
      learned: fact('learned'),
      information: fact('informationRating'),
      viewChange: fact('viewChange'),
      style: fact('styleRating'),
      names: this.names.value.map((picked) => personPicked(this.desk, picked)),
      namedBy: this.chosen(this.namedBy, interview),
      permission: this.permissionSaid(said),
      permissionOf: this.chosen(this.permissionOf, interview),
      resume: said.resume === shown.resume ? undefined : said.resume,
      promised: this.promised.what.value,
      by: this.promised.day,
      offered: fact('offered'),
      openQuestions: said.open.filter((question) => !shown.open.includes(question)),
      noLongerOpen: this.noLongerOpen(interview, said),
      addressAs: this.signature?.answer(),
    };
  }

  private permissionSaid({ permission }: Said): Answers['permission'] {
    const { shown } = this;
    const isUnseen = this.contacts[0]?.stayInTouch !== (shown.permission === 'granted');
    return permission === shown.permission || (permission === null && isUnseen) ? undefined : permission;
  }

  private noLongerOpen({ openQuestions }: Interview, { open }: Said): string[] {
    const gone = this.shown.open.filter((question) => !open.includes(question));
    return openQuestions.filter((question) => gone.includes(tidy(question)));
  }
}

type ShownFact = 'learned' | 'offered' | 'informationRating' | 'styleRating' | 'viewChange';

/** What is said in the fields that show what the notes say; null in an empty one. */
interface Said {
  learned: string | null;
  informationRating: Rating | null;
  viewChange: Shift | null;
  styleRating: Rating | null;
  permission: 'granted' | 'declined' | null;
  resume: boolean;
  offered: string | null;
  open: readonly string[];
}
