/** What explains a result: three reasons, the first steps, what it takes, why not the others, and what would change it. */
import { planFor } from '../decision/plan.ts';
import { Changes } from './Changes.tsx';
import { loadNear } from './on-demand.ts';
import { OnDemand } from './OnDemand.tsx';
import { Steps } from './reasoned/Steps.tsx';
import { Takes } from './reasoned/Takes.tsx';
import { HangsOn, StillOpen } from './reasoned/WhatIsOpen.tsx';
import { WhyNotOthers } from './reasoned/WhyNotOthers.tsx';
import { WhyThis } from './reasoned/WhyThis.tsx';
import type { Recommended, WithReasons } from './types.ts';

type Props = WithReasons & Pick<Recommended, 'onAsk'>;

export function Reasoned(given: Props) {
  const { summary, result, reasons } = given;
  if (summary === null) return null;
  const whole = { ...given, summary };
  const plan = planFor(reasons, result);
  return (
    <>
      <WhyThis {...whole} />
      {summary.sureness === 'sure' ? <StillOpen {...whole} /> : <HangsOn {...whole} />}
      {plan !== null && <Steps {...whole} plan={plan} />}
      {plan !== null && <Takes {...whole} plan={plan} />}
      <WhyNotOthers {...whole} />
      <OnDemand kind="near" summary="Who was in your shoes" load={loadNear} given={whole} />
      <Changes {...whole} />
    </>
  );
}
