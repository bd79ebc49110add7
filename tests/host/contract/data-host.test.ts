// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { JSDOM } from 'jsdom';
import { createHost, type Host, type HostOptions } from '../index';

let hosts: Host[] = [];

function hostOf(source: string, options: Partial<HostOptions> = {}): Host {
  const mainJs = `'use strict'; const o = require('obsidian'); const log = []; ${source}`;
  const host = createHost({ mainJs, now: '2026-11-21T09:00', ...options });
  hosts.push(host);
  return host;
}

/** A plugin whose `onload` is the given code; `log` is what it has noted, and its `log` handler tells it. */
const plugin = (onload: string, rest = '') => `module.exports = class extends o.Plugin {
  async onload() {
    this.registerCliHandler('informational-interviews:log', 'Log', null, () => log.join(', '));
    ${onload}
  }
  ${rest}
};`;

const logOf = (host: Host) => host.cli('informational-interviews:log');

afterEach(async () => {
  for (const host of hosts) await host.close();
  hosts = [];
});

describe('starting', () => {
  it('loads the plugin, announces every file, and only then is the layout ready, the cache filled', async () => {
    const host = hostOf(plugin(`
      log.push('onload ' + this.app.workspace.layoutReady);
      this.registerEvent(this.app.vault.on('create', file => log.push('create ' + file.path)));
      this.registerEvent(this.app.metadataCache.on('resolved', () => log.push('resolved')));
      this.app.workspace.onLayoutReady(() =>
        log.push('ready ' + this.app.metadataCache.getCache('A.md').frontmatter.type));
    `, `onUserEnable() { log.push('enabled'); }`), { files: { 'A.md': '---\ntype: contact\n---\n' } });
    await host.start();
    expect(await logOf(host)).toBe('onload false, create A.md, ready contact, enabled, resolved');
  });

  it('does not tell a plugin it was enabled on a later start', async () => {
    const host = hostOf(plugin('', `onUserEnable() { log.push('enabled'); }`), { firstTime: false });
    await host.start();
    expect(await logOf(host)).toBe('');
  });

  it('hands on an error of onload', async () => {
    await expect(hostOf(plugin(`throw new Error('broken');`)).start()).rejects.toThrow('broken');
  });

  it('takes a default export as well', async () => {
    const host = hostOf('exports.default = class extends o.Plugin {};');
    await host.start();
    expect(host.plugin).not.toBeNull();
  });

  it.each([
    ['a module other than obsidian', `require('fs')`, 'require("fs")'],
    ['a name that obsidian does not model', 'o.Vaults', 'obsidian.Vaults'],
    ['an unknown member of the app', 'this.app.dragManager', 'app.dragManager'],
    ['an unknown member of the cache', 'this.app.metadataCache.getTags', 'metadataCache.getTags'],
    ['the network', `o.requestUrl('https://example.com')`, 'the network'],
    ['an editor extension', 'this.registerEditorExtension([])', 'Plugin.registerEditorExtension'],
  ])('throws when a plugin wants %s', async (_case, code, words) => {
    await expect(hostOf(plugin(code)).start()).rejects.toThrow(`does not model ${words}`);
  });
});

describe('time', () => {
  const day = `this.registerCliHandler('informational-interviews:now', 'Now', null, () =>
    [new Date().getFullYear(), new Date().getHours(), new Date(Date.now()) instanceof Date,
      o.moment().format('YYYY-MM-DD HH:mm')].join());`;

  it('stands at the given local time inside the plugin, for moment too', async () => {
    const host = hostOf(plugin(day));
    await host.start();
    expect(await host.cli('informational-interviews:now')).toBe('2026,9,true,2026-11-21 09:00');
  });

  it('jumps without a timer firing, and fires timers as it advances', async () => {
    const host = hostOf(plugin(`
      this.registerInterval(window.setInterval(() => log.push(o.moment().format('HH:mm')), 60_000));`));
    await host.start();
    host.clock.set('2026-11-21T18:00');
    await host.settle();
    expect(await logOf(host)).toBe('');
    await host.clock.advance(120_000);
    expect(await logOf(host)).toBe('18:01, 18:02');
  });

  it('runs what waits for a timeout of zero or a frame while a handler is awaited', async () => {
    const host = hostOf(plugin(`this.registerCliHandler('informational-interviews:wait', 'Wait', null, async () => {
      await sleep(0); await new Promise(done => window.requestAnimationFrame(done)); return 'done'; });`));
    await host.start();
    expect(await host.cli('informational-interviews:wait')).toBe('done');
  });
});

