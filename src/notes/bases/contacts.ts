import { stageName, stages, type Stage } from '../../domain/stage';
import type { FactName } from '../../domain/records';
import { inContent, say } from '../../words/say';
import type { Recognition } from '../read';
import { FOLLOW_UPS_OF_BASE, type Base } from './base';
import { all, any, column, firstOf, holdsAny, isAmong, isBefore, isDay, laterOf, quoted, valueOf, word } from './formula';
import { notesOf } from './ours';

/**
 * Contacts by stage. A base reads one note at a time: what only interviews say, such as that a day is agreed, it can’t
 * know, so such a contact stands where their own note puts them. For the rest the rules of `stageOf`.
 */
export function contactsBase(recognition: Recognition): Base {
  const { vocabulary } = recognition;
  const show = (fact: FactName): string => column(fact, vocabulary);
  return inContent(() => ({
    filters: notesOf('contact', recognition),
    formulas: formulasOf((fact) => valueOf(fact, vocabulary)),
    properties: {
      'file.name': { displayName: say`Name` },
      'formula.stage': { displayName: say`Stage` },
      'formula.quiet_days': { displayName: say`Days quiet` },
    },
    views: [
      {
        type: 'table',
        name: say`By stage`,
        groupBy: { property: 'formula.stage', direction: 'ASC' },
        order: ['file.name', show('organization'), show('field'), show('referredBy'), show('askedOn'), 'formula.quiet_days'],
        summaries: { 'formula.quiet_days': 'Median' },
      },
      { type: FOLLOW_UPS_OF_BASE, name: say`Follow-ups` },
      {
        type: 'table',
        name: say`Suggested by this person`,
        filters: { and: [`list(${valueOf('referredBy', vocabulary)}).contains(this)`] },
        order: ['file.name', 'formula.stage', show('referredOn')],
      },
    ],
  }));
}

function formulasOf(of: (fact: FactName) => string): Record<string, string> {
  const [asked, replied, closed, last] = [of('askedOn'), of('repliedOn'), of('closedOn'), of('lastContact')];
  const isFinal = all(['formula.answer_holds', isAmong('formula.answer', ['no', 'no-answer'])]);
  return {
    answered: all([isDay(replied), `!${isBefore(replied, asked)}`]),
    answer: firstOf([[isAmong(word(of('outcome')), OUTCOMES), word(of('outcome'))]], '""'),
    answer_holds: firstOf([
      ['formula.answer == ""', 'false'],
      ['formula.answer == "no-answer"', all([`!${isBefore(closed, replied)}`, `!${isBefore(closed, asked)}`])],
    ], `!${isBefore(replied, asked)}`),
    stage: firstOf([
      [any([leftAlone(of('doNotContact')), isFinal]), named('closed')],
      [all([isDay(last), isAmong(word(of('stayInTouch')), ['true', 'yes'])]), named('in-touch')],
      [any(['formula.answered', 'formula.answer_holds']), named('replied')],
      [isDay(asked), named('asked')],
      [any([...IDENTIFIED.map((fact) => isDay(of(fact))), holdsAny(of('referredBy'))]), named('identified')],
    ], named(undefined)),
    last_word: laterOf(replied, asked),
    last_sign: laterOf(last, 'formula.last_word'),
    quiet_days: firstOf([
      ['formula.last_sign.isEmpty()', 'null'],
    ], '((number(today()) - number(date(formula.last_sign))) / 86400000).floor()'),
  };
}

const OUTCOMES = ['yes', 'later', 'no', 'no-answer'];
const IDENTIFIED = ['identifiedOn', 'introducedOn', 'referredOn'] as const satisfies readonly FactName[];

// Anything but a clear no counts.
function leftAlone(value: string): string {
  return all([holdsAny(value), `!${isAmong(word(value), ['false', 'no'])}`]);
}

// Groups are sorted by what they are called, so each begins with its place.
function named(stage: Stage | undefined): string {
  const place = stage ? stages.indexOf(stage) : stages.length;
  return quoted(`${place + 1} ${stageName(stage)}`);
}
