import type { CDPSession, Page } from 'playwright-core';

/** An element that a screen reader names, and the words that the eye finds on it, piece by piece. */
interface Named {
  role: string;
  name: string;
  seen: string[];
  html: string;
}

const LISTENED_TO = new Set([
  'button', 'link', 'checkbox', 'radio', 'combobox', 'textbox', 'menuitem', 'option', 'spinbutton', 'searchbox', 'DateTime', 'InputTime',
  'tab', 'heading', 'listbox', 'toolbar', 'dialog', 'radiogroup', 'table', 'columnheader',
]);

/**
 * What in a part of a page is called otherwise than it is seen, or not called at all: whoever speaks to the computer
 * says what stands there, and whoever listens is told of it. The browser computes the names.
 */
export async function misnamed(page: Page, within: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const named = await namedIn(session, within);
    if (named.length === 0) return [`Nothing is named in ${within}`];
    return named
      .filter(({ name, seen }) => name.trim() === '' || !holdsInTurn(name, seen))
      .map(({ role, name, seen, html }) => `${role} “${name}” shows ${JSON.stringify(seen)}: ${html}`);
  } finally {
    await session.detach();
  }
}

function holdsInTurn(name: string, seen: readonly string[]): boolean {
  const heard = plain(name);
  let from = 0;
  return seen.map(plain).every((piece) => {
    const at = heard.indexOf(piece, from);
    from = at + piece.length;
    return at >= 0;
  });
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

async function namedIn(session: CDPSession, within: string): Promise<Named[]> {
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: within });
  const { nodes } = await session.send('Accessibility.queryAXTree', { nodeId });
  const heard = nodes.filter(({ ignored, role }) => !ignored && LISTENED_TO.has(String(role?.value)));
  const found = await Promise.all(heard.map(async ({ role, name, backendDOMNodeId }) => {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: backendDOMNodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId, returnByValue: true, functionDeclaration: String(seenOn),
    });
    const on = result.value as Pick<Named, 'seen' | 'html'> | null;
    return on ? [{ role: String(role!.value), name: String(name?.value ?? ''), ...on }] : [];
  }));
  return found.flat();
}

/** Runs in the page. */
function seenOn(this: Element): Pick<Named, 'seen' | 'html'> | null {
  if (!(this instanceof HTMLElement)) return null;
  const seen: string[] = [];
  const read = (node: Node): void => {
    for (const child of Array.from(node.childNodes)) {
      const unseen = child instanceof Element && (child.ariaHidden === 'true' || !child.checkVisibility() ||
        child.matches('select, .informational-interviews-ui-unseen'));
      if (child.nodeType === Node.TEXT_NODE) seen.push(child.textContent!.trim());
      else if (!unseen) read(child);
    }
  };
  if (this.matches('input, select, textarea')) Array.from((this as HTMLInputElement).labels ?? []).forEach(read);
  else if (!this.matches('table, [role=listbox], [role=toolbar], [role=dialog], [role=radiogroup]')) read(this);
  return { seen: seen.filter((text) => /[\p{L}\p{N}]/u.test(text)), html: this.outerHTML.slice(0, 200) };
}