describe('handlers for the terminal', () => {
  it('get their values as text and may reject', async () => {
    const host = hostOf(plugin(`
      this.registerCliHandler('informational-interviews:echo', 'Echo', null, values => JSON.stringify(values));
      this.registerCliHandler('informational-interviews:fail', 'Fail', null, async () => {
        throw new Error('No such contact.'); });`));
    await host.start();
    expect(await host.cli('informational-interviews:echo', { a: '1' })).toBe('{"a":"1"}');
    await expect(host.cli('informational-interviews:fail')).rejects.toThrow('No such contact.');
    await expect(host.cli('informational-interviews:none')).rejects.toThrow('Unknown command');
  });

  it('say so when they wait for a timer that only the clock can fire', async () => {
    const host = hostOf(plugin(`this.registerCliHandler('informational-interviews:wait', 'Wait', null, async () => {
      await sleep(50); return ''; });`));
    await host.start();
    await expect(host.cli('informational-interviews:wait')).rejects.toThrow('advance the clock');
  });

  it.each([
    ['twice', `for (const n of [1, 2]) this.registerCliHandler('informational-interviews', '', null, () => '');`,
      'already registered'],
    ['under a foreign id', `this.registerCliHandler('due', '', null, () => '');`, 'not of the form'],
  ])('cannot be registered %s', async (_case, code, words) => {
    await expect(hostOf(plugin(code)).start()).rejects.toThrow(words);
  });
});

describe('commands', () => {
  it('have the plugin before their id and name, and are listed only when their check allows', async () => {
    const host = hostOf(plugin(`
      let open = false;
      this.addCommand({ id: 'open', name: 'Open', callback: () => { open = true; log.push('opened'); } });
      this.addCommand({ id: 'shut', name: 'Shut', checkCallback: checking => {
        if (!open) return false; if (!checking) log.push('shut'); return true; } });`));
    await host.start();
    expect(host.commands()).toEqual([{ id: 'informational-interviews:open', name: 'Informational Interviews: Open' }]);
    expect(() => host.command('informational-interviews:shut')).toThrow('not available');
    await host.command('informational-interviews:open');
    await host.command('informational-interviews:shut');
    expect(await logOf(host)).toBe('opened, shut');
  });
});

describe('settings', () => {
  const settings = plugin(`log.push(JSON.stringify(await this.loadData()));
    this.addCommand({ id: 'save', name: 'Save', callback: () => this.saveData({ days: 7 }) });`,
  `async onExternalSettingsChange() { log.push('outside ' + JSON.stringify(await this.loadData())); }`);

  it('are in data.json of the plugin folder, which is made by saving', async () => {
    const host = hostOf(settings);
    await host.start();
    await host.command('informational-interviews:save');
    expect(JSON.parse(await host.read('.obsidian/plugins/informational-interviews/data.json'))).toEqual({ days: 7 });
    expect(await logOf(host)).toBe('null');
    expect(host.counts).toMatchObject({ dataLoads: 1, dataSaves: 1, reads: 0, writes: 0 });
  });

  it('are told to have changed when Sync writes them', async () => {
    const host = hostOf(settings);
    await host.start();
    await host.write('.obsidian/plugins/informational-interviews/data.json', '{"days":3}');
    expect(await logOf(host)).toBe('null, outside {"days":3}');
  });
});

describe('the app’s local storage for a vault', () => {
  const keeping = plugin(`
    this.addCommand({ id: 'keep', name: 'Keep', callback: () => this.app.saveLocalStorage('kept', { days: [7] }) });
    this.addCommand({ id: 'clear', name: 'Clear', callback: () => this.app.saveLocalStorage('kept', null) });
    this.registerCliHandler('informational-interviews:kept', 'Kept', null, () =>
      JSON.stringify(this.app.loadLocalStorage('kept')));`);
  const kept = (host: Host) => host.cli('informational-interviews:kept');

  // obsidian.d.ts, `App`: "Retrieve value", "must be serializable", "If data is `null`, the entry will be cleared".
  it('gives back what was saved, as JSON keeps it, until it is cleared', async () => {
    const host = hostOf(keeping);
    await host.start();
    expect(await kept(host)).toBe('null');
    await host.command('informational-interviews:keep');
    expect(await kept(host)).toBe('{"days":[7]}');
    await host.command('informational-interviews:clear');
    expect(await kept(host)).toBe('null');
  });

  it('outlives the plugin and the app, and is no other vault’s', async () => {
    const host = hostOf(keeping);
    await host.start();
    await host.command('informational-interviews:keep');
    await host.disable();
    await host.enable();
    expect(await kept(host)).toBe('{"days":[7]}');
    const next = hostOf(keeping, await host.kill());
    await next.start();
    expect(await kept(next)).toBe('{"days":[7]}');
    const other = hostOf(keeping);
    await other.start();
    expect(await kept(other)).toBe('null');
  });
});

