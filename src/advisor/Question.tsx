import { useEffect, useState } from 'preact/hooks';
import { NOT_SURE } from '../decision/index.ts';
import type { MustsText, QuestionText } from '../decision/index.ts';
import type { Help } from './labels.ts';
import { loadHelp } from './on-demand.ts';

interface Props {
  id: string;
  text: QuestionText;
  /** Option ids in the model's order, without `not-sure`. */
  options: readonly string[];
  chosen: string | undefined;
  unsure: boolean;
  onAnswer(question: string, option: string): void;
  /** Smaller, for the list of all questions. */
  compact?: boolean;
}

/** One question as a group of radio buttons; choosing changes the result beside it and nothing else. */
export function Question({ id, text, options, chosen, unsure, onAnswer, compact = false }: Props) {
  const name = `advisor-${id}`;
  const value = chosen ?? (unsure ? NOT_SURE : undefined);
  const help = useHelp(!compact)?.[id];
  return (
    <fieldset class={compact ? 'question compact' : 'question'} data-question={id}>
      <legend tabIndex={-1}>{text.title}</legend>
      {!compact && <p class="why">{help?.help ?? help?.why}</p>}
      {[...options, NOT_SURE].map((option) => (
        <label key={option} class="option">
          <input type="radio" name={name} value={option} checked={value === option} onChange={() => onAnswer(id, option)} />
          <span>
            {text.options[option]?.label ?? 'Not sure'}
            {help?.options[option] !== undefined && <span class="option-help">{help.options[option]}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface MustsProps {
  text: MustsText;
  ticks: readonly string[];
  ticked: readonly string[];
  onTick(ticked: readonly string[]): void;
}

/** The duties on one screen: what is not ticked need not hold. */
export function Musts({ text, ticks, ticked, onTick }: MustsProps) {
  return (
    <fieldset class="question musts" data-question="musts">
      <legend tabIndex={-1}>{text.title}</legend>
      <p class="why">{text.why} Tick all that apply, or none.</p>
      {ticks.map((id) => (
        <label key={id} class="option">
          <input
            type="checkbox"
            checked={ticked.includes(id)}
            onChange={({ currentTarget }) => onTick(currentTarget.checked ? [...ticked, id] : ticked.filter((one) => one !== id))}
          />
          <span>{text.ticks[id]?.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Help for the questions, fetched once the first of them stands; without it the questions still read well. */
export function useHelp(wanted: boolean): Help | null {
  const [help, setHelp] = useState<Help | null>(known);
  useEffect(() => {
    if (!wanted || help !== null) return;
    loadHelp().then(
      (loaded) => setHelp((known = loaded)),
      () => undefined,
    );
  }, [wanted]);
  return help;
}

let known: Help | null = null;

/** Has the help at hand for the first drawing: at build, and before what the build drew is brought to life, so that nothing moves. */
export function keepHelp(help: Help): void {
  known = help;
}
