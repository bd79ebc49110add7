import type { Forms } from '../../vault/desk';
import { say } from '../../words/say';
import { setIcon } from 'obsidian';
import { cls } from '../../ui/list/drawing';
import type { ListModel } from './model';

/** What stands in place of rows: one small first step, or good news. */
export class Empty {
  readonly el: HTMLElement;
  private shown = '';

  constructor(
    parent: HTMLElement,
    private readonly forms: Forms,
  ) {
    this.el = parent.createDiv({ cls: cls('empty') });
  }

  update({ state, sections }: ListModel): void {
    const putAside = sections.some(({ key }) => key === 'away' || key === 'earlier');
    const shown = state === 'clear' && putAside ? 'quiet' : state;
    if (shown === this.shown) return;
    this.shown = shown;
    this.el.empty();
    this.el.toggleClass(cls('nothing'), shown === 'list');
    if (shown === 'reading') this.el.createDiv({ cls: cls('empty-words'), text: say`Reading your notes…` });
    if (shown === 'start') this.drawStart();
    if (shown === 'clear') {
      this.say('done', say`Nothing is due`,
        say`Everyone has been thanked, and everyone who introduced you has heard how it went.`);
    }
    if (shown === 'quiet') this.say('done', say`Nothing is due`, say`You have put some of it aside; it waits below.`);
    if (shown === 'no-match') this.el.createDiv({ cls: cls('empty-words'), text: say`Nothing here matches.` });
  }

  private drawStart(): void {
    this.say('start', say`Begin with one person`,
      say`Who does work that you would like to understand? Make a note for them, and say who suggested them.`);
    const buttons = this.el.createDiv({ cls: cls('empty-buttons') });
    this.addButton(buttons, 'user-plus', say`New contact`, 'mod-cta', () => this.forms.newContact());
    this.addButton(buttons, 'calendar-plus', say`New interview`, cls('plain'), () => this.forms.newInterview());
    this.el.createDiv({
      cls: cls('empty-words'),
      text: say`What you owe to whom appears here by itself: a thank-you, a reminder, word to whoever introduced you.`,
    });
  }

  private addButton(parent: HTMLElement, icon: string, text: string, look: string, press: () => void): void {
    const button = parent.createEl('button', { cls: look, attr: { type: 'button' } });
    setIcon(button.createSpan({ cls: cls('button-icon') }), icon);
    button.createSpan({ text });
    button.addEventListener('click', press);
  }

  private say(picture: 'start' | 'done', title: string, words: string): void {
    drawPicture(this.el, picture);
    this.el.createDiv({ cls: cls('empty-title'), text: title, attr: { role: 'heading', 'aria-level': '3' } });
    this.el.createDiv({ cls: cls('empty-words'), text: words });
  }
}

// One person who leads to two others.
function drawPicture(parent: HTMLElement, picture: 'start' | 'done'): void {
  const svg = parent.createSvg('svg', {
    cls: [cls('picture'), cls(`picture-${picture}`)],
    attr: { viewBox: '0 0 120 88', 'aria-hidden': 'true', focusable: 'false' },
  });
  svg.createSvg('path', { cls: cls('edge'), attr: { d: 'M38 47C52 30 62 24 81 22' } });
  svg.createSvg('path', { cls: [cls('edge'), cls('maybe')], attr: { d: 'M40 59C54 66 64 70 81 70' } });
  svg.createSvg('circle', { cls: cls('node'), attr: { cx: '97', cy: '20', r: '15' } });
  svg.createSvg('circle', { cls: [cls('node'), cls('maybe')], attr: { cx: '95', cy: '70', r: '12' } });
  svg.createSvg('circle', { cls: cls('node-first'), attr: { cx: '22', cy: '54', r: '19' } });
  const sign = picture === 'start' ? 'M14 54H30M22 46V62' : 'M14 54L20 60L31 48';
  svg.createSvg('path', { cls: cls('sign'), attr: { d: sign } });
}
