/** Counts a text or a volume in the reader's own units and answers with the class in which it falls. */
import { useState } from 'preact/hooks';
import { coreOf, type Answers, type Model } from '../decision/index.ts';
import { typedNumber } from '../costs/index.ts';
import { lower } from '../decision/plain.ts';
import type { Labels } from './labels.ts';
import { DAYS, isMeasured, place, UNITS, type Unit } from './measure.ts';
import { headline } from './words.ts';

interface Props {
  model: Model;
  labels: Labels;
  answers: Answers;
  question: string;
  onMeasure(question: string, option: string, amount: number): void;
}

const MOST = 1e12;
const shown = (number: number) => Math.round(number).toLocaleString('en-GB');

export function Measure(props: Props) {
  const { question, labels, model, answers, onMeasure } = props;
  const corpus = question === 'corpus';
  const [typed, setTyped] = useState('');
  const [unit, setUnit] = useState<Unit>('articles');
  const [each, setEach] = useState<Partial<Record<Unit, string>>>({});
  const [daily, setDaily] = useState(false);
  if (!isMeasured(question)) return null;

  // Nobody counts articles to the thousandth: a comma before three digits is a sign of thousands here.
  const count = typedNumber(typed.replaceAll(/(?<=^\d{1,3}(?:,\d{3})*),(?=\d{3}(?:,|$))/g, ''), 0, MOST);
  const per = corpus ? typedNumber(each[unit] ?? String(UNITS[unit].tokens), 0, MOST) : { value: daily ? DAYS : 1 };
  const fault = typed === '' ? undefined : 'fault' in count ? count.fault : 'fault' in per ? per.fault : undefined;
  const amount = typed === '' || 'fault' in count || 'fault' in per ? null : count.value * per.value;
  const placed = amount === null ? null : place(question, amount);
  const label = (option: string) => labels.questions[question]?.options[option]?.label ?? option;
  const advice = (option: string) => lower(headline(coreOf(model, { ...answers, [question]: option }).assessment, labels));
  const use = () => placed !== null && amount !== null && onMeasure(question, placed.option, Math.round(amount));
  return (
    <details class="measure">
      <summary>Count it in your own units</summary>
      <div
        class="measuring"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
          event.preventDefault();
          use();
        }}
      >
        <label>
          How many
          <input inputMode="decimal" value={typed} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
        </label>
        {corpus ? (
          <>
            <label>
              of
              <select value={unit} onChange={({ currentTarget }) => setUnit(currentTarget.value as Unit)}>
                {Object.entries(UNITS).map(([id, { name }]) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            <label>
              tokens in each
              <input
                inputMode="decimal"
                value={each[unit] ?? String(UNITS[unit].tokens)}
                onInput={({ currentTarget }) => setEach({ ...each, [unit]: currentTarget.value })}
              />
            </label>
          </>
        ) : (
          <label>
            requests
            <select value={daily ? 'day' : 'month'} onChange={({ currentTarget }) => setDaily(currentTarget.value === 'day')}>
              <option value="month">a month</option>
              <option value="day">a day</option>
            </select>
          </label>
        )}
        {corpus && <p class="small">Our assumption: {UNITS[unit].why}. Change it if you know better.</p>}
        <div role="status">
          {fault !== undefined && <p>{fault}</p>}
          {placed !== null && amount !== null && (
            <>
              <p>
                {corpus ? `${shown(amount)} tokens` : `${shown(amount)} requests a month`}: <strong>{label(placed.option)}</strong>.
              </p>
              {placed.near !== null && (
                <p>
                  That lies near a border. With “{label(placed.option)}” the advice is to {advice(placed.option)}; with “
                  {label(placed.near)}”{' '}
                  {advice(placed.near) === advice(placed.option) ? 'it is the same' : `to ${advice(placed.near)}`}.
                </p>
              )}
            </>
          )}
        </div>
        <button type="button" class="button" aria-disabled={placed === null} onClick={use}>
          Use this number
        </button>
      </div>
    </details>
  );
}
