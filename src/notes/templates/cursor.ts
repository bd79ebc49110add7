/** Where one types next in a note's body: at the end of the first heading's empty section, else at the end. */
export function placeToType(body: string): number {
  let fence: string | undefined;
  let open: { level: number; writable: number | undefined } | undefined;
  for (let at = 0; at < body.length; ) {
    const newline = body.indexOf('\n', at);
    const next = newline < 0 ? body.length : newline + 1;
    const line = body.slice(at, next).trimEnd();
    const opened = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    const level = fence === undefined ? /^(#{1,6})(?:\s|$)/.exec(line)?.[1]?.length : undefined;
    if (level !== undefined) {
      // A heading that only holds deeper headings is no place to type.
      if (open?.writable !== undefined && level <= open.level) return open.writable;
      open = { level, writable: undefined };
    } else if (line !== '') {
      open = undefined;
      if (fence === undefined) fence = opened;
      else if (opened?.startsWith(fence) && line.trim() === opened) fence = undefined;
    } else if (open) {
      open.writable ??= at;
    }
    at = next;
  }
  // A section that is empty to the end of the note is typed in right below its heading.
  return open?.writable ?? body.length;
}
