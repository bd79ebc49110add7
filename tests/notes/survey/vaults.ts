type FrontMatter = Record<string, unknown>;
export type Vault = Readonly<Record<string, FrontMatter | undefined>>;

/** A vault as a plugin that reminds one of people keeps it. */
export const reminding: Vault = {
  'People/Wren Abbott.md': {
    'tags': ['people'], 'prm-tier': 'close', 'prm-cadence': 30, 'prm-last-contacted': '2026-09-30', 'company': 'Open Atlas',
  },
  'People/Tomás Varga.md': { 'tags': ['people'], 'prm-tier': 'outer', 'prm-last-contacted': '2026-08-11', 'prm-paused': true },
  'People/Ines Okafor.md': { tags: ['people/friends'], phone: 612345678 },
  'Books/On Maps.md': { author: 'Somebody', year: 2019 },
};

/** A vault whose contacts came out of an address book, in the words of vCard. */
export const addressBook: Vault = {
  'Address book/Wren Abbott.md': {
    'UID': 'urn:uuid:1', 'VERSION': '4.0', 'N.GN': 'Wren', 'N.FN': 'Abbott', 'FN': 'Wren Abbott', 'EMAIL[WORK]': 'wren@example.org',
    'TEL[CELL]': '+44 20 7946 0000', 'ORG': 'Open Atlas', 'TITLE': 'Cartographer', 'BDAY': '1990-02-01',
  },
  'Address book/Ines Okafor.md': {
    'UID': 'urn:uuid:2', 'VERSION': '4.0', 'N.GN': 'Ines', 'N.FN': 'Okafor', 'FN': 'Ines Okafor', 'EMAIL[HOME]': 'ines@example.org',
    'EMAIL[WORK]': 'ines@work.example.org', 'ORG': 'Tidewater Press', 'TITLE': 'Print buyer',
  },
};

/** A vault with a type in each note; fields that stand in the text are not in the front matter. */
export const typed: Vault = {
  'Wren Abbott.md': {
    'type': 'person', 'company': 'Open Atlas', 'title': 'Cartographer', 'last-contact': '2026-09-30', 'next_followup': '2026-12-01',
    'introduced_by': '[[Tamar Lindqvist]]', 'contact_frequency': 'monthly', 'cssclasses': 'wide',
  },
  'Tamar Lindqvist.md': { type: 'Person', Company: 'Tidewater Press', title: 'Dr. Tamar Lindqvist', email: 'tamar@example.org' },
  'Ines Okafor.md': { type: 'person', title: 'Print buyer', phone: 612345678, 'last-contact': 'last autumn' },
  'Meetings/2026-09-30 Wren.md': { type: 'meeting', attendees: ['[[Wren Abbott]]'], date: '2026-09-30' },
  'Meetings/2026-10-01 Everybody.md': { type: 'meeting', topic: 'budget' },
  'Templates/Person.md': { type: 'person', company: '{{company}}', email: '' },
};

/** A vault with categories that are links, of papers and their authors. */
export const academic: Vault = {
  'Wren Abbott.md': { categories: ['[[People]]'], affiliation: '[[University of Somewhere]]', email: 'wren@example.org' },
  'Ines Okafor.md': { categories: '[[People]]', affiliation: 'Institute of Elsewhere', expertise: 'archives' },
  'Seminar.md': { categories: '[[Meetings]]', date: '2026-10-02', people: ['[[Ines Okafor]]', '[[Wren Abbott]]'] },
  'A paper.md': { categories: '[[Papers]]', authors: ['[[Ines Okafor]]'], year: 2024 },
};

/** A vault about a novel: its people are nobody to write to. */
export const novel: Vault = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [
  `Characters/Somebody ${at}.md`,
  { type: 'person', role: 'protagonist', affiliation: 'the house', age: 20 + at, birthday: '1820-05-01' },
]));

/** The notes of a vault as texts. */
export function asFiles(vault: Vault): Record<string, string> {
  return Object.fromEntries(Object.entries(vault).map(([path, frontmatter]) => {
    const lines = Object.entries(frontmatter ?? {}).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    return [path, `---\n${lines.join('\n')}\n---\nSomething of one’s own.\n`];
  }));
}
