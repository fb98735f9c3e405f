/** Constraints, as the engine takes them. */
import type { Members } from './compile-candidates.ts';
import type { Known } from './compile-known.ts';
import type { ModelSource, RawConstraint, When } from './files.ts';
import type { Constraint } from './model.ts';

/** In the order of `constraints.yaml`; what they name and there is not is reported and left out. */
export function constraintsOf(files: ModelSource, known: Known, membersOf: Members): Constraint[] {
  return files.constraints.map((one): Constraint => {
    const conditions = (when: When) => known.conditions(when, 'constraints.yaml', one.id);
    return {
      id: one.id,
      kind: one.kind,
      when: conditions(whenOf(one, files)),
      out: one.kind === 'contradiction' ? [] : membersOf(one.out, 'constraints.yaml', one.id),
      waits: one.waits,
      unless: one.kind === 'awaits' ? conditions(one.unless) : [],
    };
  });
}

function whenOf(one: RawConstraint, { questions }: ModelSource): When {
  if (one.kind === 'requires') return one.any;
  if (one.kind !== 'awaits') return one.when;
  const asked = questions.questions.find(({ id }) => id === one.question);
  return { [one.question]: Object.keys(asked?.options ?? { [one.question]: null }) };
}
