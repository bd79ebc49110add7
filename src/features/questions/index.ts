import type { Deed } from '../../deeds/deed';
import type { Interview } from '../../domain/records';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { writeBank } from './bank-note';
import { QuestionPicker } from './picker';
import { interviewFor, situationOf } from './situation';
import { askQuestionsVerb, questionsVerb } from './verbs';

/** Questions for an interview, picked from a bank that the person can make their own. */
export function questionsDeeds(desk: Desk): Deed[] {
  return [
    {
      id: 'pick-questions',
      icon: 'list-plus',
      section: 'prepare',
      name: () => say`Pick questions for this interview`,
      at({ from, record }) {
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

async function pick(desk: Desk, interview: Interview): Promise<void> {
  new QuestionPicker(desk, interview, await situationOf(desk, interview)).open();
}
