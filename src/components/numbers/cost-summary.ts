/** The cost of the approaches in words: which is cheapest, how firm that is, and from which volume on another is. */
import { print, rounded } from '../../costs/index.ts';
import type { CostRow, Pair } from './cost-rows.ts';
import type { Standing } from './standing.ts';
import { NAMES, said } from './values.ts';

export function costSummary(rows: CostRow[], pairs: Pair[], questions: number, { recommended }: Standing): string[] {
  const ranked = rows.filter(({ missing }) => !missing).sort((a, b) => a.cost.year - b.cost.year);
  const [first, second] = ranked;
  if (!first) return ['No approach fits: every prompt is longer than the longest one you would send.'];
  const advised = ranked.find(({ id }) => id === recommended);
  const lines = [
    ...(advised
      ? [
          `The advisor recommends ${said(advised.id)}: about ${print(advised.cost.year, 'usd')} over twelve months with your numbers, between ${print(advised.low, 'usd')} and ${print(advised.high, 'usd')}.`,
        ]
      : []),
    advised === first
      ? `${second ? 'It also costs least of those compared' : 'None of the others can be compared with it'}, at ${rounded(questions, 4)} questions a month. The first month takes ${print(first.cost.firstMonth, 'usd')} of it.`
      : `At ${rounded(questions, 4)} questions a month, ${said(first.id)} costs least over twelve months: about ${print(first.cost.year, 'usd')}, between ${print(first.low, 'usd')} and ${print(first.high, 'usd')}. The first month takes ${print(first.cost.firstMonth, 'usd')} of it.`,
  ];
  if (second) {
    lines.push(
      second.low < first.high
        ? `${NAMES[second.id]} follows at ${print(second.cost.year, 'usd')}. Their ranges overlap, so the order is not firm.`
        : `${NAMES[second.id]} follows at ${print(second.cost.year, 'usd')}, and even its low end lies above.`,
    );
  }
  const turns = pairs.filter(({ a, b, at }) => (a === first.id || b === first.id) && at.some((volume) => volume > questions));
  for (const { a, b, at } of turns) {
    const above = at.filter((volume) => volume > questions).map((volume) => rounded(volume, 2));
    const [from, last] = [above[0]!, above.at(-1)!];
    const then =
      above.length === 1 || from === last
        ? ''
        : above.length % 2 === 1
          ? `, for good from about ${last}`
          : `, and more expensive again for good from about ${last}`;
    lines.push(`${NAMES[a === first.id ? b : a]} becomes cheaper from about ${from} questions a month${then}.`);
  }
  if (second && turns.length === 0) lines.push('No larger volume up to 100 million questions a month changes the winner.');
  for (const { id, cost, missing } of rows.filter((row) => row.missing))
    lines.push(
      missing && cost.fits
        ? `${NAMES[id]} is not compared: it ${missing}.`
        : `${NAMES[id]} is left out: its prompt is longer than the longest one you would send.`,
    );
  return lines;
}
