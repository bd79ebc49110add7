export const apiVersion = '1.13.1';

/** True where the host's version is the wanted one or newer. */
export function requireApiVersion(version: string): boolean {
  const [own, wanted] = [apiVersion, version].map((each) => each.split('.').map(Number));
  for (let at = 0; at < 3; at++) {
    const difference = (own?.[at] ?? 0) - (wanted?.[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** The plugin sends nothing anywhere: any request is an error. */
export function requestUrl(): never {
  throw new Error('The test host does not model the network');
}
