import type { TFile } from 'obsidian';
import { referralMap } from '../../domain/referral-map';
import { benchOf } from '../../making/bench-of-desk';
import { referralCanvas } from '../../making/referral-canvas';
import { referralList } from '../../making/referral-list';
import { wholeFile, type WholeFile } from '../../making/whole-file';
import { mapSvg, type MapPicture } from '../../notes/map/svg';
import { carryOut, offerToTakeBack } from '../../ui/perform';
import { sameBytes, writeBytes } from '../../vault/bytes';
import type { Desk } from '../../vault/desk';
import { exactText } from '../../vault/exact';
import type { Writing } from '../../vault/writer';
import { inContent, say } from '../../words/say';
import type { Wanted } from './model';
import { partOf, saysOf, standingIn, type Part } from './part';
import { pictureOf } from './picture';
import { pngOf, READABLE } from './png';

/** What the map is written as. */
export type Format = 'canvas' | 'list' | 'png' | 'svg';

/** A file ready to be written. */
export interface Ready {
  path: string;
  /** A file is there that says something else. */
  replaces: boolean;
  /** What is to be known besides. */
  warns?: string;
  /** Undefined where the file says so already. */
  write?: {
    /** And offers to undo it. */
    aloud: () => Promise<void>;
    quietly: () => Promise<void>;
  };
}

const extensions: Readonly<Record<Format, string>> = { canvas: 'canvas', list: 'md', png: 'png', svg: 'svg' };

/** The file of the map, or of the part of it that is wanted; nothing is written yet. Throws in words. */
export async function fileFor(desk: Desk, format: Format, wanted: Wanted): Promise<Ready> {
  await desk.feed.whenReady();
  const { path, file } = placeFor(desk, extensions[format]);
  const part = inContent(() => partOf(desk, wanted));
  if (format === 'png') return asBytes(desk, pictureIn(part), { path, file });
  const was = file && await exactText(desk.app, file);
  return asText(desk, writingOf(desk, format, part, { path, was }), { path, file });
}

// At the top of the vault and of one name, so that it is found there again. A disk may not mind case: then that file
// is the same.
function placeFor({ app }: Desk, extension: string): { path: string; file?: TFile } {
  const usual = `${inContent(() => say`Referral map`)}.${extension}`;
  const file = app.vault.getFiles().find(({ path }) => path.toLowerCase() === usual.toLowerCase());
  return { path: file?.path ?? usual, file };
}

function writingOf(desk: Desk, format: Exclude<Format, 'png'>, part: Part, file: WholeFile): Writing | undefined {
  const { feed } = desk;
  if (format === 'canvas') return referralCanvas(referralMap(feed.contacts(), feed.around), file);
  if (format === 'svg') return wholeFile(file, { text: mapSvg(pictureIn(part)), says: drewIn(file.path) });
  const { map, folded, loops } = part;
  return referralList(benchOf(desk), {
    map,
    folded,
    says: inContent(() => saysOf(part)),
    stands: (person) => standingIn(part, person),
    owed: ({ id }) => loops.why.get(id) ?? '',
  }, file);
}

function pictureIn(part: Part): MapPicture {
  if (part.map.people.size === 0) throw new Error(say`There is nobody to draw yet. Make a contact first.`);
  return pictureOf(part);
}

function drewIn(path: string): string {
  return say`Drew the referral map in “${path}”`;
}

function asText(desk: Desk, writing: Writing | undefined, { path, file }: { path: string; file?: TFile }): Ready {
  if (!writing) return { path, replaces: false };
  return {
    path,
    replaces: file !== undefined,
    write: { aloud: () => carryOut(desk, writing), quietly: async () => void await desk.writer.write(writing) },
  };
}

async function asBytes(
  { app }: Desk,
  picture: MapPicture,
  { path, file }: { path: string; file?: TFile },
): Promise<Ready> {
  const { bytes, scale } = await pngOf(picture);
  const was = file && await app.vault.readBinary(file);
  const warns = scale < READABLE
    ? say`So many people make a picture whose words are too small to read. Fold branches, show fewer levels, or take the SVG, which stays sharp.`
    : undefined;
  if (was && sameBytes(was, bytes)) return { path, replaces: false, warns };
  const write = (): Promise<() => Promise<void>> => writeBytes(app, { path, bytes, was });
  return {
    path,
    replaces: file !== undefined,
    warns,
    write: {
      quietly: async () => void await write(),
      async aloud() {
        const takeBack = await write();
        offerToTakeBack(app, drewIn(path), async () => {
          await takeBack();
          return say`Undone: “${drewIn(path)}”`;
        });
      },
    },
  };
}
