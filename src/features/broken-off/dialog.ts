import { Notice } from 'obsidian';
import { Dialog } from '../../ui/forms/dialog';
import { uniqueId } from '../../ui/forms/fields';
import type { Desk } from '../../vault/desk';
import type { BrokenOff, Look } from '../../vault/recovery';
import { say, together } from '../../words/say';

/** Says of a step that broke off what was written and what wasn't, and asks what is to become of it. */
export class BrokenOffDialog extends Dialog {
  private saysEl!: HTMLElement;
  private finishEl!: HTMLElement;
  private decided = false;

  constructor(
    private readonly desk: Desk,
    private readonly step: BrokenOff,
    private look: Look,
    private readonly closed: () => void,
  ) {
    super(desk, step.undoing ? say`“${step.says}” was not undone to the end` : say`“${step.says}” was not finished`);
  }

  protected override draw(content: HTMLElement): void {
    const { unfinished } = this.desk.writer;
    const { step } = this;
    const body = this.addBody(content, say`It broke off in the middle: the app was closed, or the disk failed.`);
    this.saysEl = body.createDiv();
    this.drawLook();
    const { vault } = this.app;
    for (const ref of [vault.on('rename', () => this.lookAgain()), vault.on('delete', () => this.lookAgain())]) {
      this.life.registerEvent(ref);
    }
    const back = step.undoing ? say`Write it again` : say`Take back`;
    const { submitEl } = this.addUsualFoot(content, step.undoing ? say`Finish undoing` : say`Finish`, {
      cancel: say`Later`,
      others: [
        { text: say`Leave it as it is`, run: () => this.decide(() => unfinished.letBe(step)) },
        {
          text: back,
          run: () => this.decide(() => this.carryOut(() => unfinished.takeBack(step), this.saysTakenBack())),
        },
      ],
    });
    this.finishEl = submitEl;
  }

  protected override get startsAt(): HTMLElement {
    return this.finishEl;
  }

  protected override async submit(): Promise<void> {
    const { says, undoing } = this.step;
    await this.carryOut(
      () => this.desk.writer.unfinished.finish(this.step),
      undoing ? say`Undone: “${says}”` : say`Finished: “${says}”`,
    );
    this.decided = true;
  }

  override onClose(): void {
    super.onClose();
    if (!this.decided) {
      new Notice(say`It can wait: the next start of the app asks again, and so does the command “${commandName()}”.`);
    }
    this.closed();
  }

  private async decide(act: () => void | Promise<void>): Promise<void> {
    await act();
    this.decided = true;
    this.leave();
  }

  private async carryOut(act: () => Promise<readonly string[]>, says: string): Promise<void> {
    try {
      const refused = await act();
      if (refused.length > 0) throw new Error(together(...refused, say`All else is done.`));
      new Notice(says);
    } finally {
      await this.lookAgain();
    }
  }

  private async lookAgain(): Promise<void> {
    this.look = await this.desk.writer.unfinished.look(this.step);
    this.drawLook();
  }

  private saysTakenBack(): string {
    const { says, undoing } = this.step;
    return undoing ? say`Written again: “${says}”` : say`Taken back: “${says}”`;
  }

  private drawLook(): void {
    const { undoing } = this.step;
    const { written, missing, changed } = this.look;
    this.saysEl.empty();
    this.drawNotes(undoing ? say`Not taken back` : say`Written`, written);
    this.drawNotes(undoing ? say`Taken back` : say`Not written`, missing);
    for (const text of changed) this.saysEl.createEl('p', { text });
  }

  private drawNotes(words: string, paths: readonly string[]): void {
    if (paths.length === 0) return;
    const id = uniqueId();
    this.saysEl.createEl('p', { text: words, attr: { id } });
    const list = this.saysEl.createEl('ul', { attr: { 'aria-labelledby': id } });
    for (const text of paths) list.createEl('li', { text });
  }
}

/** What the command is called that comes back to it. */
export function commandName(): string {
  return say`Finish or take back what broke off`;
}
