const WIKILINK = /!?\[\[([^[\]]*)\]\]/g;
const MARKDOWN_LINK = /!?\[([^[\]]*)\]\([^()\s]*\)/g;

/** What a person wrote to themselves, as it is read out: each link in it is what it shows. */
export function linksAsShown(text: string): string {
  if (!text.includes('](') && !text.includes('[[')) return text;
  return text
    .replace(WIKILINK, (link, inner: string) => shownBy(inner) || link)
    .replace(MARKDOWN_LINK, (link, label: string) => label.trim() || link);
}

function shownBy(inner: string): string {
  const [target = '', alias = ''] = inner.split('|');
  if (alias.trim() !== '') return alias.trim();
  const [path = '', ...headings] = target.split('#');
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '').trim();
  return name || headings.join(' > ').trim();
}
