/** The number rule: a number in running prose stands in a finding that its own sentence cites. */
import { citedIn } from '../../prose/syntax.ts';
import type { Catalogue } from '../catalogue.ts';
import { walk, type MarkdownNode, type Passage } from '../passages.ts';
import type { Report } from '../report.ts';
import { newerThan, placeOfFinding } from './figures.ts';
import { measuredIn, otherUnit, type Measured } from './units.ts';
import { numbersOf, countsOf, measuredOf } from './finding-numbers.ts';
import { blocksIn, sentencesOf, flatten, OURS, excerpt } from './sentences.ts';
import { writtenIn } from './written-numbers.ts';
import { SHARE, countOf } from './number-words.ts';

/** The number rule over the whole content. */
export class NumberRule {
  readonly #known = new Map<string, ReadonlySet<string>>();
  /** Whole numbers that a finding gives in digits or words. */
  readonly #counts = new Map<string, ReadonlySet<number>>();
  readonly #measured = new Map<string, readonly Measured[]>();
  readonly #catalogue: Catalogue;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    for (const [id, { finding }] of catalogue.findings) {
      this.#known.set(id, numbersOf(finding));
      this.#counts.set(id, countsOf(finding, this.#known.get(id)!));
      this.#measured.set(id, measuredOf(finding));
    }
  }

  /**
   * A number in running prose stands in a finding that its own sentence cites.
   *
   * Arithmetic (`<Calc>`) and worked examples (`<Example>`) are marked as ours and exempt, as are years, code and numbers that
   * are part of a name (GPT-4, 7B, version 1.2.0).
   */
  check(passages: readonly Passage[], report: Report): void {
    for (const passage of passages) {
      if (passage.ours) continue;
      for (const node of walk(passage.tree)) this.#title(node, passage, report);
      for (const block of blocksIn(passage.tree)) {
        for (const sentence of sentencesOf(flatten(block))) this.#sentence(sentence, passage, block, report);
      }
    }
  }

  /** No note can stand in the title of an aside. */
  #title(node: MarkdownNode, passage: Passage, report: Report): void {
    const title = node.name === 'Aside' && node.attributes?.find(({ name }) => name === 'title')?.value;
    if (typeof title === 'string') this.#sentence(title, passage, node, report);
  }

  #sentence(sentence: string, passage: Passage, block: MarkdownNode, report: Report): void {
    const cited = citedIn(sentence);
    if (sentence.includes(OURS) && cited.length === 0)
      report.say('misplaced', passage.placeOf(block, '<Calc>'), {
        what: `The arithmetic in this sentence works with nothing that it cites: “${excerpt(sentence.replaceAll(OURS, '…'))}”.`,
        cure: 'Cite the findings whose figures went in.',
      });
    const allowed = new Set(cited.flatMap((id) => [...(this.#known.get(id) ?? [])]));
    for (const { text, number } of writtenIn(sentence)) {
      if (allowed.has(number)) continue;
      // What a finding at fault holds is not known; the finding is told of where it stands.
      if (cited.some((id) => !this.#known.has(id))) {
        report.followOns += 1;
        continue;
      }
      const place = passage.placeOf(block, text);
      const changed = cited.find((id) => newerThan(this.#catalogue, id, place));
      if (changed === undefined) report.say('uncited-number', place, { number, sentence: excerpt(sentence) });
      else report.say('not-held', placeOfFinding(this.#catalogue, changed), { id: changed, wanted: number, at: place });
    }
    for (const [text, part, whole] of sentence.matchAll(SHARE)) {
      const [held, of] = [part!, whole!].map((word) => cited.some((id) => this.#counts.get(id)?.has(countOf(word))));
      // How many there were stands in the finding, and how many of them does not. "One of four reasons" counts nothing, and
      // "three of the five guides" those that are cited.
      if (!of || held || countOf(part!) === 1 || countOf(part!) === cited.length) continue;
      report.say('uncited-number', passage.placeOf(block, text), { number: `“${text}”`, sentence: excerpt(sentence) });
    }
    const measured = cited.flatMap((id) => this.#measured.get(id) ?? []);
    for (const one of measuredIn(sentence)) {
      const other = otherUnit(one, measured);
      if (other === undefined) continue;
      const { number, unit } = one;
      report.say('unit-differs', passage.placeOf(block, number), { number, unit, other, sentence: excerpt(sentence) });
    }
  }
}
