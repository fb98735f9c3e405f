/** Numbers as people type them: 80,5 · 0.012 · 1 000 000 · 1,000,000 · 2k · 3M · 50 %. What can be read two ways is asked about. */
import { bounded, shorten, type Parsed } from './numbers.ts';

const FACTORS: Record<string, number> = { '': 1, k: 1e3, m: 1e6, b: 1e9 };
/** Signs of thousands that are no decimal mark: spaces of all kinds, apostrophes, underscores. */
const GAP = /(?<=\d)[\s_'’](?=\d{3}(?!\d))/g;

/**
 * Reads what somebody typed.
 *
 * @param unit the field's unit: a per cent sign is taken where it is one, a dollar sign where it is money
 * @returns the number within bounds, or a message that says what is wrong and what to write
 *
 * @example typedNumber('80,5', 0, 100) // { value: 80.5 }
 * @example typedNumber('1,200', 0, 1e6) // asks: 1200 or 1.2?
 */
export function typedNumber(text: string, min: number, max: number, unit = ''): Parsed {
  let bare = text.trim();
  if (bare === '') return { fault: 'Enter a number.' };
  const wrong = { fault: `“${shorten(bare)}” is not a number.` };
  if (/\s*%$/.test(bare)) {
    if (!unit.startsWith('%')) return { fault: `This number counts ${unit || 'something else'}, not per cent.` };
    bare = bare.replace(/\s*%$/, '');
  }
  if (unit.startsWith('USD')) bare = bare.replace(/^(\$|USD)\s*|\s*(\$|USD)$/gi, '');
  const match = /^([-+−]?)([\d.,\s_'’]*\d[.]?|\d[\d.,\s_'’]*)(?:e([-+]?\d{1,3}))?\s*([kmb]?)$/i.exec(bare);
  if (!match) return wrong;
  const [, sign, digits, power = '0', suffix = ''] = match as unknown as [string, string, string, string?, string?];
  const factor = (FACTORS[suffix.toLowerCase()] ?? 1) * 10 ** Number(power) * (sign === '' || sign === '+' ? 1 : -1);
  const readings = readingsOf(digits.replace(GAP, '')).map((value) => value * factor);
  if (readings.length === 0) return wrong;
  const possible = readings.filter((value) => value >= min && value <= max);
  if (possible.length > 1) {
    const [one, other] = readings as [number, number];
    return {
      fault: `“${shorten(bare)}” can be read as ${plain(one)} or as ${plain(other)}. Write ${plain(one)}, or ${decimal(other)}.`,
    };
  }
  return bounded(possible[0] ?? readings[0]!, min, max);
}

const plain = (value: number): string => String(Number(value.toPrecision(12)));
/** With enough decimals that no comma or point in it could mark thousands. */
const decimal = (value: number): string =>
  /\.\d{3}$/.test(plain(value)) || !plain(value).includes('.')
    ? `${plain(value)}${plain(value).includes('.') ? '0' : '.0'}`
    : plain(value);

/** What digits with points and commas can mean: none, one or two numbers. */
function readingsOf(text: string): number[] {
  if (!/^[\d.,]+$/.test(text)) return [];
  const marks = text.match(/[.,]/g) ?? [];
  if (marks.length === 0) return [Number(text)];
  const last = marks.at(-1)!;
  const kinds = new Set(marks).size;
  const groups = (sign: string) => new RegExp(`^\\d{1,3}(\\${sign}\\d{3})+$`);
  const joined = (sign: string) => text.replaceAll(sign, '');
  if (kinds === 2) {
    const first = marks[0]!;
    const [whole = '', rest = ''] = text.split(last);
    if (marks.filter((mark) => mark === last).length > 1 || !groups(first).test(whole) || rest === '') return [];
    return [Number(`${whole.replaceAll(first, '')}.${rest}`)];
  }
  if (marks.length > 1) return groups(last).test(text) ? [Number(joined(last))] : [];
  const [whole = '', rest = ''] = text.split(last);
  if (whole === '' && rest === '') return [];
  if (last === ',' && (rest === '' || whole === '')) return [];
  const asDecimal = Number(`${whole || '0'}.${rest || '0'}`);
  return rest.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? [Number(whole + rest), asDecimal] : [asDecimal];
}
