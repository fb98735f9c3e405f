/** What content says of the calculators. */
import type { Calculator } from '../schemas/calculator.ts';
import { content } from './content.ts';

/** In the order in which they are listed. */
const ORDER = ['cost', 'latency', 'freshness', 'quality', 'memory'] as const;
type CalculatorId = (typeof ORDER)[number];

/** Every calculator. @throws Error when one is missing or faulty */
export function calculators(): Record<CalculatorId, Calculator> {
  const known = new Map(
    content()
      .entries('calculators')
      .map(({ id, data }) => [id, data]),
  );
  return Object.fromEntries(
    ORDER.map((id) => {
      const found = known.get(id);
      if (!found) throw new Error(`content/calculators/${id}.yaml is missing or faulty.\n    → Run \`npm run check\`.`);
      return [id, found];
    }),
  ) as Record<CalculatorId, Calculator>;
}
