/** Effects and interactions, each with its conditions, its target and its grade, and their wording. */
import type { Members } from './compile-candidates.ts';
import type { graderOf } from './compile-grades.ts';
import type { Known, Report } from './compile-known.ts';
import { writtenEffects } from './compile-written.ts';
import type { ModelSource } from './files.ts';
import type { Effect } from './model.ts';
import type { EffectText } from './text.ts';

/** What effects are compiled against. */
interface Against {
  readonly known: Known;
  readonly criteria: readonly string[];
  readonly membersOf: Members;
  readonly gradeOf: ReturnType<typeof graderOf>;
  readonly report: Report;
}

interface CompiledEffects {
  readonly effects: Effect[];
  readonly effectText: Record<string, EffectText>;
  /** What the effects move, with the candidates that it means. */
  readonly targets: Record<string, readonly number[]>;
}

/** In the order of the files; what is wrong with one is reported, and the effect is kept as far as it can be. */
export function effectsOf(files: ModelSource, { known, criteria, membersOf, gradeOf, report }: Against): CompiledEffects {
  const targets: Record<string, readonly number[]> = {};
  const target = (names: readonly string[], file: string, path: string): string => {
    const name = names.join('+');
    targets[name] ??= membersOf(names, file, path);
    return name;
  };
  const effects: Effect[] = [];
  const effectText: Record<string, EffectText> = {};
  for (const { raw, when, file, path, key } of writtenEffects(files)) {
    const { certainty, judgement } = gradeOf(raw, file, path);
    if (!criteria.includes(raw.row))
      report(file, path, `"${raw.row}" is no row of importances.yaml`, `Use one of: ${criteria.join(', ')}.`);
    if (effectText[key]) report(file, path, `the same effect stands twice (${key})`, 'Merge the two.');
    const fit = files.fitted?.grades[key];
    // A grade that was fitted to another grade of the rubric is out of date.
    const fitted = fit !== undefined && fit.grade === raw.grade ? fit.fitted : raw.grade * 100;
    const row = criteria.includes(raw.row) ? raw.row : criteria[0]!;
    const conditions = known.conditions(when, file, path);
    effects.push({ key, when: conditions, on: target(raw.on, file, path), row, grade: raw.grade, fitted, certainty });
    const { reason, findings, against, row: criterion, grade, on } = raw;
    effectText[key] = { reason, findings, against, certainty, judgement, criterion, grade, fitted, on };
  }
  return { effects, effectText, targets };
}
