import { describe, expect, it } from 'vitest';
import { readAddresses } from '../../src/notes/addresses';

const amara = 'amara@example.org';
const sam = 'sam@example.org';

describe('addresses in a note', () => {
  it.each([
    ['by itself', amara, [amara]],
    ['several with commas, semicolons or line breaks', `${amara}, ${sam}; a@x.org\nb@y.org`, [amara, sam, 'a@x.org', 'b@y.org']],
    ['the separators of other scripts', `${amara}，${sam}；a@x.org、b@y.org`, [amara, sam, 'a@x.org', 'b@y.org']],
    ['each once', `${amara}, AMARA@example.org`, [amara]],
    ['with a name', `Amara Osei <${amara}>`, [amara]],
    ['with a quoted name', `"Osei, Amara; \\"Ama\\"" <${amara}>, ${sam}`, [amara, sam]],
    ['with a surname and a comma, as Outlook copies it', `Osei, Amara <${amara}>`, [amara]],
    ['with several of these, parted by semicolons', `Osei, Amara <${amara}>; Field, Sam <${sam}>`, [amara, sam]],
    ['with several of these, parted by commas', `Osei, Amara <${amara}>, Field, Sam <${sam}>`, [amara, sam]],
    ['with a title', `Dr. Amara Osei <${amara}>`, [amara]],
    ['with its name in the line above', `Amara Osei\n<${amara}>`, [amara]],
    ['with its name above a blank line', `Amara Osei\n \n<${amara}>`, [amara]],
    ['with many blank lines between', `${amara}${'\n '.repeat(2_500)}\n${sam}`, [amara, sam]],
    ['with itself as its name', `${amara} <${amara}>`, [amara]],
    ['with a name of any length', `Amara ${'x'.repeat(400)} <${amara}>`, [amara]],
    ['with blanks within the brackets', `Amara < ${amara} >`, [amara]],
    ['with a comment', `${amara} (work)`, [amara]],
    ['with a comment that has separators and another address', `${amara} (until May, then ${sam})`, [amara]],
    ['with a comment in front', `(work) ${amara}`, [amara]],
    ['in a group', `Team: ${amara}, Sam <${sam}>;`, [amara, sam]],
    ['with what it is for', `work: ${amara}; home: ${sam}`, [amara, sam]],
    ['as a link', `mailto:${amara}`, [amara]],
    ['as a link with a subject and a copy', `mailto:${amara}?subject=Hello&cc=${sam}`, [amara]],
    ['as a link of several', `mailto:${amara},${sam}`, [amara, sam]],
    ['as a link with its signs encoded', 'mailto:amara%40example.org', [amara]],
    ['as a link in Markdown', `[Amara Osei](mailto:${amara})`, [amara]],
    ['as a link in Markdown whose title is an address', `[${sam}](mailto:${amara}?subject=x)`, [amara]],
    ['as the title of a link to a page', `[${amara}](https://example.org)`, [amara]],
    ['as a link in Markdown without its scheme', `[Amara Osei](${amara})`, [amara]],
    ['as the title of a link to nowhere', `[${amara}]()`, [amara]],
    ['as the title of a link with another in it', `[${amara}](https://${sam})`, [amara]],
    ['as an automatic link', `<mailto:${amara}>`, [amara]],
    ['in marks of Markdown', `**${amara}**, \`${sam}\`, _a@x.org_, __b@y.org__`, [amara, sam, 'a@x.org', 'b@y.org']],
    ['in quotation marks', `'${amara}', “${sam}”, ‘a@x.org’`, [amara, sam, 'a@x.org']],
    ['with a slash or a bar between', `${amara} / ${sam} | a@x.org/b@y.org`, [amara, sam, 'a@x.org', 'b@y.org']],
    ['with a full stop behind', `${amara}.`, [amara]],
    ['with what can’t be seen', '\u200Bamara@exam\u00ADple.org\u200E', [amara]],
    ['with signs that an address may have', 'a+b@x.org, jane__doe__x@x.org, _a@x.org, o\'hara@x.org', ['a+b@x.org', 'jane__doe__x@x.org', '_a@x.org', 'o\'hara@x.org']],
    ['with a quoted first part', '"amara osei"@x.org', ['"amara osei"@x.org']],
    ['with a quoted first part, and what it is for', 'work: "amara osei"@x.org', ['"amara osei"@x.org']],
    ['with as many letters as there may be', `${'a'.repeat(64)}@x.org`, [`${'a'.repeat(64)}@x.org`]],
    ['at a name of as many letters', `a@${'b.'.repeat(125)}org`, [`a@${'b.'.repeat(125)}org`]],
    ['at a name that ends in a digit', 'amara@printer.lab2', ['amara@printer.lab2']],
    ['at a name of two letters', 'amara@x.ch', ['amara@x.ch']],
    ['in other scripts', 'zoë@exämple.org, 陳@例え.テスト', ['zoë@exämple.org', '陳@例え.テスト']],
  ])('are read %s', (_, text, expected) => {
    expect(readAddresses(text)).toEqual({ addresses: expected, leftOut: [], unread: [] });
  });

  it.each([
    ['words behind', `${amara} work`, [amara], ['work']],
    ['words in front', `Amara Osei ${amara}`, [amara], ['Amara Osei']],
    ['a sentence', `write to ${amara}. Never by telephone!`, [amara], ['write to Never by telephone']],
    ['dashes and a sentence', `write - ${amara} - today`, [amara], ['write today']],
    ['a sentence before a name with a mark', 'write to _a@x.org', ['_a@x.org'], ['write to']],
    ['HTML', `<a href="mailto:${amara}">`, [amara], ['a']],
    ['another address as a name', `${sam} <${amara}>`, [amara], [sam]],
  ])('are read from among %s, which are left out', (_, text, addresses, leftOut) => {
    expect(readAddresses(text)).toEqual({ addresses, leftOut, unread: [] });
  });

  it.each([
    'n/a', 'Amara Osei', 'Amara <n/a>', 'Amara <>', '-', '[[Amara Osei]]', '{{email}}', 'true',
    'amara@@example.org', 'amara@', '@amara', '@amara@social.example', 'amara@localhost', 'amara@example.o', 'amara@1.2.3.4',
    'amara@mail.example.o', 'amara@mail.example.1', 'amara@example-.org', 'amara@mail.-example.org',
    'amara@[1.2.3.4]', 'amara@example..org', 'amara@-example.org', '.amara@example.org', 'am..ara@example.org',
    'amara at example.org', 'amara(at)example.org', 'amara [at] example [dot] org', 'amara @ example.org', 'amara@ example.org',
    'amara@example .org', 'amara(x)@example.org', 'https://amara@example.org', 'https://example.org/@amara',
    `${amara}?bcc=${sam}&cc=a@x.org`, `${'a'.repeat(65)}@example.org`,
    `a@${'b.'.repeat(125)}orgs`, '"amara@work":', '"amara".osei@x.org', 'amara."osei"@x.org',
  ])('are not made up from “%s”', (text) => {
    expect(readAddresses(text)).toMatchObject({ addresses: [], unread: [text] });
  });

  it.each([
    [`n/a, ${amara}`, [amara], ['n/a']],
    [`${amara}; Sam`, [amara], ['Sam']],
    [`Osei; Amara <${amara}>`, [amara], ['Osei']],
    [`${amara}, wren@@example.org, Sam`, [amara], ['wren@@example.org', 'Sam']],
    [`${amara}. x@y`, [amara], []],
    [`"Osei, Amara" <${amara}>; Sam`, [amara], ['Sam']],
    [`Amara (a; b) <${amara}>; Sam`, [amara], ['Sam']],
    [`"Osei; Amara <${amara}>`, [amara], ['"Osei']],
  ])('are read beside what is none, which is told: %s', (text, addresses, unread) => {
    expect(readAddresses(text)).toMatchObject({ addresses, unread });
  });

  it.each([[80, 'x'.repeat(80)], [81, `${'x'.repeat(80)}…`]])('of what is left out, so much is shown: %i letters', (count, shown) => {
    expect(readAddresses('x'.repeat(count)).leftOut).toEqual([shown]);
  });

  it.each([[2_000, [amara]], [2_001, []]])('are read in a text of %i letters: %j', (length, addresses) => {
    expect(readAddresses(`${'x'.repeat(length - ` <${amara}>`.length)} <${amara}>`).addresses).toEqual(addresses);
  });

  it('are none where nothing is written', () => {
    for (const text of ['', ' ', '\n', ',;']) expect(readAddresses(text)).toEqual({ addresses: [], leftOut: [], unread: [] });
  });

  it('are as many as a mail link takes', () => {
    const many = (count: number): string => Array.from({ length: count }, (_, at) => `somebody.called.${at}@example.org`).join(', ');
    expect(readAddresses(many(50)).addresses).toHaveLength(50);
    const { addresses, leftOut } = readAddresses(many(5_000));
    expect(addresses).toEqual([]);
    expect(leftOut).toEqual([expect.stringMatching(/^somebody\.called\.0@.{62}…$/)]);
  });
});
