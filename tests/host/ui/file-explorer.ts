import { TFolder, type TAbstractFile, type TFile } from '../data/files';
import { screenOfApp, vaultOf, type Screen } from './context';
import { setIcon } from './icons';
import { Keymap } from './keymap';
import { viewTypeOf, type WorkspaceLeaf } from './leaf';
import type { Menu } from './menu';
import { ItemView } from './views';

/** The tree of folders and notes on the left: opens notes, and asks everyone for a note's menu through `file-menu`. */
export class FileExplorerView extends ItemView {
  override icon = 'lucide-folder-closed';
  private readonly collapsed = new Set<string>();
  private drawing = false;

  getViewType(): string {
    return 'file-explorer';
  }

  getDisplayText(): string {
    return 'Files';
  }

  protected override async onOpen(): Promise<void> {
    const vault = vaultOf(this.app);
    const { workspace } = screenOfApp(this.app);
    for (const name of ['create', 'delete', 'rename']) this.registerEvent(vault.hear(name, () => this.queueDraw()));
    this.registerEvent(workspace.hear('file-open', () => this.queueDraw()));
    this.draw();
  }

  private queueDraw(): void {
    if (this.drawing) return;
    this.drawing = true;
    screenOfApp(this.app).window.setTimeout(() => {
      this.drawing = false;
      this.draw();
    }, 0);
  }

  private draw(): void {
    const { scrollTop } = this.contentEl;
    this.contentEl.empty();
    const tree = this.contentEl.createDiv({ cls: 'nav-files-container', attr: { role: 'tree', 'aria-label': 'Files' } });
    const root = vaultOf(this.app).getRoot();
    this.drawChildren(tree, root);
    this.contentEl.scrollTop = scrollTop;
  }

  private drawChildren(parent: HTMLElement, folder: TFolder): void {
    const byName = (a: TAbstractFile, b: TAbstractFile): number =>
      Number(b instanceof TFolder) - Number(a instanceof TFolder) || a.name.localeCompare(b.name);
    for (const child of [...folder.children].sort(byName)) {
      if (child instanceof TFolder) this.drawFolder(parent, child);
      else this.drawFile(parent, child as TFile);
    }
  }

  private drawFolder(parent: HTMLElement, folder: TFolder): void {
    const closed = this.collapsed.has(folder.path);
    const el = parent.createDiv({ cls: 'tree-item nav-folder' });
    const row = el.createDiv({
      cls: 'tree-item-self nav-folder-title is-clickable',
      attr: { 'data-path': folder.path, role: 'treeitem', 'aria-expanded': String(!closed) },
    });
    setIcon(row.createDiv({ cls: 'tree-item-icon collapse-icon' }), closed ? 'lucide-chevron-right' : 'lucide-chevron-down');
    row.createDiv({ cls: 'tree-item-inner nav-folder-title-content', text: folder.name });
    row.addEventListener('click', () => {
      if (closed) this.collapsed.delete(folder.path);
      else this.collapsed.add(folder.path);
      this.draw();
    });
    row.addEventListener('contextmenu', event => this.showMenu(event, folder));
    if (!closed) this.drawChildren(el.createDiv({ cls: 'tree-item-children nav-folder-children' }), folder);
  }

  private drawFile(parent: HTMLElement, file: TFile): void {
    const { workspace } = screenOfApp(this.app);
    const row = parent.createDiv({ cls: 'tree-item nav-file' }).createDiv({
      cls: 'tree-item-self nav-file-title is-clickable', attr: { 'data-path': file.path, role: 'treeitem' },
    });
    row.createDiv({ cls: 'tree-item-inner nav-file-title-content', text: file.extension === 'md' ? file.basename : file.name });
    row.toggleClass('is-active', workspace.getActiveFile() === file);
    row.addEventListener('click', event => {
      if (viewTypeOf(file)) void workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
    });
    row.addEventListener('contextmenu', event => this.showMenu(event, file));
  }

  private showMenu(event: MouseEvent, file: TAbstractFile): void {
    fileMenu(screenOfApp(this.app), file, this.leaf).showAtMouseEvent(event);
  }
}

/** The context menu of a file or folder, filled by everyone who hears `file-menu`, and not shown yet. */
export function fileMenu(screen: Screen, file: TAbstractFile, leaf?: WorkspaceLeaf): Menu {
  const { workspace, app } = screen;
  const menu = workspace.newMenu();
  workspace.trigger('file-menu', menu, file, 'file-explorer-context-menu', leaf);
  return menu.addItem(item => item.setSection('danger').setTitle('Delete').setIcon('lucide-trash-2').setWarning(true)
    .onClick(() => void app.fileManager.trashFile(file as never)));
}
