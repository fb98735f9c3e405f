import type { Reasons } from './labels.ts';
import { plain } from '../decision/plain.ts';
import type { Explained } from './types.ts';

/** What to do on Monday: steps with the number that must be crossed, when to come back, what can go wrong. */
export function Plan({ result, reasons, base }: Explained & { reasons: Reasons }) {
  const plan = reasons.plans[result.variant ?? ''] ?? reasons.plans[result.winner ?? ''];
  if (!plan) return null;
  return (
    <>
      <ol>
        {plan.steps.map((step) => (
          <li key={step.do}>
            <strong>{plain(step.do)}</strong> Measure: {plain(step.measure)} Move on: {plain(step.moveOn)}
          </li>
        ))}
      </ol>
      <p>Revisit when:</p>
      <ul>
        {plan.revisit.map((trigger) => (
          <li key={trigger}>{plain(trigger)}</li>
        ))}
      </ul>
      <p>Risks:</p>
      <ul>
        {plan.risks.map((risk) => (
          <li key={risk}>{plain(risk)}</li>
        ))}
      </ul>
      <p>
        Read on:{' '}
        {plan.reading.map((path, index) => (
          <>
            {index > 0 && ', '}
            <a href={`${base}${path.replace(/(#|$)/, '/$1')}`}>{path.split('/').at(-1)!.replaceAll('-', ' ')}</a>
          </>
        ))}
      </p>
    </>
  );
}
