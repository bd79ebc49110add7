/** Setting the same text again would replace the node under a selection, and a live region would speak again. */
export function setTextOf(el: HTMLElement, text: string): void {
  if (el.textContent !== text) el.setText(text);
}
