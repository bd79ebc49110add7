import type { FolderDisk } from '../../tests/host/data/disk-folder';
import type { DiskAnswer, DiskRequest, DiskRequests } from '../../tests/host/page/protocol';

type Answering = { [R in DiskRequest]: (disk: FolderDisk, given: Given) => Promise<DiskRequests[R]['answer']> };

/** The values of a request, each read as what it must be. */
class Given {
  constructor(private readonly values: Record<string, unknown>) {}

  get text(): string {
    const { text } = this.values;
    if (typeof text !== 'string') throw new NotUnderstood('The text is missing.');
    return text;
  }

  get bytes(): Uint8Array {
    const { base64 } = this.values;
    if (typeof base64 !== 'string') throw new NotUnderstood('The bytes are missing.');
    return Buffer.from(base64, 'base64');
  }

  /** A path of a file or folder inside the vault, never the vault itself. */
  path(name: 'path' | 'to' = 'path'): string {
    const path = this.values[name];
    const isInside =
      typeof path === 'string' && !path.includes('\0') && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
    if (!isInside) throw new NotUnderstood('That is not a path in the vault.');
    return path;
  }
}

class NotUnderstood extends Error {}

const done = async (work: Promise<void>): Promise<null> => {
  await work;
  return null;
};

const answering: Answering = {
  list: (disk) => disk.list(),
  read: (disk, given) => disk.read(given.path()),
  readBinary: async (disk, given) => Buffer.from(await disk.readBinary(given.path())).toString('base64'),
  write: (disk, given) => done(disk.write(given.path(), given.text)),
  writeBinary: (disk, given) => done(disk.writeBinary(given.path(), given.bytes)),
  create: (disk, given) => done(disk.create(given.path(), given.text)),
  mkdir: (disk, given) => done(disk.mkdir(given.path())),
  rename: (disk, given) => done(disk.rename(given.path(), given.path('to'))),
  remove: (disk, given) => done(disk.remove(given.path())),
  stat: (disk, given) => disk.stat(given.path()),
};

/**
 * Does what the page asks of the folder. What the disk refuses is answered with
 * its code, so that the host can act on it.
 */
export async function answerDisk(
  disk: FolderDisk, request: string, body: string,
): Promise<{ status: number; json: string }> {
  try {
    if (!Object.hasOwn(answering, request)) throw new NotUnderstood('There is no such request.');
    const value: unknown = await answering[request as DiskRequest](disk, new Given(objectIn(body)));
    return answer(200, { value });
  } catch (error) {
    if (error instanceof NotUnderstood) return answer(400, { error: { code: 'EINVAL', message: error.message } });
    const { code = 'EIO', message } = error as NodeJS.ErrnoException;
    return answer(409, { error: { code, message } });
  }
}

function answer(status: number, content: DiskAnswer<unknown>): { status: number; json: string } {
  return { status, json: JSON.stringify(content) };
}

function objectIn(body: string): Record<string, unknown> {
  let read: unknown;
  try {
    read = JSON.parse(body);
  } catch {
    throw new NotUnderstood('That is not JSON.');
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw new NotUnderstood('That is not a JSON object.');
  return read as Record<string, unknown>;
}
