/** What the advisor's answers mean for the numbers of these pages: as queries of theirs, by the questions of the live model. */
import type { Price } from '../../schemas/prices.ts';
import { RULED_OUT } from './standing.ts';

type Queries = Record<string, Record<string, string>>;
interface Question {
  id: string;
  options: Readonly<Record<string, unknown>>;
}

/** Sizes, counts and times that stand for an answer; an answer that is not here means no number. Round figures of ours. */
const ASSUMED: Queries = {
  volume: { low: 'qn=2000', medium: 'qn=50000', high: 'qn=2000000' },
  corpus: { none: 'ct=0', pages: 'ct=20000', small: 'ct=150000', medium: 'ct=1000000', large: 'ct=20000000' },
  window: { short: 'wi=32000', standard: 'wi=200000', million: 'wi=1000000' },
  change: {
    never: 'cc=0&fe=3650',
    slow: 'cc=8&fe=365',
    often: 'cc=100&fe=14',
    live: 'cc=1000&fe=1',
  },
  latency: { relaxed: 'tg=30000', seconds: 'tg=5000', instant: 'tg=1000' },
  examples: { none: 'ex=0', tens: 'ex=30', hundreds: 'ex=400', many: 'ex=5000', gradable: 'ex=50' },
};

/** Which model of the catalogue stands for an answer about size. */
const SIZES: Record<string, 'small' | 'medium' | 'frontier'> = {
  tiny: 'small',
  small: 'small',
  medium: 'medium',
  frontier: 'frontier',
};
type Size = (typeof SIZES)[string];

const UNTOUCHED: [key: string, price: string][] = [
  ['pi', 'in'],
  ['po', 'out'],
  ['cd', 'cache'],
  ['cs', 'write'],
  ['st', 'step'],
  ['sf', 'step-in'],
  ['sg', 'step-out'],
];
/** What holds where a model's page says nothing of it: no saving, no surcharge, no step. */
const UNSAID: Record<string, number> = { cd: 0, cs: 0, st: 0, sf: 1, sg: 1 };

/** The prices of a size: of the untouched model, and of the tuned one with its training and its endpoint. */
export function sizeQuery(size: Size, prices: ReadonlyMap<string, Pick<Price, 'value'>>, only?: 'untouched' | 'tuned'): string {
  const untouched = UNTOUCHED.map(([key, part]) => [key, prices.get(`${size}-${part}`)?.value ?? UNSAID[key]] as const);
  const tuned = [
    ['tr', prices.get(`training-now-${size}`)?.value],
    ['pd', prices.get(`endpoint-${size}`)?.value],
  ] as const;
  return [...(only === 'tuned' ? [] : untouched), ...(only === 'untouched' ? [] : tuned)]
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`]))
    .join('&');
}

/**
 * For every option of every question of the advisor the numbers that it means; an empty query where it means none.
 *
 * @throws Error when an answer is given numbers here that the model does not know
 */
export function advisorQueries(questions: readonly Question[], prices: ReadonlyMap<string, Pick<Price, 'value'>>): Queries {
  for (const [id, options] of Object.entries(ASSUMED)) {
    const asked = questions.find((question) => question.id === id);
    const strange = Object.keys(options).filter((option) => !asked || !Object.hasOwn(asked.options, option));
    if (strange.length > 0)
      throw new Error(`numbers/presets.ts gives numbers to ${id} = ${strange.join(', ')}, which the advisor does not ask.`);
  }
  const queryOf = (id: string, option: string) => {
    const size = id === 'size' ? SIZES[option] : undefined;
    return size ? sizeQuery(size, prices) : (ASSUMED[id]?.[option] ?? '');
  };
  return Object.fromEntries(
    questions.map(({ id, options }) => [
      id,
      Object.fromEntries(Object.keys(options).map((option) => [option, queryOf(id, option)])),
    ]),
  );
}

/** Every answer that means numbers as a reader gave it, by `question=option`. */
export function answersInWords(
  questions: readonly { id: string; short: string; options: Readonly<Record<string, { label: string }>> }[],
  queries: Queries,
): Record<string, string> {
  return Object.fromEntries(
    questions.flatMap(({ id, short, options }) =>
      Object.entries(options)
        .filter(([option]) => queries[id]![option] !== '')
        .map(([option, { label }]) => [`${id}=${option}`, `${short}: ${label}`]),
    ),
  );
}

/** Marks that the advisor's links carry besides answers. */
export const MARKS = ['v', 'w', 'm', RULED_OUT];
