import type { Deed } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { readiesAt } from '../../deeds/owed';
import type { Interview } from '../../domain/records';
import { attempt } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { findInterview } from '../../vault/lookup';
import { say } from '../../words/say';
import { writeBank } from './bank-note';
import { QuestionPicker } from './picker';
import { interviewFor, situationOf } from './situation';
import { askQuestionsVerb, questionsVerb } from './verbs';

/** Picking questions: one dialog. */
export function questionsDoors(desk: Desk): Pick<Doors, 'pickQuestions'> {
  return { pickQuestions: (path) => void attempt(() => pick(desk, findInterview(desk.feed, path))) };
}

/** Questions for an interview, picked from a bank that the person can make their own. */
export function questionsDeeds(desk: Desk, doors: Doors): Deed[] {
  return [
    gettingReady(doors),
    {
      id: 'pick-questions',
      icon: 'list-plus',
      section: 'prepare',
      name: () => say`Pick questions for this interview`,
      at(place) {
        const { from, record } = place;
        if (readiesAt(place)) return [];
        const interview = from === 'palette' ? interviewFor(desk, record) : record;
        if (interview?.type !== 'interview') return [];
        return [{ title: say`Pick questions…`, run: () => pick(desk, interview) }];
      },
      terminal: [questionsVerb(desk), askQuestionsVerb(desk)],
    },
    {
      id: 'write-question-bank',
      icon: 'notebook-text',
      section: 'open',
      name: () => say`Write the question bank out as a note`,
      run: () => writeBank(desk),
    },
  ];
}

// Questions come first; once some are chosen, it is time to look at all there is.
function gettingReady({ pickQuestions, brief }: Doors): Deed {
  return {
    id: 'get-ready',
    icon: 'list-plus',
    section: 'settle',
    sharesKey: 'W',
    at(place) {
      const { record } = place;
      if (!readiesAt(place) || record?.type !== 'interview') return [];
      const questions = { title: say`Pick questions…`, run: () => pickQuestions(record.path) };
      const page = { title: say`Brief me`, icon: 'contact', run: () => brief(record.path) };
      return record.questions ? [page, { ...questions, besides: true }] : [questions, { ...page, besides: true }];
    },
  };
}

async function pick(desk: Desk, interview: Interview): Promise<void> {
  new QuestionPicker(desk, interview, await situationOf(desk, interview)).open();
}
