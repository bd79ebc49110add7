export type Properties = Record<string, unknown>;

/** The text of a note of the vault, for those who read files. */
export function textOf(properties: Properties): string {
  const lines = Object.entries(properties).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\nText below.\n`;
}

/** One of ours by its number: people with even numbers, and interviews with them. */
export function ourNote(at: number): Properties {
  const talk = {
    type: 'interview', contacts: [`[[Person ${at - 1}]]`], date: day(at, 2), time: '10:30', mode: 'video', booked_on: day(at, 1),
    status: at % 3 === 0 ? 'held' : 'planned', thanked: null, follow_up: null,
  };
  const person = {
    type: 'contact', organization: `Firm ${at % 400}`, role: 'Planner', field: 'museums', email: `person.${at}@example.org`,
    referred_by: [`[[Person ${Math.max(0, at - 2)}]]`], referred_on: day(at, 0), asked_on: day(at, 1), asked_via: 'email', stay_in_touch: at % 4 === 0,
  };
  return at % 2 === 1 ? talk : person;
}

export function pathOf(at: number, ours: number): string {
  if (at < ours) return at % 2 === 0 ? `Contacts/Person ${at}.md` : `Interviews/Talk ${at}.md`;
  return `Notes/${at % 97}/Note ${at}.md`;
}

export function otherNote(at: number): Properties {
  return { tags: ['note', `t${at % 13}`], created: day(at, 1), status: 'open' };
}

function day(at: number, offset: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `2026-${two(1 + ((at + offset) % 11))}-${two(1 + ((at * 7 + offset) % 28))}`;
}
