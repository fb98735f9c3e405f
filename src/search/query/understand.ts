/** Reads a query: what it is about, in which words the site may say so, and which word was probably meant. */
import type { Vocabulary } from '../vocabulary.ts';
import { stem } from './concepts.ts';
import { joinCompounds, splitCompound } from './compounds.ts';
import type { Corrector } from './correct.ts';
import { inEnglish } from './foreign.ts';
import { isForeign, isMessage, isSymbols, latinWords } from './language.ts';
import { asksForAdvice, asksForNumbers, isStopWord, meantBy, rephrase, startsStopWord } from './phrases.ts';
import { longForm, separated, spellingsOf, rootsOf } from './variants.ts';
import { fold, partsOf, tokensOf, visible } from './words.ts';
import type { Subject, Understanding } from './understanding.ts';

/** Asks the index how many results hold a word, ignoring its ending. */
export type Known = (word: string) => Promise<number>;

export interface Options {
  /** The last word may still be unfinished. */
  typing?: boolean;
  /** The typing rests: what is there is to be asked about. */
  paused?: boolean;
  /** Take every word as it stands: the reader has turned a correction down. */
  literal?: boolean;
}

/** The index is asked about no more things than this; the others still count for what the question is about. */
const MOST_SUBJECTS = 5;

/** A question of so many words. */
const LONG = 4;

/** Words of the query that are looked at. */
const MOST_WORDS = 24;

/** Shorter words are only searched for whole: too many words start like this. */
const SHORTEST_START = 4;

/** A word that so few results hold may itself be a slip. */
const RARE = 2;

interface Read {
  subject?: Subject | undefined;
  /** A word to offer instead. */
  offer?: string | undefined;
}

/**
 * Reads a query: what is looked for, in which forms, and what was made of slips.
 *
 * @example (await understand('what is RAG?', vocabulary, new Corrector(vocabulary), async () => 9)).words // ['rag']
 */
