import type { Look } from './layout';
import type { Wanted } from './model';

/** What the layout of the app remembers of the view. */
export interface MapState extends Wanted {
  /** Undefined while nobody has chosen: a list where it is narrow. */
  look?: Look;
}

export const atFirst: MapState = { folded: new Set(), onlyLoops: false };

/** As it is stored. */
export function stored({ folded, ...rest }: MapState): Record<string, unknown> {
  return { ...rest, folded: [...folded] };
}

/** What is stored, whatever that is. */
export function stateFrom(state: unknown): MapState {
  if (typeof state !== 'object' || state === null) return atFirst;
  const { look, branch, folded, depth, onlyLoops } = state as Record<string, unknown>;
  return {
    look: look === 'map' || look === 'list' ? look : undefined,
    branch: typeof branch === 'string' ? branch : undefined,
    folded: new Set(Array.isArray(folded) ? folded.filter((id) => typeof id === 'string') : []),
    depth: typeof depth === 'number' && depth >= 1 ? Math.floor(depth) : undefined,
    onlyLoops: onlyLoops === true,
  };
}

/** The same where somebody’s note has another path. */
export function renamedIn({ branch, folded, ...rest }: MapState, from: string, to: string): MapState {
  const now = (id: string): string => (id === from ? to : id);
  return { ...rest, branch: branch && now(branch), folded: new Set(Array.from(folded, now)) };
}
