import { Notice, type Menu } from 'obsidian';
import type { CliFlags } from 'obsidian';
import type { Deed, Verb } from '../../deeds/deed';
import { contactIn, thing } from '../../deeds/terminal';
import { choose } from '../../ui/forms/choice';
import { SAID_MS } from '../../ui/list/undo-bar';
import { attempt } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { fileFor, type Format } from './files';
import type { Wanted } from './model';
import { atFirst } from './state';

const icons: Readonly<Record<Format, string>> = {
  svg: 'file-image', png: 'image', list: 'list-tree', canvas: 'layout-dashboard',
};

/** The map as files: a picture, a list or a canvas. `shown` is what the map in sight shows. */
export function exportDeeds(desk: Desk, shown: () => Wanted): Deed[] {
  const run = (format: Format) => (): Promise<boolean> => exportMap(desk, format, shown());
  return [{
    id: 'referral-svg',
    icon: icons.svg,
    section: 'open',
    name: () => say`Export referral map as SVG`,
    run: run('svg'),
    terminal: [pictureVerb(desk)],
  }, {
    id: 'referral-png',
    icon: icons.png,
    section: 'open',
    name: () => say`Export referral map as PNG`,
    run: run('png'),
  }, {
    id: 'referral-list',
    icon: icons.list,
    section: 'open',
    name: () => say`Export referral map as a list`,
    run: run('list'),
    terminal: [listVerb(desk)],
  }, {
    id: 'referral-canvas',
    icon: icons.canvas,
    section: 'open',
    name: () => say`Write the referral map as a canvas`,
    run: run('canvas'),
    terminal: [canvasVerb(desk)],
  }];
}

/** Adds to a menu what the map can be written as. */
export function addExports(menu: Menu, desk: Desk, shown: () => Wanted): void {
  const titles: Readonly<Record<Format, string>> = {
    svg: say`Export as SVG`, png: say`Export as PNG`, list: say`Export as a list`, canvas: say`Write as a canvas`,
  };
  for (const format of Object.keys(titles) as Format[]) {
    menu.addItem((item) => item.setTitle(titles[format]).setIcon(icons[format])
      .onClick(() => void exportMap(desk, format, shown())));
  }
}

/** Writes the map as it is shown, and opens that. Asks before it replaces another file. */
function exportMap(desk: Desk, format: Format, wanted: Wanted): Promise<boolean> {
  return attempt(async () => {
    const { path, replaces, warns, write } = await fileFor(desk, format, wanted);
    if (replaces && !(await mayReplace(desk, path))) return;
    if (write) await write.aloud();
    else new Notice(say`“${path}” says so already.`);
    if (warns !== undefined) new Notice(warns, SAID_MS);
    await desk.app.workspace.openLinkText(path, '', 'tab');
  });
}

async function mayReplace(desk: Desk, path: string): Promise<boolean | undefined> {
  return choose(desk, {
    title: say`Replace “${path}”?`,
    detail: say`What you changed in it goes. “Undo” brings it back.`,
    choices: [
      { value: true, title: say`Replace it`, icon: 'replace' },
      { value: false, title: say`Leave it as it is`, icon: 'x' },
    ],
  });
}

function pictureVerb(desk: Desk): Verb {
  return {
    action: 'referral-picture',
    description: say`Write the referral map as a picture`,
    flags: {
      format: { value: '<svg|png>', description: say`As what (default: svg)` },
      ...partFlags(),
    },
    run: (params) => written(desk, params.oneOf('format', ['svg', 'png']) ?? 'svg', params),
  };
}

function listVerb(desk: Desk): Verb {
  return {
    action: 'referral-list',
    description: say`Write the referral map as an indented list in a note`,
    flags: partFlags(),
    run: (params) => written(desk, 'list', params),
  };
}

function canvasVerb(desk: Desk): Verb {
  return {
    action: 'referral-canvas',
    description: say`Write the referral map as a canvas`,
    flags: { replace: { description: say`Replace the canvas that is there` } },
    run: (params) => written(desk, 'canvas', params),
  };
}

function partFlags(): CliFlags {
  return {
    contact: { value: thing, description: say`Only this contact and whom they led to, near and far` },
    replace: { description: say`Replace the file that is there` },
  };
}

// Answers with the path, and throws in words instead of replacing what it may not.
async function written(desk: Desk, format: Format, params: Parameters<Verb['run']>[0]): Promise<string> {
  const branch = params.text('contact') === undefined ? undefined : contactIn(desk, params).path;
  const mayReplace = params.flag('replace') ?? false;
  const { path, replaces, warns, write } = await fileFor(desk, format, { ...atFirst, branch });
  if (replaces && !mayReplace) throw new Error(say`“${path}” is there already. Say replace to draw the map in its place.`);
  await write?.quietly();
  return JSON.stringify({ path, ...warns === undefined ? {} : { warns } });
}
