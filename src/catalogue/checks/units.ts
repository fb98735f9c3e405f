/** Units that numbers are given in, as far as one of them is easily taken for another of its kind. Pure. */

/** Kind of quantity → unit → how it is written. */
const UNITS: Record<string, Record<string, readonly string[]>> = {
  size: { KB: ['KB', 'kilobytes'], MB: ['MB', 'megabytes'], GB: ['GB', 'gigabytes'], TB: ['TB', 'terabytes'] },
  time: {
    ms: ['ms', 'milliseconds'],
    s: ['s', 'seconds', 'second'],
    minutes: ['minutes', 'minute'],
    hours: ['hours', 'hour'],
    days: ['days', 'day'],
    weeks: ['weeks', 'week'],
    months: ['months', 'month'],
    years: ['years', 'year'],
  },
  share: { '%': ['%', 'per cent'], points: ['percentage points', 'points', 'point'] },
};
const WRITTEN = new Map(
  Object.entries(UNITS).flatMap(([kind, units]) =>
    Object.entries(units).flatMap(([unit, ways]) => ways.map((way) => [way, { kind, unit }] as const)),
  ),
);
const ways = [...WRITTEN.keys()].sort((a, b) => b.length - a.length).join('|');
/** "20 to 65 points" gives both numbers in points. */
const MEASURED = new RegExp(
  `(?<![\\p{L}\\d_.,-])(\\d[\\d,]*(?:\\.\\d+)?)(?=(?:\\s(?:to|or|and)\\s[\\d,.]+)?\\s?(${ways})(?!\\p{L}))`,
  'gu',
);

/** A number with its unit. */
export interface Measured {
  number: string;
  kind: string;
  unit: string;
}

/** Numbers that a text gives in a unit. */
export function measuredIn(text: string): Measured[] {
  return [...text.matchAll(MEASURED)].map(([, number, way]) => ({
    number: String(Number(number!.replaceAll(',', ''))),
    ...WRITTEN.get(way!)!,
  }));
}

/** The unit in which a number is known, where it is known in units of this kind and not in this one. */
export function otherUnit({ number, kind, unit }: Measured, known: readonly Measured[]): string | undefined {
  const same = known.filter((one) => one.number === number && one.kind === kind);
  return same.some((one) => one.unit === unit) ? undefined : same[0]?.unit;
}
