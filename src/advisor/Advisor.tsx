import type { ComponentType } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { open, type Answers, type ApproachId, type Ignored, type Model } from '../decision/index.ts';
import { addressOf, fromAddress, type FromAddress } from './address.ts';
import type { Labels } from './labels.ts';
import { AllAtOnce, Guided } from './Questions.tsx';
import { advance, answer, startState } from './state.ts';
import { loadExplained } from './on-demand.ts';
import { OnDemand } from './OnDemand.tsx';
import type { Embedding, Explained, Later, Mode, Portable, State } from './types.ts';
import { Verdict } from './Verdict.tsx';

export interface Props {
  model: Model;
  labels: Labels;
  /** Answers to start from, such as a use case's facts. */
  preset?: Answers;
  /** On the advisor's own page, where answers live in the address: what stands below the result. */
  TakeAlong?: ComponentType<Portable> | undefined;
  /** Address of the full advisor, without query. */
  page: string;
  /** The site's base path, with a slash at both ends. */
  base: string;
  /** Approaches that can still win under the preset, computed at build so that the first render is complete. */
  possible?: readonly ApproachId[];
  /** True in the browser: the address may be read once the first render stands. */
  live?: boolean;
  /** Set in a frame on somebody else's page: no history is written there, undo is a button. */
  embedding?: Embedding;
}

