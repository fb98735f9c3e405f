/** Makes Mermaid's SVG ours: no style, no script, no unused parts, ids that cannot clash. Pure. */
import { parse, type HTMLElement } from 'node-html-parser';

/** Attributes that carry Mermaid's own look or bookkeeping; the site's stylesheet does the look. */
const DROPPED = [
  'style',
  'data-look',
  'data-id',
  'data-et',
  'data-type',
  'data-points',
  'data-edge',
  'font-style',
  'font-weight',
  'font-family',
  'font-size',
  'fill-opacity',
  'stroke-opacity',
  'xmlns',
  'aria-roledescription',
  'width',
  'height',
];

/** Parts that the site replaces, and parts worth keeping only where something refers to them. */
const REMOVED = new Set(['style', 'script', 'filter', 'title', 'desc', 'linearGradient']);
const SHARED = new Set(['marker', 'symbol']);

/**
 * @param svg the drawing as Mermaid wrote it
 * @param prefix put before every id, different for each diagram of a page
 * @param named the prefix of the title that names it, where a diagram is drawn twice
 */
export function clean(svg: string, prefix: string, named = prefix): string {
  const root = parse(svg).querySelector('svg');
  if (!root) throw new Error('Mermaid gave no SVG.');
  const referenced = new Set([...svg.matchAll(/url\(#([^)]+)\)|href="#([^"]+)"/g)].map((match) => match[1] ?? match[2]!));
  for (const element of root.querySelectorAll('*')) {
    const id = element.getAttribute('id') ?? '';
    const spare = SHARED.has(element.rawTagName) && !referenced.has(id);
    if (REMOVED.has(element.rawTagName) || spare) element.remove();
  }
  for (const edge of root.querySelectorAll('.edge-thickness-invisible')) edge.remove();
  for (const text of root.querySelectorAll('text')) if (text.text.trim() === '') text.remove();
  for (const element of root.querySelectorAll('.background')) if (!element.getAttribute('width')) element.remove();
  for (const rect of root.querySelectorAll('.label > rect')) rect.remove();
  for (const span of root.querySelectorAll('.text-inner-tspan')) span.replaceWith(span.innerHTML);

  const size = (root.getAttribute('viewBox') ?? '0 0 1 1').split(' ').map(Number);
  for (const element of [root, ...root.querySelectorAll('*')]) tidy(element, prefix, referenced);
  for (const group of root.querySelectorAll('g, defs').reverse()) {
    if (group.childNodes.length === 0) group.remove();
  }
  root.setAttribute('width', String(Math.ceil(size[2]!)));
  root.setAttribute('height', String(Math.ceil(size[3]!)));
  root.setAttribute('viewBox', size.map((value) => round(String(value))).join(' '));
  root.setAttribute('role', 'img');
  root.setAttribute('aria-labelledby', `${named}-title`);
  root.removeAttribute('aria-describedby');
  root.removeAttribute('id');
  return root.outerHTML.replaceAll(/>\s+</g, '><');
}

function tidy(element: HTMLElement, prefix: string, referenced: ReadonlySet<string>): void {
  const shape = ['rect', 'path', 'circle', 'line', 'polygon', 'marker', 'svg', 'ellipse'].includes(element.rawTagName);
  for (const name of Object.keys(element.attributes)) {
    const value = element.getAttribute(name) ?? '';
    if (DROPPED.includes(name) && !(shape && (name === 'width' || name === 'height')) && name !== 'viewBox') {
      element.removeAttribute(name);
    } else if (name === 'id') {
      if (referenced.has(value)) element.setAttribute('id', `${prefix}-${value}`);
      else element.removeAttribute('id');
    } else if (name === 'fill' || name === 'stroke') {
      element.removeAttribute(name);
    } else if (/url\(#/.test(value)) {
      element.setAttribute(name, value.replace(/url\(#([^)]+)\)/, `url(#${prefix}-$1)`));
    } else if (/href$/.test(name) && value.startsWith('#')) {
      element.setAttribute(name, `#${prefix}-${value.slice(1)}`);
    } else if (/^(d|points|transform|x|y|x1|x2|y1|y2|cx|cy|r|rx|ry|width|height|refX|refY)$/.test(name)) {
      element.setAttribute(name, round(value));
    }
  }
}

/** One decimal is finer than any screen shows at these sizes. */
function round(value: string): string {
  return value.replaceAll(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
}
