import { note } from './plugin';

export const now = '2026-11-17T11:20';
export const amara = 'People/Amara Osei.md';
export const marcus = 'People/Marcus Bell.md';
export const settings = { me: 'Robin Vale', aboutMe: 'a librarian', countFrom: '' };

/** A thank-you and a report back that are late, somebody to ask, somebody to remind, and a meeting of several. */
export const files: Record<string, string> = {
  '.obsidian/plugins/informational-interviews/data.json': JSON.stringify(settings),
  [amara]: note('type: contact\nemail: amara@example.org\nreferred_by: "[[Wren Abbott]]"\nreferred_on: 2026-10-20\nasked_on: 2026-10-28', '## Log\n\n- 2026-10-28: asked\n'),
  'People/Wren Abbott.md': note('type: contact\nlast_contact: 2026-11-01'),
  'Talk.md': note(
    'type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-12\nbooked_on: 2026-11-01\nstatus: held\nlearned: listening beats asking\ndebriefed_on: 2026-11-12',
    'What was said.\n',
  ),
  [marcus]: note('type: contact\nfield: archives\nreferred_by: "[[Amara Osei]]"\nreferred_on: 2026-11-09', 'No log here.\n'),
  'People/Jonas Weidmann.md': note('type: contact\nasked_on: 2026-11-05'),
  'People/Ines Okafor.md': note('type: contact\nemail: ines@example.org'),
  'People/Left Alone.md': note('type: contact\ndo_not_contact: true'),
  'Group.md': note('type: interview\ncontacts: ["[[Ines Okafor]]", "[[Theo March]]"]\ndate: 2026-11-03\nstatus: held\ndebriefed_on: 2026-11-04'),
};
