/** What it means how many examples can be used, and how regular they are. */
import type { ExamplesReport } from '../../checkdata/index.ts';
import type { Meaning, Sentence } from './meaning.ts';
import { count, many, percent } from './say.ts';

export function ofExamples(report: ExamplesReport): Meaning {
  const { valid, baseline, outputs, classes, lines, faults, tokens } = report;
  const labels = classes > 0;
  const size = valid === 0 ? 'none' : valid <= 50 ? 'tens' : valid < 1000 ? 'hundreds' : 'many';
  const personal = (faults.email ?? 0) + (faults.phone ?? 0) + (faults.card ?? 0) + (faults.iban ?? 0);
  const first: Sentence =
    personal > 0
      ? {
          text: `${many(personal, 'place holds', 'places hold')} personal data: take it out before training, because tuned models give such data away.`,
          finding: 'pii-ft',
        }
      : valid < lines
        ? {
            text: `${many(lines - valid, 'line')} of ${count(lines)} cannot be used as they stand; mend those before you count your examples.`,
          }
        : {
            text: `All ${count(lines)} can be used as they stand; for a manner of answering, a thousand good ones have been enough.`,
            finding: 'lima',
          };
  const second: Sentence = outputs.keys
    ? {
        text: `Every output is JSON with the same keys (${outputs.keys.slice(0, 4).join(', ')}${outputs.keys.length > 4 ? ' …' : ''}): a schema in the request gives that form without training.`,
      }
    : baseline?.kind === 'labels'
      ? {
          text: `Without any language model ${percent(baseline.best.accuracy)} of the held-out labels come out right: whatever you train or prompt has to beat that.`,
          finding: 'labels-break-even',
        }
      : outputs.copied > 0.5
        ? {
            text: `${percent(outputs.copied)} of the outputs stand word for word in the inputs: that is picking, not writing, and a prompt or a search may do it.`,
          }
        : {
            text: 'Outputs are written, not picked from a list: show a prompted model a few of these first and count how often that is enough.',
            finding: 'labels-break-even',
          };
  const rising = baseline && baseline.curve.length > 1 && baseline.curve.at(-1)!.accuracy - baseline.curve.at(-2)!.accuracy > 0.01;
  const third: Sentence = !baseline
    ? { text: 'There are too few examples for a held-out part; with some twenty more there is something to measure.' }
    : rising
      ? { text: 'The simple baseline still gains from the last quarter of your examples, so more of them would probably help.' }
      : {
          text: 'The simple baseline no longer gains from the last quarter of your examples: better ones would do more than more of them.',
        };
  const output = labels
    ? 'labels'
    : outputs.keys
      ? 'fields'
      : outputs.copied > 0.8
        ? 'verbatim'
        : tokens.mean > 600
          ? 'prose'
          : 'answers';
  return {
    sentences: [first, second, third],
    advisor: {
      examples: size,
      output,
      ...(labels ? { classes: classes <= 20 ? 'few' : classes < 1000 ? 'hundreds' : 'thousands' } : {}),
      ...(outputs.keys ? { form: 'schema' } : {}),
    },
    numbers: { ex: String(valid), et: String(Math.round(tokens.mean)) },
  };
}
