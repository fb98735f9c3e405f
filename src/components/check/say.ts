/** Figures as people read them. */
export const count = (value: number): string => Math.round(value).toLocaleString('en-GB');
export const percent = (share: number, places = 0): string => `${(share * 100).toFixed(places)} %`;
export const many = (value: number, one: string, more = `${one}s`): string => `${count(value)} ${value === 1 ? one : more}`;
/** Cents matter below ten dollars; below a cent, so do fractions. */
export const usd = (value: number): string =>
  value === 0 ? '$0' : value < 0.01 ? `$${value.toPrecision(1)}` : value < 10 ? `$${value.toFixed(2)}` : `$${count(value)}`;

const names = () => {
  try {
    return new Intl.DisplayNames('en', { type: 'language' });
  } catch {
    return undefined;
  }
};
/** A language by its ISO 639-3 code. */
export function language(code: string): string {
  if (code === 'und') return 'too short to tell';
  return names()?.of(code) ?? code;
}
