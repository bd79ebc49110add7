import type { TooltipOptions } from 'obsidian';
import { screenOf } from './context';

/**
 * A tooltip is the element's `aria-label`, shown on hover (developer docs,
 * setTooltip; the attributes are as Obsidian's).
 */
export function setTooltip(el: HTMLElement, tooltip: string, options: TooltipOptions = {}): void {
  if (tooltip === '') {
    el.removeAttribute('aria-label');
    return;
  }
  el.setAttribute('aria-label', tooltip);
  if (options.placement) el.setAttribute('data-tooltip-position', options.placement);
  if (options.classes?.length) el.setAttribute('data-tooltip-classes', options.classes.join(' '));
  if (options.delay !== undefined) el.setAttribute('data-tooltip-delay', String(options.delay));
}

/** Shows a tooltip by the element at once; it goes when the pointer leaves, a key is pressed or anything is clicked. */
export function displayTooltip(
  el: HTMLElement, content: string | DocumentFragment, options: TooltipOptions = {},
): void {
  const { document, window } = screenOf(el);
  hideTooltip(document);
  const tip = document.body.createDiv({ cls: 'tooltip', attr: { role: 'tooltip' } });
  tip.setText(content);
  if (options.classes) tip.addClasses(options.classes);
  const box = el.getBoundingClientRect();
  const gap = options.gap ?? 6;
  const placement = options.placement ?? 'bottom';
  const left = placement === 'left' ? box.left - tip.offsetWidth - gap
    : placement === 'right' ? box.right + gap : box.left + box.width / 2 - tip.offsetWidth / 2;
  const below = box.bottom + gap;
  const above = box.top - tip.offsetHeight - gap;
  const fits = below + tip.offsetHeight < window.innerHeight;
  const top = placement === 'top' || (placement === 'bottom' && !fits) ? above
    : placement === 'bottom' ? below : box.top + box.height / 2 - tip.offsetHeight / 2;
  tip.addClass(`mod-${placement}`);
  tip.setCssStyles({
    left: `${Math.max(4, Math.min(left, window.innerWidth - tip.offsetWidth - 4))}px`,
    top: `${Math.max(4, top)}px`,
  });
  el.addEventListener('mouseleave', () => tip.remove(), { once: true });
}

export function hideTooltip(document: Document): void {
  for (const old of Array.from(document.querySelectorAll('.tooltip'))) old.remove();
}

/** Lets every `[aria-label]` of the document show its tooltip on hover; answers how to stop. */
export function watchTooltips(document: Document): () => void {
  let over: Element | null = null;
  const onOver = (event: Event): void => {
    const el = (event.target as Element).closest?.('[aria-label]') ?? null;
    if (el === over) return;
    over = el;
    hideTooltip(document);
    if (!el || el.getAttribute('role') === 'dialog') return;
    const position = el.getAttribute('data-tooltip-position') as TooltipOptions['placement'];
    displayTooltip(el as HTMLElement, el.getAttribute('aria-label') ?? '', position ? { placement: position } : {});
  };
  const onPress = (): void => hideTooltip(document);
  document.addEventListener('mouseover', onOver);
  document.addEventListener('mousedown', onPress, true);
  document.addEventListener('keydown', onPress, true);
  return () => {
    document.removeEventListener('mouseover', onOver);
    document.removeEventListener('mousedown', onPress, true);
    document.removeEventListener('keydown', onPress, true);
    hideTooltip(document);
  };
}
