import { useState } from 'preact/hooks';
import { open, parseQuery, type Answers, type Assessment } from '../decision/index.ts';
import type { Shared } from './types.ts';
import { summarise } from './summary.ts';
import { headline, percent, sureWord } from './words.ts';

/** Longer than any link the advisor makes; more is not worth parsing. */
const LONGEST = 4000;

/** This result beside that of another link, differences first; nobody needs an account to compare notes. */
export function SideBySide({ model, labels, result }: Shared) {
  const [link, setLink] = useState('');
  const other = link === '' ? null : read(link);
  return (
    <>
      <label>
        Paste the link of the other result
        <input type="url" value={link} maxLength={LONGEST} onInput={(event) => setLink(event.currentTarget.value.trim())} />
      </label>
      {other === null ? (
        link !== '' && <p role="status">That is not a link with answers of this advisor.</p>
      ) : (
        <div class="scroller" tabIndex={0} role="region" aria-label="Two results side by side">
          <table>
            <thead>
              <tr>
                <th scope="col">Question</th>
                <th scope="col">Here</th>
                <th scope="col">The other link</th>
              </tr>
            </thead>
            <tbody>
              <Row name="Result" values={[result, other].map((one) => headline(one, labels))} />
              <Row name="How sure" values={[result, other].map((one) => sureOf(one))} />
              <Row name="Chance" values={[result, other].map(({ probability }) => percent(probability))} />
              {questions(result.answers, other.answers).map(([question, ...options]) => (
                <Row
                  key={question}
                  name={labels.questions[question]?.short ?? question}
                  values={options.map((option) =>
                    option === '' ? 'not said' : (labels.questions[question]?.options[option]?.label ?? option),
                  )}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );

  function sureOf(one: Assessment): string {
    const summary = summarise(one);
    return summary === null ? 'no recommendation' : sureWord(summary, labels);
  }

  function read(text: string): Assessment | null {
    const query = text.slice(0, LONGEST).split('#')[0]!.split('?')[1];
    if (query === undefined) return null;
    const { answers } = parseQuery(model, query);
    return Object.keys(answers).length === 0 ? null : open(model).at(answers).assessment;
  }

  /** Questions answered on either side with both answers; those that differ come first. */
  function questions(here: Answers, there: Answers): [string, string, string][] {
    return model.questions
      .map(({ id }): [string, string, string] => [id, here[id] ?? '', there[id] ?? ''])
      .filter(([, one, other]) => one !== '' || other !== '')
      .sort(([, a, b], [, c, d]) => Number(a === b) - Number(c === d));
  }
}

function Row({ name, values }: { name: string; values: string[] }) {
  const differs = values[0] !== values[1];
  return (
    <tr class={differs ? 'differs' : ''}>
      <th scope="row">
        {name}
        {differs && <span class="visually-hidden"> (differs)</span>}
      </th>
      {values.map((value, index) => (
        <td key={index}>{value}</td>
      ))}
    </tr>
  );
}
