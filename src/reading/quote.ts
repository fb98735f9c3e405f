/** Which words of a text an answer rests on. Pure. */
import type { Evidence } from './evidence.ts';

/** Words that are quoted in a row. */
const LONGEST = 6;

/**
 * The run of words within a sentence that speaks most for an answer, or a number or a name that gives it.
 *
 * @param question id of the question that is answered
 * @param speaks sign → how much it speaks for the answer
 * @returns the words as typed; undefined where none speak for it
 */
export function quoteOf(
  text: string,
  { signs, tokens, plain, places }: Evidence,
  question: string,
  speaks: ReadonlyMap<string, number>,
): string | undefined {
  let most = 0;
  let quote: string | undefined;
  const weights = new Float64Array(plain.size + 1);
  for (const [sign, much] of speaks) {
    weights[plain.get(sign) ?? 0] = much;
    // A number or a name that answers another question may tell much, but explains nothing.
    if (much > most && sign.includes(` ${question} `) && signs.has(sign)) [most, quote] = [much, signs.get(sign)];
  }
  weights[0] = 0;
  for (let first = 0; first < tokens.length; first++) {
    if (weights[places[first]!]! <= 0) continue;
    const { from, sentence } = tokens[first]!;
    let sum = 0;
    for (let at = first; at < first + LONGEST && tokens[at]?.sentence === sentence; at++) {
      sum += weights[places[at]!]!;
      if (sum > most) [most, quote] = [sum, text.slice(from, tokens[at]!.to)];
    }
  }
  return quote;
}
