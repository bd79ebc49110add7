import type { Day } from '../../domain/day';
import { shortDate } from '../../domain/day-words';
import { benchOf } from '../../making/bench-of-desk';
import { questionsFor } from '../../making/questions';
import { builtInBank } from '../../notes/questions/built-in';
import { setNames, shortSets } from '../../notes/questions/sets';
import type { Verb } from '../../deeds/deed';
import { formatFlag, interviewFlag, interviewIn, thing } from '../../deeds/terminal';
import type { Desk } from '../../vault/desk';
import { findInterview } from '../../vault/lookup';
import { listedIn } from '../../vault/questions-asked';
import { say, series } from '../../words/say';
import { situationOf, type Candidate, type Situation } from './situation';

/** The question bank, or how it looks for one interview. */
export function questionsVerb(desk: Desk): Verb {
  return {
    action: 'questions',
    description: say`The question bank (${builtInBank.length} questions unless you have your own), by topic`,
    flags: {
      interview: { value: thing, description: say`The interview to look at it for: what fits, and what was asked before` },
      set: { value: '<email|chance>', description: say`Only a short set: for an exchange of emails, or a chance conversation` },
      ...formatFlag(),
    },
    async run(params) {
      const format = params.oneOf('format', ['json', 'text']) ?? 'text';
      const named = params.text('interview');
      const set = params.oneOf('set', setNames);
      const whole = await situationOf(desk, named === undefined ? undefined : findInterview(desk.feed, named));
      const candidates = set ? shortSets[set].map((text) => whole.candidate(inBank(whole, text))) : whole.candidates;
      const situation = { ...whole, candidates };
      return format === 'json' ? JSON.stringify(asData(situation), null, 2) : asText(situation, desk.clock.today());
    },
  };
}

/** Puts questions into an interview's note. */
export function askQuestionsVerb(desk: Desk): Verb {
  return {
    action: 'ask-questions',
    description: say`Put questions into an interview note, each as a heading with room for the answer`,
    flags: {
      ...interviewFlag(),
      question: { value: '<question>', description: say`A question, or several as a JSON array`, required: true },
    },
    async run(params) {
      const interview = interviewIn(desk, params);
      params.required('question', say`Say what to ask: question=….`);
      const questions = params.list('question');
      if (questions.length === 0) throw new Error(say`Say what to ask: question=….`);
      const situation = await situationOf(desk, interview);
      const listed = await listedIn(desk, interview.path);
      const { added, ...step } = questionsFor(benchOf(desk), interview, { questions, listed });
      if (added.length > 0) await desk.writer.write(step);
      const hints = added.map((text) => ({
        question: text,
        flags: flagsOf(situation.candidate(inBank(situation, text))),
      }));
      return JSON.stringify({
        interview: interview.path,
        added: hints,
        already: questions.length - added.length,
      }, null, 2);
    },
  };
}

function asData({ interview, minutes, fits, set, candidates }: Situation): unknown {
  return {
    interview: interview?.path ?? null,
    minutes,
    fits,
    set: set ?? null,
    questions: candidates.map((candidate) => ({
      topic: candidate.topic,
      question: candidate.text,
      flags: flagsOf(candidate),
      open: candidate.open ? { interview: candidate.open.interview, date: candidate.open.date ?? null } : null,
      asked: candidate.asked.map(({ interview: note, date }) => ({ interview: note, date: date ?? null })),
      there: candidate.there,
    })),
  };
}

function asText({ interview, minutes, inWriting, fits, candidates, who }: Situation, today: Day): string {
  const heading = inWriting ? say`Questions for ${who}: up to ${fits} for an email` : say`Questions for ${who}: ${fits} for ${minutes} minutes`;
  const lines = interview ? [heading] : [];
  let topic: string | undefined;
  for (const candidate of candidates) {
    if (candidate.topic !== topic) lines.push('', candidate.topic || say`Questions`);
    topic = candidate.topic;
    const [last] = candidate.asked;
    const { open } = candidate;
    const remarks = [
      ...(open ? [open.date ? say`left open with ${open.who} on ${shortDate(open.date, today)}` : say`left open with ${open.who}`] : []),
      ...(candidate.there ? [say`in the note`] : []),
      ...(last ? [last.date ? say`asked on ${shortDate(last.date, today)}` : say`asked before`] : []),
      ...flagsOf(candidate),
    ];
    lines.push(`- ${remarks.length > 0 ? say`${candidate.text} (${series(remarks)})` : candidate.text}`);
  }
  return lines.join('\n').trim();
}

function flagsOf({ closed, lookUp, specific, gap }: Candidate): string[] {
  return [...(gap ? ['gap'] : []), ...(closed ? ['closed'] : []), ...(lookUp ? ['look-up'] : []), ...(specific ? ['specific'] : [])];
}

function inBank({ candidates }: Situation, text: string): { topic: string; text: string } {
  return { topic: candidates.find((each) => each.text === text)?.topic ?? '', text };
}
