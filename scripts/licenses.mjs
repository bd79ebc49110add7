// The licences of the packages that are bundled into main.js, as each of them asks for.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The file that they stand in, in the top level. */
export const LICENSES = 'THIRD-PARTY-LICENSES.md';

/** The text of that file, from what esbuild says of a bundle. Throws when a package comes without a licence. */
export function licensesOf({ outputs }) {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const folders = inputs.flatMap(([file, { bytesInOutput }]) => {
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
    return folder && bytesInOutput > 0 ? [folder] : [];
  });
  const packages = [...new Set(folders)].map(packageIn).sort((one, other) => (one.name < other.name ? -1 : 1));
  return [
    '# Licences of what `main.js` holds',
    'Bundled from the packages by `npm run build`. The plugin itself stands under the [MIT licence](LICENSE).',
    ...packages.map(({ name, version, license, text }) => `## ${name} ${version} (${license})\n\n\`\`\`text\n${text}\n\`\`\``),
    '',
  ].join('\n\n').replace(/\n\n$/, '\n');
}

function packageIn(folder) {
  const path = join(root, folder);
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const file = readdirSync(path).find((each) => /^licen[cs]e(?:\.\w+)?$/i.test(each));
  if (!license || !file) throw new Error(`The package ${name} comes without a licence.`);
  return { name, version, license, text: readFileSync(join(path, file), 'utf8').replace(/\r\n/g, '\n').trim() };
}
