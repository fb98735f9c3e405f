/** What a result means: three sentences each, with the findings they rest on, and the answers for the advisor. */
import type { DocumentsReport, ExamplesReport, QuestionsReport } from '../../checkdata/index.ts';
import type { CitedId } from './facts.ts';
import { count, many, percent } from './say.ts';

export interface Sentence {
  text: string;
  finding?: CitedId;
}

export interface Meaning {
  sentences: Sentence[];
  /** Question and option of the advisor. */
  advisor: Record<string, string>;
  /** Field and value of the numbers page. */
  numbers: Record<string, string>;
}

const query = (pairs: Record<string, string>) => new URLSearchParams(pairs).toString();
/** The address of a page with answers filled in. @param base the site's root, with a slash at its end */
export const linkTo = (base: string, page: string, pairs: Record<string, string>): string => `${base}${page}/?${query(pairs)}`;

export function ofDocuments(report: DocumentsReport): Meaning {
  const {
    tokens: estimate,
    tokensExact,
    sizeClass,
    scannedPages,
    pdfPages,
    identifiers,
    duplicates,
    nearDuplicates,
    kinds,
  } = report;
  const tokens = tokensExact ?? estimate;
  const copies = duplicates + nearDuplicates;
  const size: Sentence =
    sizeClass === 'pages'
      ? {
          text: 'All of it is one ordinary prompt: paste it in and build no search before you have seen that fail.',
          finding: '200k-rule',
        }
      : sizeClass === 'small'
        ? {
            text: 'All of it fits one long prompt, so try that first, with a cached prompt if there are many questions.',
            finding: '200k-rule',
          }
        : sizeClass === 'medium'
          ? {
              text: 'It fits only the largest windows, and models use less of a window than is advertised: search is the safer start.',
              finding: 'ruler',
            }
          : {
              text: 'It fits no window on sale: something has to pick the passages, which is what retrieval does.',
              finding: 'ruler',
            };
  const scans = pdfPages > 0 && scannedPages / pdfPages > 0.2;
  const material: Sentence = scans
    ? {
        text: `${percent(scannedPages / pdfPages)} of the PDF pages hold no text: read them by OCR or search their images, or those pages do not exist for any search.`,
      }
    : identifiers.count > 20
      ? {
          text: `It holds ${many(identifiers.distinct, 'exact identifier')}; keep keyword search in whatever you build, because vectors alone miss such codes.`,
          finding: 'hybrid-search',
        }
      : {
          text: 'Hardly any exact codes stand in it, so keyword and vector search may share the work; measure both below.',
          finding: 'hybrid-search',
        };
  const third: Sentence =
    copies > 0
      ? {
          text: `${many(copies, 'text repeats', 'texts repeat')} another one: remove old versions first, or a search will quote them.`,
        }
      : {
          text: 'A prompt that begins with the same text each time can be cached, which takes most of the price of repeating it.',
          finding: 'prompt-cache',
        };
  const material_ = scans
    ? 'scans'
    : report.code > report.documents / 2
      ? 'code'
      : (kinds.csv ?? 0) > report.documents / 2
        ? 'records'
        : 'text';
  return {
    sentences: [size, material, third],
    advisor: { corpus: sizeClass, material: material_, arrival: 'collection' },
    numbers: { ct: String(tokens) },
  };
}

export function ofQuestions(report: QuestionsReport): Meaning {
  const middle = report.chunks[1]!;
  const at5 = middle.recall['5']!;
  const [low, high] = middle.interval['5']!;
  const few = report.counted < 30;
  const first: Sentence = {
    text: `Keyword search alone puts the answer among its first five passages for ${percent(at5)} of ${many(report.counted, 'question')} (95 % interval ${percent(low)} to ${percent(high)}).${few ? ' That is too few to decide on: add questions.' : ''}`,
    finding: 'beir',
  };
  const second: Sentence =
    at5 >= 0.9
      ? {
          text: 'That is a floor, and a high one: vectors and a re-ranker can add little here, so spend the time on reading and citing.',
          finding: 'hybrid-search',
        }
      : {
          text: 'That is a floor: in one vendor’s test, vectors with a keyword index, notes on every chunk and a re-ranker left a third of the failures of vectors alone.',
          finding: 'contextual',
        };
  const third: Sentence = report.made
    ? {
        text: 'The questions were made from headings, which share words with their text; people’s do not, so expect less until you replace them.',
      }
    : report.nowhere.length > 0
      ? {
          text: `${many(report.nowhere.length, 'question has', 'questions have')} no answer in these documents: no search and no model mends that, only writing it down.`,
        }
      : { text: 'Every answer stands somewhere in these documents, so what is missed is a matter of finding, not of knowing.' };
  return { sentences: [first, second, third], advisor: { arrival: 'collection', material: 'text' }, numbers: {} };
}

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
