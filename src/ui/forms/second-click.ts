/** Passes over the second of two quick clicks, which was meant for what a dialog now lies over. */
export function passOverSecondClick(dialog: HTMLElement): void {
  let clicked = false;
  const passOver = (event: MouseEvent): void => {
    if (event.detail === 1) clicked = true;
    if (event.detail < 2 || clicked) return;
    event.preventDefault();
    event.stopPropagation();
  };
  dialog.addEventListener('mousedown', passOver, true);
  dialog.addEventListener('click', passOver, true);
}
