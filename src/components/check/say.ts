/** Figures as people read them. */
const whole = new Intl.NumberFormat('en-GB');
export const count = (value: number): string => whole.format(Math.round(value));
export const percent = (share: number, places = 0): string =>
  share > 0 && share * 100 < 0.5 * 10 ** -places ? `under ${10 ** -places} %` : `${(share * 100).toFixed(places)} %`;
export const many = (value: number, one: string, more = `${one}s`): string => `${count(value)} ${value === 1 ? one : more}`;
/** Cents matter below ten dollars; below a cent, so do fractions. */
export const usd = (value: number): string =>
  value === 0
    ? '$0'
    : value < 1e-6
      ? 'under $0.000001'
      : value < 0.01
        ? `$${value.toPrecision(1)}`
        : value < 10
          ? `$${value.toFixed(2)}`
          : `$${count(value)}`;

let names: Intl.DisplayNames | undefined;
/** A language by its ISO 639-3 code. */
export function language(code: string): string {
  if (code === 'und') return 'too short to tell';
  names ??= new Intl.DisplayNames('en', { type: 'language' });
  return names.of(code) ?? code;
}
