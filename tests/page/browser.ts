import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { chromium, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The browser of the machine, or null: then the tests that need one are skipped, except where CI is set. */
export const chromiumPath = findChromium();

export const howToGetOne =
  'There is no Chromium here, so the tests of the page were skipped. Install one (apt-get install chromium) or name one in CHROMIUM_PATH.';

function findChromium(): string | null {
  const { CHROMIUM_PATH: named, PATH = '' } = process.env;
  const candidates = named ? [named] : NAMES;
  const folders = PATH.split(delimiter).filter((folder) => folder !== '');
  const paths = candidates.flatMap((name) => (isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name))));
  return paths.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const options = (executablePath: string): LaunchOptions => ({
  executablePath,
  args: [
    // Chromium refuses to run as root inside its own sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

/** Starts a browser that leaves the network alone. */
export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch(options(executablePath));
}

/** The same, for several processes of this machine to connect to. */
export function launchServer(executablePath: string): Promise<BrowserServer> {
  return chromium.launchServer({ ...options(executablePath), host: '127.0.0.1' });
}
