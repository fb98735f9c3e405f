/** A result as a decision record: Markdown in the form of MADR 4 (Markdown Any Decision Records), and JSON. Made locally. */
import type { Evaluation } from './open.ts';
import { lower, plain } from './plain.ts';
import { planFor } from './plan.ts';
import type { Assessment, Flip } from './result.ts';
import type { ModelText } from './text.ts';

export interface RecordContext {
  /** The link that restores the answers. */
  readonly url: string;
  /** Day of the decision, as the reader's own clock gives it; left out when not known. */
  readonly date?: string;
}

/** What would change the outcome: so many changes of one or two answers are listed. */
const FLIPS = { size: 2, count: 5 };

const STATUS = {
  clear: 'clear: cases like this one have nearly always gone this way',
  close: 'not certain: another approach may do as well, or one more answer may change it',
  unknown: 'too little is known yet; this is only where it leans',
  conflict: 'answers contradict each other; there is no recommendation',
} as const;

const KNOWLEDGE = {
  none: 'nothing added',
  'whole-context': 'all of the text in the prompt',
  retrieval: 'text fetched for each question',
};
const WEIGHTS = { untouched: 'as they are', tuned: 'tuned' };

/** Writes the record. Text of the model is used as it stands, with its citation marks taken out. */
export function toMarkdown(text: ModelText, now: Evaluation, context: RecordContext): string {
  const result = now.assessment;
  const name = result.winner ? text.approaches[result.winner] : 'No recommendation';
  const variant = result.variant ? text.variants[result.variant]?.name : undefined;
  const lines: string[] = ['---', 'status: proposed', ...(context.date ? [`date: ${context.date}`] : []), '---', ''];
  lines.push(`# ${result.winner ? `Use ${lower(name)}` : name}${variant ? `: ${lower(variant)}` : ''}`, '');
  lines.push(
    '## Context and Problem Statement',
    '',
    'What should supply knowledge and behaviour to the language model in this job? The facts as answered:',
    '',
  );
  for (const [question, option] of Object.entries(result.answers)) {
    const { title, options } = text.questions[question]!;
    lines.push(`* ${plain(title)} **${plain(options[option]!.label)}**`);
  }
  const open = Object.entries(text.questions).filter(([id]) => result.answers[id] === undefined);
  if (open.length > 0) lines.push(`* Not known: ${open.map(([, { short }]) => plain(short).toLowerCase()).join(', ')}`);
  lines.push('', '## Considered Options', '');
  for (const one of result.ranking) {
    const shown = one.ruledOut ? 'ruled out' : `chance ${percent(one.probability)}`;
    lines.push(`* ${text.approaches[one.approach]} (${shown})`);
  }
  lines.push('', '## Decision Outcome', '');
  if (result.winner) {
    lines.push(`Chosen option: "${name}"${variant ? ` (${lower(variant)})` : ''}. The result is ${STATUS[result.status]}.`);
    lines.push(
      '',
      `Its chance of being the right one, as checked on cases the model had not seen: ${percent(result.probability)}.`,
    );
    if (result.levers) {
      const { knowledge, weights } = result.levers;
      lines.push(
        `Knowledge at run time: ${KNOWLEDGE[knowledge.value]} (${percent(knowledge.probability)}). Weights: ${WEIGHTS[weights.value]} (${percent(weights.probability)}).`,
      );
    }
    if (result.runnerUp) {
      const { probability } = result.ranking.find(({ approach }) => approach === result.runnerUp)!;
      lines.push(`Runner-up: ${text.approaches[result.runnerUp]} (${percent(probability)}).`);
    }
  } else {
    lines.push(`The result is ${STATUS.conflict}.`, '');
    for (const { constraint, between } of result.conflicts) {
      lines.push(
        `* To settle: ${list(text, between)}${text.constraints[constraint] ? `. ${plain(text.constraints[constraint].reason)}` : ''}`,
      );
    }
  }
  lines.push(...consequences(text, now), ...outlook(text, result, now.flips(FLIPS)));
  lines.push(
    '',
    '## More Information',
    '',
    `Model version ${result.version}. Answers: <${context.url.replaceAll(/[<>\s]/g, '')}>`,
    '',
  );
  return lines.join('\n');
}

function consequences(text: ModelText, { assessment: result, explain }: Evaluation): string[] {
  const told = (explain()?.contributions ?? []).filter((one) => one.question !== null && one.margin !== 0);
  if (told.length === 0) return [];
  const lines = ['', '### Consequences', ''];
  for (const one of told.slice(0, 8)) {
    const { short, options } = text.questions[one.question!]!;
    lines.push(
      `* ${one.margin > 0 ? 'Good' : 'Bad'}, because of "${plain(short)}: ${plain(options[one.option!]!.label)}" (${one.margin > 0 ? '+' : '−'}${Math.abs(one.margin)} against the runner-up)`,
    );
  }
  for (const one of result.ruledOut.filter((each) => each.kind === 'approach')) {
    const reason = text.constraints[one.by[0] ?? '']?.reason;
    lines.push(
      `* Neutral, ${text.approaches[one.id as keyof ModelText['approaches']]} is ruled out${reason ? `: ${plain(reason)}` : ''}`,
    );
  }
  return lines;
}

function outlook(text: ModelText, result: Assessment, flips: readonly Flip[]): string[] {
  const lines: string[] = [];
  const plan = planFor(text, result);
  if (plan) {
    lines.push('', '### Confirmation', '');
    plan.steps.forEach((step, at) =>
      lines.push(`${at + 1}. ${plain(step.do)} Measure: ${plain(step.measure)} Move on: ${plain(step.moveOn)}`),
    );
    lines.push(
      '',
      'Revisit when:',
      '',
      ...plan.revisit.map((one) => `* ${plain(one)}`),
      '',
      'Risks:',
      '',
      ...plan.risks.map((one) => `* ${plain(one)}`),
    );
  }
  if (flips.length > 0) {
    lines.push('', 'What would change the outcome:', '');
    for (const flip of flips) {
      const to = Object.fromEntries(flip.changes.map((one) => [one.question, one.to]));
      lines.push(`* ${text.approaches[flip.winner]}, if ${list(text, to)}`);
    }
  }
  return lines;
}

/** The result as JSON, with its reasons, what would change it, and the link that restores it. */
export function toJson(now: Evaluation, { url, date }: RecordContext): string {
  const content = {
    ...now.assessment,
    explanation: now.explain(),
    readings: now.readings(),
    flips: now.flips(FLIPS),
    url,
    ...(date ? { date } : {}),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function list(text: ModelText, answers: Readonly<Record<string, string>>): string {
  return Object.entries(answers)
    .map(
      ([question, option]) =>
        `${plain(text.questions[question]!.short)}: ${plain(text.questions[question]!.options[option]!.label)}`,
    )
    .join('; ');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
