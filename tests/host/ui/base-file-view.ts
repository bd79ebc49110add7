import type { App } from '../data/app';
import { openBase, type OpenBase } from '../data/bases';
import type { TFile } from '../data/files';
import { parseYaml } from '../data/front-matter';
import { vaultOf } from './context';
import { FileView } from './views';

type Filter = string | { and?: Filter[]; or?: Filter[]; not?: Filter[] };

interface BaseFile {
  filters?: Filter;
  views?: { type: string; name: string; filters?: Filter }[];
}

/**
 * A `.base` file with the views that a plugin has registered, below a toolbar that chooses one. Of filters it reads
 * `file.inFolder("…")`, and says so of all others, which it passes over: formulas are not modelled here. Tables,
 * sorting, groups and what a view shows of properties are not, either. Drawn anew with every change in the vault.
 */
export class BaseFileView extends FileView {
  private readonly barEl: HTMLElement;
  private readonly areaEl: HTMLElement;
  private base: BaseFile = {};
  private chosen = 0;
  private shown?: OpenBase;
  private countEl?: HTMLElement;

  constructor(leaf: FileView['leaf']) {
    super(leaf);
    this.barEl = this.contentEl.createDiv({ cls: 'bases-header' });
    this.areaEl = this.contentEl.createDiv({ cls: 'bases-view' });
  }

  getViewType(): string {
    return 'bases';
  }

  override getIcon(): string {
    return 'table-2';
  }

  override canAcceptExtension(extension: string): boolean {
    return extension === 'base';
  }

  override onload(): void {
    super.onload();
    const { vault, metadataCache } = this.app as unknown as App;
    for (const name of ['create', 'delete', 'rename']) this.registerEvent(vault.hear(name, () => this.query()));
    this.registerEvent(metadataCache.hear('changed', () => this.query()));
    this.registerEvent(vault.hear('modify', (file: unknown) => {
      if (file === this.file) void this.onLoadFile(this.file!);
    }));
  }

  override async onLoadFile(file: TFile): Promise<void> {
    this.base = (parseYaml(await vaultOf(this.app).cachedRead(file)) ?? {}) as BaseFile;
    const views = this.base.views ?? [];
    // What is not drawn here is no good to begin with.
    this.choose(Math.max(0, views.findIndex(({ type }) => this.registration(type))));
  }

  override async onUnloadFile(): Promise<void> {
    this.closeView();
  }

  override async close(): Promise<void> {
    this.closeView();
    await super.close();
  }

  private registration(type: string) {
    return (this.app as unknown as App).host.registry.bases?.get(type);
  }

  private choose(index: number): void {
    this.closeView();
    this.chosen = index;
    const { views = [] } = this.base;
    this.drawBar(views);
    const view = views[index];
    const registration = view && this.registration(view.type);
    if (registration) {
      this.shown = openBase(this.app as unknown as App, registration, this.areaEl);
      this.query();
    } else this.areaEl.setText(view ? `The test host draws no ${view.type}.` : 'This base has no view.');
  }

  private drawBar(views: readonly { name: string }[]): void {
    this.barEl.empty();
    const select = this.barEl.createEl('select', { cls: 'dropdown', attr: { 'aria-label': 'View' } });
    views.forEach(({ name }, at) => select.createEl('option', { text: name, value: String(at) }));
    select.value = String(this.chosen);
    select.addEventListener('change', () => this.choose(Number(select.value)));
    this.countEl = this.barEl.createSpan({ cls: 'bases-count' });
  }

  /** Shows what the query finds now. */
  private query(): void {
    if (!this.shown) return;
    const filters = [this.base.filters, this.base.views?.[this.chosen]?.filters].flatMap((filter) => filter ?? []);
    const files = (this.app as unknown as App).vault.getMarkdownFiles().map(({ path }) => path).sort();
    const found = files.filter((path) => filters.every((filter) => lets(filter, path) ?? true));
    this.countEl?.setText(`${found.length} results${filters.every(isRead) ? '' : '. The test host reads file.inFolder("…") and no other filter.'}`);
    this.shown.show(found);
  }

  private closeView(): void {
    this.shown?.close();
    this.shown = undefined;
    this.areaEl.empty();
  }
}

const folderOf = (filter: string): string | undefined => /^file\.inFolder\("([^"\\]*)"\)$/.exec(filter.trim())?.[1];

function isRead(filter: Filter): boolean {
  if (typeof filter === 'string') return folderOf(filter) !== undefined;
  return [filter.and, filter.or, filter.not].every((each) => each?.every(isRead) ?? true);
}

/** Whether a filter lets a note through; what is not read here says neither yes nor no, and is passed over. */
function lets(filter: Filter, path: string): boolean | undefined {
  if (typeof filter === 'string') {
    const folder = folderOf(filter);
    return folder === undefined ? undefined : path.startsWith(`${folder}/`);
  }
  const { and, or, not } = filter;
  const answers = (and ?? or ?? not ?? []).flatMap((each) => lets(each, path) ?? []);
  if (answers.length === 0) return undefined;
  return and ? !answers.includes(false) : answers.includes(true) === (or !== undefined);
}
