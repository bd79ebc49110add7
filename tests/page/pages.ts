import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { pageFiles, type PageFiles } from '../../scripts/start/page-files';

/** What the page is made of, as this run has built it. */
export function builtFiles(): PageFiles {
  return pageFiles('.', { mainJs: inject('mainJs'), pageJs: inject('pageJs') });
}

/**
 * Pages in the one browser of the run. Pages opened with equal options share a context, which is what takes time to
 * make. They share nothing else as long as each has a server of its own: another port is another origin.
 */
export class Pages {
  private readonly contexts = new Map<string, Promise<BrowserContext>>();

  private constructor(private readonly browser: Browser) {}

  static async connect(): Promise<Pages> {
    return new Pages(await chromium.connect(inject('browserAddress')));
  }

  async open(options: BrowserContextOptions): Promise<Page> {
    const page = await (await this.contextFor(options)).newPage();
    page.setDefaultTimeout(10_000);
    return page;
  }

  /** Closes what was opened here, and leaves the browser to the others. */
  close(): Promise<void> {
    return this.browser.close();
  }

  private contextFor(options: BrowserContextOptions): Promise<BrowserContext> {
    const key = JSON.stringify(options);
    const known = this.contexts.get(key);
    if (known) return known;
    const made = this.make(options);
    this.contexts.set(key, made);
    return made;
  }

  /** With a blank page that stays, since Chromium ends the process of the last one and would start another. */
  private async make(options: BrowserContextOptions): Promise<BrowserContext> {
    const context = await this.browser.newContext(options);
    await context.newPage();
    return context;
  }
}
