/** Draws results as options of a list box: one group a result, the page first, then the sections that match. */
import { el } from './dom.ts';
import { markName, type Passage, type Run } from './excerpt.ts';
import { otherName } from './query/intents.ts';
import type { Found } from './query/answer.ts';

const SVG = 'http://www.w3.org/2000/svg';
let groups = 0;

/** Another name is told where it is what was asked for, not a part of it. */
const ALSO = 0.6;

function option(href: string, ...children: (Node | string)[]): HTMLAnchorElement {
  return el('a', { role: 'option', href, tabindex: '-1', 'aria-selected': 'false' }, ...children);
}

/** A result as a group of options; its passages may come later, see `fillHit`. */
export function drawHit({ entry, id, intent }: Found, forms: readonly string[], base: string): HTMLElement {
  const title = el('span', { class: 'hit-title', id: `hit-${++groups}` }, ...marked(markName(entry.title, forms)));
  const name = intent && intent.held >= ALSO && intent.covers >= ALSO ? otherName(entry, intent) : undefined;
  const other = name === undefined ? '' : `, also called ${name}`;
  const link = option(base + entry.path, el('span', { class: 'hit-kind' }, ...glyphs(entry.approaches), entry.kind + other), title);
  link.append(el('span', { class: 'hit-text', 'data-wait': true }));
  return el(
    'div',
    { role: 'group', class: 'hit', 'aria-labelledby': title.id, 'data-search-result': entry.path, 'data-id': id },
    link,
  );
}

/** Puts the passages that match into a result drawn before. */
export function fillHit(hit: HTMLElement, passages: readonly Passage[], forms: readonly string[]): void {
  const link = hit.querySelector('a')!;
  const page = link.href.split('#')[0]!;
  const [text] = link.querySelectorAll<HTMLElement>('.hit-text');
  const [lead, ...rest] = passages;
  for (const old of hit.querySelectorAll('.hit-section')) old.remove();
  const own = lead && (lead.heading === undefined || link.hash !== '') ? lead : undefined;
  text?.replaceChildren(...(own ? marked(own.runs) : []));
  text?.removeAttribute('data-wait');
  if (text) text.hidden = own === undefined;
  for (const passage of own ? rest : passages) {
    if (passage.heading === undefined) continue;
    const section = option(
      `${page}#${passage.heading.id}`,
      el('span', { class: 'hit-heading' }, ...marked(markName(passage.heading.text, forms))),
      el('span', { class: 'hit-text' }, ...marked(passage.runs)),
    );
    section.classList.add('hit-section');
    hit.append(section);
  }
}

/** The advisor as an answer of its own, where the reader asked which approach to take. */
export function drawAdvice(base: string): HTMLElement {
  return drawTool(
    base,
    'advisor/',
    'Advisor',
    'Which should you use? Ask the advisor',
    'Answer a few questions about your job: it names an approach, says how sure it is, and what would change its mind.',
  );
}

/** The page of numbers, where the reader asked for one. */
export function drawNumbers(base: string): HTMLElement {
  return drawTool(
    base,
    'numbers/',
    'Numbers',
    'What would it cost, and would it fit? Work it out',
    'Put in your volume, prices and model size: cost per month, break-even, time to answer and graphics memory, with the formulas.',
  );
}

function drawTool(base: string, path: string, kind: string, title: string, text: string): HTMLElement {
  const link = option(
    base + path,
    el('span', { class: 'hit-kind' }, ...glyphs(kind === 'Advisor' ? ['hybrid'] : []), kind),
    el('span', { class: 'hit-title', id: `hit-${++groups}` }, title),
    el('span', { class: 'hit-text' }, text),
  );
  return el('div', { role: 'group', class: 'hit advice', 'aria-labelledby': `hit-${groups}`, 'data-search-result': path }, link);
}

function marked(runs: readonly Run[]): (Node | string)[] {
  return runs.map(({ text, marked }) => (marked ? el('mark', {}, text) : text));
}

/** Cells of the plane of the two levers that are lit, as in the site's other glyphs: column and row from the bottom left. */
const LIT: Readonly<Record<string, string>> = {
  prompting: '00',
  'long-context': '10',
  rag: '20',
  'fine-tuning': '01',
  hybrid: '11 21',
};
const CELLS = ['00', '10', '20', '01', '11', '21'];

function glyphs(approaches: readonly string[]): Node[] {
  return approaches.slice(0, 3).map((approach) => {
    const svg = shape('svg', {
      viewBox: '0 0 24 16',
      width: '24',
      height: '16',
      'aria-hidden': 'true',
      class: `glyph ${approach}`,
    });
    const lit = (LIT[approach] ?? '').split(' ');
    for (const on of [false, true]) {
      const cells = CELLS.filter((cell) => lit.includes(cell) === on).map((cell) => {
        const [x, y] = [1 + Number(cell[0]) * 8, 9 - Number(cell[1]) * 8];
        return on ? `M${x} ${y}h6v6h-6z` : `M${x + 0.5} ${y + 0.5}h5v5h-5z`;
      });
      svg.append(shape('path', { class: on ? 'on' : 'off', d: cells.join('') }));
    }
    return svg;
  });
}

function shape(name: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element as SVGElement;
}
