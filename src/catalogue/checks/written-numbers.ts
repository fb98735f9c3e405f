/** The numbers in a text, as they are written and as normal decimal text. */
import { SPELLED, UNITS, TENS } from './number-words.ts';

/** Units that writers put right behind a number; any other letter there makes it part of a name, such as 7B. */
const UNIT = '(?:k|x|ms|s|h|min|[kKMGT]B|pp|-?fold|e\\d+)(?![\\p{L}\\d_-])';
const NUMBER = new RegExp(`(?<![\\p{L}\\d_.,-])[-−+]?\\d[\\d,]*(?:\\.\\d+)?(?=${UNIT}|(?![\\d.,]*[\\p{L}_-]))`, 'gu');
/** Digits of other scripts, fractions and numerals of one character; what stands above or below the line belongs to a formula. */
const OTHER_DIGITS = /(?![0-9⁰¹²³⁴-⁹₀-₉])[\p{Nd}\p{No}\p{Nl}]+/gu;
const GROUPED = /^[-−+]?\d{1,3}(,\d{3})*(\.\d+)?$/;
const YEAR = /^(19|20)\d\d$/;
const VERSION = /(?<![\d.])\d+\.\d+\.\d+(?![\d.]*\d)/g;

/** Numbers written in a text, without years and without those that belong to a name. */
export function numbersIn(text: string): string[] {
  return writtenIn(text).map(({ number }) => number);
}

/** Numbers as they are written and as normal decimal text. */
export function writtenIn(text: string): { text: string; number: string }[] {
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

/** A number as normal decimal text, without sign and grouping. */
export function normal(written: string): string {
  const number = written.replace(/,$/, '');
  // "3,5" is no number here: its comma neither groups nor divides.
  if (number.includes(',') && !GROUPED.test(number)) return number;
  const value = Number(number.replaceAll(',', '').replace('−', '-').replace('+', ''));
  return String(Math.abs(value));
}
