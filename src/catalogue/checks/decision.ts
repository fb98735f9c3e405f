/** The decision model's files as an editor wrote them, each fault at its own line: what the compiler says of them only follows. */
import type { Catalogue } from '../catalogue.ts';
import type { Report } from '../report.ts';
import { placeIn } from '../shape.ts';
import type { Asked, Say } from './decision/say.ts';
import { checkPlans, checkVariants } from './decision/variants.ts';
import { checkModelFile } from './decision/model-file.ts';
import { checkRanges } from './decision/ranges.ts';
import { checkSides } from './decision/sides.ts';
import { checkTargets } from './decision/targets.ts';
import { checkConstraints } from './decision/constraints.ts';
import { checkTicks } from './decision/ticks.ts';
import { checkBudgets } from './decision/budgets.ts';

export function checkDecision(catalogue: Catalogue, report: Report): void {
  const sayIn = (name: string): Say => {
    const file = catalogue.files.find((one) => one.file === `content/decision/${name}`)!;
    return (path, what, cure) => report.say('model', placeIn(file, path), { what, cure });
  };
  const questions = catalogue.decision('questions.yaml')?.questions;
  const asked: Asked | undefined = questions && new Map(questions.map(({ id, options }) => [id, new Set(Object.keys(options))]));
  checkVariants(catalogue, sayIn('variants.yaml'));
  checkPlans(catalogue, sayIn('plans.yaml'));
  if (asked) checkModelFile(catalogue, asked, sayIn('model.yaml'));
  checkRanges(catalogue, sayIn('importances.yaml'), sayIn('rubric.yaml'));
  if (catalogue.decision('variants.yaml')) {
    checkTargets(catalogue, asked, sayIn);
    checkSides(catalogue, sayIn);
  }
  checkConstraints(catalogue, sayIn('constraints.yaml'));
  checkTicks(catalogue, sayIn('questions.yaml'));
  checkBudgets(catalogue, sayIn('quality.yaml'));
}
