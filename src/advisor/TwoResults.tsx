/** Two results as one table: what differs first, with the reasons, the first step, the cost and the answers of each. */
import { useEffect, useState } from 'preact/hooks';
import { open, type Answers, type Assessment, type Model } from '../decision/index.ts';
import { daysOf, planFor } from '../decision/plan.ts';
import { plain } from '../decision/plain.ts';
import { print } from '../costs/index.ts';
import type { Labels, Reasons } from './labels.ts';
import { loadReasons } from './on-demand.ts';
import { days } from './phrases.ts';
import { becauses } from './becauses.ts';
import { summarise } from './summary.ts';
import type { Site } from './types.ts';
import { usePart } from './use-part.ts';
import { headline, sureWord, term } from './words.ts';

interface Props {
  model: Model;
  labels: Labels;
  site: Site;
  /** Heads of the two columns. */
  heads: readonly [string, string];
  pair: readonly [Answers, Answers];
}
type Row = readonly [name: string, values: readonly string[]];

export function TwoResults({ model, labels, site, heads, pair }: Props) {
  const reasons = usePart(
    true,
    () => loadReasons(model),
    () => undefined,
  );
  const [costs, setCosts] = useState<readonly string[] | null>(null);
  const results = pair.map((answers) => open(model).at(answers).assessment);
  const key = JSON.stringify(pair);
  useEffect(() => {
    let current = true;
    setCosts(null);
    void Promise.all(results.map((one) => costOf(one))).then(
      (all) => current && setCosts(all.some((one) => one !== '') ? all : null),
      () => undefined,
    );
    return () => void (current = false);
  }, [key]);

  const rows: Row[] = [
    ['What to do', results.map((one) => `${headline(one, labels)}${one.winner === null ? '' : ` (${term(one, labels)})`}`)],
    ['How sure', results.map(sureOf)],
    ...(reasons === null
      ? []
      : ([
          ['Because', results.map((one) => reasonOf(one, reasons))],
          ['First step', results.map((one) => plain(planFor(reasons, one)?.steps[0]?.do ?? 'none'))],
          ['Time to a first version', results.map((one) => timeOf(one, reasons))],
        ] as const)),
    ...(costs === null ? [] : [['Cost a month', costs] as const]),
    ...model.questions
      .filter(({ id }) => pair.some((answers) => answers[id] !== undefined))
      .map(({ id }): Row => [labels.questions[id]?.short ?? id, pair.map((answers) => optionOf(id, answers[id]))]),
  ];
  const differs = ([, [one, other]]: Row) => one !== other;
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label="Two results side by side">
      <table>
        <thead>
          <tr>
            <th scope="col">What differs comes first</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows.filter(differs), ...rows.filter((row) => !differs(row))].map((row) => (
            <tr key={row[0]} class={differs(row) ? 'differs' : ''}>
              <th scope="row">
                {row[0]}
                {differs(row) && <span class="visually-hidden"> (differs)</span>}
              </th>
              {row[1].map((value, at) => (
                <td key={at}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );

  function sureOf(one: Assessment): string {
    const summary = summarise(one);
    return summary === null ? 'no recommendation' : `${sureWord(summary, labels)}, about ${summary.percent} of 100`;
  }

  function reasonOf(one: Assessment, from: Reasons): string {
    const summary = summarise(one);
    const rival = summary?.runnerUp ?? summary?.shares[1]?.approach;
    const found = rival === undefined ? [] : becauses(model, from, one.answers, rival, 1);
    return found.map(({ effect }) => plain(from.effects[effect]!.reason)).join(' ') || 'nothing that was said';
  }

  function timeOf(one: Assessment, from: Reasons): string {
    const plan = planFor(from, one);
    return plan === null ? 'unknown' : days(daysOf(plan.steps));
  }

  async function costOf({ answers, winner }: Assessment): Promise<string> {
    if (site.monthly === undefined || winner === null) return '';
    const { low, high } = await site.monthly(answers, winner, {});
    return `${print(low, 'usd')} to ${print(high, 'usd')}`;
  }

  function optionOf(question: string, option: string | undefined): string {
    return option === undefined ? 'not said' : (labels.questions[question]?.options[option]?.label ?? option);
  }
}
