import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { options } from '../../esbuild.config.mjs';

const CAP_KIB = 400;

async function build(): Promise<string> {
  const { outputFiles } = await esbuild.build({ ...options, write: false });
  return outputFiles![0]!.text;
}

describe('main.js', () => {
  let code = '';
  beforeAll(async () => {
    code = await build();
  });

  it('evaluates no text as code', () => {
    expect(code).not.toMatch(/\beval\s*\(/);
    expect(code).not.toMatch(/\bnew Function\b|[^.\w]Function\s*\(/);
  });

  it('needs nothing that a phone does not have', () => {
    const required = [...code.matchAll(/\brequire\(\s*["']([^"']+)["']\s*\)/g)].map(([, name]) => name);
    expect([...new Set(required)]).toEqual(['obsidian']);
    expect(code).not.toMatch(/\bBuffer\b/);
    expect(code).not.toMatch(/\bprocess\.(?:env|cwd|platform)/);
    expect(code).not.toMatch(/\(\?<[=!]/);
  });

  it('reaches for no network', () => {
    expect(code).not.toMatch(/\bfetch\s*\(|XMLHttpRequest|requestUrl|WebSocket|sendBeacon/);
  });

  it(`weighs at most ${CAP_KIB} KiB`, () => {
    const kib = Buffer.byteLength(code) / 1024;
    process.stdout.write(`main.js: ${kib.toFixed(1)} KiB, ${(gzipSync(code).length / 1024).toFixed(1)} KiB gzipped\n`);
    expect(kib).toBeLessThanOrEqual(CAP_KIB);
  });

  it('comes out the same each time', async () => {
    expect(await build()).toBe(code);
  });
});
