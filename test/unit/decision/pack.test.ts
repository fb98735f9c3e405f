import { describe, expect, it } from 'vitest';
import { pack } from '../../../src/decision/pack.ts';
import { nameEffects, unpack } from '../../../src/decision/unpack.ts';
import type { Model } from '../../../src/decision/index.ts';
import { band, constraint, effect, smallModel, tiny } from './tiny.ts';

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
  it('carries what few have: a rule that waits for nothing, an exception, a question under a condition, a calibration', () => {
    const unless = [{ question: 'text', options: ['none', 'big'] }];
    const full: Model = {
      ...tiny,
      questions: tiny.questions.map((one) => ({
        ...one,
        prior: one.options.map(() => 0.25),
        only: one.id === 'mean' ? [{ question: 'need', options: ['a', 'c'] }] : [],
      })),
      constraints: [
        constraint('eager', 'rules-out', { need: ['b'] }, [1], { waits: false }),
        constraint('both', 'awaits', { need: ['a', 'b', 'c'] }, [4], { waits: false, unless }),
        constraint('except', 'awaits', { mean: ['no', 'yes'] }, [0, 5], { unless }),
        constraint('plain', 'requires', { need: ['a'] }, [3]),
      ],
      calibration: [band(0, [0, 0], [0.35, 0.201], [1, 0.99]), band(7, [0, 0.1], [1, 0.9])],
    };
    const packed = JSON.parse(JSON.stringify(pack(full))) as ReturnType<typeof pack>;
    const { questions, constraints, calibration } = unpack(packed);
    expect({ questions, constraints, calibration }).toEqual({
      questions: full.questions,
      constraints: full.constraints,
      calibration: full.calibration,
    });
    // Bytes are spent only where there is something to say.
    expect(packed.constraints.map((entry) => entry.length)).toEqual([6, 6, 5, 4]);
    expect(packed.questions.map((entry) => entry.length)).toEqual([6, 6, 7]);
    expect(packed.calibration).toEqual([
      [0, 0, 0, 350, 201, 1000, 990],
      [7, 0, 100, 1000, 900],
    ]);
  });
  it('stands for grades by the fitted ones until the reasons come', () => {
    const grades = [-3, -0.1, 0, 0.1, 2.8];
    const model: Model = {
      ...tiny,
      effects: grades.map((grade) => effect(`${grade}`, 'l', 'fit', grade, {}, { fitted: 100 * grade })),
    };
    const { effects } = unpack(pack(model));
    expect(effects.map(({ grade, fitted, certainty }) => [grade, fitted, certainty])).toEqual(
      grades.map((grade) => [grade, 100 * grade, 'high']),
    );
    // Letters that would have to be written in two, or that control a terminal, are passed over.
    const many = unpack(
      pack({
        ...model,
        effects: Array.from({ length: 200 }, (_, at) => effect(`${at}`, 'l', 'fit', at / 10, {}, { fitted: 10 * at })),
      }),
    );
    expect(many.effects.map(({ fitted }) => fitted)).toEqual(Array.from({ length: 200 }, (_, at) => 10 * at));
    const letters = pack({ ...model, effects: model.effects.slice(0, 1) }).effects.fitted;
    expect([letters, pack(model).effects.on]).toEqual(['_', '&&&&&']);
    const codes = Array.from(
      pack({ ...model, effects: Array.from({ length: 200 }, (_, at) => effect(`${at}`, 'l', 'fit', 1, {}, { fitted: 10 * at })) })
        .effects.fitted,
      (letter) => letter.charCodeAt(0),
    );
    expect(codes.filter((code) => code < 35 || code === 92 || (code >= 127 && code < 161))).toEqual([]);
    expect(new Set(codes).size).toBe(200);
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
