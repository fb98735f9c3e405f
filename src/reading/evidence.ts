/** What a text holds of what the reader knows: words, names, numbers and plain cues. Pure. */
import type { Cue, Quantity, ReadingData } from './data.ts';
import { signOf, tokensOf, type Token } from './match.ts';
import { negated, unwanted } from './negation.ts';
import { prepare, type Meaning } from './prepare.ts';
import { quantitiesIn, type Sentence } from './quantities.ts';

export interface Evidence {
  /** Number of a single word, or `counted`/`named` with question and option → the words, as typed. */
  readonly signs: ReadonlyMap<string, string>;
  readonly tokens: readonly Token[];
  /** Number of a weighed word → its place among those of this text, from 1 on. */
  readonly plain: ReadonlyMap<string, number>;
  /** That place for each of the tokens; 0 for a word that is not weighed, or not wanted. */
  readonly places: Int16Array;
  /** Cues whose words stand in the text and are not taken back. */
  readonly cues: readonly { readonly cue: Cue; readonly sure: boolean; readonly words: string }[];
}

/** Words that are read in one step. */
const STEP = 300;

/** @returns the evidence, in steps of a few milliseconds at most */
export function* evidenceIn(text: string, data: ReadingData): Generator<undefined, Evidence> {
  const prepared = prepare(data);
  yield;
  const tokens = tokensOf(text);
  yield;
  const signs = new Map<string, string>();
  const cues = new Map<Cue, { sure: boolean; words: string }>();
  const silenced = new Set<Cue>();
  const units = new Map<number, Set<Quantity>>();
  const allows = new Map<number, Set<Quantity>>();
  const bars = new Map<number, Set<Quantity>>();
  const note = (sign: string, words: string) => {
    if (!signs.has(sign)) signs.set(sign, words);
  };
  // What is known already need not be found again.
  const skip = (meaning: Meaning) =>
    'cue' in meaning && (silenced.has(meaning.cue) || (cues.get(meaning.cue)?.sure === true && meaning.how !== 'unless'));
  for (let from = 0; from < tokens.length; from += STEP) {
    for (const place of prepared.phrases.in(tokens, { from, to: Math.min(from + STEP, tokens.length), skip })) {
      const words = text.slice(tokens[place.from]!.from, tokens[place.to - 1]!.to);
      const { meaning } = place;
      if ('model' in meaning) {
        for (const question of ['size', 'weights', 'window'] as const)
          if (meaning.model[question] !== undefined) note(`${NAMED} ${question} ${meaning.model[question]}`, words);
      } else if ('quantity' in meaning) {
        const by = meaning.how === 'with' ? allows : meaning.how === 'unless' ? bars : units;
        const { sentence } = tokens[place.from]!;
        by.set(sentence, (by.get(sentence) ?? new Set()).add(meaning.quantity));
      } else if (meaning.how === 'unless') silenced.add(meaning.cue);
      else if (!negated(tokens, place.from)) {
        const sure = meaning.how === 'sure';
        if (sure ? !cues.get(meaning.cue)?.sure : !cues.has(meaning.cue)) cues.set(meaning.cue, { sure, words });
      }
    }
    yield;
  }
  for (const { question, option, words } of yield* quantitiesIn(prepared, sentencesOf(text, tokens, { units, allows, bars })))
    note(`${COUNTED} ${question} ${option}`, words);
  yield;
  const plain = new Map<string, number>();
  const not = unwanted(text, tokens);
  const places = new Int16Array(tokens.length);
  // Most words of a text come again.
  const known = new Map<string, number>();
  for (let at = 0; at < tokens.length; at++) {
    if (not.has(at)) continue;
    const { word, from, to } = tokens[at]!;
    let place = known.get(word);
    if (place === undefined) {
      const sign = signOf(word);
      place = plain.get(sign) ?? 0;
      if (place === 0 && prepared.plain.has(sign)) {
        note(sign, text.slice(from, to));
        plain.set(sign, (place = plain.size + 1));
      }
      known.set(word, place);
    }
    places[at] = place;
  }
  return {
    signs,
    tokens,
    plain,
    places,
    cues: [...cues].flatMap(([cue, said]) => (silenced.has(cue) ? [] : [{ cue, ...said }])),
  };
}

/** A number or a model's name that gives an answer is called by question and option. */
export const COUNTED = 'counted';
export const NAMED = 'named';

const NO_QUANTITIES: ReadonlySet<Quantity> = new Set();

function* sentencesOf(
  text: string,
  tokens: readonly Token[],
  { units, allows, bars }: Readonly<Record<'units' | 'allows' | 'bars', ReadonlyMap<number, ReadonlySet<Quantity>>>>,
): Generator<Sentence> {
  for (let from = 0; from < tokens.length;) {
    const { sentence } = tokens[from]!;
    let to = from;
    while (tokens[to + 1]?.sentence === sentence) to += 1;
    yield {
      typed: text.slice(tokens[from]!.from, tokens[to]!.to),
      units: units.get(sentence) ?? NO_QUANTITIES,
      allows: allows.get(sentence) ?? NO_QUANTITIES,
      bars: bars.get(sentence) ?? NO_QUANTITIES,
    };
    from = to + 1;
  }
}
