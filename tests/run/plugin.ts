import esbuild from 'esbuild';
import type { TestProject } from 'vitest/node';
import { options } from '../../esbuild.config.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    mainJs: string;
  }
}

/** Builds the plugin once for all tests; esbuild itself does not run beside jsdom. */
export default async function build({ provide }: TestProject): Promise<void> {
  const { outputFiles } = await esbuild.build({ ...options, write: false });
  provide('mainJs', outputFiles![0]!.text);
}
