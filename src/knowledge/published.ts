/** Published cost cases, worked through our formulas: what they printed, what comes out here. What goes in stands in content. */
import { CALENDAR, cacheFactor, notesCost, tokenCost, trainingCost } from '../costs/index.ts';
import { figureOf } from './figures.ts';
import type { PublishedCase } from '../schemas/calculator.ts';

/** A case with both totals. */
export interface WorkedCase {
  finding: string;
  name: string;
  unit: string;
  /** As printed; a figure of the finding. */
  printed: number;
  /** What our formulas give; none where the inputs are not printed. */
  ours: number | undefined;
  tolerance: number | undefined;
  how: string;
}

type Inputs = Parameters<typeof trainingCost>[0] & Parameters<typeof notesCost>[0] & Record<string, number>;
const training = ({ tokens = 0, epochs = 0 }: Record<string, number>, priceTraining: number) =>
  trainingCost({ examples: 1, exampleTokens: tokens, epochs, priceTraining });

const FORMULAS: Record<NonNullable<PublishedCase['formula']>, (i: Inputs) => number> = {
  tokens: (i) => tokenCost(i.tokens!, i.price!),
  training: (i) => training(i, i.price!),
  'first-year': (i) => training(i, i.training!) + 12 * tokenCost(i.monthly!, i.use!),
  notes: notesCost,
  saving: (i) => 100 * (1 - cacheFactor({ cacheHits: 1, cacheDiscount: 1 - i.read! / i.input!, cacheSurcharge: 0 })),
  hours: (i) => ((i.questions! * i.minutes!) / CALENDAR.minutes) * (i.processor! + i.memory!),
  'month-of-hours': (i) => i.units! * i.rate! * CALENDAR.hours,
  ratio: (i) => i.of! / i.to!,
  store: (i) => (i.queries! * CALENDAR.days * i.search!) / 1e3 + ((i.vectors! * i.numbers! * 4) / 1e9) * i.store! * CALENDAR.days,
};

/**
 * Works the cases.
 *
 * @param price a price by its id
 * @throws Error when a figure does not exist, or a formula lacks an input
 */
export function publishedCases(cases: readonly PublishedCase[], ...from: Known): WorkedCase[] {
  return cases.map((one) => {
    const worked = workedCase(one, ...from);
    if (Number.isNaN(worked.ours))
      throw new Error(`The published case "${one.name}" lacks an input of the formula "${one.formula}".`);
    return worked;
  });
}

type Known = [findings: Parameters<typeof figureOf>[0], price: (id: string) => number];

/** One case; what comes out is NaN where the formula lacks an input. @throws Error when a figure does not exist */
export function workedCase(
  { finding, figure, name, formula, inputs, tolerance, how }: PublishedCase,
  ...[findings, price]: Known
): WorkedCase {
  const { value, unit } = figureOf(findings, { finding, figure });
  const given = Object.entries(inputs).map(([key, input]) => {
    if (typeof input === 'number') return [key, input] as const;
    const found =
      'price' in input ? price(input.price) : figureOf(findings, { finding: input.finding ?? finding, figure: input.figure }).value;
    return [key, found * (input.times ?? 1)] as const;
  });
  const ours = formula && FORMULAS[formula](Object.fromEntries(given) as Inputs);
  return { finding, name, unit, printed: value, ours, tolerance, how };
}
