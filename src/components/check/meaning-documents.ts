/** What it means how much text there is, and of what kind. */
import type { DocumentsReport } from '../../checkdata/index.ts';
import type { Meaning, Sentence } from './meaning.ts';
import { many, percent } from './say.ts';

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
