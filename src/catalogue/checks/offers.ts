/** What the catalogue of models is held to beside its schema. */
import type { Offered, Weights } from '../../schemas/models.ts';
import type { Catalogue } from '../catalogue.ts';
import { nearest } from '../nearest.ts';
import type { Place } from '../problem.ts';
import type { Report } from '../report.ts';
import { placeIn } from '../shape.ts';
import { namedFigure } from './figures.ts';
import { newerOf } from '../newer.ts';

/** A model stands once among all hosts, costs something both ways or neither, and is looked up again after it was read. */
export function checkOffers(catalogue: Catalogue, report: Report): void {
  checkPoints(catalogue, report);
  checkSizes(catalogue, report);
  const seen = new Map<string, Place>();
  for (const entry of catalogue.entries('models')) {
    const say = (path: PropertyKey[], what: string, cure: string) => report.say('misplaced', placeIn(entry, path), { what, cure });
    for (const kind of ['models', 'tuning', 'searches', 'embeddings', 'gpus'] as const) {
      const list: readonly Offer[] = entry.data[kind];
      for (const [index, { id, input, output, cachedRead = 0, window, longestOutput, read }] of list.entries()) {
        const here = placeIn(entry, [kind, index, 'id']);
        const before = seen.get(`${kind} ${id}`);
        if (before !== undefined) {
          const [added, first] = addedOf(catalogue, before, here);
          report.say('misplaced', added, {
            what: `"${id}" stands in ${first.file} already.`,
            cure: 'Keep one, or give this one a name of its own.',
          });
        }
        seen.set(`${kind} ${id}`, here);
        if (kind === 'models' && (input === undefined) !== (output === undefined))
          say(
            [kind, index, 'id'],
            `Of "${id}" only the price of ${input === undefined ? 'output' : 'input'} is given.`,
            'Give both, or neither where they are unknown.',
          );
        if (input !== undefined && output !== undefined && output < input)
          say([kind, index, 'output'], `The output of "${id}" would cost less than its input.`, 'Swap or correct the two.');
        if (input !== undefined && cachedRead > input)
          say(
            [kind, index, 'cachedRead'],
            `Read from the cache, the input of "${id}" would cost more than fresh.`,
            'Correct one of the two.',
          );
        if (window !== undefined && longestOutput !== undefined && longestOutput > window)
          say(
            [kind, index, 'longestOutput'],
            `The longest output of "${id}" is longer than its window.`,
            'Correct the one that is wrong; both are in tokens.',
          );
        if (read.reviewBy < read.date)
          say(
            [kind, index, 'read', 'reviewBy'],
            `It would be looked up again on ${read.reviewBy}, before it was read.`,
            'Give a later day.',
          );
      }
    }
  }
}

/** One model, and one offer of tuning, stands for a size: the calculators begin with its prices. */
function checkSizes(catalogue: Catalogue, report: Report): void {
  for (const kind of ['models', 'tuning'] as const) {
    const standing = new Map<string, Place>();
    for (const entry of catalogue.entries('models')) {
      for (const [index, { size }] of entry.data[kind].entries()) {
        if (size === undefined) continue;
        const place = placeIn(entry, [kind, index, 'size']);
        const other = standing.get(size);
        standing.set(size, place);
        if (!other) continue;
        const [added, first] = addedOf(catalogue, other, place);
        report.say('misplaced', added, {
          what: `${first.file} has what stands for "${size}" already.`,
          cure: 'Let one model, and one offer of tuning, stand for a size.',
        });
      }
    }
  }
}

/** Which of two places was added to the other: the one in the file that was touched last, or else the later one. */
function addedOf({ root }: Catalogue, first: Place, later: Place): [added: Place, other: Place] {
  const earlier = first.file !== later.file && newerOf(root, first.file, later.file) === first.file;
  return earlier ? [first, later] : [later, first];
}

/** What a memory is held against: shapes of weights that there are, and figures that their findings hold. */
function checkPoints(catalogue: Catalogue, report: Report): void {
  const shapes = new Set(catalogue.entries('models').flatMap(({ data }) => data.weights.map(({ id }) => id)));
  for (const entry of catalogue.entries('models')) {
    for (const [index, shape] of entry.data.weights.entries()) {
      const counted = countedFrom(shape);
      if (shape.parameters > counted / 2 && shape.parameters < counted * 2) continue;
      report.say('misplaced', placeIn(entry, ['weights', index, 'parameters']), {
        what: `A model of this shape has about ${counted.toPrecision(3)} billion parameters, not ${shape.parameters}.`,
        cure: 'Give them in billions, or correct the shape.',
      });
    }
    for (const [index, { weights, finding, figure }] of entry.data.checkPoints.entries()) {
      const path = ['checkPoints', index];
      if (!shapes.has(weights))
        report.say('misplaced', placeIn(entry, [...path, 'weights']), {
          what: `There are no weights "${weights}".`,
          cure: nearest(weights, shapes, 'the lists of weights in content/models/'),
        });
      namedFigure(catalogue, report, placeIn(entry, [...path, 'figure']), { finding, figure });
    }
  }
}

/** Parameters of a dense transformer by its shape, in billions: within a factor of two, whatever its details are. */
function countedFrom({ layers, hidden, inner, kvHeads, headWidth, vocabulary }: Weights): number {
  const attention = 2 * hidden * (hidden + kvHeads * headWidth);
  return (layers * (attention + 3 * hidden * inner) + 2 * hidden * vocabulary) / 1e9;
}

/** What the entries of all lists of a host have in common, and what only some have. */
type Offer = Pick<Offered, 'id' | 'read'> & Partial<Pick<Offered, 'input' | 'output' | 'cachedRead' | 'window' | 'longestOutput'>>;
