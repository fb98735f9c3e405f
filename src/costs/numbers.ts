/** Reading numbers that people type, and writing numbers that people read. No locale data, so every machine agrees. */
export type Parsed = { value: number } | { fault: string };

const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/**
 * A number as programs write it, as in an address; what people type is read by `typedNumber`.
 *
 * @example parseNumber('1e3', 0, 100) // { fault: 'Must be at most 100.' }
 */
export function parseNumber(text: string, min: number, max: number): Parsed {
  if (!NUMBER.test(text)) return { fault: `“${shorten(text)}” is not a number.` };
  return bounded(Number(text), min, max);
}

/**
 * A number, or what is wrong with it where it lies out of bounds.
 *
 * @example bounded(5, 0, 10) // { value: 5 }
 */
export function bounded(value: number, min: number, max: number): Parsed {
  if (!(value >= min)) return { fault: `Must be at least ${grouped(min)}.` };
  if (value > max) return { fault: `Must be at most ${grouped(max)}.` };
  return { value: value === 0 ? 0 : value };
}

/**
 * A number for a form: thousands apart by a narrow space, so that it reads the same in every country.
 *
 * @example spaced(1234567) // '1\u202f234\u202f567'
 */
export const spaced = (value: number, decimals = 6): string => grouped(value, decimals).replaceAll(',', '\u202f');

/**
 * Text from outside, cut to a length that fits a message.
 *
 * @example shorten('a rather long piece of text', 8) // 'a rather…'
 */
export const shorten = (text: string, length = 24): string => (text.length > length ? `${text.slice(0, length)}…` : text);

/**
 * 1234567.5 as 1,234,567.5, with at most so many decimals.
 *
 * @example grouped(1234567.5) // '1,234,567.5'
 */
export function grouped(value: number, decimals = 4): string {
  const [whole, fraction] = trimmed(Math.abs(value).toFixed(decimals)).split('.');
  const digits = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = fraction === undefined ? digits : `${digits}.${fraction}`;
  return value < 0 && text !== '0' ? `−${text}` : text;
}
const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/**
 * Rounded to so many significant digits, grouped.
 *
 * @example rounded(1234.5) // '1,230'
 */
export function rounded(value: number, digits = 3): string {
  if (value === 0) return '0';
  if (!Number.isFinite(value)) return '–';
  const last = Math.floor(Math.log10(Math.abs(value))) - digits + 1;
  return last > 0 ? grouped(Math.round(value / 10 ** last) * 10 ** last, 0) : grouped(value, Math.min(-last, 8));
}

export type Format = 'usd' | 'seconds' | 'percent' | 'days' | 'gigabytes' | 'count' | 'text';

/**
 * A value in print. Milliseconds come in, seconds or milliseconds go out; shares come in, percentages go out.
 *
 * @example print(1250, 'seconds') // '1.3 s'
 */
export function print(value: number, format: Format): string {
  switch (format) {
    case 'usd':
      return `$${rounded(value, value < 1 ? 2 : 3)}`;
    case 'seconds':
      return value >= 1000 ? `${rounded(value / 1000, value >= 1e4 ? 3 : 2)} s` : `${grouped(value, 0)} ms`;
    case 'percent':
      return `${grouped(value * 100, 1)}%`;
    case 'days':
      return value === 1 ? '1 day' : `${rounded(value, 2)} days`;
    case 'gigabytes':
      return `${rounded(value)} GB`;
    default:
      return rounded(value, 4);
  }
}
