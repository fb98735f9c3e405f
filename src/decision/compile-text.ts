/** The wording of the model, taken out of its files. Pure. */
import type { ModelSource, RawOption } from './files.ts';
import type { EffectText, ModelText, OptionText } from './text.ts';

/** The wording; that of the effects is made while they are compiled. */
export function textOf(files: ModelSource, effects: Readonly<Record<string, EffectText>>): ModelText {
  const { musts, questions } = files.questions;
  return {
    version: files.model.version,
    questions: Object.fromEntries(
      questions.map(({ id, title, short, why, help, group, options }) => [
        id,
        { title, short, why, group, ...(help ? { help } : {}), options: mapped(options, optionText) },
      ]),
    ),
    musts: musts
      ? { title: musts.title, why: musts.why, ticks: Object.fromEntries(musts.ticks.map((tick) => [tick.id, optionText(tick)])) }
      : null,
    effects,
    constraints: Object.fromEntries(
      files.constraints.map((one) => [one.id, { reason: one.reason, findings: one.findings, cure: one.cure }]),
    ),
    approaches: files.variants.approaches,
    variants: Object.fromEntries(files.variants.variants.map((one) => [one.id, { name: one.name, say: one.say ?? one.name }])),
    criteria: mapped(files.importances.criteria, (one, id) => ({ name: id, reason: one.reason })),
    changelog: files.model.changelog,
    redefined: mapped(files.model.redefined, ({ what }) => what),
    plans: files.plans,
    duties: files.duties,
  };
}

function optionText({ label, help }: RawOption): OptionText {
  return { label, ...(help ? { help } : {}) };
}

function mapped<From, To>(record: Readonly<Record<string, From>>, to: (value: From, key: string) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value, key)]));
}
