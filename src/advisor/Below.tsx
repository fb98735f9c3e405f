/** What stands below a result: a kept scenario beside it, the ways to costs and comparison, and what can be taken along. */
import type { Answers } from '../decision/index.ts';
import { lower } from '../decision/plain.ts';
import { addressOf } from './address.ts';
import { Beside } from './Beside.tsx';
import { costAddress } from './CostAMonth.tsx';
import type { Reasons } from './labels.ts';
import { TakeAlong } from './TakeAlong.tsx';
import type { Explained } from './types.ts';

interface Props extends Explained {
  reasons: Reasons;
  beside: Answers | null;
  /** The address that restores this result; null where the result is not kept in the page's address. */
  url: string | null;
  /** Keeps these answers to be held against, or lets them go. */
  onKeep(beside: Answers | null): void;
}

export function Below({ beside, url, onKeep, reasons, ...given }: Props) {
  const { model, result, labels, base } = given;
  const { answers, winner } = result;
  return (
    <>
      {beside !== null && <Beside {...given} beside={beside} onDrop={() => onKeep(null)} />}
      <p class="further">
        <a href={costAddress(given)}>
          {winner === null ? 'What each costs' : `What ${lower(labels.approaches[winner])} costs beside the others`}, with your
          answers
        </a>
        {' · '}
        <a href={addressOf(model, answers, winner, `${base}compare/`)}>The whole comparison</a>
      </p>
      {url !== null && (
        <p class="printed">
          Model {model.version} of {reasons.changelog[0]?.date}. {url}
        </p>
      )}
      {url !== null && <TakeAlong {...given} url={url} onKeep={() => onKeep(answers)} />}
    </>
  );
}
