/** Narrows a list by kind of page and by approach; counts say what each choice would leave. */
import { button, el } from './dom.ts';
import type { Found } from './query/answer.ts';

export interface Chosen {
  kind?: string | undefined;
  approach?: string | undefined;
}

const NAMES: Readonly<Record<string, string>> = {
  prompting: 'Prompting',
  'long-context': 'Long context',
  rag: 'RAG',
  'fine-tuning': 'Fine-tuning',
  hybrid: 'Hybrid',
};

export function matches({ entry }: Found, { kind, approach }: Chosen): boolean {
  return (kind === undefined || entry.kind === kind) && (approach === undefined || entry.approaches.includes(approach));
}

/** Two rows of toggles; each counts the results under the other row's choice. */
export class Filters {
  readonly root = el('div', { class: 'search-filters', hidden: true });
  readonly chosen: Chosen;
  private readonly changed: () => void;

  constructor(chosen: Chosen, changed: () => void) {
    this.chosen = chosen;
    this.changed = changed;
  }

  /** What is chosen, in words; empty where nothing is. */
  get said(): string {
    const { kind, approach } = this.chosen;
    return [...(kind === undefined ? [] : [kind]), ...(approach === undefined ? [] : [NAMES[approach] ?? approach])].join(', ');
  }

  /** Takes back what was chosen. */
  drop(): void {
    this.chosen.kind = this.chosen.approach = undefined;
  }

  /** Takes back a choice that no entry of the site has, such as one mistyped into the address. */
  keepOnly(entries: Iterable<Found['entry']>): void {
    const all = [...entries];
    if (!all.some(({ kind }) => kind === this.chosen.kind)) this.chosen.kind = undefined;
    if (!all.some(({ approaches }) => approaches.includes(this.chosen.approach ?? ''))) this.chosen.approach = undefined;
  }

  draw(results: readonly Found[]): void {
    const kinds = count(
      results.filter((found) => matches(found, { approach: this.chosen.approach })),
      ({ kind }) => [kind],
    );
    const approaches = count(
      results.filter((found) => matches(found, { kind: this.chosen.kind })),
      (entry) => entry.approaches,
    );
    const order = (a: string, b: string) => Object.keys(NAMES).indexOf(a) - Object.keys(NAMES).indexOf(b);
    const focused = (document.activeElement as HTMLElement | null)?.dataset.choice;
    this.root.replaceChildren(
      this.row('Kind of page', 'kind', [...kinds.keys()].sort(), kinds),
      this.row('Approach', 'approach', [...approaches.keys()].sort(order), approaches),
    );
    this.root.hidden = results.length === 0 && this.said === '';
    if (focused !== undefined) this.root.querySelector<HTMLElement>(`[data-choice="${focused}"]`)?.focus();
  }

  private row(label: string, key: keyof Chosen, values: readonly string[], counts: ReadonlyMap<string, number>): HTMLElement {
    const chosen = this.chosen[key];
    const shown = chosen === undefined || values.includes(chosen) ? values : [...values, chosen];
    const toggles = shown.map((value) => {
      const on = chosen === value;
      const toggle = button(
        key === 'approach' ? (NAMES[value] ?? value) : value,
        { class: 'search-filter', 'aria-pressed': String(on), 'data-choice': `${key}-${value}` },
        () => {
          this.chosen[key] = on ? undefined : value;
          this.changed();
        },
      );
      toggle.append(' ', el('span', { class: 'count' }, String(counts.get(value) ?? 0)));
      return toggle;
    });
    return el('div', { role: 'group', 'aria-label': label, hidden: shown.length === 0 }, ...toggles);
  }
}

function count(results: readonly Found[], of: (entry: Found['entry']) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { entry } of results) for (const value of of(entry)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
