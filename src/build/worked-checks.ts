/** What the calculators and the memory page work out comes to what their findings print. Node only. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import { problem, type Problem } from '../catalogue/problem.ts';
import { placeIn } from '../catalogue/shape.ts';
import { checkPoints, CLOSE } from '../knowledge/check-points.ts';
import { workedCase } from '../knowledge/published.ts';

/** @returns a problem for each published case, and each check point of memory, that is not given back and does not say why */
export function workedProblems(catalogue: Catalogue): Problem[] {
  return [...publishedProblems(catalogue), ...memoryProblems(catalogue)];
}

function publishedProblems({ entries, findings, prices }: Catalogue): Problem[] {
  return entries('calculators').flatMap((entry) =>
    entry.data.cases.flatMap((one, index): Problem[] => {
      const worked = ifKnown(() => workedCase(one, findings, (id) => prices.get(id)!.value));
      const say = (field: string, what: string, cure: string) => [
        problem('misplaced', placeIn(entry, ['cases', index, field]), { what, cure }),
      ];
      if (worked?.ours === undefined) return [];
      const { ours, printed, tolerance } = worked;
      if (Number.isNaN(ours))
        return say('inputs', `The formula "${one.formula}" lacks an input.`, 'Its inputs stand in src/knowledge/published.ts.');
      if (tolerance === undefined || Math.abs(ours / printed - 1) <= tolerance) return [];
      return say(
        'figure',
        `The inputs come to ${rounded(ours)} ${worked.unit}, but ${printed} was printed.`,
        'Correct the inputs or their factors; leave "tolerance" out, and say why, where the total cannot be reproduced.',
      );
    }),
  );
}

function memoryProblems({ entries, findings }: Catalogue): Problem[] {
  const shapes = entries('models').flatMap(({ data }) => data.weights);
  return entries('models').flatMap((entry) =>
    entry.data.checkPoints.flatMap((one, index): Problem[] => {
      const alone = { ...entry.data, weights: shapes, checkPoints: [one] };
      const point = ifKnown(() => checkPoints([alone], findings)[0]!);
      if (!point || one.explained !== undefined || Math.abs(point.ours / point.printed - 1) <= CLOSE) return [];
      return [
        problem('misplaced', placeIn(entry, ['checkPoints', index]), {
          what: `We reckon ${rounded(point.ours)} GB, but ${point.printed} was printed.`,
          cure: 'Correct the shape of the weights or the check point, or say under "explained" why the two differ.',
        }),
      ];
    }),
  );
}

const rounded = (value: number): number => Number(value.toPrecision(4));

/** Whatever names something that does not exist has been told of. */
function ifKnown<Value>(work: () => Value): Value | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
