/** What effects and constraints act on, and the answers under which effects stand, are there. */
import { APPROACHES, VARIANT_IDS } from '../../../schemas/shared.ts';
import type { Catalogue } from '../../catalogue.ts';
import { nearest } from '../../nearest.ts';
import type { Asked, Say } from './say.ts';

/** @param asked undefined where the questions cannot be read @param sayIn says of the file of that name */
export function checkTargets(catalogue: Catalogue, asked: Asked | undefined, sayIn: (name: string) => Say): void {
  const file = catalogue.decision('variants.yaml');
  if (!file) return;
  const targets = new Set<string>([...file.levers, ...APPROACHES, ...VARIANT_IDS]);
  const check = (say: Say, on: readonly string[], path: PropertyKey[]) => {
    const unknown = on.find((one) => !targets.has(one));
    if (unknown !== undefined)
      say(path, `"${unknown}" is no lever, approach or variant.`, nearest(unknown, targets, 'content/decision/variants.yaml'));
  };
  const sayEffects = sayIn('effects.yaml');
  for (const [question, entry] of Object.entries(catalogue.decision('effects.yaml') ?? {})) {
    const options = asked?.get(question);
    if (question === 'always')
      for (const [at, { on }] of (entry as { on: string[] }[]).entries()) check(sayEffects, on, [question, at, 'on']);
    else if (asked && !options)
      sayEffects([question], `"${question}" is no question.`, nearest(question, asked.keys(), 'content/decision/questions.yaml'));
    else {
      for (const [option, list] of Object.entries(entry as unknown as Record<string, { on: string[] }[]>)) {
        if (options && !options.has(option) && option !== 'not-sure')
          sayEffects(
            [question, option],
            `"${option}" is no option of "${question}".`,
            nearest(option, options, 'content/decision/questions.yaml'),
          );
        for (const [at, { on }] of list.entries()) check(sayEffects, on, [question, option, at, 'on']);
      }
    }
  }
  for (const [at, { on }] of (catalogue.decision('interactions.yaml') ?? []).entries())
    check(sayIn('interactions.yaml'), on, [at, 'on']);
  for (const [at, one] of (catalogue.decision('constraints.yaml') ?? []).entries()) {
    if ('out' in one) check(sayIn('constraints.yaml'), one.out, [at, 'out']);
  }
}
