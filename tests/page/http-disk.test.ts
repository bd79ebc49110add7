import { afterEach, expect, it, vi } from 'vitest';
import { HttpDisk } from '../host/page/http-disk';

afterEach(() => vi.unstubAllGlobals());

it('the page asks for the notes of a large vault in turn, and goes on after one that fails', async () => {
  let [underWay, most] = [0, 0];
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const { path } = JSON.parse(body) as { path: string };
    asked.push(path);
    most = Math.max(most, ++underWay);
    await new Promise((resolve) => setTimeout(resolve));
    underWay -= 1;
    if (path === '70.md') throw new TypeError('Failed to fetch');
    return Response.json({ value: `text of ${path}` });
  });
  const disk = new HttpDisk('vault', 'token');
  const paths = Array.from({ length: 300 }, (_, at) => `${at}.md`);
  const read = await Promise.allSettled(paths.map((path) => disk.read(path)));
  expect(asked).toEqual(paths);
  expect(most).toBe(64);
  expect(read.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  expect(read[299]).toEqual({ status: 'fulfilled', value: 'text of 299.md' });
});
