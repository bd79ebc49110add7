import type { TestProject } from 'vitest/node';
import { bundlePage } from '../../scripts/bundle.mjs';
import { chromiumPath, launchServer } from '../page/browser';

declare module 'vitest' {
  export interface ProvidedContext {
    pageJs: string;
    /** Where the one browser of the run listens, on loopback; empty where there is no Chromium. */
    browserAddress: string;
  }
}

/** Bundles the page and starts a browser once for all tests; answers what ends it. */
export default async function open({ provide }: TestProject): Promise<() => Promise<void>> {
  const [pageJs, browser] = await Promise.all([bundlePage(), chromiumPath ? launchServer(chromiumPath) : undefined]);
  provide('pageJs', pageJs);
  provide('browserAddress', browser?.wsEndpoint() ?? '');
  return async () => browser?.close();
}
