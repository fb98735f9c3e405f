/** Numbers with units: how many pages, labels, examples, requests. Pure. */
import { findPhrase } from './phrases.ts';
import type { Prepared } from './prepare.ts';
import type { Sentence } from './sentences.ts';

export interface Counted {
  readonly question: string;
  readonly option: string;
  readonly sure: boolean;
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

/** Number words that stand for a size. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:a )?dozens?\b/gi, '24'],
  [/\bsome hundreds?\b|\ba few hundred\b|\bseveral hundred\b|\bhundreds\b/gi, '300'],
  [/\bmore than a thousand\b|\bover a thousand\b/gi, '1100'],
  [/\bthousands\b|\ba few thousand\b/gi, '3000'],
  [/\b(?:many )?millions\b/gi, '5000000'],
  [/\b(?:a )?hundred thousand\b/gi, '100000'],
  [/\ba hundred\b/gi, '100'],
  [/\ba thousand\b/gi, '1000'],
  [/\btwo\b/gi, '2'],
  [/\bthree\b/gi, '3'],
  [/\bfour\b/gi, '4'],
  [/\bfive\b/gi, '5'],
  [/\bsix\b/gi, '6'],
  [/\bseven\b/gi, '7'],
  [/\beight\b/gi, '8'],
  [/\bnine\b/gi, '9'],
  [/\bten\b/gi, '10'],
  [/\btwenty\b/gi, '20'],
  [/\bfifty\b/gi, '50'],
];

/** Every quantity that the data knows, in every sentence. */
export function quantitiesIn({ quantities }: Prepared, parts: readonly Sentence[]): Counted[] {
  const found = new Map<string, Counted & { amount: number }>();
  const split = new Set<string>();
  for (const { text, typed } of parts) {
    if (!/\d|hundred|thousand|million|dozen|two|three|four|five|six|seven|eight|nine|ten\b|twenty|fifty/i.test(text)) continue;
    const digits = WORDS.reduce((so, [word, number]) => so.replaceAll(word, number), text);
    for (const quantity of quantities) {
      const { question, patterns, each, steps, sure, with: needed, unless, least, also, onlyOne } = quantity;
      if (needed.length > 0 && !needed.some((one) => findPhrase(one, text))) continue;
      if (unless.some((one) => findPhrase(one, text))) continue;
      for (const pattern of patterns) {
        for (const match of digits.matchAll(pattern)) {
          const { number, times } = match.groups as { number: string; times?: string };
          const count = numberOf(number) * (TIMES[times?.toLowerCase() ?? ''] ?? 1);
          const amount = count * each;
          const step = steps.find(({ upTo }) => upTo === undefined || amount <= upTo);
          if (!step || !Number.isFinite(amount) || count < least) continue;
          const at = text.indexOf(match[0]);
          const words = at >= 0 ? typed.slice(at, at + match[0].length) : typed.slice(0, 80);
          for (const [other, option] of Object.entries(also)) found.set(other, { question: other, option, sure, words, amount });
          const before = found.get(question);
          if (onlyOne && before && before.option !== step.option) split.add(question);
          // Of several numbers the largest counts: "600 by hand and 300 more".
          if (before && before.amount >= amount && (before.sure || !sure)) continue;
          found.set(question, { question, option: step.option, sure, words, amount });
        }
      }
    }
  }
  return [...found.values()].map((one) => (split.has(one.question) ? { ...one, sure: false } : one));
}
