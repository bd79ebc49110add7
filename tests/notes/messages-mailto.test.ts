import { describe, expect, it } from 'vitest';
import { mailto } from '../../src/notes/messages/mailto';

function url(mail: { to?: string; subject?: string; body?: string }): string {
  const made = mailto({ to: '', subject: '', body: '', ...mail });
  if (!('url' in made)) throw new Error(`${made.tooLong} characters`);
  return made.url;
}

/** What a mail app reads from the address: RFC 6068 has no `+` for a space. */
function read(address: string): { to: string; fields: [string, string][] } {
  const [, to = '', query = ''] = /^mailto:([^?]*)\??(.*)$/.exec(address) ?? [];
  const fields = query.split('&').filter(Boolean).map((field): [string, string] => {
    const [name = '', value = ''] = field.split('=');
    return [name, decodeURIComponent(value)];
  });
  return { to: decodeURIComponent(to), fields };
}

describe('a mail address', () => {
  it('carries recipient, subject and text', () => {
    expect(url({ to: 'amara@example.org', subject: 'A question', body: 'Dear Amara Osei,\n\nThank you.' }))
      .toBe('mailto:amara@example.org?subject=A%20question&body=Dear%20Amara%20Osei%2C%0D%0A%0D%0AThank%20you.');
  });

  it.each(['Zoë & Søn?', 'a=b#c', '100 % sure', 'one+one', '陳大文 🎓', '“quoted” it’s', 'a\\b/c', '<b>&amp;</b>'])('gives back %s as it was', (text) => {
    const { fields } = read(url({ to: 'a@example.org', subject: text, body: text }));
    expect(fields).toEqual([['subject', text], ['body', text]]);
  });

  it('is plain ASCII without a space, a quote or a bracket, so that nothing around it can be broken', () => {
    expect(url({ to: 'zoë o\'hara@example.org', subject: 'it\'s "so" <b> `x`', body: 'é\n\'' })).toMatch(/^mailto:[A-Za-z0-9@?=&%.,_!~*()+-]+$/);
  });

  it('has no blanks around the subject, and no apostrophe that would end it', () => {
    expect(url({ subject: ' it’s Noa\'s\t' })).toBe('mailto:?subject=it%E2%80%99s%20Noa%27s');
    expect(url({ subject: ' ', body: 'x \n' })).toBe('mailto:?body=x');
  });

  it.each(['\n', '\r\n', '\r', '\u2028'])('breaks lines of the text as mail does, and none elsewhere (%j)', (lineBreak) => {
    const made = url({
      to: `amara@example.org${lineBreak}Bcc: all@example.org`,
      subject: `Hello${lineBreak}Bcc: all@example.org`,
      body: `one${lineBreak}two`,
    });
    const { to, fields } = read(made);
    expect(made.split('?')[0]).not.toMatch(/%0[AD]/i);
    expect(to).not.toMatch(/[\r\n\u2028]/);
    expect(fields).toEqual([['subject', 'Hello Bcc: all@example.org'], ['body', 'one\r\ntwo']]);
  });

  it('lets no value add a field or a recipient’s header', () => {
    expect(read(url({ to: 'a@example.org?bcc=b@example.org&cc=c@example.org', subject: 'x&bcc=b@example.org' })).fields)
      .toEqual([['subject', 'x&bcc=b@example.org']]);
  });

  it.each([
    ['Amara Osei <amara@example.org>', 'mailto:amara@example.org'],
    ['amara@example.org, wren@example.org', 'mailto:amara@example.org,wren@example.org'],
    ['amara@example.org; wren@example.org', 'mailto:amara@example.org,wren@example.org'],
    ['mailto:amara@example.org', 'mailto:amara@example.org'],
    ['amara+work@example.org', 'mailto:amara+work@example.org'],
    ['Osei, Amara <amara@example.org>', 'mailto:amara@example.org'],
    ['n/a', 'mailto:'],
    ['amara@example.org, n/a', 'mailto:amara@example.org'],
    [' ', 'mailto:'],
  ])('reads the recipient of “%s”', (to, expected) => {
    expect(url({ to })).toBe(expected);
  });

  it('may be 2,000 characters long, and says how long a longer one would be', () => {
    const head = 'mailto:?body='.length;
    expect(url({ body: 'x'.repeat(2_000 - head) })).toHaveLength(2_000);
    expect(mailto({ to: '', subject: '', body: 'x'.repeat(2_001 - head) })).toEqual({ tooLong: 2_001 });
    expect(mailto({ to: '', subject: '', body: 'é'.repeat(400) })).toEqual({ tooLong: head + 400 * 6 });
  });

  it('survives half an emoji', () => {
    expect(read(url({ body: 'cut \uD83C' })).fields).toEqual([['body', 'cut \uFFFD']]);
  });
});
