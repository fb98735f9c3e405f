/** Why a question missed, and what small rule would mend it. */
import { identifiersIn } from '../identifiers.ts';
import { words } from '../text.ts';
import type { Ranking } from './bm25.ts';

export type Mend =
  | { kind: 'exact-code'; asked: string; written: string }
  | { kind: 'word-form'; asked: string; written: string }
  | { kind: 'synonym'; asked: string[]; written: string[] };

const joined = (code: string) => code.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
/** A word without the commonest endings of English; only to compare two words. */
const stem = (word: string) => word.replace(/(ies|ied)$/, 'y').replace(/(ing|edly|ed|es|s|ly|ment|ation|ion)$/, '');
/** Words in a larger share of chunks than this carry no meaning of their own. */
const COMMON = 0.1;

/**
 * @param passage the text that answers
 * @param chunks number of chunks in the ranking
 */
export function mendsOf(question: string, passage: string, ranking: Ranking, chunks: number): Mend[] {
  const asked = [...new Set(words(question))].filter(
    (word) => word.length > 2 && ranking.frequency(word) <= Math.max(1, COMMON * chunks),
  );
  const written = new Set(words(passage));
  const missing = asked.filter((word) => !written.has(word));
  const mends: Mend[] = [];
  const codes = codesOf(passage);
  for (const code of [...identifiersIn(question), ...missing.filter((word) => /\d/.test(word))]) {
    const other = codes.get(joined(code));
    if (other !== undefined && other !== code) mends.push({ kind: 'exact-code', asked: code, written: other });
  }
  const forms = missing.flatMap((word): Mend[] => {
    const other = [...written].find((one) => one !== word && one.length > 3 && word.length > 3 && stem(one) === stem(word));
    return other === undefined ? [] : [{ kind: 'word-form', asked: word, written: other }];
  });
  mends.push(...forms);
  const left = missing.filter(
    (word) => !/\d/.test(word) && !forms.some((form) => form.kind === 'word-form' && form.asked === word),
  );
  if (mends.length === 0 && left.length > 0) {
    const telling = [...written]
      .filter((word) => word.length > 3 && !/^\d+$/.test(word) && !asked.includes(word))
      .sort((a, b) => ranking.frequency(a) - ranking.frequency(b))
      .slice(0, 5);
    mends.push({ kind: 'synonym', asked: left.slice(0, 5), written: telling });
  }
  return mends;
}

/** Everything in a text that may be a code, by its letters and digits alone: up to three words of which one holds a digit. */
function codesOf(text: string): Map<string, string> {
  const codes = new Map<string, string>();
  const found = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  for (const [index, first] of found.entries()) {
    for (const last of found.slice(index, index + 3)) {
      const code = text.slice(first.index, last.index + last[0].length);
      if (code.length <= 30 && /\d/.test(code) && !codes.has(joined(code))) codes.set(joined(code), code);
    }
  }
  return codes;
}
