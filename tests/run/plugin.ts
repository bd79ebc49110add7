import { resolve } from 'node:path';
import esbuild from 'esbuild';
import type { TestProject } from 'vitest/node';
import { options } from '../../esbuild.config.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    mainJs: string;
    /** The same, speaking the language of `tests/words/pseudo.ts`. */
    pseudoJs: string;
    /** A plugin with nothing but a list: `tests/app/list-plugin.ts`. */
    listJs: string;
  }
}

const inPseudo: esbuild.Plugin = {
  name: 'in-pseudo',
  setup(build) {
    build.onResolve({ filter: /words\/languages$/ }, () => ({ path: resolve('tests/words/pseudo.ts') }));
  },
};

/** Builds the plugin once for all tests; esbuild itself does not run beside jsdom. */
export default async function build({ provide }: TestProject, plugins: esbuild.Plugin[] = []): Promise<void> {
  const shared = { ...options, plugins: [...options.plugins!, ...plugins] };
  const built = async (given: esbuild.BuildOptions = {}): Promise<string> => {
    const { outputFiles } = await esbuild.build({ ...shared, ...given, write: false });
    return outputFiles![0]!.text;
  };
  const [mainJs, pseudoJs, listJs] = await Promise.all([
    built(),
    built({ plugins: [...shared.plugins, inPseudo] }),
    built({ entryPoints: ['tests/app/list-plugin.ts'] }),
  ]);
  provide('mainJs', mainJs);
  provide('pseudoJs', pseudoJs);
  provide('listJs', listJs);
}
