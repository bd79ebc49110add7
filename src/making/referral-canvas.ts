import type { ReferralMap } from '../domain/referral-map';
import { canvasText } from '../notes/canvas';
import type { Writing } from '../vault/writer';
import { say } from '../words/say';
import { wholeFile, type WholeFile } from './whole-file';

/**
 * The referral map as a canvas in one file: a new one, or in place of the text `was` of one that is there. Undefined
 * where that says so already. Throws in words where there is nobody to draw.
 */
export function referralCanvas(map: ReferralMap, file: WholeFile): Writing | undefined {
  if (map.people.size === 0) throw new Error(say`There is nobody to draw yet. Make a contact first.`);
  return wholeFile(file, { text: canvasText(map), says: say`Drew the referral map in “${file.path}”` });
}
