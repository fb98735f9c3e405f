/** Takes what the reader knows from the catalogue. Node only; the reader itself never imports it. */
import { openCatalogue, type Catalogue } from '../catalogue/catalogue.ts';
import { ContentError, problem, type Problem } from '../catalogue/problem.ts';
import { READING_FILES } from '../schemas/reading.ts';
import type { Answers, Fitted, ReadingData } from './data.ts';
import { mapped } from './mapped.ts';
import { UNSAID } from './read.ts';
import { PLAIN, signOf } from './match.ts';
import { faultOf, faultOfUnit, spelledOut, type Words } from './phrases.ts';

/** A text with the answers that it holds. */
export interface Example {
  readonly text: string;
  readonly answers: Answers;
  /** Whether it is labelled as sparingly as the shared questions. */
  readonly sparse: boolean;
}

type Labelled = Pick<Example, 'answers'> & { readonly second?: Answers };

const FOLDER = 'content/reading/';

/**
 * Loads and checks what the reader knows.
 *
 * @param root the project's root folder
 * @param catalogue the content, where it has been read already
 * @throws ContentError that names file, line, cause and cure: a file is missing or has the wrong shape, a phrase has no words or
 * names a class that does not exist, a question or an option is none of the advisor's
 */
export function loadReading(
  root: string,
  catalogue: Catalogue = openCatalogue(root),
): { data: ReadingData; examples: readonly Example[] } {
  const faults = catalogue.problems.filter(({ file }) => file.startsWith(FOLDER));
  const files = new Map(catalogue.files.flatMap((file) => (file.home.type === 'reading' ? [[file.home.name, file] as const] : [])));
  const missing = Object.keys(READING_FILES).filter((name) => !files.has(name));
  faults.push(...missing.map((name) => problem('missing-file', { file: FOLDER + name })));
  if (faults.length > 0) throw new ContentError(faults);
  const of = (name: keyof typeof READING_FILES) => files.get(name)!.parsed;
  const data = {
    cues: of('cues.yaml'),
    models: of('models.yaml'),
    quantities: of('quantities.yaml'),
    fitted: withNumbers(of('fitted.yaml') as Written),
  } as ReadingData;
  const words = of('words.yaml') as unknown as Words;
  const examples = of('examples.yaml') as unknown as readonly Example[];
  const wrong: Problem[] = [];
  const questions = optionsOf(catalogue);
  visit(
    { ...data, words, written: of('fitted.yaml') as Written },
    (name) => of(name) as unknown as readonly Labelled[],
    (name, path, value) => {
      const unit = path[1] === 'units' || path[1] === 'before';
      const fault = typeof value !== 'string' ? faultOfAnswer(value, questions) : unit ? faultOfUnit(value) : faultOf(value, words);
      if (fault === undefined) return;
      const file = files.get(name)!;
      const stranger = typeof value !== 'string' && !questions.has(value[0]) && path.at(-1) === 'option';
      const place = stranger ? [...path.slice(0, -1), 'question'] : path;
      wrong.push(problem('wrong-form', { file: file.file, line: file.lineOf(place) }, { where: place.join('.'), message: fault }));
    },
  );
  if (wrong.length > 0) throw new ContentError(wrong);
  return { data: withoutClasses(data, words), examples };
}

/** Keys that hold phrases. */
const PHRASES = { cues: ['sure', 'perhaps', 'unless'], models: ['names'], quantities: ['with', 'unless'] } as const;

/** The same with every phrase spelled out: browsers need not know the classes. */
function withoutClasses(data: ReadingData, words: Words): ReadingData {
  const spelled = <One extends object>(list: readonly One[], keys: readonly (keyof One)[]) =>
    list.map((one) => ({
      ...one,
      ...Object.fromEntries(keys.map((key) => [key, (one[key] as readonly string[]).map((text) => spelledOut(text, words))])),
    }));
  return {
    ...data,
    cues: spelled(data.cues, PHRASES.cues),
    models: spelled(data.models, PHRASES.models),
    quantities: spelled(data.quantities, PHRASES.quantities),
  };
}

type Written = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;

/** Single words stand in the file as words, so that it can be read, and are known by their numbers from here on. */
function withNumbers(fitted: Written): Fitted {
  const numbered = (sign: string) => (sign.startsWith(PLAIN) ? signOf(sign.slice(PLAIN.length)) : sign);
  return mapped(fitted, (by) =>
    mapped(by, (weights) => new Map(Object.entries(weights).map(([sign, weight]) => [numbered(sign), weight]))),
  );
}

type Answer = readonly [question: string, option: string];

function faultOfAnswer([question, option]: Answer, questions: ReadonlyMap<string, readonly string[]>): string | undefined {
  const options = questions.get(question);
  if (!options) return `names the question "${question}", which the advisor does not ask`;
  return options.includes(option) ? undefined : `names the option "${option}"; "${question}" has ${options.join(', ')}`;
}

/** The files of texts with the answers that they hold. */
const TEXTS = ['examples.yaml', 'asked.yaml', 'asked-more.yaml'] as const;

/** Every phrase and every answer of the data and of the texts, with its place. */
function visit(
  data: ReadingData & { readonly words: Words; readonly written: Written },
  textsIn: (file: (typeof TEXTS)[number]) => readonly Labelled[],
  meet: (file: keyof typeof READING_FILES, path: (string | number)[], value: string | Answer) => void,
): void {
  const phrases = (file: keyof typeof READING_FILES, at: number, one: object, keys: readonly string[]) => {
    for (const key of keys)
      for (const [index, text] of ((one as Record<string, string[]>)[key] ?? []).entries()) meet(file, [at, key, index], text);
  };
  for (const [name, members] of Object.entries(data.words))
    for (const [at, member] of members.entries()) meet('words.yaml', [name, at], member);
  for (const [question, by] of Object.entries(data.written))
    for (const option of Object.keys(by).filter((one) => one !== UNSAID))
      meet('fitted.yaml', [question, option], [question, option]);
  for (const [at, cue] of data.cues.entries()) {
    meet('cues.yaml', [at, 'option'], [cue.question, cue.option]);
    phrases('cues.yaml', at, cue, PHRASES.cues);
  }
  for (const file of TEXTS)
    for (const [at, one] of textsIn(file).entries())
      for (const key of ['answers', 'second'] as const)
        for (const [question, option] of Object.entries(one[key] ?? {})) meet(file, [at, key, question], [question, option]);
  for (const [at, { names, ...facts }] of data.models.entries()) {
    phrases('models.yaml', at, { names }, PHRASES.models);
    for (const [question, option] of Object.entries(facts)) meet('models.yaml', [at, question], [question, option as string]);
  }
  for (const [at, one] of data.quantities.entries()) {
    phrases('quantities.yaml', at, one, [...PHRASES.quantities, 'units', 'before']);
    for (const { option } of one.steps) meet('quantities.yaml', [at, 'steps'], [one.question, option]);
    for (const [question, option] of Object.entries(one.also)) meet('quantities.yaml', [at, 'also'], [question, option]);
  }
}

function optionsOf(catalogue: Catalogue): ReadonlyMap<string, readonly string[]> {
  const file = catalogue.decision('questions.yaml') as
    { questions: { id: string; options: Record<string, unknown> }[] } | undefined;
  return new Map((file?.questions ?? []).map(({ id, options }) => [id, Object.keys(options)]));
}
