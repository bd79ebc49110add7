import type { Days } from './days';
import type { Notes } from './vault';

/** The note that is open at first. */
export const WELCOME = 'Start here.md';

/** What else lies in a vault. The plugin leaves it alone. */
export function otherNotes({ today }: Days): Notes {
  return {
    [WELCOME]: `# Start here

Robin is finding out whether to work in a museum. Everybody here is made up, and all days are counted from today.

1. The list on the right says what is owed to whom. Arrow keys move, Enter opens the note, D settles, U takes it back.
2. S snoozes, X says it isn't needed, M opens all the rest. Jonas has answered? His row's menu records the reply.
3. The plus above the list makes a contact, an interview or a referral. Open [[Amara Osei]]: below the list is who led to her.
4. Change a day in a note, here or in an editor of yours, and the list follows. [[Ruth Calder]] has a day that can't be.
5. Ctrl+P (or Cmd+P) opens the command palette. Type “interview”.
`,
    'Fernhill Museum.md': `# Fernhill Museum

Everyday life since 1850, in a former soap works. 22 people, free on Thursdays.

- New wing in two years. They will need people before that.
- [[Wren Abbott]] and [[Margit Sollberg]] work here.

## Sources

- Annual report, pages 8 to 14
- Own visit: quiet, warm, labels at the height of children
`,
    'Reading list.md': `# Reading list

- [x] The participatory museum
- [ ] A study of the water hall at Northgate (promised to Tomás)
- [ ] Something on sound archives
`,
    'Ideas/Three fields.md': `---
tags:
  - thinking
---
# Three fields

| | draws me | worries me |
|---|---|---|
| museum education | people, stories | pay |
| visitor research | watching, numbers | few jobs |
| archives | quiet, order | too much quiet |

Which of these would I still like on a rainy Tuesday?
`,
    'Kitchen/Lentil soup.md': `# Lentil soup

Red lentils, two carrots, cumin, lemon at the end. Serves one person three times.
`,
    [`Journal/${today}.md`]: `# ${today}

Slept well. Pick up the bicycle.
`,
  };
}
