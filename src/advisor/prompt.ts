/** The result as a text with which somebody carries on in an assistant: plain text, nothing personal added. Pure. */
import { open, type Answers, type Model } from '../decision/index.ts';
import { planFor } from '../decision/plan.ts';
import { plain } from '../decision/plain.ts';
import type { Labels, Reasons } from './labels.ts';
import { becauses } from './becauses.ts';
import { summarise } from './summary.ts';
import { headline, said, sureBecause, sureWord, term } from './words.ts';

/**
 * Writes the prompt: situation, verdict, reasons with their sources, and the next steps.
 *
 * @param url the address that restores the result
 * @param base address of the site, with a slash at its end
 */
export function promptOf(model: Model, labels: Labels, reasons: Reasons, answers: Answers, url: string, base: string): string {
  const result = open(model).at(answers).assessment;
  const summary = summarise(result);
  const lines = ['I have to decide how to give a language model the knowledge or behaviour that it needs.', '', 'My situation:'];
  for (const [question, option] of Object.entries(result.answers)) lines.push(`- ${said(question, option, labels)}`);
  if (summary === null) return [...lines, '', `Address: ${url}`, ''].join('\n');
  const rival = summary.runnerUp ?? summary.shares[1]!.approach;
  lines.push('', `An evidence-based advisor says: ${headline(result, labels)} (${term(result, labels)}).`);
  lines.push(`How sure: ${sureWord(summary, labels)}. ${sureBecause(summary)}`, '', 'Reasons:');
  for (const { effect } of becauses(model, reasons, answers, rival, 3)) {
    const { reason, findings } = reasons.effects[effect]!;
    const sources = findings.slice(0, 2).map((finding) => `${base}evidence/#${finding}`);
    lines.push(`- ${plain(reason)}${sources.length === 0 ? '' : ` (${sources.join(', ')})`}`);
  }
  const plan = planFor(reasons, result);
  if (plan !== null) {
    lines.push('', 'Next steps:');
    plan.steps
      .slice(0, 3)
      .forEach((step, at) =>
        lines.push(`${at + 1}. ${plain(step.do)} Measure: ${plain(step.measure)} Go on: ${plain(step.moveOn)}`),
      );
  }
  lines.push(
    '',
    'Help me with the first step. Ask me for what you need to know. Contradict the advice where my situation speaks against it.',
    '',
    `Result: ${url} (model ${result.version})`,
    '',
  );
  return lines.join('\n');
}
