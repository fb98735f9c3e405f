/** How many tokens a text has: at once by an estimate, exactly by a tokenizer that is loaded when asked for. */

/** Share of a token that a letter of each kind of script takes, fitted on our own texts with o200k; see test/unit/checkdata/tokens.test.ts. */
const DIGIT = 1 / 3;

/**
 * Estimates the tokens of a text in OpenAI's o200k encoding by counting what its rule splits: words, runs of digits, punctuation.
 * Within a tenth on prose of the languages that the test holds; code and tables may be off by a fifth.
 */
export function estimateTokens(text: string, from = 0, to = text.length): number {
  let tokens = 0;
  let run = 0;
  let kind = 0;
  const flush = () => {
    if (run > 0) tokens += weightOf(kind, run);
    run = 0;
  };
  for (let index = from; index < to; index++) {
    const now = kindOf(text.charCodeAt(index));
    if (now !== kind) {
      flush();
      kind = now;
    }
    run++;
  }
  flush();
  return Math.round(tokens);
}

const BLANK = 0;
const LATIN = 1;
const NUMBER = 2;
const SIGN = 3;
const OTHER = 4;
const IDEOGRAPH = 5;
const ACCENTED = 6;
const NEWLINE = 7;
const KANA = 8;
const HANGUL = 12;
const CYRILLIC = 9;
const GREEK = 10;
/** Letters of Latin Extended-A, as in Polish and Turkish. */
const FAR = 11;

function kindOf(code: number): number {
  if (code < 128) {
    if ((code | 32) >= 97 && (code | 32) <= 122) return LATIN;
    if (code >= 48 && code <= 57) return NUMBER;
    if (code === 10 || code === 13) return NEWLINE;
    if (code <= 32) return BLANK;
    return SIGN;
  }
  if (code < 0x100 || (code >= 0x180 && code < 0x250)) return code < 0xc0 ? SIGN : ACCENTED;
  if (code >= 0x100 && code < 0x180) return FAR;
  if (code >= 0x370 && code < 0x400) return GREEK;
  if (code >= 0x400 && code < 0x530) return CYRILLIC;
  if (code >= 0x3040 && code <= 0x30ff) return KANA;
  if (code >= 0xac00 && code <= 0xd7a3) return HANGUL;
  if (code >= 0x3400 && code <= 0x9fff) return IDEOGRAPH;
  if (code >= 0x2000 && code <= 0x206f) return SIGN;
  return OTHER;
}

function weightOf(kind: number, run: number): number {
  switch (kind) {
    case BLANK:
      // One blank belongs to the word after it.
      return run > 1 ? 0.6 : 0;
    case LATIN:
      // Common words are one token; longer ones are cut.
      return run <= 6 ? 1 : 1 + (run - 6) * 0.13;
    case NUMBER:
      return Math.ceil(run * DIGIT);
    case SIGN:
      return 0.9 + (run - 1) * 0.25;
    case NEWLINE:
      return 0.6;
    case ACCENTED:
      return 0.35 * run;
    case IDEOGRAPH:
      return 0.78 * run;
    case KANA:
      return 0.62 * run;
    case HANGUL:
      return 0.8 * run;
    case CYRILLIC:
      return 0.25 + run * 0.23;
    case GREEK:
      return 0.3 + run * 0.36;
    case FAR:
      return 1.25 * run;
    default:
      return run * 0.3 + 0.25;
  }
}

/** Loads the tokenizer (2 MB) and gives its counting function; text that looks like a control mark is counted as text. */
export async function exactCounter(): Promise<(text: string) => number> {
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base');
  const piece = 200_000;
  return (text) => {
    let total = 0;
    // In pieces: what the tokenizer keeps for a text of 50 MB would not fit.
    for (let start = 0; start < text.length;) {
      let end = Math.min(text.length, start + piece);
      if (end < text.length) end = Math.max(start + 1, text.lastIndexOf(' ', end) + 0 || end);
      if (end <= start) end = Math.min(text.length, start + piece);
      total += countTokens(text.slice(start, end), { allowedSpecial: new Set<string>(), disallowedSpecial: new Set<string>() });
      start = end;
    }
    return total;
  };
}
