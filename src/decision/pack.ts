/** The model as it travels: effects in columns of numbers, a third of their weight as named objects. Pure. */
import { CERTAINTIES, effectKey, type Condition, type Effect, type Model } from './model.ts';

/** Each list holds one entry for each effect. */
interface PackedEffects {
  /** Pairs of the place of a question and its options as a bit mask. */
  readonly when: readonly (readonly number[])[];
  /** Place among the model's targets. */
  readonly on: readonly number[];
  /** Place among the criteria. */
  readonly row: readonly number[];
  readonly grade: readonly number[];
  /** Fitted grade less the rubric's, hundredths. */
  readonly moved: readonly number[];
  /** Place among the certainties. */
  readonly certainty: readonly number[];
  /** Names of the effects that have one of their own, by place. */
  readonly names: Readonly<Record<number, string>>;
}

export type PackedModel = Omit<Model, 'effects'> & { readonly effects: PackedEffects };

/**
 * Packs a model for its way to the browser.
 *
 * @example
 * unpack(pack(model)); // the same model
 */
export function pack(model: Model): PackedModel {
  const { effects, questions, criteria } = model;
  const targets = Object.keys(model.targets);
  const pairOf = ({ question, options }: Condition) => {
    const at = questions.findIndex(({ id }) => id === question);
    return [at, options.reduce((mask, one) => mask | (1 << questions[at]!.options.indexOf(one)), 0)];
  };
  return {
    ...model,
    effects: {
      when: effects.map(({ when }) => when.flatMap(pairOf)),
      on: effects.map(({ on }) => targets.indexOf(on)),
      row: effects.map(({ row }) => criteria.indexOf(row)),
      grade: effects.map(({ grade }) => grade),
      moved: effects.map(({ grade, fitted }) => fitted - 100 * grade),
      certainty: effects.map(({ certainty }) => CERTAINTIES.indexOf(certainty)),
      names: Object.fromEntries(effects.flatMap((one, at) => (one.key === plainKey(one) ? [] : [[at, one.key]]))),
    },
  };
}

/** The model as the engine takes it. */
export function unpack(packed: PackedModel): Model {
  const { effects, questions, criteria, targets } = packed;
  const names = Object.keys(targets);
  return {
    ...packed,
    effects: effects.when.map((pairs, at): Effect => {
      const when: Condition[] = [];
      for (let place = 0; place < pairs.length; place += 2) {
        const { id, options } = questions[pairs[place]!]!;
        when.push({ question: id, options: options.filter((_, option) => (pairs[place + 1]! >> option) & 1) });
      }
      const grade = effects.grade[at]!;
      const one = {
        when,
        on: names[effects.on[at]!]!,
        row: criteria[effects.row[at]!]!,
        grade,
        fitted: 100 * grade + effects.moved[at]!,
        certainty: CERTAINTIES[effects.certainty[at]!]!,
      };
      return { key: effects.names[at] ?? plainKey(one), ...one };
    }),
  };
}

/** The key of an effect that is named by what it says. */
function plainKey({ when, on, row }: Pick<Effect, 'when' | 'on' | 'row'>): string {
  const [first] = when;
  return effectKey(first?.question ?? null, first?.options[0] ?? null, [on], row);
}
