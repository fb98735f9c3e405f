import type { QuestionsReport } from '../../checkdata/index.ts';
import { ofQuestions } from './meaning-questions.ts';
import { Cite, Grid, Means, Problems, Tiles, type Shared } from './parts.tsx';
import { count, many, percent } from './say.ts';

type Miss = QuestionsReport['misses'][number];

const mended = (mend: Miss['mends'][number]): string => {
  if (mend.kind === 'exact-code') return `An exact-code rule: “${mend.asked}” is written “${mend.written}”.`;
  if (mend.kind === 'word-form') return `Word forms: “${mend.asked}” is written “${mend.written}”; a stemmer mends that.`;
  return `A synonym: asked with ${mend.asked.map((word) => `“${word}”`).join(', ')}; the text says ${mend.written.map((word) => `“${word}”`).join(', ')}.`;
};

export function QuestionsResult({ report, ...shared }: Shared & { report: QuestionsReport }) {
  const { facts } = shared;
  const depths = ['1', '3', '5', '10'];
  return (
    <>
      {report.made && <p class="check-mark">A first set, made from your headings. Nobody asked these questions; replace them.</p>}
      <Tiles
        tiles={[
          [count(report.counted), `of ${many(report.questions, 'question')} counted: their answer was found`],
          [count(report.documents), 'documents searched'],
          [percent(report.chunks[1]!.recall['5']!), 'recall at 5, chunks of 512 tokens'],
          [count(report.nowhere.length), 'answers that seem to be nowhere'],
        ]}
      />
      <p>
        This is the keyword floor: BM25, with no vectors and no re-ranker. Over one vendor’s questions, keywords with vectors and a
        re-ranker ranked far better than keywords alone.
        <Cite id="hybrid-search" facts={facts} /> On collections that no system was trained for, keywords held up well.
        <Cite id="beir" facts={facts} />
      </p>
      <Problems problems={report.problems} />
      <Grid
        title="Recall: share of questions with a right passage among the first so many, with 95 % intervals"
        columns={[{ name: 'Chunks' }, ...depths.map((depth) => ({ name: `first ${depth}`, number: true }))]}
        rows={report.chunks.map(({ tokens, chunks, recall, interval }) => [
          `${count(tokens)} tokens (${count(chunks)})`,
          ...depths.map(
            (depth) => `${percent(recall[depth]!)} (${interval[depth]!.map((end) => Math.round(end * 100)).join('–')})`,
          ),
        ])}
      />
      <Grid
        title="Recall at 5 by kind of question"
        columns={[
          { name: 'Kind' },
          { name: 'Questions', number: true },
          { name: 'Recall', number: true },
          { name: '95 % interval', number: true },
        ]}
        rows={Object.entries(report.kinds).map(([kind, { questions, recall, interval }]) => [
          kind,
          count(questions),
          percent(recall),
          interval.map((end) => percent(end)).join(' to '),
        ])}
      />
      {report.missed > 0 && (
        <details>
          <summary>{many(report.missed, 'miss', 'misses')}, and what was found instead</summary>
          <ul class="check-misses">
            {report.misses.map(({ question, sought, rank, found, mends }) => (
              <li>
                <strong>{question}</strong> Sought: {sought}
                {rank === undefined ? ', not among the first 100' : `, found at place ${rank}`}. Instead:{' '}
                {found.length === 0 ? 'nothing.' : found.map(({ name, text }) => `${name}: “${text}…”`).join(' · ')}{' '}
                {mends.map(mended).join(' ')}
              </li>
            ))}
          </ul>
        </details>
      )}
      {report.nowhere.length > 0 && (
        <details>
          <summary>{many(report.nowhere.length, 'question')} without an answer here</summary>
          <ul>
            {report.nowhere.slice(0, 50).map(({ question, why }) => (
              <li>
                <strong>{question}</strong> {why}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Means
        meaning={ofQuestions(report)}
        {...shared}
        more={
          <button type="button" class="button" data-download="golden-set.jsonl">
            Download the golden set
          </button>
        }
      />
    </>
  );
}
