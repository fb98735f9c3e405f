/** What the advisor made of the approaches, for a cost page that its reader comes to. Pure. */
import { APPROACHES, type Approach } from '../../costs/index.ts';

/** The recommended approach, and for each that is not to be compared the reason. */
export interface Standing {
  recommended?: Approach;
  left: Partial<Record<Approach, string>>;
}

/** Parameter of the advisor's links to this page: approaches that the answers rule out, with dots between them. */
export const RULED_OUT = 'x';
/** Approaches that bring no text of the reader's into the prompt. */
const WITHOUT_TEXT: readonly Approach[] = ['prompting', 'fine-tuning'];

/**
 * Reads a link of the advisor's.
 *
 * @example standingIn(new URLSearchParams('w=rag&gap=facts')).left['fine-tuning'] // 'would not have the facts'
 */
export function standingIn(asked: URLSearchParams): Standing {
  const recommended = APPROACHES.find((id) => id === asked.get('w'));
  const out = (asked.get(RULED_OUT) ?? '').split('.');
  const facts = ['facts', 'both'].includes(asked.get('gap') ?? '') && asked.get('corpus') !== 'none';
  const left = APPROACHES.filter((id) => id !== recommended).flatMap((id): [Approach, string][] =>
    out.includes(id)
      ? [[id, 'is ruled out by your answers']]
      : facts && WITHOUT_TEXT.includes(id)
        ? [[id, 'would not have the facts']]
        : [],
  );
  return { ...(recommended && { recommended }), left: Object.fromEntries(left) };
}
