import { setTooltip } from 'obsidian';
import type { FactName } from '../../domain/records';
import { addIcon, showIf } from '../../ui/list/drawing';
import { counted, listedInParts, say, sayInParts } from '../../words/say';
import { addWords } from './drawn';
import type { ReadAs, Sample } from './sample';
import { cls } from './view-type';
import type { Sentence } from './words';

export interface SampleAsks {
  walk(by: number): void;
  /** Looks at the row of a fact. */
  lookAt(fact: FactName): void;
}

/** A note as it is, and below it as it is read. */
export class SamplePart {
  readonly el: HTMLElement;
  private readonly place: HTMLElement;
  private readonly buttons: readonly HTMLElement[];
  private readonly body: HTMLElement;
  private lines = new Map<HTMLElement, FactName | undefined>();

  constructor(parent: HTMLElement, private readonly asks: SampleAsks) {
    this.el = parent.createEl('aside', { cls: cls('sample'), attr: { 'aria-label': say`A note of yours, as read` } });
    const bar = this.el.createDiv({ cls: cls('sample-bar') });
    bar.createDiv({ cls: cls('sample-title'), text: say`A note of yours, as read`, attr: { role: 'heading', 'aria-level': '3' } });
    this.place = bar.createDiv({ cls: cls('place'), attr: { role: 'status' } });
    this.buttons = [
      this.button(bar, { icon: 'chevron-left', title: say`The note before: [`, by: -1 }),
      this.button(bar, { icon: 'chevron-right', title: say`The next note: ]`, by: 1 }),
    ];
    this.body = this.el.createDiv();
  }

  show(sample: Sample | undefined, { at, of, marked }: { at: number; of: number; marked: FactName | undefined }): void {
    showIf(this.el, sample !== undefined);
    if (!sample) return;
    this.place.setText(say`${at + 1} of ${of}`);
    for (const button of this.buttons) showIf(button, of > 1);
    const { body } = this;
    body.empty();
    this.drawNote(body.createDiv({ cls: cls('note') }), sample);
    addIcon(body, 'arrow-down', cls('becomes'));
    const read = body.createDiv({ cls: cls('read') });
    if (sample.read) drawRead(read, sample.read);
    else read.createDiv({ text: say`This note would not be read: neither person nor day is found in it.` });
    if (sample.others.length > 0) addWords(body.createDiv({ cls: cls('others') }), othersWords(sample.others));
    if (sample.inText.length > 0) addWords(body.createDiv({ cls: cls('others') }), inTextWords(sample.inText));
    this.mark(marked);
  }

  /** Marks the line of a fact. */
  mark(fact: FactName | undefined): void {
    for (const [line, states] of this.lines) line.toggleClass(cls('marked'), fact !== undefined && states === fact);
  }

  private drawNote(el: HTMLElement, { title, lines }: Sample): void {
    el.createDiv({ cls: cls('note-title'), text: title });
    this.lines = new Map(lines.map(({ parts: [name, rest], fact, marks }) => {
      const line = el.createEl('code', { cls: cls('line') });
      line.toggleClass(cls('line-other'), name !== '' && !fact && !marks);
      if (name !== '') line.createSpan({ cls: fact ? cls('line-name') : '', text: name });
      line.appendText(rest);
      if (fact) line.addEventListener('click', () => this.asks.lookAt(fact));
      return [line, fact];
    }));
  }

  private button(bar: HTMLElement, { icon, title, by }: { icon: string; title: string; by: number }): HTMLElement {
    const button = bar.createEl('button', { cls: ['clickable-icon', cls('walk')], attr: { type: 'button' } });
    addIcon(button, icon);
    setTooltip(button, title);
    button.addEventListener('click', () => this.asks.walk(by));
    return button;
  }
}

function drawRead(el: HTMLElement, { name, describes, says, due, problems }: ReadAs): void {
  el.createDiv({ cls: cls('read-name'), text: name });
  if (describes) el.createDiv({ cls: cls('read-about'), text: describes });
  if (says.length > 0) el.createDiv({ text: says.join(' ') });
  for (const { icon, words, when } of due) {
    const line = el.createDiv({ cls: cls('read-due') });
    addIcon(line, icon);
    line.createSpan({ text: words });
    if (when) line.createSpan({ cls: cls('read-when'), text: when });
  }
  for (const { property, value, reason } of problems) {
    const line = el.createDiv({ cls: [cls('read-due'), cls('is-odd')] });
    addIcon(line, 'triangle-alert');
    line.createSpan({ text: say`${property}: “${value}”. ${reason}` });
  }
}

function inTextWords(names: readonly string[]): Sentence {
  const codes = { names: codesOf(names) };
  const sentence = counted(names.length, {
    one: sayInParts`${codes} stands in the text of the note, where it isn’t read. Facts stand in properties.`,
    other: sayInParts`${codes} stand in the text of the note, where they aren’t read. Facts stand in properties.`,
  });
  return sentence.flatMap((part) => (typeof part === 'object' ? part.names : [part]));
}

function codesOf(names: readonly string[]): Sentence {
  return listedInParts(names.map((code) => [{ code }]));
}

function othersWords(names: readonly string[]): Sentence {
  const codes = { names: codesOf(names) };
  const sentence = counted(names.length, {
    one: sayInParts`${codes} is none of ours and stays as it is.`,
    other: sayInParts`${codes} are none of ours and stay as they are.`,
  });
  return sentence.flatMap((part) => (typeof part === 'object' ? part.names : [part]));
}
