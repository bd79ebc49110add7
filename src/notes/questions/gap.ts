/** `[what to fill in]`, `<what to fill in>`, `{{what to fill in}}` or `____`, as people mark gaps. */
const GAP = /\[[^[\]]+\]|<[^<>]+>|\{\{[^{}]+\}\}|_{3,}/;

const LINK = /!?\[\[([^[\]]+)\]\]|!?\[([^[\]]*)\]\([^()]*\)|<(?:https?:|mailto:)[^<>]*>/g;

/** The first gap of a question (offsets into the text); undefined where there is none. Links are no gaps. */
export function gapIn(text: string): { from: number; to: number } | undefined {
  const masked = text.replace(LINK, (link) => ' '.repeat(link.length));
  const gap = GAP.exec(masked);
  return gap ? { from: gap.index, to: gap.index + gap[0].length } : undefined;
}

/** What stands around the gaps: one part more than there are gaps. */
export function aroundGaps(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  for (let gap = gapIn(rest); gap; gap = gapIn(rest)) {
    parts.push(rest.slice(0, gap.from));
    rest = rest.slice(gap.to);
  }
  return [...parts, rest];
}
