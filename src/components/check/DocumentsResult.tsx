import type { DocumentsReport } from '../../checkdata/index.ts';
import { ofDocuments } from './meaning-documents.ts';
import { Cite, Grid, Means, Problems, Tiles, type Shared } from './parts.tsx';
import { count, language, many, percent, usd } from './say.ts';

const CLASSES = { none: 'nothing', pages: 'some pages', small: 'small', medium: 'medium', large: 'large' };

export function DocumentsResult({ report, ...shared }: Shared & { report: DocumentsReport }) {
  const { facts } = shared;
  const tokens = report.tokensExact ?? report.tokens;
  const { identifiers } = report;
  return (
    <>
      <Tiles
        tiles={[
          [count(report.documents), report.records > 0 ? `files read, with ${many(report.records, 'record')}` : 'files read'],
          [count(tokens), report.tokensExact === undefined ? 'tokens, estimated' : 'tokens, counted'],
          [count(report.pages), 'pages of 400 tokens'],
          [CLASSES[report.sizeClass], 'size class of the advisor'],
          [count(report.duplicates), 'exact copies'],
          [count(report.nearDuplicates), 'near copies'],
          [report.pdfPages === 0 ? 'none' : `${count(report.scannedPages)} of ${count(report.pdfPages)}`, 'PDF pages without text'],
          [count(identifiers.distinct), 'exact identifiers'],
          [count(report.tables), 'tables'],
          [count(report.code), 'files with code'],
        ]}
      />
      <p>
        Languages:{' '}
        {Object.entries(report.languages)
          .slice(0, 6)
          .map(([code, share]) => `${language(code)} ${percent(share)}`)
          .join(', ') || 'none'}
        .{identifiers.samples.length > 0 && ` Identifiers such as ${identifiers.samples.slice(0, 4).join(', ')}.`}
      </p>
      <Problems problems={report.problems} />
      <Grid
        title="Everything in one prompt: does it fit, and what does one question cost?"
        columns={[
          { name: 'Read by' },
          { name: 'Window taken up', number: true },
          { name: 'Fits' },
          { name: 'Uncached', number: true },
          { name: 'From the cache', number: true },
          { name: 'Source' },
        ]}
        rows={facts.models.map(({ name, window, input, cached, step, source }) => {
          const millions = ((step && tokens > step.above ? step.input : 1) * tokens) / 1e6;
          const fits = tokens <= window * 0.95;
          return [
            name,
            percent(tokens / window),
            fits ? 'yes' : 'no',
            fits ? usd(millions * input) : '–',
            !fits ? '–' : cached === undefined ? 'unknown' : usd(millions * cached),
            <Cite id={source} facts={facts} />,
          ];
        })}
      />
      <details>
        <summary>Longest documents and copies</summary>
        <Grid
          title="Longest documents"
          columns={[{ name: 'Document' }, { name: 'Tokens', number: true }]}
          rows={report.longest.map(({ name, tokens: own }) => [name, count(own)])}
        />
        {report.duplicatePairs.length + report.nearPairs.length > 0 && (
          <Grid
            title="Copies"
            columns={[{ name: 'Document' }, { name: 'Repeats' }, { name: 'Runs of three words in common', number: true }]}
            rows={[
              ...report.duplicatePairs.map(([a, b]) => [b, a, 'all']),
              ...report.nearPairs.map(({ earlier, later, likeness }) => [later, earlier, percent(likeness)]),
            ]}
          />
        )}
      </details>
      <Means
        meaning={ofDocuments(report)}
        {...shared}
        more={
          report.tokensExact === undefined && (
            <button type="button" class="button" data-do="exact">
              Count tokens exactly
            </button>
          )
        }
      />
    </>
  );
}
