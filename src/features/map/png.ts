import { mapSvg, sizeOf, type MapPicture } from '../../notes/map/svg';
import { say } from '../../words/say';

/** Pixels for each of the picture's, where there is room for so many. */
const SCALE = 2;
/** What any device draws: a side, and all of it, in pixels. Those of iOS, the least of all. */
const MOST_A_SIDE = 16_384;
const MOST_IN_ALL = 16_777_216;
/** Smaller than this, its small letters can’t be read any more. */
export const READABLE = 0.75;

/** A picture as pixels. */
export interface Png {
  bytes: ArrayBuffer;
  /** How many pixels each of the picture's became. */
  scale: number;
}

/** How many pixels each of a picture's becomes, so that any device can draw them. */
export function scaleFor({ width, height }: { width: number; height: number }): number {
  return Math.min(SCALE, MOST_A_SIDE / Math.max(width, height), Math.sqrt(MOST_IN_ALL / (width * height)));
}

/** Draws a picture in pixels. Throws in words where this device can’t. */
export async function pngOf(picture: MapPicture): Promise<Png> {
  const { width, height } = sizeOf(picture);
  const scale = scaleFor({ width, height });
  const canvas = createEl('canvas');
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  // Drawn by the processor: graphics cards draw no side as long as that.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw cantDraw();
  const image = await loaded(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(mapSvg(picture))}`);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw cantDraw();
  return { bytes: await blob.arrayBuffer(), scale };
}

function loaded(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = createEl('img');
    image.onload = () => resolve(image);
    image.onerror = () => reject(cantDraw());
    image.src = url;
  });
}

function cantDraw(): Error {
  return new Error(say`This device can’t draw the picture as PNG. Take the SVG instead.`);
}
