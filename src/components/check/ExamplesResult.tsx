import type { ExamplesReport } from '../../checkdata/index.ts';
import { FAULT_KINDS, type FaultKind } from '../../checkdata/examples/kinds.ts';
import { ofExamples } from './meaning-examples.ts';
import { Cite, Grid, Means, Problems, Tiles, type Shared } from './parts.tsx';
import { count, many, percent, usd } from './say.ts';

const NAMES = { majority: 'always the commonest label', naiveBayes: 'naive Bayes', nearest: 'nearest neighbour' };
/** Passes over the examples in the price of a run. */
const EPOCHS = 3;

export function ExamplesResult({ report, ...shared }: Shared & { report: ExamplesReport }) {
  const { facts } = shared;
  const { baseline, labels, tokens, parts, outputs } = report;
  const faults = (Object.entries(report.faults) as [FaultKind, number][]).sort(([, a], [, b]) => b - a);
  return (
    <>
      <Tiles
        tiles={[
          [count(report.lines), parts.test > 0 ? `lines: ${count(parts.train)} to train, ${count(parts.test)} to test` : 'lines'],
          [count(report.valid), 'can be used as they stand'],
          [count(report.clean), 'without any remark'],
          [count(report.duplicates + report.nearDuplicates), 'copies and near copies'],
          [count(report.leaked), 'test lines that stand in training'],
          [count(tokens.mean), 'tokens on average, estimated'],
        ]}
      />
      <Problems problems={report.problems} />
      {faults.length > 0 && (
        <Grid
          title="What is wrong, by kind"
          columns={[{ name: 'Kind' }, { name: 'Lines', number: true }, { name: 'Meaning' }]}
          rows={faults.map(([kind, lines]) => [<code>{kind}</code>, count(lines), FAULT_KINDS[kind]])}
        />
      )}
      {report.list.length > 0 && (
        <details>
          <summary>Line by line</summary>
          <Grid
            title={
              report.list.length < report.lines - report.clean
                ? `The first ${report.list.length} lines with a fault`
                : 'Lines with a fault'
            }
            columns={[{ name: 'Line' }, { name: 'Faults' }, { name: 'Begins' }]}
            rows={report.list.map(({ file, line, faults: found, start }) => [
              `${file}, ${line}`,
              found.map(({ kind, detail, other }) => [kind, detail, other && `see ${other}`].filter(Boolean).join(': ')).join('; '),
              start,
            ])}
          />
        </details>
      )}
      {report.classes > 0 && (
        <Grid
          title={`Balance of ${many(report.classes, 'label')}`}
          columns={[{ name: 'Label' }, { name: 'Examples', number: true }, { name: 'Share', number: true }]}
          rows={Object.entries(labels)
            .slice(0, 25)
            .map(([label, examples]) => [label === '' ? '(empty)' : label, count(examples), percent(examples / report.lines, 1)])}
        />
      )}
      {baseline && (
        <Grid
          title={`Without any language model, on ${many(baseline.nearest.of, 'example')} kept apart`}
          columns={[{ name: 'Method' }, { name: 'Right', number: true }, { name: '95 % interval', number: true }]}
          rows={(['majority', 'naiveBayes', 'nearest'] as const).flatMap((name) => {
            const score = baseline[name];
            return score ? [[NAMES[name], percent(score.accuracy), score.interval.map((end) => percent(end)).join(' to ')]] : [];
          })}
        />
      )}
      {baseline?.overlap !== undefined && (
        <p>The nearest example’s output shares {percent(baseline.overlap)} of its words (F1) with the right one.</p>
      )}
      {baseline && (
        <Grid
          title="Do more examples still help? The better baseline, by number of examples"
          columns={[{ name: 'Examples' }, { name: 'Right', number: true }]}
          rows={baseline.curve.map(({ examples, accuracy }) => [count(examples), percent(accuracy, 1)])}
        />
      )}
      <p>
        {outputs.keys
          ? `All outputs are JSON with the keys ${outputs.keys.join(', ')}.`
          : `${percent(outputs.json)} of the outputs are JSON.`}{' '}
        {percent(outputs.copied)} stand word for word in their input. {percent(outputs.distinct)} are different from one another.
      </p>
      <Grid
        title={`A training run with ${EPOCHS} passes over ${count(tokens.total)} tokens`}
        columns={[{ name: 'Host' }, { name: 'Training', number: true }, { name: 'Source' }]}
        rows={facts.hosts.map(({ name, rate, source }) => [
          name,
          usd((tokens.total / 1e6) * EPOCHS * rate),
          <Cite id={source} facts={facts} />,
        ])}
      />
      <Means
        meaning={ofExamples(report)}
        {...shared}
        more={
          <>
            <button type="button" class="button" data-download="train.cleaned.jsonl">
              Download cleaned file
            </button>
            {parts.test > 0 && (
              <button type="button" class="button" data-download="test.cleaned.jsonl">
                Download cleaned test part
              </button>
            )}
            <button type="button" class="button" data-download="report.json">
              Download report
            </button>
          </>
        }
      />
    </>
  );
}
