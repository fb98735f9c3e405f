import type { ModelText } from '../decision/index.ts';

/** Words that the advisor shows from the start. */
export type Labels = Pick<ModelText, 'questions' | 'musts' | 'approaches' | 'variants'>;

/** Words that load when a reader opens an explanation. */
export type Reasons = Omit<ModelText, 'questions' | 'musts' | 'approaches' | 'variants'>;
