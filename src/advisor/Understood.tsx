/** What was understood of somebody's own words: each line with its words, a tick and a change. */
import { useEffect, useState } from 'preact/hooks';
import type { Answers } from '../decision/index.ts';
import type { Kind } from '../reading/language.ts';
import { LONGEST, type Reading } from '../reading/read.ts';
import type { Labels } from './labels.ts';

interface Line {
  question: string;
  option: string;
  words: string;
  ticked: boolean;
}

interface Props {
  reading: Reading;
  /** How long the text was. */
  length: number;
  labels: Labels;
  onUse(answers: Answers): void;
}

/** What to do where nothing can be read. */
const HELP: Record<Exclude<Kind, 'english'>, string> = {
  'no-text': 'There are no words in this that could be read. Describe your case in a sentence or two, or answer the questions.',
  'too-short':
    'This is too short to be read. Say what should come out, from what, and what you have tried; or answer the questions.',
  other: 'This does not seem to be English, and only English can be read so far. The questions work without it.',
};
const NOTHING = 'Nothing in this says plainly enough what the advisor asks. Answer the questions, or say more.';

export function Understood({ reading, length, labels, onUse }: Props) {
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [used, setUsed] = useState(0);
  useEffect(() => {
    setLines(linesOf(reading, labels));
    setUsed(0);
  }, [reading]);

  const plain = Object.keys(reading.answers).length;
  const maybe = Object.keys(reading.perhaps).length;
  const cut = length > LONGEST ? ` Only the first ${LONGEST.toLocaleString('en')} characters were read.` : '';
  const told =
    reading.kind !== 'english'
      ? HELP[reading.kind]
      : plain + maybe === 0
        ? NOTHING
        : `${counted(plain, 'answer')} understood${maybe > 0 ? `, ${maybe} more perhaps` : ''}.`;
  const change = (at: number, to: Partial<Line>) => {
    setLines(lines.map((line, index) => (index === at ? { ...line, ...to } : line)));
    setUsed(0);
  };
  const ticked = lines.filter((line) => line.ticked);
  const use = () => {
    onUse(Object.fromEntries(ticked.map(({ question, option }) => [question, option])));
    setUsed(ticked.length);
  };
  const group = (sure: boolean) =>
    lines.flatMap((line, at) => (line.question in reading.answers === sure ? [row(line, at, labels, change)] : []));

  return (
    <>
      <p role="status">
        {told}
        {cut}
      </p>
      {lines.length > 0 && (
        <div class="understood">
          <h2>What I understood</h2>
          <ul>{group(true)}</ul>
          {maybe > 0 && (
            <>
              <h2>Perhaps?</h2>
              <ul>{group(false)}</ul>
            </>
          )}
          <button
            type="button"
            class="button primary"
            aria-disabled={ticked.length === 0}
            onClick={() => ticked.length > 0 && use()}
          >
            Use {ticked.length === 1 ? 'the ticked answer' : `the ${ticked.length} ticked answers`}
          </button>
          <p role="status" class="used">
            {used > 0 && `${counted(used, 'answer')} taken over. The result and what is left to ask stand below.`}
          </p>
        </div>
      )}
    </>
  );
}

const counted = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;

function row(line: Line, at: number, labels: Labels, change: (at: number, to: Partial<Line>) => void) {
  const asked = labels.questions[line.question]!;
  return (
    <li key={line.question}>
      <label class="tick">
        <input
          type="checkbox"
          checked={line.ticked}
          onChange={({ currentTarget }) => change(at, { ticked: currentTarget.checked })}
        />
        <b>{asked.short}</b>
      </label>
      <select
        aria-label={asked.title}
        value={line.option}
        onChange={({ currentTarget }) => change(at, { option: currentTarget.value, ticked: true })}
      >
        {Object.entries(asked.options).map(([id, { label }]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      <q>{line.words}</q>
    </li>
  );
}

/** In the order of the questions. */
function linesOf({ answers, perhaps, words }: Reading, labels: Labels): Line[] {
  return Object.keys(labels.questions).flatMap((question) => {
    const option = answers[question] ?? perhaps[question];
    return option === undefined ? [] : [{ question, option, words: words[question] ?? '', ticked: question in answers }];
  });
}
