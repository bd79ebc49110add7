import { MarkdownRenderChild, type HoverParent, type HoverPopover } from 'obsidian';
import { fieldsOf, saysNobodyIn } from '../../domain/fields';
import type { Contact } from '../../domain/records';
import { parseLink } from '../../notes/link';
import { sameName } from '../../notes/names';
import type { BlockWanted } from '../../notes/block';
import type { Desk } from '../../vault/desk';
import { findContact } from '../../vault/lookup';
import { errorMessage } from '../../vault/writer';
import { setTextOf } from '../text';
import { cls, showIf } from './drawing';
import { ListPane, type ListSetting } from './pane';

/** A code block, in a note. */
export interface BlockGiven {
  desk: Desk;
  wanted: BlockWanted;
  /** The note that the block stands in: links in it are seen from there. */
  sourcePath: string;
}

/** Where a code block says what is wrong with it. */
export function drawProblem(parent: HTMLElement, text = ''): HTMLElement {
  return parent.createDiv({ cls: cls('problem'), text, attr: { role: 'status' } });
}

/** A list in a code block of a note: a function of the notes, as long as the block is on the screen. */
export abstract class ListBlock extends MarkdownRenderChild implements HoverParent {
  hoverPopover: HoverPopover | null = null;
  protected readonly pane = new ListPane();
  private el?: HTMLElement;
  private problem!: HTMLElement;
  private listEl!: HTMLElement;

  constructor(
    containerEl: HTMLElement,
    protected readonly given: BlockGiven,
    private readonly source: string,
  ) {
    super(containerEl);
  }

  /** Draws what stays. */
  protected abstract build(content: HTMLElement): ListSetting;

  /** Shows what there is now. Throws in words where the block asks for what is not there. */
  protected abstract show(): void;

  override onload(): void {
    const { desk: { app, feed, settings } } = this.given;
    this.el = this.containerEl.createDiv({ cls: cls('in-note') });
    this.pane.open(this.el, {
      app, owner: this, source: this.source, family: 'list',
      build: (content) => {
        this.problem = drawProblem(content);
        this.listEl = content.createDiv({ cls: cls('scroll') });
        return this.build(this.listEl);
      },
      show: () => this.showOrSay(),
    });
    this.register(feed.onChange(() => this.pane.draw()));
    this.register(settings.onChange(() => this.pane.draw()));
  }

  override onunload(): void {
    this.el?.remove();
  }

  /** The contact that the block names, if it does. Throws in words where there is none. */
  protected contact(): Contact | undefined {
    const { desk: { feed }, wanted: { contact }, sourcePath } = this.given;
    if (contact === undefined) return undefined;
    const link = parseLink(contact);
    const linked = /^\[/.test(contact) ? feed.around.contact(feed.resolve(link.linkpath, sourcePath)) : undefined;
    return linked ?? findContact(feed, link.display);
  }

  /** Everybody in the field that the block names; undefined where it names none. Throws in words where nobody is. */
  protected inField(): Contact[] | undefined {
    const { desk: { feed }, wanted: { field } } = this.given;
    if (field === undefined) return undefined;
    const contacts = feed.contacts();
    const found = contacts.filter((contact) => contact.field !== undefined && sameName(contact.field, field));
    if (found.length === 0) throw new Error(saysNobodyIn(field, fieldsOf(contacts)));
    return found;
  }

  private showOrSay(): void {
    let problem = '';
    try {
      this.show();
    } catch (error) {
      problem = errorMessage(error);
    }
    setTextOf(this.problem, problem);
    showIf(this.problem, problem !== '');
    showIf(this.listEl, problem === '');
  }
}
