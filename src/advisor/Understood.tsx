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
  other:
    'This does not seem to be English, and nothing else can be read so far. If it is, leave out logs. The questions work without it.',
};
const NOTHING = 'Nothing in this says plainly what the advisor asks. Answer the questions, or say more.';

export function Understood({ reading, length, labels, onUse }: Props) {
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [told, setTold] = useState('');

  const plain = Object.keys(reading.answers).length;
  const maybe = Object.keys(reading.perhaps).length;
  const cut = length > LONGEST ? ` Only the first ${LONGEST.toLocaleString('en')} characters were read.` : '';
  // The words come into a line that stands already: screen readers pass over one that is new.
  useEffect(() => {
    setLines(linesOf(reading, labels));
    setTold(
      reading.kind !== 'english'
        ? HELP[reading.kind]
        : plain + maybe === 0
          ? NOTHING
          : plain === 0
            ? `Nothing is said plainly; ${counted(maybe, 'answer')} perhaps.`
            : `${counted(plain, 'answer')} understood${maybe > 0 ? `, ${maybe} more perhaps` : ''}.`,
    );
  }, [reading]);
  const change = (at: number, to: Partial<Line>) => {
    setLines(lines.map((line, index) => (index === at ? { ...line, ...to } : line)));
  };
  const ticked = lines.filter((line) => line.ticked);
  const use = () => onUse(Object.fromEntries(ticked.map(({ question, option }) => [question, option])));
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
          {plain > 0 && (
            <>
              <h2>What I understood</h2>
              <ul>{group(true)}</ul>
            </>
          )}
          {maybe > 0 && (
            <>
              <h2>Perhaps? Tick what is right</h2>
              <ul>{group(false)}</ul>
            </>
          )}
          <p>What is not here was not understood; the questions ask for it.</p>
          <button
            type="button"
            class="button primary"
            aria-disabled={ticked.length === 0}
            onClick={() => ticked.length > 0 && use()}
          >
            {ticked.length === 0
              ? 'Tick an answer to use it'
              : `Use ${ticked.length === 1 ? 'the ticked answer' : `the ${ticked.length} ticked answers`}`}
          </button>
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
          aria-describedby={`said-${line.question}`}
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
      <q id={`said-${line.question}`}>{line.words}</q>
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
