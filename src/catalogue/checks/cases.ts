/** Cases of the decision model: what one says of approaches fits together, and what is said of cases is said of those there are. */
import { distance } from 'fastest-levenshtein';
import { VARIANTS, type ApproachId, type VariantId } from '../../schemas/shared.ts';
import type { DecisionCase } from '../../schemas/decision-cases.ts';
import type { Catalogue } from '../catalogue.ts';
import { nearest } from '../nearest.ts';
import type { Report } from '../report.ts';
import { placeIn } from '../shape.ts';

type Say = (path: PropertyKey[], what: string, cure: string) => void;

export function checkCases(catalogue: Catalogue, report: Report): void {
  const versions = catalogue.decision('model.yaml')?.changelog.map(({ version }) => version);
  const tags = catalogue.cases.flatMap((one) => one.tags);
  for (const file of catalogue.files) {
    if (file.home.type !== 'cases' || !file.valid) continue;
    const say: Say = (path, what, cure) => report.say('misplaced', placeIn(file, path), { what, cure });
    for (const [at, one] of (file.parsed as DecisionCase[]).entries()) {
      checkCase(one, [at], say);
      if (Object.keys(one.answers).length === 0)
        say([at, 'answers'], 'The case answers no question.', 'Answer those that its text tells.');
      if (versions !== undefined && one.model !== undefined && !versions.includes(one.model))
        say([at, 'model'], `The changelog of the model knows no version ${one.model}.`, `Use one of: ${versions.join(', ')}.`);
      for (const [index, tag] of one.tags.entries()) {
        const meant = tags.filter((other) => other === tag).length > 1 ? undefined : tags.find((other) => almost(tag, other));
        if (meant !== undefined) say([at, 'tags', index], `Only this case is tagged "${tag}".`, `Did you mean "${meant}"?`);
      }
    }
  }
  const predictions = catalogue.files.find(({ file, valid }) => valid && file === 'content/decision/predictions.yaml');
  const cases = new Set(catalogue.cases.map(({ id }) => id));
  // Cases of a file at fault are not known.
  if (!predictions || catalogue.files.some(({ home, valid }) => home.type === 'cases' && !valid)) return;
  for (const [at, one] of (catalogue.decision('predictions.yaml') ?? []).entries()) {
    if (cases.has(one.case)) continue;
    const known = nearest(one.case, cases, 'content/decision/cases/');
    report.say('misplaced', placeIn(predictions, [at, 'case']), {
      what: `There is no case "${one.case}".`,
      cure: `${known} Predictions of a case that was renamed or taken out are made anew by npm run fit.`,
    });
    return;
  }
}

/** Written with at most two letters changed or swapped. */
const almost = (tag: string, other: string): boolean => tag !== other && tag.length > 4 && distance(tag, other) <= 2;

const isOf = (approach: ApproachId, variant: VariantId): boolean => (VARIANTS[approach] as readonly string[]).includes(variant);

function checkCase({ accepted, rejected, variant }: DecisionCase, path: PropertyKey[], say: Say): void {
  const both = rejected.find((id) => accepted.includes(id));
  if (both !== undefined) say([...path, 'rejected'], `${both} is accepted and rejected.`, 'Keep it in one of the two lists.');
  if (variant !== undefined && ![...accepted, ...rejected].some((id) => isOf(id, variant)))
    say(
      [...path, 'variant'],
      `"${variant}" is no variant of ${accepted.join(' or ')}.`,
      'Correct the variant, or accept its approach.',
    );
}
