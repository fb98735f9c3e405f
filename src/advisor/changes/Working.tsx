/** The working: what each answer adds, and how the result holds when evidence and weights are read otherwise. */
import { open, type ApproachId } from '../../decision/index.ts';
import { list, names, percent } from '../phrases.ts';
import { stillPossible } from '../still-possible.ts';
import type { WithReasons } from '../types.ts';
import { Contributions } from './Contributions.tsx';

export function Working({ model, result, summary, labels, reasons, base }: WithReasons) {
  const now = open(model).at(result.answers);
  const explanation = now.explain();
  const { share, firmnessError } = now.readings();
  const { approaches, back } = stillPossible(model, result.answers);
  return (
    <>
      {explanation !== null && summary !== null && <Contributions {...{ explanation, labels, reasons, base }} />}
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
