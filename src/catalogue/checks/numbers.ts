import { citedIn } from '../../prose/syntax.ts';
import type { Finding } from '../../schemas/source.ts';
import type { Catalogue } from '../catalogue.ts';
import { walk, type MarkdownNode, type Passage } from '../passages.ts';
import type { Report } from '../report.ts';
import { newerThan, placeOfFinding } from './figures.ts';
import { measuredIn, otherUnit, type Measured } from './units.ts';

/** Blocks whose sentences are held to the rule; code, headings and examples are not among them. */
const BLOCKS = new Set(['paragraph', 'tableCell']);
/** Stands for arithmetic of ours. */
const OURS = '\u0001';
const EXEMPT = new Set(['Example', 'Calc']);
/** Units that writers put right behind a number; any other letter there makes it part of a name, such as 7B. */
const UNIT = '(?:k|x|ms|s|h|min|[kKMGT]B|pp|-?fold|e\\d+)(?![\\p{L}\\d_-])';
const NUMBER = new RegExp(`(?<![\\p{L}\\d_.,-])[-−+]?\\d[\\d,]*(?:\\.\\d+)?(?=${UNIT}|(?![\\d.,]*[\\p{L}_-]))`, 'gu');
/** Digits of other scripts, fractions and numerals of one character; what stands above or below the line belongs to a formula. */
const OTHER_DIGITS = /(?![0-9⁰¹²³⁴-⁹₀-₉])[\p{Nd}\p{No}\p{Nl}]+/gu;
const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SPELLED = new RegExp(
  `\\b(?:(${TENS.slice(2).join('|')})(?:[- ](${UNITS.slice(1, 10).join('|')}))?|(${UNITS.join('|')}))[- ](?:per ?cent|percent)\\b`,
  'gi',
);
const WORD = new RegExp(`\\b(?:${UNITS.join('|')})\\b`, 'gi');
/** "eight of eleven", "nine out of the twelve". */
const SHARE = new RegExp(`\\b(${UNITS.join('|')}) (?:out )?of (?:the |its |their )?(${UNITS.join('|')})\\b`, 'gi');
const GROUPED = /^[-−+]?\d{1,3}(,\d{3})*(\.\d+)?$/;
const YEAR = /^(19|20)\d\d$/;
const VERSION = /(?<![\d.])\d+\.\d+\.\d+(?![\d.]*\d)/g;

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

/** Every number that a finding's text, setting or figures hold, as normal decimal text. */
function numbersOf({ text, setting, figures }: Finding): Set<string> {
  return new Set([
    ...figures.map(({ value }) => normal(String(value))),
    ...numbersIn(text),
    ...numbersIn(setting),
    ...figures.flatMap(({ of, unit }) => numbersIn(`${of} ${unit}`)),
  ]);
}

const countOf = (word: string): number => UNITS.indexOf(word.toLowerCase());

function countsOf({ text, setting, figures }: Finding, known: ReadonlySet<string>): Set<number> {
  const words = [text, setting, ...figures.map(({ of }) => of)].join(' ').match(WORD) ?? [];
  return new Set([...[...known].map(Number), ...words.map(countOf)]);
}

function measuredOf({ text, setting, figures }: Finding): Measured[] {
  return measuredIn([text, setting, ...figures.flatMap(({ value, unit, of }) => [`${value} ${unit}`, of])].join('\n'));
}

/** Numbers written in a text, without years and without those that belong to a name. */
export function numbersIn(text: string): string[] {
  return writtenIn(text).map(({ number }) => number);
}

/** Numbers as they are written and as normal decimal text. */
function writtenIn(text: string): { text: string; number: string }[] {
  const plain = [...text.replaceAll(VERSION, '').matchAll(NUMBER)]
    .map(([match]) => ({ text: match, number: normal(match) }))
    .filter(({ number }) => !YEAR.test(number));
  const others = [...text.matchAll(OTHER_DIGITS)].map(([match]) => ({ text: match, number: match }));
  const spelled = [...text.matchAll(SPELLED)].map(([match, tens, unit, single]) => ({
    text: match,
    number: String(
      single
        ? UNITS.indexOf(single.toLowerCase())
        : TENS.indexOf(tens!.toLowerCase()) * 10 + (unit ? UNITS.indexOf(unit.toLowerCase()) : 0),
    ),
  }));
  return [...plain, ...others, ...spelled];
}

function normal(written: string): string {
  const number = written.replace(/,$/, '');
  // "3,5" is no number here: its comma neither groups nor divides.
  if (number.includes(',') && !GROUPED.test(number)) return number;
  const value = Number(number.replaceAll(',', '').replace('−', '-').replace('+', ''));
  return String(Math.abs(value));
}

/** Splits at the ends of sentences; a citation after the full stop still belongs to the sentence before it. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?…]["”’)]?(?:\s*\[@[^\]]+\])?)\s+(?=[\p{Lu}“"(\d])/u).filter((part) => part.trim() !== '');
}

function* blocksIn(node: MarkdownNode): Generator<MarkdownNode> {
  // HTML is told of as such.
  if (EXEMPT.has(node.name ?? '') || /^[a-z]/.test(node.name ?? '')) return;
  // On one line, <Aside>text</Aside> holds its text without a paragraph.
  if (BLOCKS.has(node.type) || (node.type !== 'heading' && node.children?.some(({ type }) => type === 'text'))) yield node;
  else for (const child of node.children ?? []) yield* blocksIn(child);
}

function flatten(node: MarkdownNode): string {
  if (node.name === 'Calc') return OURS;
  if (node.type === 'inlineCode' || EXEMPT.has(node.name ?? '')) return '';
  return node.value !== undefined ? node.value : (node.children ?? []).map(flatten).join('');
}

function excerpt(sentence: string): string {
  const line = sentence.replaceAll(/\s+/g, ' ').trim();
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}
