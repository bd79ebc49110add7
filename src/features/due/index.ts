import type { Desk } from '../../vault/desk';
import { kindsIn, registerHandler } from '../../ui/terminal';
import { say } from '../../words/say';

import { asJson, asText, dueNow } from './report';

/** What is due, for Obsidian's terminal command. */
export function registerDue(desk: Desk): void {
  registerHandler(desk, 'due', {
    description: say`What is due: overdue, today and in the next 7 days`,
    flags: {
      format: { value: '<json|text>', description: say`How to answer (default: text)` },
      kind: { value: '<kind>', description: say`Only this kind of item; several as a JSON array` },
      within: { value: '<days>', description: say`Look this many days ahead instead of 7` },
      all: { description: say`Also what is snoozed, waived, or was due before you started` },
    },
    async run(params) {
      await desk.feed.whenReady();
      const format = params.oneOf('format', ['json', 'text']) ?? 'text';
      const wanted = {
        kinds: kindsIn(params),
        within: params.number('within', 0) ?? 7,
        all: params.flag('all') ?? false,
      };
      const report = dueNow(desk.feed.agenda(), wanted, desk.feed.vocabulary);
      return format === 'json' ? asJson(report) : asText(report);
    },
  });
}
