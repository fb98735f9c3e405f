/** Which words of a text an answer rests on. Pure. */
import type { Weights } from './data.ts';
import type { Evidence } from './evidence.ts';

/** Words that are quoted in a row. */
const LONGEST = 6;
/** No quotation begins or ends with these, where others speak as well: they say nothing to a reader. */
const WEAK = /^(?!ai|qa)(?:[a-z]{1,2}|and|the|for|are|but|can|has|its|our|was|how|who|that|this|with|from|into|have|when|what)$/;

/** Words that are shown before and after where so few speak, or none but weak ones. */
const AROUND = 2;
const FEW = 2;

/**
 * The run of words within a sentence that speaks most for an answer, with those around it where it is short; or a number or a name that gives it.
 *
 * @param question id of the question that is answered
 * @param weights of the answer, and of none
 * @returns the words as typed; undefined where none speak for it
 */
export function quoteOf(
  text: string,
  { signs, tokens, plain, places }: Evidence,
  question: string,
  { said, unsaid }: { readonly said: Weights; readonly unsaid: Weights },
): string | undefined {
  const weights = new Float64Array(plain.size + 1);
  let most = 0;
  let quote: string | undefined;
  for (const sign of new Set([...said.keys(), ...unsaid.keys()])) {
    const much = (said.get(sign) ?? 0) - (unsaid.get(sign) ?? 0);
    const place = plain.get(sign);
    if (place !== undefined) weights[place] = much;
    // A number or a name that answers another question may tell much, but explains nothing. Of two that say as much the name explains more.
    else if (much > 0 && much >= most && sign.includes(` ${question} `) && signs.has(sign)) [most, quote] = [much, signs.get(sign)];
  }
  let run: readonly [first: number, last: number] | undefined;
  let weak = run;
  let mostWeak = 0;
  for (let first = 0; first < tokens.length; first++) {
    if (weights[places[first]!]! <= 0) continue;
    const { word, sentence } = tokens[first]!;
    let sum = 0;
    for (let last = first; last < first + LONGEST && tokens[last]?.sentence === sentence; last++) {
      const much = weights[places[last]!]!;
      sum += much;
      // Most runs say less than what was found already, and need no closer look.
      if (much <= 0 || sum <= (run || quote !== undefined ? most : Math.min(most, mostWeak))) continue;
      if (WEAK.test(word) || WEAK.test(tokens[last]!.word)) {
        if (sum > mostWeak) [mostWeak, weak] = [sum, [first, last]];
      } else if (sum > most) [most, run] = [sum, [first, last]];
    }
  }
  run ??= quote === undefined ? weak : undefined;
  if (!run) return quote;
  let [first, last] = run;
  // A word or two, or weak ones, explain little: a reader is shown what stands around them.
  if (last - first < FEW || run === weak) {
    const { sentence } = tokens[first]!;
    for (let more = 0; more < AROUND; more++) {
      if (tokens[first - 1]?.sentence === sentence) first -= 1;
      if (tokens[last + 1]?.sentence === sentence) last += 1;
    }
  }
  return text.slice(tokens[first]!.from, tokens[last]!.to);
}