export async function understand(
  text: string,
  vocabulary: Vocabulary,
  corrector: Corrector,
  known: Known,
  { typing = false, paused = false, literal = false }: Options = {},
): Promise<Understanding> {
  const { words, acronyms, valid, fixes } = vocabulary;
  /** A right word of English or a neighbouring language; the set that says so takes a few slips for one. */
  const isRight = (word: string) => valid.has(word) && !fixes.has(word);
  const typed = visible(text);
  const folded = fold(typed);
  const special = isSymbols(typed) ? 'symbols' : isMessage(typed) ? 'message' : isForeign(typed, folded) ? 'foreign' : undefined;
  const english = special === 'foreign' || /^\p{L}+$/u.test(folded) ? inEnglish(folded) : folded;
  const message = special === 'message' ? meantBy(folded) : '';
  const asked = literal ? folded : message !== '' ? message : rephrase(separated(english, words));
  const tokens = joinCompounds(tokensOf(asked).flatMap(apart), words).slice(0, MOST_WORDS);
  const open = typing && /[\p{L}\p{N}]$/u.test(text) && asked === folded ? tokens.at(-1) : undefined;
  const content = literal ? tokens : tokens.filter((token) => !isStopWord(token));
  // A query of nothing but stop words ("how to use it") is searched for as it stands.
  const hurried = typing && !paused;
  const wanted = [...new Set(content.length > 0 || hurried ? content : tokens)];
  const long = wanted.length >= LONG;
  const looked = mostTelling(wanted);

  let whole = tokens.length === 0 || wanted.length > 0;
  let waiting = !whole;
  const read = await Promise.all(looked.map((token) => readWord(token, token === open)));
  const subjects = read.flatMap(({ subject }) => subject ?? []);
  const unknown = looked.filter(
    (token, index) => read[index]!.subject === undefined && !(token === open && token.length < SHORTEST_START),
  );
  const corrections = subjects.filter(({ corrected }) => corrected !== undefined);
  const offers = looked.flatMap((token, index) =>
    read[index]!.offer === undefined ? [] : [[token, read[index]!.offer!] as const],
  );
  const right = new Map([
    ...corrections.map(({ typed: wrong, corrected }): [string, string] => [wrong, corrected!]),
    ...subjects.flatMap(({ typed: short, forms, also }): [string, string][] => {
      const meant = also ?? (forms[0]?.includes(' ') ? forms[0] : slipOf(short));
      return meant === undefined ? [] : [[short, meant]];
    }),
  ]);
  const latin = special === 'foreign' ? latinWords(typed) : '';
  return {
    typed,
    subjects,
    unknown,
    words: wanted.flatMap((token) => partsOf(right.get(token) ?? longForm(token) ?? token)),
    said: tokens,
    ...(corrections.length > 0 && {
      corrected: setRight(
        folded,
        corrections.map((each) => [each.typed, each.corrected!]),
      ),
    }),
    ...(offers.length > 0 && { suggestion: setRight(folded, offers) }),
    ...(special !== undefined && { text: special }),
    ...(latin !== '' && latin !== typed && { latin }),
    advice: special !== 'message' && asksForAdvice(folded),
    numbers: special !== 'message' && asksForNumbers(folded),
    whole,
    waiting,
  };

  /** A slash or a dot joins what are two words, unless the site writes them so: `style/behavior`, but `a/b`. */
  function apart(token: string): string[] {
    const parts = partsOf(token);
    if (parts.length < 2 || words.has(parts.join('')) || acronyms.has(token)) return [token];
    return /[/._+&]/.test(token) ? parts.filter((part) => part.length > 1) : [token];
  }

  /**
   * The words to ask the index about. Of a long question these are the field's own, in their order: each word asked about
   * costs the reader a part of the index.
   */
  function mostTelling(wanted: readonly string[]): string[] {
    if (!long) return [...wanted];
    const telling = wanted.filter((token) => weightOf(token) > 0);
    const kept = new Set([...telling].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, MOST_SUBJECTS));
    return telling.length === 0 ? wanted.slice(0, MOST_SUBJECTS) : wanted.filter((token) => kept.has(token));
  }

  /** How central a word is to the field, without asking the index; a slip counts as what it is corrected to. */
  function weightOf(token: string): number {
    const joined = partsOf(token).join('');
    if (acronyms.has(joined)) return 3;
    const spelt = [joined, ...spellingsOf(joined)].map((form) => words.get(form) ?? 0);
    const own = Math.max(...spelt);
    if (own > 0 || token === open || special !== undefined || isRight(joined)) return own;
    const right = corrector.correct(joined);
    return right === undefined ? 0 : (words.get(right) ?? 0) * 0.9;
  }

  async function readWord(token: string, unfinished: boolean): Promise<Read> {
    if (unfinished && hurried && tooSoon(token)) {
      whole = false;
      waiting = true;
      return {};
    }
    const joined = partsOf(token).join('');
    const leftAlone = special !== undefined || isRight(joined);
    const forms = await formsOf(token);
    if (forms.length > 0) {
      const also =
        literal || unfinished || leftAlone || forms.length > 1 || forms[0]!.includes(' ') || (await known(forms[0]!)) > RARE
          ? undefined
          : corrector.usual(forms[0]!);
      return { subject: also === undefined ? { typed: token, forms } : { typed: token, forms: [...forms, also], also } };
    }
    if (unfinished && corrector.starts(token)) {
      whole = false;
      return { subject: { typed: token, forms: [token] } };
    }
    if (literal) return {};
    const right = corrector.correct(joined, ...around(token)) ?? (unfinished ? corrector.complete(joined) : undefined);
    const split = splitCompound(joined, words);
    const root = await rootOf(token);
    if (right !== undefined && stem(right) === stem(joined)) return { subject: { typed: token, forms: await formsOf(right) } };
    const meant = isRight(joined) && special === undefined ? corrector.inPhrase(joined, ...around(token)) : undefined;
    if (meant !== undefined) return { subject: { typed: token, forms: await formsOf(meant), corrected: meant } };
    if (leftAlone) {
      const offer = special === undefined ? right : undefined;
      return { subject: root, offer: root === undefined ? offer : undefined };
    }
    if (split !== undefined && (right === undefined || words.get(right) !== 3)) {
      return { subject: { typed: token, forms: [split], corrected: split } };
    }
    if (root !== undefined) return { subject: root };
    if (right === undefined) return {};
    return { subject: { typed: token, forms: [...new Set([right, ...(await formsOf(right))])], corrected: right } };
  }

  /** What a slip stands for whose stem the index holds all the same, as `enginering`: names are matched by whole words. */
  function slipOf(token: string): string | undefined {
    if (literal || special !== undefined || token === open || token.length < 6 || words.has(token) || isRight(token))
      return undefined;
    const right = corrector.correct(token);
    return right !== undefined && right.slice(0, 4) === token.slice(0, 4) && (words.get(right) ?? 0) > 1 ? right : undefined;
  }

  /** Asking the index about the beginning of a word would fetch a part of it that the next letter makes useless. */
  function tooSoon(token: string): boolean {
    if (acronyms.has(token)) return false;
    if (token.length < SHORTEST_START) return wanted.length > 1 || !words.has(token);
    return !words.has(token) && (wanted.length > 1 || startsStopWord(token));
  }

  /** A word of the site that the token is made from. */
  async function rootOf(token: string): Promise<Subject | undefined> {
    for (const root of rootsOf(token)) if (words.has(root) && (await known(root)) > 0) return { typed: token, forms: [root] };
    return undefined;
  }

  /** The spellings of a token that the index holds, the typed one first. */
  async function formsOf(token: string): Promise<string[]> {
    const parts = partsOf(token);
    const joined = parts.join('');
    // The index is asked for another spelling only where the site's own words hold it.
    const others = long && words.has(joined) ? [] : spellingsOf(joined).filter((form) => form.includes(' ') || words.has(form));
    const candidates = [...new Set([joined, ...(parts.length > 1 ? [parts.join(' ')] : []), ...others])];
    const found = await Promise.all(candidates.map((form) => allKnown(form)));
    const forms = candidates.filter((_, index) => found[index]);
    return forms.length > 0 || acronyms.has(joined)
      ? [...new Set([...forms, ...(long && forms.length > 0 ? [] : expansions(joined))])]
      : [];
  }

  async function allKnown(form: string): Promise<boolean> {
    const results = await Promise.all(partsOf(fold(form)).map((part) => known(part)));
    return results.every((count) => count > 0);
  }

  /** The words before and after one. */
  function around(token: string): [string, string] {
    const at = tokens.indexOf(token);
    return [tokens[at - 1] ?? '', tokens[at + 1] ?? ''];
  }

  function expansions(word: string): string[] {
    const long = acronyms.get(word);
    return long === undefined ? [] : [partsOf(fold(long)).join(' ')];
  }
}

function setRight(folded: string, pairs: readonly (readonly [string, string])[]): string {
  let text = folded;
  for (const [wrong, right] of pairs) text = text.replace(wrong, () => right);
  return text;
}
