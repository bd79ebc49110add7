/**
 * What a contact's note has under the heading “Worth remembering”, one entry for each item of a list there. The prose above
 * the list is the template's, and says what to write.
 */
export function worthRemembering(text: string): string[] {
  let level: number | undefined;
  const items: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, marks, heading = ''] = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line) ?? [];
    if (marks !== undefined) {
      if (level === undefined || marks.length <= level) level = /^worth remembering$/i.test(heading) ? marks.length : undefined;
    } else if (level !== undefined) {
      const item = /^\s*(?:[-*+]|\d+[.)])\s+(?:\[.\]\s+)?(\S.*)$/.exec(line)?.[1];
      if (item) items.push(item.trim());
    }
  }
  return items;
}
