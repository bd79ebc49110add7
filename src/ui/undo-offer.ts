import { Notice, type App, type Component } from 'obsidian';
import { say } from '../words/say';
import { FormerFocus } from './focus';
import { SAID_MS, UndoBar, undoBarInSight, type Done } from './list/undo-bar';
import { setTextOf } from './text';

type Undoable = Required<Done>;

/** What was done last, while it is being said. */
let standing: { app: App; done: Undoable; takeAway: () => void } | undefined;

/**
 * Offers to undo what was done, where that is in nobody’s way: in the list in sight, in a dialog that has a place for
 * it, or in a notice. Answers with what takes the offer away, wherever it is by then.
 */
export function offerUndo(app: App, done: Undoable): () => void {
  const offer = { app, done, takeAway: offerIn(app, done) };
  standing = offer;
  window.setTimeout(() => {
    if (standing === offer) standing = undefined;
  }, SAID_MS);
  return () => {
    offer.takeAway();
    if (standing === offer) standing = undefined;
  };
}

/** Gives a dialog a place for it. An offer that stands moves there, and on once the dialog goes. */
export function addPlaceForOffer(root: HTMLElement, { app, owner }: { app: App; owner: Component }): void {
  new UndoBar(root, { app, owner });
  const move = (): void => void root.win.setTimeout(moveOffer);
  move();
  owner.register(move);
}

function moveOffer(): void {
  if (!standing) return;
  standing.takeAway();
  standing.takeAway = offerIn(standing.app, standing.done);
}

function offerIn(app: App, done: Undoable): () => void {
  return undoBarInSight()?.show(done) ?? offerInNotice(app, done.says, done.undo);
}

function offerInNotice(app: App, says: string, takeBack: () => void): () => void {
  return sayWithButton(app, { says, title: say`Undo`, press: takeBack });
}

/** Says something in a notice with a button for what one may do about it. Answers with what takes it away. */
export function sayWithButton(app: App, { says, ...button }: { says: string } & ButtonOfNotice): () => void {
  return noticeWithButton(app, { says, button, ms: SAID_MS }).takeAway;
}

/** Says how far something is in a notice that stays; the button, if there is one, stops it. */
export function sayHowFar(
  app: App,
  says: string,
  button?: ButtonOfNotice,
): { say: (says: string) => void; takeAway: () => void } {
  const { words, takeAway } = noticeWithButton(app, { says, button, ms: 0 });
  words.setAttr('role', 'status');
  return { say: (text) => setTextOf(words, text), takeAway };
}

interface ButtonOfNotice {
  title: string;
  press: () => void;
}

function noticeWithButton(
  app: App,
  { says, button, ms }: { says: string; button?: ButtonOfNotice; ms: number },
): { words: HTMLElement; takeAway: () => void } {
  const content = createFragment();
  const row = content.createDiv({ cls: 'informational-interviews-notice-done' });
  const words = row.createSpan({ text: says });
  const notice = new Notice(content, ms);
  const takeAway = (): void => void notice.hide();
  if (button) addButton(app, row, { ...button, takeAway });
  return { words, takeAway };
}

function addButton(
  app: App,
  row: HTMLElement,
  { title, press, takeAway }: ButtonOfNotice & { takeAway: () => void },
): void {
  const button = row.createEl('button', { text: title, cls: 'informational-interviews-notice-undo' });
  // The focus stays where it is under the pointer; whoever came here by keys is brought back, however the notice goes.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  bringBackFrom(button, app);
  button.addEventListener('click', () => {
    takeAway();
    press();
  });
}

// A notice tells nobody that it goes.
function bringBackFrom(button: HTMLElement, app: App): void {
  let former: FormerFocus | undefined;
  const leaving = new MutationObserver(() => {
    if (button.isConnected) return;
    leaving.disconnect();
    former?.giveBack();
  });
  button.addEventListener('focus', ({ relatedTarget }) => {
    // None when the window has the focus again that it had given to another.
    if (relatedTarget || !former) former = new FormerFocus(app, relatedTarget as HTMLElement | null);
    leaving.observe(button.doc.body, { childList: true, subtree: true });
  });
  button.addEventListener('blur', ({ relatedTarget }) => {
    if (relatedTarget) leaving.disconnect();
  });
}
