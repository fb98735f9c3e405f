/** Numbers with units: how many pages, labels, examples, requests. Pure. */
import type { Quantity } from './data.ts';
import { inSmall } from './match.ts';
import type { Prepared } from './prepare.ts';

export interface Counted {
  readonly question: string;
  readonly option: string;
  readonly words: string;
}

const TIMES: Readonly<Record<string, number>> = { k: 1000, thousand: 1000, m: 1_000_000, million: 1_000_000 };

/**
 * A number as people type it: 1,500 and 1.500 are fifteen hundred, 2.5 is two and a half.
 *
 * @example
 * numberOf('11,000'); // 11000
 */
export function numberOf(text: string): number {
  const plain = text.replace(/[.,]$/, '');
  return Number(/^\d{1,3}([.,]\d{3})+$/.test(plain) ? plain.replaceAll(/[.,]/g, '') : plain.replace(',', '.'));
}

/** A unit may be typed onto its number, as in 7B or 50pages, or onto the next sentence: then it is no word by itself. */
const JOINED = /\d[a-z]|[a-z][.+][a-z]/;

/** Number words that stand for a size; of two that begin alike the longer comes first. */
const WORDS: readonly (readonly [string, string])[] = [
  ['(?:a )?dozens?', '24'],
  ['tens of thousands', '30000'],
  ['hundreds of thousands', '300000'],
  ['some hundreds?|a few hundred|several hundred|hundreds', '300'],
  ['more than a thousand|over a thousand', '1100'],
  ['thousands|a few thousand', '3000'],
  ['(?:many )?millions', '5000000'],
  ['(?:a )?hundred thousand', '100000'],
  ['a hundred', '100'],
  ['a thousand', '1000'],
  ['half a million', '500000'],
  ['a million', '1000000'],
  ['an?(?= (?:mega|giga|tera|hour))', '1'],
  ...['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word, at) => [word, String(at + 2)] as const),
  ['twenty', '20'],
  ['fifty', '50'],
];
/** All of them at once: one pass over a sentence. */
const ANY_WORD = new RegExp(String.raw`\b(?:${WORDS.map(([word]) => `(${word})`).join('|')})\b`, 'g');
/** With noughts before them, so that everything stays in its place. */
const inDigits = (text: string) =>
  text.replaceAll(ANY_WORD, (word, ...groups: (string | undefined)[]) =>
    WORDS[groups.findIndex((one) => one !== undefined)]![1].padStart(word.length, '0'),
  );

/** A sentence as typed, and with the quantities whose units it holds, and that its words allow or rule out. */
export interface Sentence {
  readonly typed: string;
  readonly units: ReadonlySet<Quantity>;
  readonly allows: ReadonlySet<Quantity>;
  readonly bars: ReadonlySet<Quantity>;
}

/** Every quantity that the data knows, in every sentence; a step is a sentence. */
export function* quantitiesIn({ quantities }: Prepared, parts: Iterable<Sentence>): Generator<undefined, Counted[]> {
  const found = new Map<string, Counted & { amount: number }>();
  const split = new Set<string>();
  for (const { typed, units, allows, bars } of parts) {
    const small = inSmall(typed);
    const joined = JOINED.test(small);
    if (!joined && units.size === 0) continue;
    yield;
    const digits = inDigits(small);
    for (const { quantity, patterns } of quantities) {
      const { question, each, steps, with: needed, least, also, onlyOne } = quantity;
      if (!joined && !units.has(quantity)) continue;
      if ((needed.length > 0 && !allows.has(quantity)) || bars.has(quantity)) continue;
      for (const pattern of patterns) {
        // Most patterns are in no sentence, and a search costs a fraction of what all matches do.
        if (digits.search(pattern) < 0) continue;
        for (const match of digits.matchAll(pattern)) {
          const { number, times } = match.groups as { number: string; times?: string };
          const count = numberOf(number) * (TIMES[times ?? ''] ?? 1);
          const amount = count * each;
          const step = steps.find(({ upTo }) => upTo === undefined || amount <= upTo);
          // Two points are no number, and not this many either.
          if (!step || !(count >= least)) continue;
          const words = typed.slice(match.index, match.index + match[0].length);
          for (const [other, option] of Object.entries(also)) found.set(other, { question: other, option, words, amount });
          const before = found.get(question);
          if (onlyOne && before && before.option !== step.option) split.add(question);
          // Of several numbers the largest counts: "600 by hand and 300 more".
          if (before && before.amount >= amount) continue;
          found.set(question, { question, option: step.option, words, amount });
        }
      }
    }
  }
  return [...found.values()].filter(({ question }) => !split.has(question));
}
