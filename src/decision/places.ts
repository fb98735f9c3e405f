/** Lists of small numbers as one number or as letters, a byte each. */

/** A list of places, in rising order, as one number; exact up to 53 places. */
export function maskOf(places: readonly number[]): number {
  return places.reduce((mask, place) => mask + 2 ** place, 0);
}

/** The places that {@link maskOf} made one number of. */
export function placesIn(mask: number): number[] {
  const places: number[] = [];
  for (let place = 0; 2 ** place <= mask; place++) if (Math.floor(mask / 2 ** place) % 2 === 1) places.push(place);
  return places;
}

/** Where letters are missed out: the backslash, which would be written twice, and the signs that control a terminal. */
const GAPS = [
  [92, 1],
  [127, 34],
] as const;

/** Small numbers as one letter each, from "#" on. */
export function lettersOf(places: readonly number[]): string {
  return String.fromCharCode(
    ...places.map((place) => GAPS.reduce((code, [from, width]) => (code < from ? code : code + width), place + 35)),
  );
}

/** The numbers that {@link lettersOf} made letters of. */
export function placesOf(letters: string): number[] {
  return Array.from(
    letters,
    (letter) => GAPS.reduceRight((code, [from, width]) => (code < from ? code : code - width), letter.charCodeAt(0)) - 35,
  );
}

/** Fitted grades, of which whole tenths are kept, as the fit writes them: twice as large, and one more below zero. */
export function gradeLettersOf(fitted: readonly number[]): string {
  const tenths = fitted.map((grade) => Math.round(grade / 10));
  return lettersOf(tenths.map((tenth) => (tenth < 0 ? -2 * tenth - 1 : 2 * tenth)));
}

/** In hundredths. */
export function gradesIn(letters: string): number[] {
  return placesOf(letters).map((place) => (place % 2 === 1 ? -5 * (place + 1) : 5 * place));
}
