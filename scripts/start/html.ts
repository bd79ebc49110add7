interface Page {
  token: string;
  vault: string;
  /** The note that is open at first. */
  note: string;
  now?: string;
}

const TITLE = 'Informational Interviews — test host';

/**
 * The page that runs the plugin in the host. What it needs to know stands in meta
 * elements, as scripts inline are forbidden.
 */
export function pageHtml({ token, vault, note, now = '' }: Page): string {
  const meta = Object.entries({ token, vault, note, now })
    .map(([name, content]) => `<meta name="${name}" content="${escaped(content)}">`)
    .join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${TITLE}</title>
${meta}
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/theme.css">
<link rel="stylesheet" href="/styles.css">
<link rel="stylesheet" href="/page.css">
<script src="/page.js" defer></script>
</head>
<body></body>
</html>
`;
}

/** The same page in a frame as wide as a phone. */
export function phoneHtml(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${TITLE}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
</head>
<body class="page-phone">
<iframe src="/?phone" title="The plugin on a phone"></iframe>
<div>Test host, not Obsidian. <a href="/">On a desktop</a></div>
</body>
</html>
`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character]!);
}
