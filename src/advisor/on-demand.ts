/** The code and the words that come when a reader asks for them. In one place, so that the bundler's helper is sent once. */
import type { Model } from '../decision/index.ts';
import { nameEffects } from '../decision/unpack.ts';
import type { Reasons } from './labels.ts';

/** The words of the reasons; the model's effects get the names under which they stand there. */
export const loadReasons = async (model: Model): Promise<Reasons> => {
  const { default: reasons } = await import('virtual:decision/reasons');
  nameEffects(model, reasons.effects);
  return reasons;
};
export const loadHelp = () => import('virtual:decision/help').then((module) => module.default);
export const loadAllAtOnce = () => import('./AllAtOnce.tsx').then((module) => module.AllAtOnce);
export const loadGiven = () => import('./Given.tsx').then((module) => module.Given);
export const loadFindOut = () => import('./FindOut.tsx').then((module) => module.FindOut);
export const loadMeasure = () => import('./Measure.tsx').then((module) => module.Measure);
export const loadSideBySide = () => import('./SideBySide.tsx').then((module) => module.SideBySide);
export const loadTwoResults = () => import('./TwoResults.tsx').then((module) => module.TwoResults);
export const loadDelivery = () => import('./deliver.ts');
export const loadNear = () => import('./Near.tsx').then((module) => module.Near);

/** What explains a result: code and words. */
export interface Loaded {
  readonly parts: typeof import('./explained.ts');
  readonly reasons: Reasons;
}

/** Fetches what explains a result; both come at once. */
export const loadParts = async (model: Model): Promise<Loaded> => {
  const [parts, reasons] = await Promise.all([import('./explained.ts'), loadReasons(model)]);
  return { parts, reasons };
};
