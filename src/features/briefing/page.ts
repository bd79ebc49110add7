import { setIcon } from 'obsidian';
import type { Brief } from './model';
import { describes, sectionsOf, touchWords, type Line, type BriefSection } from './words';

/** Class names of the page, all with the plugin's prefix. */
export function cls(name: string): string {
  return `informational-interviews-brief-${name}`;
}

/** What stands at the top: who it is, and how things are with them. */
interface Head {
  name: string;
  note: string;
  describes: string;
  organization: string;
  organizationNote: string;
  stands: string;
  last: string;
  permission: string;
  closed: boolean;
}

/** One person on one page. What did not change is not drawn again, so that focus and what is selected stay. */
export class Page {
  private readonly head: HTMLElement;
  private readonly body: HTMLElement;
  private readonly shown = new Map<string, { el: HTMLElement; says: string }>();
  private headSays = '';

  constructor(readonly el: HTMLElement) {
    this.head = el.createDiv({ cls: cls('head') });
    this.body = el.createDiv();
  }

  show(brief: Brief): void {
    this.showHead(headOf(brief));
    const sections = sectionsOf(brief);
    const wanted = new Set(sections.map(({ key }) => key));
    for (const [key, { el }] of this.shown) {
      if (wanted.has(key)) continue;
      el.remove();
      this.shown.delete(key);
    }
    let place = this.body.firstElementChild;
    for (const section of sections) {
      const el = this.sectionFor(section);
      if (el === place) place = place.nextElementSibling;
      else this.body.insertBefore(el, place);
    }
  }

  private showHead(head: Head): void {
    const says = JSON.stringify(head);
    if (says === this.headSays) return;
    this.headSays = says;
    drawHead(this.head, head);
  }

  private sectionFor(section: BriefSection): HTMLElement {
    const says = JSON.stringify(section);
    const known = this.shown.get(section.key);
    if (known?.says === says) return known.el;
    const el = known?.el ?? createEl('section', { cls: cls('section') });
    el.dataset.section = section.key;
    drawSection(el, section);
    this.shown.set(section.key, { el, says });
    return el;
  }
}

function headOf(brief: Brief): Head {
  const { name, note, organization, stands, doNotContact } = brief;
  return {
    name,
    note,
    describes: describes(brief),
    organization: organization?.name ?? '',
    organizationNote: organization?.note ?? '',
    stands,
    ...touchWords(brief),
    closed: doNotContact,
  };
}

function drawHead(el: HTMLElement, head: Head): void {
  el.empty();
  const name = el.createDiv({ cls: cls('name'), attr: { role: 'heading', 'aria-level': '2' } });
  makeLink(name.createSpan({ text: head.name }), { key: 'name', note: head.note });
  if (head.describes) el.createDiv({ cls: cls('describes'), text: head.describes });
  if (head.organization) {
    const organization = el.createDiv({ cls: cls('describes') }).createSpan({ text: head.organization });
    if (head.organizationNote) makeLink(organization, { key: 'organization', note: head.organizationNote });
  }
  const facts = el.createDiv({ cls: cls('facts') });
  facts.createDiv({ cls: cls('stands'), text: head.stands });
  facts.createDiv({ text: head.last });
  if (!head.closed) facts.createDiv({ text: head.permission });
}

function drawSection(el: HTMLElement, { key, title, lines }: BriefSection): void {
  el.empty();
  el.createDiv({ cls: cls('title'), text: title, attr: { role: 'heading', 'aria-level': '3' } });
  const list = el.createDiv({ attr: { role: 'list' } });
  for (const line of lines) drawLine(list.createDiv({ cls: cls('item'), attr: { role: 'listitem' } }), line, key);
}

function drawLine(item: HTMLElement, line: Line, section: string): void {
  const { icon, label, text, remark, tone, note, href } = line;
  const outside = { target: '_blank', rel: 'noopener nofollow' };
  const el = href
    ? item.createEl('a', { cls: cls('line'), href, attr: outside })
    : item.createDiv({ cls: cls('line') });
  if (icon) setIcon(el.createSpan({ cls: cls('icon'), attr: { 'aria-hidden': 'true' } }), icon);
  else el.addClass(cls('plain'));
  if (label) el.createSpan({ cls: cls('unseen'), text: `${label}: ` });
  el.createSpan({ cls: cls('text'), text });
  if (remark) {
    el.createSpan({ cls: cls('unseen'), text: ', ' });
    el.createSpan({ cls: tone ? [cls('remark'), cls(tone)] : cls('remark'), text: remark });
  }
  if (href) makeStop(el, `${section}\n${line.key}`);
  else if (note) makeLink(el, { key: `${section}\n${line.key}`, note });
}

function makeLink(el: HTMLElement, { key, note }: { key: string; note: string }): void {
  el.setAttr('role', 'link');
  el.addClass(cls('link'));
  el.dataset.note = note;
  makeStop(el, key);
}

/** A place that the arrow keys stop at; one of them is where Tab leads. */
function makeStop(el: HTMLElement, key: string): void {
  el.addClass(cls('stop'));
  el.dataset.stop = key;
  el.tabIndex = -1;
}