describe('an app that dies', () => {
  it('leaves its disk as it is: what was under way is never written', async () => {
    const host = hostOf(plugin(`this.addCommand({ id: 'write', name: 'Write', callback: async () => {
      const { vault } = this.app;
      for (const file of vault.getMarkdownFiles()) await vault.process(file, () => 'new'); } });`),
    { files: { 'A.md': 'old', 'B.md': 'old' } });
    await host.start();
    let goOn: () => void;
    const reached = new Promise<void>((resolve) => {
      host.fail.pause = async (op, path) => {
        if (op !== 'process' || path !== 'B.md') return;
        resolve();
        await new Promise<void>((go) => (goOn = go));
      };
    });
    void host.command('informational-interviews:write');
    await reached;
    const { disk } = await host.kill();
    goOn!();
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    expect([await disk.read('A.md'), await disk.read('B.md')]).toEqual(['new', 'old']);
  });

  it('is another run of it after the next start, and not after the plugin was switched off and on', async () => {
    const source = plugin(`this.registerCliHandler('informational-interviews:run', 'Run', null, () =>
      String(performance.timeOrigin));`);
    const host = hostOf(source);
    await host.start();
    const run = await host.cli('informational-interviews:run');
    await host.disable();
    await host.enable();
    expect(await host.cli('informational-interviews:run')).toBe(run);
    const next = hostOf(source, await host.kill());
    await next.start();
    expect(await next.cli('informational-interviews:run')).not.toBe(run);
  });
});

describe('unloading', () => {
  it('takes away all that was registered', async () => {
    const host = hostOf(plugin(`
      this.registerEvent(this.app.vault.on('modify', () => log.push('modify')));
      this.registerDomEvent(document, 'visibilitychange', () => log.push('visible'));
      this.registerInterval(window.setInterval(() => log.push('tick'), 1000));
      this.addCommand({ id: 'c', name: 'C', callback: () => {} });
      this.addRibbonIcon('heart', 'Heart', () => {});
      this.addStatusBarItem().setText('2 due');
      this.registerObsidianProtocolHandler('informational-interviews', () => {});
      this.registerHoverLinkSource('informational-interviews', { display: 'Interviews', defaultMod: true });
      this.registerView('interviews', leaf => new (class extends o.ItemView {
        getViewType() { return 'interviews'; } getDisplayText() { return 'Interviews'; } })(leaf));`));
    await host.start();
    expect(host.leftovers().sort().map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual([
      'CLI handler', 'command informational-interviews:c', 'hover source', 'listener for', 'listener for',
      'protocol handler', 'ribbon icon', 'running interval', 'status bar', 'view type',
    ]);
    await host.disable();
    expect(host.leftovers()).toEqual([]);
    expect(host.commands()).toEqual([]);
    expect(host.cliCommands()).toEqual([]);
  });

  it.each([
    ['a listener of the vault', `this.app.vault.on('modify', () => {});`, 'listener for modify on vault'],
    ['a listener of the window', `window.addEventListener('focus', () => {});`, 'listener for focus on window'],
    ['a listener of the document', `document.addEventListener('keyup', () => {}, true);`,
      'listener for keyup on document'],
    ['an interval', 'window.setInterval(() => {}, 1000);', 'running interval'],
    ['an element', `document.body.createDiv({ cls: 'stray' });`, 'element <div class="stray"> in the body'],
  ])('tells of %s that is left behind', async (_case, code, words) => {
    const host = hostOf(plugin(code));
    await host.start();
    await host.disable();
    expect(host.leftovers()).toEqual([words]);
  });

  it('can be enabled again, with a fresh plugin', async () => {
    const host = hostOf(plugin('', `onUserEnable() { log.push('enabled'); }`));
    await host.start();
    await host.disable();
    await host.enable();
    expect(await logOf(host)).toBe('enabled');
  });
});

describe('counting', () => {
  it('counts what the plugin asks of the vault', async () => {
    const host = hostOf(plugin(`this.addCommand({ id: 'work', name: 'Work', callback: async () => {
      const { vault, metadataCache } = this.app;
      const file = vault.getMarkdownFiles()[0];
      metadataCache.getFileCache(file);
      await vault.read(file); await vault.cachedRead(file); await vault.process(file, text => text + '!');
      await vault.create('B.md', ''); } });`), { files: { 'A.md': '' } });
    await host.start();
    host.resetCounts();
    await host.command('informational-interviews:work');
    expect(host.counts).toMatchObject({
      getMarkdownFiles: 1, getFileCache: 1, reads: 1, cachedReads: 1, process: 1, creates: 1, writes: 0, getFiles: 0,
    });
  });
});

describe('two hosts in one process', () => {
  it('have windows, vaults and times of their own', async () => {
    const source = plugin(`this.registerCliHandler('informational-interviews:who', 'Who', null, () =>
      [document.title, window.document === document, new Date().getDate(), this.app.vault.getFiles().length].join());`);
    const windowOf = (title: string) =>
      new JSDOM(`<title>${title}</title>`, { pretendToBeVisual: true }).window as unknown as Window;
    const one = hostOf(source, { window: windowOf('one'), files: { 'A.md': '' } });
    const two = hostOf(source, { window: windowOf('two'), now: '2026-12-24T10:00' });
    await one.start();
    await two.start();
    expect(await one.cli('informational-interviews:who')).toBe('one,true,21,1');
    expect(await two.cli('informational-interviews:who')).toBe('two,true,24,0');
  });
});
