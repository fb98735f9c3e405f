/** What the plan takes: data, time, money, and how it usually fails. */
import { daysOf, type FittedPlan } from '../../decision/plan.ts';
import { plain } from '../../decision/plain.ts';
import { CostAMonth } from '../CostAMonth.tsx';
import { days } from '../phrases.ts';
import type { Recommended } from '../types.ts';
import { Heading } from './parts.tsx';

export function Takes({ plan, ...given }: Recommended & { plan: FittedPlan }) {
  const sum = daysOf(plan.steps);
  return (
    <div class="takes">
      <Heading level={given.level}>What it takes</Heading>
      <dl>
        {plan.least !== undefined && (
          <div>
            <dt>Least data</dt>
            <dd>{plain(plan.least)}.</dd>
          </div>
        )}
        <div>
          <dt>Time to a first version</dt>
          <dd>
            {days(sum)} of work. <span class="small">Our estimate: the sum of the {plan.steps.length} steps.</span>
          </dd>
        </div>
        <div>
          <dt>How it usually fails</dt>
          <dd>{plain(plan.risks[0]!)}</dd>
        </div>
        <div>
          <dt>Cost a month</dt>
          <dd>
            <CostAMonth {...given} />
          </dd>
        </div>
      </dl>
    </div>
  );
}
