import type { Model, ModelText } from '../decision/index.ts';

/** Words that the advisor shows from the start; questions come without their help. */
export type Labels = Pick<ModelText, 'questions' | 'musts' | 'approaches' | 'variants'>;

/** Words that load with the reasons of a result. */
export interface Reasons extends Omit<ModelText, 'questions' | 'musts' | 'approaches' | 'variants'> {
  /** Who found it and when, by finding: what a link to it is called. */
  readonly cited?: Readonly<Record<string, string>>;
}

/** The name of a link to a finding. */
export function citedAs(finding: string, { cited = {} }: Reasons): string {
  return cited[finding] ?? finding.replaceAll('-', ' ');
}

/** Help for each question and its options, by option id; loads after the question stands. */
export type Help = Readonly<
  Record<
    string,
    { readonly why: string; readonly help?: string; readonly group: string; readonly options: Readonly<Record<string, string>> }
  >
>;

/** The labels on their way to the browser: each question as its title, its short name and its options in the model's order. */
export interface PackedLabels extends Omit<Labels, 'questions'> {
  readonly questions: readonly (readonly string[])[];
}

/** Packs the labels without the help and without the ids, which the model has. */
export function packLabels({ questions }: Model, { questions: texts, musts, approaches, variants }: Labels): PackedLabels {
  return {
    questions: questions.map(({ id, options }) => {
      const { title, short, options: said } = texts[id]!;
      return [title, short, ...options.map((option) => said[option]!.label)];
    }),
    musts,
    approaches,
    variants,
  };
}

/** The labels as the widget takes them; the help of each question is empty until it comes. */
export function unpackLabels({ questions }: Model, packed: PackedLabels): Labels {
  const texts = questions.map(({ id, options }, at) => {
    const [title, short, ...said] = packed.questions[at]! as [string, string, ...string[]];
    const named = options.map((option, place) => [option, { label: said[place]! }]);
    return [id, { title, short, why: '', group: '', options: Object.fromEntries(named) }];
  });
  return { ...packed, questions: Object.fromEntries(texts) };
}

/** What {@link packLabels} leaves out. */
export function helpOf({ questions }: Labels): Help {
  return Object.fromEntries(
    Object.entries(questions).map(([id, { why, help, group, options }]) => [
      id,
      {
        why,
        group,
        ...(help === undefined ? {} : { help }),
        options: Object.fromEntries(
          Object.entries(options).flatMap(([key, one]) => (one.help === undefined ? [] : [[key, one.help]])),
        ),
      },
    ]),
  );
}
