/** What the recommended approach costs a month, as a range with its arithmetic, and the way to other numbers. */
import { useEffect, useState } from 'preact/hooks';
import { print, type MonthlyRange } from '../costs/index.ts';
import { addressOf, NUMBERS } from './address.ts';
import type { Explained } from './types.ts';
import { said } from './words.ts';

/** Answers that set the greatest part of the bill. */
const TELLING = ['volume', 'corpus'];

/** The address of the cost page with these answers and numbers, the recommended approach, and those that the answers rule out. */
export function costAddress({ model, result, base, numbers }: Pick<Explained, 'model' | 'result' | 'base' | 'numbers'>): string {
  const out = result.ruledOut.filter(({ kind }) => kind === 'approach').map(({ id }) => id);
  const address = addressOf(model, result.answers, result.winner, `${base}numbers/cost/`, { numbers });
  return out.length === 0 ? address : `${address}${address.includes('?') ? '&' : '?'}x=${out.join('.')}`;
}

export function CostAMonth({ model, labels, result, base, site, numbers }: Explained) {
  const { answers, winner } = result;
  const own = Object.fromEntries(Object.entries(numbers).map(([question, number]) => [NUMBERS[question]!, number]));
  const [range, setRange] = useState<MonthlyRange | null>(null);
  useEffect(() => {
    let current = true;
    setRange(null);
    if (winner !== null)
      site.monthly?.(answers, winner, own).then(
        (one) => current && setRange(one),
        () => undefined,
      );
    return () => void (current = false);
  }, [result, numbers]);
  const change = costAddress({ model, result, base, numbers });
  if (range === null) return <a href={change}>Work it out with your answers</a>;
  const given = TELLING.filter((id) => answers[id] !== undefined);
  const missing = TELLING.filter((id) => answers[id] === undefined).map((id) => labels.questions[id]?.short.toLowerCase() ?? id);
  return (
    <>
      <strong>
        {print(range.low, 'usd')} to {print(range.high, 'usd')}
      </strong>{' '}
      <span class="small">
        {given.length > 0 && `By your answers (${given.map((id) => said(id, answers[id]!, labels)).join('; ')}). `}
        {missing.length > 0 && `Assumed to be as usual, since you did not say it: ${missing.join(' and ')}. `}
        {!range.fits && 'The prompt would be longer than the longest one taken here. '}
        Building it comes on top.
      </span>{' '}
      <a href={change}>Change the numbers</a>
      <details class="arithmetic">
        <summary>The arithmetic</summary>
        <ul>
          {range.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
