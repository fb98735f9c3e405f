import type { ModelText } from '../decision/index.ts';

/** Words that the advisor shows from the start; questions come without their help. */
export type Labels = Pick<ModelText, 'questions' | 'musts' | 'approaches' | 'variants'>;

/** Words that load with the reasons of a result. */
export type Reasons = Omit<ModelText, 'questions' | 'musts' | 'approaches' | 'variants'>;

/** Help for each question and its options, by option id; loads after the question stands. */
export type Help = Readonly<
  Record<
    string,
    { readonly why: string; readonly help?: string; readonly group: string; readonly options: Readonly<Record<string, string>> }
  >
>;

/** Takes the help out of the words that are shown from the start. */
export function withoutHelp({ questions, musts, approaches, variants }: Labels): Labels {
  return {
    questions: Object.fromEntries(
      Object.entries(questions).map(([id, { title, short, options }]) => [
        id,
        {
          title,
          short,
          why: '',
          group: '',
          options: Object.fromEntries(Object.entries(options).map(([key, { label }]) => [key, { label }])),
        },
      ]),
    ),
    musts,
    approaches,
    variants,
  };
}

/** What {@link withoutHelp} takes out. */
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
