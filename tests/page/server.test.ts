import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type OutgoingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageFiles } from '../../scripts/start/page-files';
import { serve } from '../../scripts/start/server';
import { TOKEN_HEADER } from '../host/page/protocol';
import { serveDemo, temporaryFolder, type Served } from './serving';

const files = pageFiles('.', { mainJs: '/* plugin */', pageJs: '/* page */' });
let server: Served;
let outside: string;

beforeAll(async () => {
  server = await serveDemo({ now: '2026-11-17T11:20', files });
  outside = temporaryFolder('outside');
  writeFileSync(join(outside, 'secret.md'), 'secret');
  symlinkSync(outside, join(server.folder, 'Door'));
});
afterAll(async () => {
  await server.close();
  rmSync(outside, { recursive: true, force: true });
});

interface Answer {
  status: number;
  text: string;
  headers: Record<string, unknown>;
}

/** A request with exactly these headers: `fetch` would not let a test lie about host and origin. */
function send(path: string, { method = 'GET', headers = {}, body = '' }: { method?: string; headers?: OutgoingHttpHeaders; body?: string } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.address}${path}`, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString(), headers: response.headers }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function ask(
  what: string, given: unknown, headers: OutgoingHttpHeaders = {},
): Promise<{ status: number; answer: unknown }> {
  const { status, text } = await send(`/disk/${what}`, {
    method: 'POST',
    headers: { [TOKEN_HEADER]: server.token, origin: server.address, ...headers },
    body: JSON.stringify(given),
  });
  return { status, answer: text.startsWith('{') ? JSON.parse(text) : text };
}

describe('the page’s server', () => {
  it('listens on loopback alone and lets the page load nothing from elsewhere', async () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const { status, headers } = await send('/');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*connect-src 'self'/);
  });

  it('reads, writes, makes, renames and removes notes of the folder', async () => {
    const { folder } = server;
    expect(await ask('create', { path: 'New.md', text: 'one' })).toEqual({ status: 200, answer: { value: null } });
    expect(await ask('read', { path: 'New.md' })).toEqual({ status: 200, answer: { value: 'one' } });
    await ask('write', { path: 'New.md', text: 'two, “quoted” 🐚' });
    expect(readFileSync(join(folder, 'New.md'), 'utf8')).toBe('two, “quoted” 🐚');
    await ask('mkdir', { path: 'Folder' });
    await ask('rename', { path: 'New.md', to: 'Folder/Moved.md' });
    expect(existsSync(join(folder, 'Folder/Moved.md'))).toBe(true);
    await ask('remove', { path: 'Folder' });
    expect(existsSync(join(folder, 'Folder'))).toBe(false);
  });

  it('answers what the disk refuses with the disk’s code', async () => {
    expect(await ask('create', { path: 'Start here.md', text: '' })).toMatchObject({ status: 409, answer: { error: { code: 'EEXIST' } } });
    expect(await ask('read', { path: 'Nothing.md' })).toMatchObject({ status: 409, answer: { error: { code: 'ENOENT' } } });
  });

  it.each(['../secret.md', 'Contacts/../../secret.md', '/etc/passwd', '', '.', 'Contacts//x.md', 'a\0b', 7, null])(
    'does not take %j for a path in the vault',
    async (path) => {
      for (const what of ['read', 'remove', 'stat']) expect((await ask(what, { path })).status).toBe(400);
      expect((await ask('write', { path, text: 'x' })).status).toBe(400);
      expect((await ask('rename', { path: 'Start here.md', to: path })).status).toBe(400);
      expect(existsSync(join(server.folder, 'Start here.md'))).toBe(true);
    },
  );

  it('does not go through a link that leads out of the folder', async () => {
    expect(await ask('read', { path: 'Door/secret.md' })).toMatchObject({ status: 409, answer: { error: { code: 'EACCES' } } });
    expect((await ask('write', { path: 'Door/new.md', text: 'x' })).status).toBe(409);
    expect(existsSync(join(outside, 'new.md'))).toBe(false);
    expect(JSON.stringify(await ask('list', {}))).not.toContain('Door');
  });

  it.each<[string, OutgoingHttpHeaders]>([
    ['the name of another host', { host: 'example.org' }],
    ['another port’s name', { host: '127.0.0.1:1' }],
    ['another site’s origin', { origin: 'https://example.org' }],
    ['no origin that has a name', { origin: 'null' }],
    ['no token', { [TOKEN_HEADER]: '' }],
    ['a wrong token', { [TOKEN_HEADER]: 'f'.repeat(48) }],
  ])('refuses requests with %s, and nothing is written', async (_what, headers) => {
    expect((await ask('write', { path: 'Start here.md', text: 'gone' }, headers)).status).toBe(403);
    expect(server.read('Start here.md')).toContain('# Start here');
  });

  it('shows the page, which holds the token, to nobody under another name', async () => {
    expect((await send('/', { headers: { host: 'example.org' } })).text).not.toContain(server.token);
    expect((await send('/', { headers: { origin: 'https://example.org' } })).status).toBe(403);
  });

  it('tells of changes to the page alone, and of those of other programs', async () => {
    expect((await send('/events')).status).toBe(403);
    expect((await send('/events?token=guess')).status).toBe(403);
    const heard = new Promise<string>((resolve, reject) => {
      const listening = request(`${server.address}/events?token=${server.token}`, (response) => {
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          if (part.startsWith(':')) {
            mkdirSync(join(server.folder, 'Fresh'));
            writeFileSync(join(server.folder, 'Fresh/From outside.md'), 'hello');
            rmSync(join(server.folder, 'Kitchen/Lentil soup.md'));
          } else {
            listening.destroy();
            resolve(part);
          }
        });
      });
      listening.on('error', reject).end();
    });
    expect(JSON.parse((await heard).replace(/^data: /, ''))).toEqual(['Kitchen/Lentil soup.md', 'Fresh', 'Fresh/From outside.md']);
  });

  it('has nothing but its few files, and changes nothing by GET', async () => {
    expect((await send('/package.json')).status).toBe(404);
    expect((await send('/../package.json')).status).toBe(404);
    expect((await send('/disk/list', { headers: { [TOKEN_HEADER]: server.token } })).status).toBe(405);
    expect((await ask('format', {})).status).toBe(400);
    expect((await ask('read', [])).status).toBe(400);
  });

  it('says so when the port that was asked for is taken', async () => {
    const { port } = new URL(server.address);
    await expect(serve({ folder: server.folder, files, port: Number(port) })).rejects.toThrow(`Port ${port} is taken`);
  });
});
