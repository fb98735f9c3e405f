/** From a reader's own units to the classes that the advisor asks for. Pure. */

/** What a text is counted in, with the tokens that one of them holds: round figures of ours, to be changed by the reader. */
export const UNITS = {
  articles: { name: 'articles', tokens: 1000, why: 'an article of about 750 words' },
  tickets: { name: 'tickets or e-mails', tokens: 400, why: 'a thread of about 300 words' },
  pages: { name: 'pages', tokens: 400, why: 'a page of about 300 words' },
  files: { name: 'files of about ten pages', tokens: 4000, why: 'ten pages of 400 tokens' },
  hours: { name: 'hours of talk', tokens: 12_000, why: '150 words a minute' },
  gigabytes: { name: 'gigabytes of plain text', tokens: 250_000_000, why: 'four letters a token' },
} as const;
export type Unit = keyof typeof UNITS;

/** The classes of `corpus` with the most tokens that each holds, as the question's words say. */
const SIZES: readonly (readonly [option: string, most: number])[] = [
  ['none', 0],
  ['pages', 30_000],
  ['small', 200_000],
  ['medium', 1_000_000],
  ['large', Infinity],
];
/** The classes of `volume` with the most requests a month: "thousands", "tens to hundreds of thousands", "millions". */
const VOLUMES: readonly (readonly [option: string, most: number])[] = [
  ['low', 9999],
  ['medium', 999_999],
  ['high', Infinity],
];
const CLASSES = { corpus: SIZES, volume: VOLUMES } as const;
export type Measured = keyof typeof CLASSES;
export const isMeasured = (question: string): question is Measured => Object.hasOwn(CLASSES, question);

/** Within this factor of a border both sides are named. */
const NEAR = 1.5;
/** Days in a month, on average. */
export const DAYS = 30.4;

export interface Placed {
  readonly option: string;
  /** The class on the other side of a border that lies near; null where none does. */
  readonly near: string | null;
}

/**
 * The class in which a number falls.
 *
 * @param amount tokens for `corpus`, requests a month for `volume`; not below 0
 */
export function place(question: Measured, amount: number): Placed {
  const classes = CLASSES[question];
  const at = classes.findIndex(([, most]) => amount <= most);
  const below = at > 0 ? classes[at - 1]![1] : 0;
  const near =
    below > 0 && amount < below * NEAR
      ? classes[at - 1]![0]
      : amount * NEAR > classes[at]![1] && amount > 0
        ? classes[at + 1]![0]
        : null;
  return { option: classes[at]![0], near };
}
