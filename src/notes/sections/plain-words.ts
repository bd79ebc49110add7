/**
 * Any text as words in the middle of a line that mean nothing to Markdown, to Obsidian or to Templater: line breaks
 * and control characters become blanks. Half a pair of surrogates becomes what a file would make of it.
 */
export function plainWords(text: string): string {
  return text
    // eslint-disable-next-line no-control-regex -- a control character in a note can't be seen or typed
    .replace(/[\u0000-\u0020\u007F-\u009F\u2028\u2029]+/g, ' ')
    .trim()
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/<(?=%)/g, '< ')
    .replace(/[\\`*_{}[\]<>#|~=$%^&]/g, '\\$&');
}