/** The decision widget. Its first render is the server's; the address and early clicks are applied right after. */
export function Advisor({ model, labels, preset = {}, TakeAlong, page, base, possible = [], live = false, embedding }: Props) {
  const [state, setState] = useState<State>(() => startState(model, preset));
  const [link, setLink] = useState<FromAddress | null>(null);
  const [done, setDone] = useState(false);
  const [past, setPast] = useState<readonly Answers[]>([]);
  const [later, setLater] = useState<Later | null>(
    possible.length > 0
      ? { possible: { approaches: possible, exact: true, undecided: [], example: {} }, flips: [], readings: null }
      : null,
  );
  const form = useRef<HTMLFormElement>(null);
  const moveFocus = useRef(false);

  const now = useMemo(() => open(model).at(state.answers), [model, state.answers]);
  const result = now.assessment;
  const next = useMemo(() => now.questions(state.unsure, true)[0] ?? null, [now, state.unsure]);
  const shared = { model, labels, now, result, next };
  const origin = live ? location.origin : '';
  const inAddress = TakeAlong !== undefined;

  useEffect(() => {
    if (!live) return;
    const apply = () => {
      const read = embedding?.start() ?? (inAddress ? fromAddress(model, location.search) : null);
      setLink(read);
      const early = Object.fromEntries(new FormData(form.current ?? undefined)) as Record<string, string>;
      const clicked = Object.entries(early).map(([name, value]) => [name.replace('advisor-', ''), value]);
      setState((now) => ({
        ...startState(model, { ...preset, ...read?.answers, ...Object.fromEntries(clicked) }, now.mode),
        ...(clicked.length > 0 && { current: now.current }),
      }));
      setDone(true);
    };
    apply();
    if (embedding) {
      return embedding.obey((answers) => {
        setPast([]);
        setState((now) => startState(model, answers, now.mode));
      });
    }
    if (!inAddress) return;
    const restore = () => {
      const { answers } = fromAddress(model, location.search);
      setState((now) => startState(model, answers, now.mode));
    };
    addEventListener('popstate', restore);
    return () => removeEventListener('popstate', restore);
  }, []);

  useEffect(() => {
    const timer = setTimeout(
      () => setLater({ possible: now.canStillWin(), flips: now.flips({ size: 2, count: 5 }), readings: now.readings() }),
      0,
    );
    return () => clearTimeout(timer);
  }, [now]);

  useEffect(() => {
    if (!moveFocus.current) return;
    moveFocus.current = false;
    form.current?.querySelector<HTMLElement>('legend, .settled')?.focus();
  }, [state.current]);

  useEffect(() => {
    if (done) embedding?.result(now);
  }, [done, now]);

  const change = (to: State) => {
    setState(to);
    if (to.answers === state.answers) return;
    setPast([...past, state.answers]);
    embedding?.answered(state.answers, to.answers);
    if (!inAddress) return;
    const url = addressOf(model, to.answers, open(model).at(to.answers).assessment.winner, location.pathname);
    history.pushState(null, '', url);
  };
  const undo = () => {
    const before = past.at(-1);
    if (before === undefined) return;
    setPast(past.slice(0, -1));
    setState(startState(model, before, state.mode));
    embedding?.answered(state.answers, before);
  };
  const ask = (question: string) => {
    moveFocus.current = true;
    setState({ ...state, mode: 'guided', current: question });
  };
  const questions = {
    ...shared,
    state,
    form,
    onAnswer: (question: string, option: string) => change(answer(state, question, option)),
    onNext: () => {
      moveFocus.current = true;
      setState(advance(model, state));
    },
    onAsk: ask,
  };
  const explained: Explained = {
    ...shared,
    later,
    base,
    since: link?.claimed.version ?? null,
    onTry: (changes) => change({ ...state, answers: { ...state.answers, ...changes } }),
  };
  const full = addressOf(model, state.answers, result.winner, page);

  return (
    <div class="advisor">
      <div class="asking">
        <div class="modes" role="group" aria-label="How to answer">
          {(['guided', 'all'] as Mode[]).map((mode) => (
            <button
              key={mode}
              type="button"
              class="mode"
              aria-pressed={state.mode === mode}
              onClick={() => setState({ ...state, mode })}
            >
              {mode === 'guided' ? 'One at a time' : 'All questions'}
            </button>
          ))}
          <button type="button" class="mode" onClick={() => change(startState(model, {}, state.mode))}>
            Start over
          </button>
          {embedding && (
            <button type="button" class="mode" aria-disabled={past.length === 0} onClick={undo}>
              Undo
            </button>
          )}
        </div>
        {state.mode === 'guided' ? <Guided {...questions} /> : <AllAtOnce {...questions} />}
      </div>
      <div class="answering">
        {link && <FromLink link={link} explained={explained} />}
        <Verdict {...shared} later={later} done={done} onAsk={ask} />
        {result.winner !== null && (
          <>
            <div class="explanation">
              <OnDemand
                summary={`Why ${labels.approaches[result.winner]}${result.runnerUp === null ? '' : ` rather than ${labels.approaches[result.runnerUp]}`}`}
                load={loadExplained('Why')}
                given={explained}
              />
              {result.ruledOut.length > 0 && (
                <OnDemand summary="What is ruled out" load={loadExplained('RuledOut')} given={explained} />
              )}
              <OnDemand summary="What would change it" load={loadExplained('Flips')} given={explained} />
              <OnDemand summary="What to do first, and when to move on" load={loadExplained('Plan')} given={explained} />
            </div>
            <p>
              <a href={addressOf(model, state.answers, result.winner, `${base}numbers/`)}>What it costs, with your answers</a>
              {' · '}
              <a href={addressOf(model, state.answers, result.winner, `${base}compare/`)}>The comparison, sorted by your stakes</a>
            </p>
          </>
        )}
        {TakeAlong ? (
          <TakeAlong {...shared} url={origin + full} />
        ) : (
          <p>
            <a href={full}>Open in the full advisor</a>
          </p>
        )}
      </div>
    </div>
  );
}

interface FromLinkProps {
  link: FromAddress;
  explained: Explained;
}

/** What a link said that no longer holds, and what of it could not be read. */
function FromLink({ link, explained }: FromLinkProps) {
  const { winner, version } = link.claimed;
  const { labels, model, result } = explained;
  const changed = winner !== null && winner !== result.winner;
  if (link.ignored.length === 0 && !changed) return null;
  return (
    <div class="notice" role="note">
      {changed && (
        <>
          <p>
            When this link was made, model {version ?? 'unknown'} answered {labels.approaches[winner]}. Today’s model{' '}
            {model.version} answers differently.
          </p>
          <OnDemand summary="What changed" load={loadExplained('News')} given={explained} />
        </>
      )}
      {link.ignored.length > 0 && (
        <>
          <p>Parts of the link could not be used and were left out:</p>
          <ul>
            {link.ignored.map(({ part, reason }: Ignored) => (
              <li key={part}>
                <code>{part}</code> {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
