/** What explains a result: three reasons, the first steps, what it takes, why not the others, and what would change it. */
import { daysOf, planFor, type FittedPlan } from '../decision/plan.ts';
import { lower, plain } from '../decision/plain.ts';
import { Changes } from './Changes.tsx';
import { CostAMonth } from './CostAMonth.tsx';
import { citedAs, type Reasons } from './labels.ts';
import { loadNear } from './on-demand.ts';
import { OnDemand } from './OnDemand.tsx';
import { becauses, openness, whyNots, type Because as Reason, type WhyNot } from './reasoning.ts';
import type { Summary } from './summary.ts';
import type { Explained } from './types.ts';
import { days, list } from './phrases.ts';

interface Props extends Explained {
  reasons: Reasons;
  onAsk(question: string): void;
}
type Whole = Props & { summary: Summary };

/** How many reasons and steps are in the first view. */
const FIRST = 3;

export function Reasoned(given: Props) {
  const { summary, result, reasons } = given;
  if (summary === null) return null;
  const whole = { ...given, summary };
  const plan = planFor(reasons, result);
  return (
    <>
      <Why {...whole} />
      {summary.sureness === 'sure' ? <StillOpen {...whole} /> : <HangsOn {...whole} />}
      {plan !== null && <Steps {...whole} plan={plan} />}
      {plan !== null && <Takes {...whole} plan={plan} />}
      <WhyNotOthers {...whole} />
      <OnDemand kind="near" summary="Who was in your shoes" load={loadNear} given={whole} />
      <Changes {...whole} />
    </>
  );
}

function Heading({ level, children }: { level: 3 | 4; children: string }) {
  return level === 3 ? <h3>{children}</h3> : <h4>{children}</h4>;
}

function Why(props: Whole) {
  const { model, reasons, result, summary, level } = props;
  const rival = summary.runnerUp ?? summary.shares.find(({ approach }) => approach !== summary.winner)!.approach;
  const found = becauses(model, reasons, result.answers, rival, FIRST);
  if (found.length === 0) return null;
  return (
    <div class="why-this">
      <Heading level={level}>{`Why this and not ${lower(props.labels.approaches[rival])}`}</Heading>
      <ul>
        {found.map((one) => (
          <li key={one.effect}>
            <Because {...props} one={one} against={rival} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The question on which a result hangs most: one that a rule waits for, or the next one worth asking. */
function HangsOn({ result, now, unsure, labels, onAsk }: Whole) {
  const waited = result.pending.find(({ blocking }) => blocking)?.questions[0];
  const question = waited ?? now.next(unsure)?.question;
  if (question === undefined) return null;
  return (
    <p class="hangs">
      Most depends on this answer:{' '}
      <button type="button" class="link" onClick={() => onAsk(question)}>
        {labels.questions[question] === undefined ? 'what must hold' : lower(labels.questions[question].short)}
      </button>
      .
    </p>
  );
}

/** Whether an answer that is still open could turn a sure result. */
function StillOpen({ model, result, labels }: Whole) {
  const { by, questions } = openness(model, result.answers);
  const named = list(questions.slice(0, FIRST).map((id) => lower(labels.questions[id]?.short ?? id)));
  return (
    <p class="still-open" data-open={by}>
      {by === 'settled' && 'Settled: no question that is still open changes what to do.'}
      {by === 'form' && `The approach is settled. Its form may still change with: ${named}.`}
      {by === 'approach' && `Only an unusual answer to one of these would still change it: ${named}.`}
    </p>
  );
}

/** One reason with its findings; it says of which of the two it speaks. */
function Because({ one, against, reasons, labels, base, summary }: Whole & { one: Reason; against: Summary['winner'] }) {
  const effect = reasons.effects[one.effect]!;
  const about = labels.approaches[one.against ? against : summary.winner];
  return (
    <>
      <span class="about">
        {one.against ? 'Against' : 'For'} {lower(about)}:
      </span>{' '}
      {plain(effect.reason)} <Sources findings={effect.findings} {...{ base, reasons }} />
    </>
  );
}

function Sources({ findings, base, reasons }: Pick<Whole, 'base' | 'reasons'> & { findings: readonly string[] }) {
  if (findings.length === 0) return <span class="small">(our judgement)</span>;
  return (
    <span class="small">
      ({findings.length === 1 ? 'source' : 'sources'}:{' '}
      {findings.slice(0, 3).map((finding, at) => (
        <>
          {at > 0 && ', '}
          <a href={`${base}evidence/#${finding}`}>{citedAs(finding, reasons)}</a>
        </>
      ))}
      )
    </span>
  );
}

const HANDS = {
  anybody: 'anybody',
  expert: 'somebody who knows the field',
  developer: 'a developer',
  trainer: 'somebody who trains models',
};

function Steps({ plan, level }: Whole & { plan: FittedPlan }) {
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

function Takes({ plan, ...given }: Whole & { plan: FittedPlan }) {
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

function WhyNotOthers(props: Whole) {
  const { model, reasons, result, summary, from, level, labels } = props;
  const rivals = whyNots(model, reasons, result.answers, summary, from);
  return (
    <div class="why-not">
      <Heading level={level}>Why not the others</Heading>
      <dl>
        {rivals.map((one) => (
          <div key={one.approach} data-why-not={one.approach}>
            <dt>
              {one.approach === from && 'You came with this: '}
              {labels.approaches[one.approach]}
            </dt>
            <dd>
              <NotThis {...props} one={one} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function NotThis({ one, ...props }: Whole & { one: WhyNot }) {
  const { reasons, base } = props;
  if (one.kind === 'rule') {
    const { reason, findings } = reasons.constraints[one.constraint]!;
    return (
      <>
        It cannot work here. {plain(reason)} {findings.length > 0 && <Sources {...{ findings, base, reasons }} />}
      </>
    );
  }
  if (one.kind === 'level') return <>Nothing that you said tells the two apart.</>;
  return <Because {...props} one={one.because} against={one.approach} />;
}
