import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FolderDisk } from '../../tests/host/data/disk-folder';
import { TOKEN_HEADER } from '../../tests/host/page/protocol';
import { WELCOME } from '../demo/vault';
import { answerDisk } from './disk-requests';
import { pageHtml, phoneHtml } from './html';
import type { PageFiles } from './page-files';
import { FolderWatch, type InTurn } from './watch';

export interface Serving {
  folder: string;
  files: PageFiles;
  /** Exactly this port, 0 for any; without it the first free one from 4173. */
  port?: number;
  /** The present in the page, if it isn't the machine's. */
  now?: string;
}

export interface PageServer {
  address: string;
  token: string;
  close: () => Promise<void>;
}

const HOST = '127.0.0.1';
const FIRST_PORT = 4173;
const PORTS_TRIED = 50;
const LONGEST_BODY = 40_000_000;

// The host evaluates the built plugin as Obsidian does, hence 'unsafe-eval'; nothing may come from elsewhere.
const headers = {
  'content-security-policy': [
    "default-src 'none'", "script-src 'self' 'unsafe-eval'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'",
    "frame-src 'self'", "frame-ancestors 'self'", "base-uri 'none'", "form-action 'none'",
  ].join('; '),
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** Serves the page and the folder on loopback. Rejects with an error made for people if the port is taken. */
export async function serve({ folder, files, port, now }: Serving): Promise<PageServer> {
  const disk = new FolderDisk(folder);
  const token = randomBytes(24).toString('hex');
  const { id } = JSON.parse(files.manifest) as { id: string };
  const inTurn = queue();
  const watch = new FolderWatch({ disk, hidden: [`.obsidian/plugins/${id}/data.json`], inTurn });
  const served: Record<string, [type: string, text: string]> = {
    '/': ['text/html', pageHtml({ token, vault: disk.name, note: WELCOME, now })],
    '/phone': ['text/html', phoneHtml()],
    '/page.js': ['text/javascript', files.pageJs],
    '/main.js': ['text/javascript', files.mainJs],
    '/manifest.json': ['application/json', files.manifest],
    '/theme.css': ['text/css', files.themeCss],
    '/styles.css': ['text/css', files.stylesCss],
    '/page.css': ['text/css', files.pageCss],
  };
  let origins: string[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `http://${HOST}`);
    // Another site's page may point its own name at this address, or send requests here: neither is answered.
    if (!origins.includes(`http://${request.headers.host}`)) return send(response, 403, 'text/plain', 'Not this host.');
    const { origin } = request.headers;
    if (origin !== undefined && !origins.includes(origin)) return send(response, 403, 'text/plain', 'Not from there.');
    const isAsking = url.pathname.startsWith('/disk/');
    if (isAsking || url.pathname === '/events') {
      const shown = isAsking ? request.headers[TOKEN_HEADER] : url.searchParams.get('token');
      if (!isToken(shown, token)) return send(response, 403, 'text/plain', 'Not from the page.');
      if (!isAsking) return tellOfChanges(watch, response);
      if (request.method !== 'POST') return send(response, 405, 'text/plain', 'Only POST.');
      const body = await bodyOf(request);
      if (body === null) return send(response, 413, 'text/plain', 'Too long.');
      const { status, json } = await inTurn(() => answerDisk(disk, url.pathname.slice('/disk/'.length), body));
      return send(response, status, 'application/json', json);
    }
    const found = Object.hasOwn(served, url.pathname) ? served[url.pathname] : undefined;
    if (!found) return send(response, 404, 'text/plain', 'There is nothing here.');
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'text/plain', 'Only GET.');
    send(response, 200, ...found);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => (response.headersSent ? response.end() : send(response, 500, 'text/plain', 'It failed.')));
  });
  const reached = await listen(server, port);
  origins = [`http://${HOST}:${reached}`, `http://localhost:${reached}`];
  return {
    address: origins[0]!,
    token,
    close: () =>
      new Promise((resolve) => {
        watch.stop();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Runs jobs one after the other: nobody reads, or looks at, a file that is being written. */
function queue(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const turn = last.then(job);
    last = turn.catch(() => undefined);
    return turn;
  };
}

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { ...headers, 'content-type': `${type}; charset=utf-8` }).end(text);
}

async function tellOfChanges(watch: FolderWatch, response: ServerResponse): Promise<void> {
  response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
  const stop = await watch.listen((paths) => response.write(`data: ${JSON.stringify(paths)}\n\n`));
  response.on('close', stop);
  response.write(': listening\n\n');
}

function isToken(shown: string | string[] | null | undefined, token: string): boolean {
  return typeof shown === 'string' && shown.length === token.length && timingSafeEqual(Buffer.from(shown), Buffer.from(token));
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += (part as Buffer).length;
    if (length > LONGEST_BODY) return null;
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString('utf8');
}

async function listen(server: ReturnType<typeof createServer>, wanted: number | undefined): Promise<number> {
  const last = wanted ?? FIRST_PORT + PORTS_TRIED;
  for (let port = wanted ?? FIRST_PORT; port <= last; port++) {
    const free = await new Promise<boolean>((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException): void =>
        error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error);
      server.once('error', failed);
      server.listen(port, HOST, () => {
        server.off('error', failed);
        resolve(true);
      });
    });
    if (free) return (server.address() as AddressInfo).port;
  }
  throw new Error(
    wanted === undefined ? `No port from ${FIRST_PORT} to ${last} is free. Choose one with --port.` : `Port ${wanted} is taken or not allowed. Choose another one with --port.`,
  );
}
