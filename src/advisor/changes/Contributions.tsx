/** What each answer added to the score, and by which effects. */
import type { Explanation } from '../../decision/index.ts';
import { plain } from '../../decision/plain.ts';
import { citedAs } from '../labels.ts';
import { signed } from '../phrases.ts';
import type { WithReasons } from '../types.ts';
import { said } from '../words.ts';

type Props = Pick<WithReasons, 'labels' | 'reasons' | 'base'> & { explanation: Explanation };

export function Contributions({ explanation, labels, reasons, base }: Props) {
  return (
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
  );
}
