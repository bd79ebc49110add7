import { createContext, Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { options } from '../../esbuild.config.mjs';

// A third of it is sentences in English, another the rules and notes; packages come to a tenth.
const CAP_KIB = 900;
const GZIPPED_CAP_KIB = 316;

async function build(): Promise<{ code: string; weights: Map<string, number> }> {
  const { outputFiles, metafile } = await esbuild.build({ ...options, write: false, metafile: true });
  const weights = new Map<string, number>();
  for (const [file, { bytesInOutput }] of Object.entries(metafile!.outputs[options.outfile!]!.inputs)) {
    const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? 'the plugin’s own';
    weights.set(name, (weights.get(name) ?? 0) + bytesInOutput);
  }
  return { code: outputFiles![0]!.text, weights };
}

function kib(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}

describe('main.js', () => {
  let code = '';
  let weights: ReadonlyMap<string, number>;
  beforeAll(async () => {
    ({ code, weights } = await build());
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

  it(`weighs at most ${CAP_KIB} KiB, gzipped ${GZIPPED_CAP_KIB}`, () => {
    const [whole, gzipped] = [Buffer.byteLength(code), gzipSync(code).length];
    const heaviestFirst = [...weights].sort(([, one], [, other]) => other - one);
    const parts = heaviestFirst.map(([name, bytes]) => `${name} ${kib(bytes)}`).join(', ');
    process.stdout.write(`main.js: ${kib(whole)}, ${kib(gzipped)} gzipped; ${parts}\n`);
    expect(whole / 1024).toBeLessThanOrEqual(CAP_KIB);
    expect(gzipped / 1024).toBeLessThanOrEqual(GZIPPED_CAP_KIB);
  });

  it('touches nothing of the app or the window as it loads, and makes nothing that can wait', () => {
    const made: string[] = [];
    const spied = new Proxy(Intl, {
      get: (real, name) => {
        made.push(String(name));
        return Reflect.get(real, name) as unknown;
      },
    });
    const asked: string[] = [];
    class Base {}
    const obsidian = new Proxy({}, { get: (_, name) => (asked.push(String(name)), Base) });
    // No window, no document, no clock, no timer: whatever is reached for is missing.
    const context = createContext({ Intl: spied, URL });
    const run = new Script(`(function (require, module, exports) {${code}\n})`).runInContext(context) as
      (...given: unknown[]) => void;
    const module = { exports: {} as Record<string, unknown> };
    run(() => obsidian, module, module.exports);
    expect(typeof module.exports['default']).toBe('function');
    expect(asked.filter((name) => !/^(?:AbstractInputSuggest|BasesView|ItemView|MarkdownRenderChild|Modal|Plugin|PluginSettingTab|moment)$/.test(name))).toEqual([]);
    expect(made).toEqual([]);
  });

  it('comes out the same each time', async () => {
    expect((await build()).code).toBe(code);
  });
});
