import type { Disk, DiskEntry } from '../data/disk';
import { TOKEN_HEADER, type DiskAnswer, type DiskRequest, type DiskRequests } from './protocol';

/** A browser fails what is asked beyond some thousand at once, as when a large vault is opened. */
const AT_ONCE = 64;

/** A folder on disk, reached through the server that served the page. Errors carry the `code` that Node gave them. */
export class HttpDisk implements Disk {
  private underWay = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(readonly name: string, private readonly token: string) {}

  list(): Promise<DiskEntry[]> {
    return this.ask('list', {});
  }

  read(path: string): Promise<string> {
    return this.ask('read', { path });
  }

  async readBinary(path: string): Promise<Uint8Array> {
    return Uint8Array.from(atob(await this.ask('readBinary', { path })), (character) => character.charCodeAt(0));
  }

  async write(path: string, text: string): Promise<void> {
    await this.ask('write', { path, text });
  }

  async writeBinary(path: string, bytes: Uint8Array): Promise<void> {
    const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    await this.ask('writeBinary', { path, base64 });
  }

  async create(path: string, text: string): Promise<void> {
    await this.ask('create', { path, text });
  }

  async mkdir(path: string): Promise<void> {
    await this.ask('mkdir', { path });
  }

  async rename(from: string, to: string): Promise<void> {
    await this.ask('rename', { path: from, to });
  }

  async remove(path: string): Promise<void> {
    await this.ask('remove', { path });
  }

  stat(path: string): Promise<DiskEntry | null> {
    return this.ask('stat', { path });
  }

  /** Asks in turn, some at once. */
  private async ask<R extends DiskRequest>(request: R, given: DiskRequests[R]['given']): Promise<DiskRequests[R]['answer']> {
    if (this.underWay < AT_ONCE) this.underWay += 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await this.send(request, given);
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.underWay -= 1;
    }
  }

  private async send<R extends DiskRequest>(request: R, given: DiskRequests[R]['given']): Promise<DiskRequests[R]['answer']> {
    const response = await fetch(`/disk/${request}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [TOKEN_HEADER]: this.token },
      body: JSON.stringify(given),
    }).catch(() => {
      throw new Error('The server of this page does not answer. Start it again and reload the page.');
    });
    if (response.status === 403) throw new Error('The server was started again. Reload the page.');
    const answer = (await response.json()) as DiskAnswer<DiskRequests[R]['answer']>;
    if ('error' in answer) throw Object.assign(new Error(answer.error.message), { code: answer.error.code });
    return answer.value;
  }
}
