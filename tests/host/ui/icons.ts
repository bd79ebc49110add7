import nodes from 'lucide-static/icon-nodes.json';
import { screenOf, type Screen } from './context';
import aliases from './icon-aliases.json';

type IconNode = [string, Record<string, string>][];
const icons = nodes as unknown as Record<string, IconNode>;

// Ids that Lucide has renamed: lucide-static still ships their files, drawn as
// the new ones. Obsidian answers to both (assumed).
const renamed = aliases as Record<string, string>;

function find(screen: Screen, id: string): IconNode | string | null {
  const name = id.startsWith('lucide-') ? id.slice('lucide-'.length) : id;
  return screen.customIcons.get(id) ?? icons[name] ?? icons[renamed[name] ?? ''] ?? null;
}

/** An `<svg class="svg-icon lucide-…">`, or null and a record in `unknownIcons` when the id is not in the set. */
export function iconFor(screen: Screen, id: string): SVGSVGElement | null {
  const icon = find(screen, id);
  if (!icon) {
    if (id !== '') screen.unknownIcons.add(id);
    return null;
  }
  const name = id.startsWith('lucide-') ? id : `lucide-${id}`;
  const svg = screen.document.createElementNS('http://www.w3.org/2000/svg', 'svg') as SVGSVGElement;
  const custom = typeof icon === 'string';
  svg.classList.add('svg-icon', custom ? id : name);
  const frame = custom
    ? { viewBox: '0 0 100 100', width: '100', height: '100' }
    : { viewBox: '0 0 24 24', width: '24', height: '24', fill: 'none', stroke: 'currentColor',
      'stroke-width': '2', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  for (const [key, value] of Object.entries(frame)) svg.setAttribute(key, value);
  if (custom) {
    const parsed = new screen.window.DOMParser()
      .parseFromString(`<svg xmlns="http://www.w3.org/2000/svg">${icon}</svg>`, 'image/svg+xml');
    for (const child of Array.from(parsed.documentElement.childNodes)) {
      svg.appendChild(screen.document.importNode(child, true));
    }
  } else {
    for (const [tag, attributes] of icon) svg.createSvg(tag as 'path', { attr: attributes });
  }
  return svg;
}

/**
 * Replaces the icon of `parent`; an unknown id leaves it without one (known from Obsidian's behaviour: no placeholder).
 */
export function setIcon(parent: HTMLElement, iconId: string): void {
  const screen = screenOf(parent);
  for (const old of Array.from(parent.children)) if (old.classList.contains('svg-icon')) old.remove();
  const icon = iconFor(screen, iconId);
  if (icon) parent.insertBefore(icon, parent.firstChild);
}

export function iconIds(screen: Screen): string[] {
  return [...Object.keys(icons).map(id => `lucide-${id}`), ...screen.customIcons.keys()];
}
