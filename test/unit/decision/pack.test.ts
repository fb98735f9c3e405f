import { describe, expect, it } from 'vitest';
import { nameEffects, pack, unpack } from '../../../src/decision/pack.ts';
import type { Model } from '../../../src/decision/index.ts';
import { effect, smallModel, tiny } from './tiny.ts';

describe('a packed model', () => {
  it('comes out as it went in', () => {
    // Options come back in the order of their question.
    const model = {
      ...tiny,
      effects: [
        ...tiny.effects,
        effect('moved', 'l', 'fit', -2, { text: ['none', 'big'] }, { fitted: 310, certainty: 'very-low' as const }),
      ],
    };
    const back = (one: Model) =>
      nameEffects(
        unpack(JSON.parse(JSON.stringify(pack(one))) as ReturnType<typeof pack>),
        Object.fromEntries(one.effects.map((each) => [each.key, each])),
      );
    const placed = (one: Model): Model => {
      const names = Object.keys(one.targets);
      return {
        ...one,
        // The prior travels in thousandths, to which the compiler rounds it.
        questions: one.questions.map((each) => ({ ...each, prior: each.prior.map((share) => Math.round(1000 * share) / 1000) })),
        targets: Object.fromEntries(names.map((name, at) => [at, one.targets[name]!])),
        // Fitted grades travel in tenths, as the fit writes them.
        effects: one.effects.map((each) => ({
          ...each,
          on: `${names.indexOf(each.on)}`,
          fitted: 10 * Math.round(each.fitted / 10),
        })),
      };
    };
    expect(back(model)).toEqual(placed(model));
    for (let seed = 1; seed < 10; seed++) expect(back(smallModel(seed))).toEqual(placed(smallModel(seed)));
  });
  it('leaves the names of effects to the reasons, and lists to bits', () => {
    expect(unpack(pack(tiny)).effects.map(({ key }) => key)).toEqual(tiny.effects.map((_, at) => `${at}`));
    expect(pack(tiny).effects.when).toEqual([[], [], [0, 1], [0, 2], [0, 3], [1, 2], [0, 1, 2, 2]]);
    expect(pack({ ...tiny, targets: { ...tiny.targets, some: [0, 2, 40] } }).targets.at(-1)).toBe(1 + 4 + 2 ** 40);
    expect(
      unpack(pack({ ...tiny, targets: { ...tiny.targets, some: [0, 2, 40] } })).targets[Object.keys(tiny.targets).length],
    ).toEqual([0, 2, 40]);
  });
});
