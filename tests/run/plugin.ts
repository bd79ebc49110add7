import { resolve } from 'node:path';
import esbuild from 'esbuild';
import type { TestProject } from 'vitest/node';
import { options } from '../../esbuild.config.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    mainJs: string;
    /** The same, speaking the language of `tests/words/pseudo.ts`. */
    pseudoJs: string;
  }
}

const inPseudo: esbuild.Plugin = {
  name: 'in-pseudo',
  setup(build) {
    build.onResolve({ filter: /words\/languages$/ }, () => ({ path: resolve('tests/words/pseudo.ts') }));
  },
};

/** Builds the plugin once for all tests; esbuild itself does not run beside jsdom. */
export default async function build({ provide }: TestProject): Promise<void> {
  const built = async (plugins: esbuild.Plugin[]): Promise<string> => {
    const all = [...options.plugins!, ...plugins];
    const { outputFiles } = await esbuild.build({ ...options, plugins: all, write: false });
    return outputFiles![0]!.text;
  };
  const [mainJs, pseudoJs] = await Promise.all([built([]), built([inPseudo])]);
  provide('mainJs', mainJs);
  provide('pseudoJs', pseudoJs);
}
