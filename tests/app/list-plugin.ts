import { Menu, Notice, Plugin } from 'obsidian';
import type { ListDeeds } from '../../src/ui/list/deeds';
import { cls } from '../../src/ui/list/drawing';
import { Empty } from '../../src/ui/list/empty';
import { Keyed } from '../../src/ui/list/keyed';
import { RowPart, type RowLook, type RowModel } from '../../src/ui/list/row';
import { rowsIn, SectionPart, type SectionModel } from '../../src/ui/list/section';
import { SearchField } from '../../src/ui/list/search-field';
import { ListView, type ListSetting } from '../../src/ui/list/view';

const NAMES = 'names';

interface Names extends SectionModel {
  names: readonly RowModel[];
}

const nameRow: RowLook<RowModel> = {
  row: cls('row'),
  main: cls('row-main'),
  tools: true,
  draw: (main, { key }) => main.setText(key),
};

/** One can greet anybody but Cy, and choose what to give them. */
const deeds: ListDeeds = {
  of: ({ key: name }) => [
    ...(name === 'Cy'
      ? []
      : [{ id: 'greet', title: 'Greet', icon: 'hand', section: '', key: 'G', run: () => new Notice(`Hello, ${name}`) }]),
    {
      id: 'give',
      title: 'Give',
      icon: 'gift',
      section: '',
      key: 'P',
      run: () => new Menu().addItem((item) => item.setTitle('Roses')),
    },
  ],
  whyNot: (letter, row) => (letter === 'G' ? `${row?.key} was greeted already.` : undefined),
  menu: ({ key: name }) => new Menu().addItem((item) => item.setTitle(`About ${name}`)),
  showKeys: (row) => new Notice(`Keys of ${row?.key ?? 'the list'}`),
  undo: () => Promise.resolve(true),
};

/** Names from a field, so that a test says what is listed. */
class NamesView extends ListView {
  private search!: SearchField;
  private sections!: Keyed<Names>;
  private empty!: Empty<'list' | 'none'>;

  getViewType(): string {
    return NAMES;
  }

  getDisplayText(): string {
    return 'Names';
  }

  protected build(content: HTMLElement): ListSetting {
    this.search = new SearchField(content, 'Names', {
      searched: () => this.filtered(),
      goOn: () => this.list.focusFirst(),
      goBack: () => this.focusList(),
    });
    this.empty = new Empty(content, { list: () => undefined, none: () => ({ words: 'Nobody is here.' }) });
    const lists = [rowsIn(({ names }: Names) => names, (name) => new RowPart(name, this.drawing, nameRow))];
    this.sections = new Keyed(content.createDiv(), (section) => new SectionPart(section, this, lists));
    return { deeds, buttons: () => ['greet'], filter: this.search };
  }

  protected show(): void {
    const names = this.search.text.split(' ').filter(Boolean).map((key) => ({ key }));
    this.sections.show(names.length > 0 ? [{ key: 'names', title: 'Names', names }] : []);
    this.empty.update(names.length > 0 ? 'list' : 'none');
  }
}

/** A plugin with nothing but a list, which the test host runs like any other. */
export default class ListPlugin extends Plugin {
  override onload(): void {
    this.registerView(NAMES, (leaf) => new NamesView(leaf, { onChange: () => () => undefined }));
    this.addCommand({
      id: 'open',
      name: 'Open',
      callback: async () => {
        const { view } = await this.app.workspace.ensureSideLeaf(NAMES, 'right', { reveal: true });
        (view as NamesView).focusList();
      },
    });
  }
}
