/** The prose under the heading “Research” in a contact's note, without the headings in it; '' where there is none. */
export function researchIn(text: string): string {
  let level: number | undefined;
  const lines: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, marks, heading = ''] = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line) ?? [];
    if (marks === undefined) {
      if (level !== undefined) lines.push(line.trim());
    } else if (level === undefined || marks.length <= level) {
      level = /^research$/i.test(heading) ? marks.length : undefined;
    }
  }
  return lines.filter((line) => line !== '').join('\n');
}
