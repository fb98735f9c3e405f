/** Why the recommended approach and not the next one: the reasons that speak loudest. */
import { lower } from '../../decision/plain.ts';
import { becauses } from '../becauses.ts';
import type { Recommended } from '../types.ts';
import { Because, FIRST, Heading } from './parts.tsx';

export function WhyThis(props: Recommended) {
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
