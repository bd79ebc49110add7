/** A line without `%%…%%` and `<!--…-->`, and what ends the comment that goes on after it. */
export function withoutComments(line: string, open: string | undefined): [kept: string, open: string | undefined] {
  let kept = '';
  let end = open;
  for (let rest = line; ; ) {
    if (end !== undefined) {
      const at = rest.indexOf(end);
      if (at < 0) return [kept, end];
      rest = rest.slice(at + end.length);
      end = undefined;
    }
    const start = /%%|<!--/.exec(rest);
    if (!start) return [kept + rest, undefined];
    kept += rest.slice(0, start.index);
    end = start[0] === '%%' ? '%%' : '-->';
    rest = rest.slice(start.index + start[0].length);
  }
}
