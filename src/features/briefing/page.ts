import { addIcon, addSentence, cls as listCls, type Drawing, type Drawn } from '../../ui/list/drawing';
import { Keyed, type Part } from '../../ui/list/keyed';
import { paged, type Limits } from '../../ui/list/paging';
import { makeRow, RowPart, type RowLook } from '../../ui/list/row';
import { rowsIn, SectionPart, type SectionAsks } from '../../ui/list/section';
import type { Brief } from './model';
import { sayInParts } from '../../words/say';
import { describes, leads, sectionsOf, touchWords, type BriefSection, type Line } from './words';

/** Class names of the page, all with the plugin's prefix. */
export function cls(name: string): string {
  return `informational-interviews-brief-${name}`;
}

/** What stands at the top: who it is, and how things are with them. */
interface Head {
  key: 'head';
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

/** One person on one page. */
export class Page {
  private readonly head: Keyed<Head>;
  private readonly sections: Keyed<BriefSection>;
  private lines = new Map<string, Line>();
  /** Between both: what one does next. */
  readonly nextEl: HTMLElement;

  constructor(el: HTMLElement, drawing: Drawing, asks: SectionAsks) {
    const names = { section: cls('section'), title: cls('title') };
    const lists = [rowsIn(({ lines }: BriefSection) => lines, (line) => new RowPart(line, drawing, briefLine))];
    this.head = new Keyed(el.createDiv(), drawHead);
    this.nextEl = el.createDiv();
    this.sections = new Keyed(el.createDiv(), (section) => new SectionPart(section, asks, lists, names));
  }

  show(brief: Brief, limits: Limits): void {
    const sections = sectionsOf(brief).map((section) => {
      const { key, lines } = section;
      const { drawn, more } = paged(lines.length, { folded: false, searching: false, limit: limits[key] });
      return { ...section, lines: lines.slice(0, drawn), more };
    });
    this.head.show([headOf(brief)]);
    this.sections.show(sections);
    this.lines = new Map(sections.flatMap(({ lines }) => lines.map((line) => [line.key, line])));
  }

  /** The line that a row shows. */
  line(row: string): Line | undefined {
    return this.lines.get(row);
  }
}

function headOf(brief: Brief): Head {
  const { name, note, organization, stands, doNotContact } = brief;
  return {
    key: 'head',
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

function drawHead(head: Head): Part<Head> {
  const el = createDiv({ cls: cls('head') });
  const update = (next: Head): void => {
    el.empty();
    const name = el.createDiv({ cls: cls('name'), attr: { role: 'heading', 'aria-level': '2' } });
    addLink(name, next.name, { key: 'name', note: next.note });
    if (next.describes) el.createDiv({ cls: cls('describes'), text: next.describes });
    if (next.organization) {
      addLink(el.createDiv({ cls: cls('describes') }), next.organization, {
        key: 'organization',
        note: next.organizationNote,
      });
    }
    const facts = el.createDiv({ cls: cls('facts') });
    facts.createDiv({ cls: cls('stands'), text: next.stands });
    facts.createDiv({ text: next.last });
    if (!next.closed) facts.createDiv({ text: next.permission });
  };
  update(head);
  return { el, update };
}

/** A name, which leads to its note where it has one. */
function addLink(parent: HTMLElement, text: string, { key, note }: { key: string; note: string }): void {
  const el = parent.createSpan({ text });
  if (!note) return;
  el.addClass(cls('link'));
  makeRow(el, { key, note });
}

const briefLine: RowLook<Line> = {
  row: cls('item'),
  main: cls('line'),
  stopsAt: leads,
  draw(main, { icon, label, text, remark, tone, note }) {
    main.toggleClass(cls('link'), note !== undefined);
    main.toggleClass(cls('plain'), !icon);
    if (icon) addIcon(main, icon, cls('icon'));
    addSentence(main, inParts({ label, text, remark, tone }));
  },
};

// The eye has the icon and the columns; who hears it has a sentence.
function inParts({ label, text, remark, tone }: Pick<Line, 'label' | 'text' | 'remark' | 'tone'>): (string | Drawn)[] {
  const words: Drawn = { draw: (main) => void main.createSpan({ cls: cls('text'), text }) };
  const beside: Drawn = {
    draw: (main) => void main.createSpan({ cls: tone ? [cls('remark'), listCls(tone)] : cls('remark'), text: remark }),
  };
  if (label && remark) return sayInParts`${label}: ${words}, ${beside}`;
  if (label) return sayInParts`${label}: ${words}`;
  return remark ? sayInParts`${words}, ${beside}` : [words];
}
