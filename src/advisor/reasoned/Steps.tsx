/** The first steps of the plan, each with who takes it and what to measure. */
import type { FittedPlan } from '../../decision/plan.ts';
import { lower, plain } from '../../decision/plain.ts';
import { days } from '../phrases.ts';
import type { Recommended } from '../types.ts';
import { FIRST, Heading } from './parts.tsx';

const HANDS = {
  anybody: 'anybody',
  expert: 'somebody who knows the field',
  developer: 'a developer',
  trainer: 'somebody who trains models',
};

export function Steps({ plan, level }: Recommended & { plan: FittedPlan }) {
  const step = (one: FittedPlan['steps'][number]) => (
    <li key={one.do}>
      {plain(one.do)}{' '}
      <span class="small">
        {days(one.days)}, {HANDS[one.who]}. <strong>Measure:</strong> {lower(plain(one.measure))} <strong>Go on</strong>{' '}
        {lower(plain(one.moveOn))}
      </span>
    </li>
  );
  const rest = plan.steps.slice(FIRST);
  return (
    <div class="steps">
      <Heading level={level}>First steps</Heading>
      <ol>{plan.steps.slice(0, FIRST).map(step)}</ol>
      {rest.length > 0 && (
        <details>
          <summary>{rest.length === 1 ? 'One more step' : `${rest.length} more steps`}</summary>
          <ol start={FIRST + 1}>{rest.map(step)}</ol>
        </details>
      )}
    </div>
  );
}
