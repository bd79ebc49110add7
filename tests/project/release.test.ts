import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = <T>(file: string): T => JSON.parse(readFileSync(`${root}${file}`, 'utf8')) as T;

interface Manifest {
  id: string;
  name: string;
  version: string;
  minAppVersion: string;
  description: string;
  isDesktopOnly: boolean;
}

const manifest = read<Manifest>('manifest.json');
const versions = read<Record<string, string>>('versions.json');
type Names = Record<string, string>;
const pkg = read<Names & { dependencies: Names; devDependencies: Names }>('package.json');
const lock = read<{ version: string; packages: Record<string, { version?: string; resolved?: string }> }>('package-lock.json');

describe('a release', () => {
  it('carries one version in manifest, package and lockfile', () => {
    expect(pkg['version']).toBe(manifest.version);
    expect(lock.version).toBe(manifest.version);
    expect(manifest.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('says which app version it needs, in the manifest and for older apps', () => {
    expect(versions[manifest.version]).toBe(manifest.minAppVersion);
  });

  it('has a description that the directory accepts', () => {
    expect(manifest.description).toMatch(/^[A-Z][A-Za-z0-9 .,!?'"-]{8,248}\.$/);
    expect(`${manifest.id} ${manifest.name} ${manifest.description}`).not.toMatch(/obsidian|plugin/i);
  });

  it('works on phones', () => {
    expect(manifest.isDesktopOnly).toBe(false);
  });

  it('pins exact versions and names no registry', () => {
    const wanted = Object.values({ ...pkg.dependencies, ...pkg.devDependencies });
    expect(wanted.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([]);
  });
});
