/** What would change the result, what is out, and the working: everything that a reader may open below the plan. */
import { useState } from 'preact/hooks';
import { open, type ApproachId, type Flip } from '../decision/index.ts';
import { lower, plain } from '../decision/plain.ts';
import { citedAs, type Reasons } from './labels.ts';
import { stillPossible, turns, type Turn } from './reasoning.ts';
import type { Explained } from './types.ts';
import { list, names, percent } from './phrases.ts';
import { said } from './words.ts';

type Props = Explained & { reasons: Reasons };

/** So many sentences are shown. */
const MOST = 6;

export function Changes(props: Props) {
  const { result } = props;
  return (
    <div class="explanation">
      <Opened summary="What would change it" show={() => <WhatIf {...props} />} />
      {result.ruledOut.length > 0 && <Opened summary="What is ruled out, and by what" show={() => <RuledOut {...props} />} />}
      <Opened summary="Show the working" show={() => <Working {...props} />} />
    </div>
  );
}

/** Folded content that is made when it is opened first. */
function Opened({ summary, show }: { summary: string; show: () => preact.JSX.Element }) {
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={() => setOpened(true)}>
      <summary>{summary}</summary>
      {opened && show()}
    </details>
  );
}

function WhatIf({ model, result, labels, onTry }: Props) {
  const single = turns(model, result.answers);
  const found: (Turn | Flip)[] =
    single.length > 0 ? single.slice(0, MOST) : [...open(model).at(result.answers).flips({ size: 2, count: 4 })];
  if (found.length === 0) return <p>No change of one or two answers turns this round.</p>;
  return (
    <ul class="flips">
      {found.map((one) => {
        const changes =
          'changes' in one ? one.changes.map(({ question, to }) => [question, to] as const) : [[one.question, one.option] as const];
        return (
          <li key={JSON.stringify(changes)}>
            If {list(changes.map(([question, to]) => lower(said(question, to, labels))))}, then{' '}
            <strong>{lower(labels.variants[one.variant]?.say ?? labels.approaches[one.winner])}</strong>
            {one.winner === result.winner ? '' : ` (${labels.approaches[one.winner]})`}.{' '}
            <button type="button" class="link" onClick={() => onTry(Object.fromEntries(changes))}>
              Try it
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Rules in force, each once, with everything that it takes out. */
function RuledOut({ result, labels, reasons, base }: Props) {
  const byRule = new Map<string, string[]>();
  for (const { id, kind, by } of result.ruledOut) {
    const name = kind === 'approach' ? labels.approaches[id as ApproachId] : (labels.variants[id]?.name ?? id);
    for (const rule of by) byRule.set(rule, [...(byRule.get(rule) ?? []), name]);
  }
  return (
    <ul>
      {[...byRule].map(([rule, taken]) => {
        const { reason, cure, findings } = reasons.constraints[rule]!;
        return (
          <li key={rule}>
            {plain(reason)}{' '}
            {findings.map((finding) => (
              <>
                <a href={`${base}evidence/#${finding}`}>{citedAs(finding, reasons)}</a>{' '}
              </>
            ))}
            Out: {list([...new Set(taken)])}. {plain(cure)}
          </li>
        );
      })}
    </ul>
  );
}

/** What each answer adds, and how the result holds when evidence and weights are read otherwise. */
function Working({ model, result, summary, labels, reasons, base }: Props) {
  const now = open(model).at(result.answers);
  const explanation = now.explain();
  const { share, firmnessError } = now.readings();
  const { approaches, back } = stillPossible(model, result.answers);
  return (
    <>
      {explanation !== null && summary !== null && (
        <div class="scroller" tabIndex={0} role="region" aria-label="What each answer added">
          <table class="contributions">
            <caption>
              Points for {labels.approaches[explanation.approach]} against {labels.approaches[explanation.against]}
            </caption>
            <thead>
              <tr>
                <th scope="col">Your answer, and why</th>
                <th scope="col" class="number">
                  Points
                </th>
              </tr>
            </thead>
            <tbody>
              {explanation.contributions.map(({ question, option, margin, reasons: parts }) => (
                <tr key={question ?? 'start'}>
                  <th scope="row">
                    {question === null || option === null ? 'Before any answer' : said(question, option, labels)}
                    <ul class="reasons">
                      {parts.map(({ effect, margin: points }) => (
                        <li key={effect}>
                          {signed(points)}: {plain(reasons.effects[effect]?.reason ?? effect)}{' '}
                          {(reasons.effects[effect]?.findings ?? []).map((finding) => (
                            <>
                              <a href={`${base}evidence/#${finding}`}>{citedAs(finding, reasons)}</a>{' '}
                            </>
                          ))}
                        </li>
                      ))}
                    </ul>
                  </th>
                  <td class="number">{signed(margin)}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">Sum</th>
                <td class="number">{signed(explanation.contributions.reduce((sum, { margin }) => sum + margin, 0))}</td>
              </tr>
            </tbody>
          </table>
        </div>
      )}
      <p>
        Read more or less generously, the evidence gives{' '}
        {list(Object.entries(share).map(([id, part]) => `${labels.approaches[id as ApproachId]} ${percent(part)}`))} of{' '}
        {model.smaa.points} readings (± {percent(firmnessError)}). That is no chance of being right. Some further answers could
        still bring about: {names(approaches, labels)}.{' '}
        {back.length > 0 && `Out as things stand, and back with an answer that is still open: ${names(back, labels)}. `}
        <a href={`${base}method/`}>How it works</a>
      </p>
    </>
  );
}

function signed(points: number): string {
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(2)}`;
}
