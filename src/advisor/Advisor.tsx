import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { coreOf, type Answers, type ApproachId, type Model } from '../decision/index.ts';
import { addressOf, approachOfPage, fromAddress, type FromAddress } from './address.ts';
import { Invitation, type Example } from './Invitation.tsx';
import { keep, readKept } from './kept.ts';
import type { Labels } from './labels.ts';
import { loadAllAtOnce, loadFindOut, loadGiven, loadParts, type Loaded } from './on-demand.ts';
import { Guided } from './Questions.tsx';
import { Result } from './Result.tsx';
import { advance, answer, back, beginningAt, startState, tick } from './state.ts';
import { summarise } from './summary.ts';
import type { Embedding, Explained, Mode, Site, State } from './types.ts';
import { usePart } from './use-part.ts';
import { announcement, headline, sureWord } from './words.ts';

export interface Props {
  model: Model;
  labels: Labels;
  /** Answers to start from, such as a use case's facts. */
  preset?: Answers;
  /** A question to begin with, where the reader chose one. */
  ask?: string | undefined;
  /** The advisor's own page: answers live in the address, and the result can be taken along. */
  full?: boolean;
  /** Address of the full advisor, without query. */
  page: string;
  /** The site's base path, with a slash at both ends. */
  base: string;
  /** Other people's questions to start from. */
  examples?: readonly Example[];
  site?: Site;
  /** True in the browser: the address may be read once the first render stands. */
  live?: boolean;
  /** Set in a frame on somebody else's page: no history is written there, nothing is stored, undo is a button. */
  embedding?: Embedding;
}

/** The decision widget. Its first render is the server's; the address and early clicks are applied right after. */
export function Advisor({
  model,
  labels,
  preset = {},
  ask: first,
  full: inAddress = false,
  page,
  base,
  examples = [],
  site = {},
  live = false,
  embedding,
}: Props) {
  const [state, setState] = useState<State>(() => beginningAt(model, startState(model, preset), first));
  const [link, setLink] = useState<FromAddress | null>(null);
  const [from, setFrom] = useState<ApproachId | null>(null);
  const [done, setDone] = useState(false);
  const [loaded, setLoaded] = useState<Loaded | 'failed' | null>(null);
  const [past, setPast] = useState<readonly Answers[]>([]);
  const root = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  /** The answers in the address, as last read or written: a jump within the page changes none. */
  const search = useRef('');
  const moveFocus = useRef<'question' | 'result' | null>(first === undefined ? null : 'question');

  const now = useMemo(() => coreOf(model, state.answers), [model, state.answers]);
  const result = now.assessment;
  const summary = useMemo(() => summarise(result), [result]);
  const shared = { model, labels, now, result, summary };
  const brief = !inAddress && embedding === undefined;

  // Before the address is read: the question that it asks for is focused once it stands.
  useEffect(() => {
    const to = moveFocus.current;
    moveFocus.current = null;
    if (to === 'question') form.current?.querySelector<HTMLElement>('legend')?.focus();
    if (to === 'result') root.current?.querySelector<HTMLElement>('.headline')?.focus();
    // The line of the result comes above the question, and would push the answer out of a small screen.
    if (to === null && !embedding) form.current?.querySelector('.option:focus-within')?.scrollIntoView({ block: 'nearest' });
  }, [state.current, state.resultFirst, state.answers]);

  useEffect(() => {
    if (!live) return;
    const apply = () => {
      search.current = location.search;
      const read = embedding?.start() ?? (inAddress ? fromAddress(model, location.search) : null);
      setLink(read);
      if (read?.ask) moveFocus.current = 'question';
      setFrom(read?.from ?? (embedding ? null : approachOfPage(document.referrer)));
      const early = Object.fromEntries(new FormData(form.current ?? undefined)) as Record<string, string>;
      const clicked = Object.fromEntries(Object.entries(early).map(([name, value]) => [name.replace('advisor-', ''), value]));
      const told = { ...preset, ...read?.answers };
      // Nothing came along: what this tab knows from another page is taken up again.
      const kept = embedding || Object.keys(told).length > 0 ? null : fromAddress(model, readKept());
      const answers = { ...kept?.answers, ...told, ...clicked };
      setState((before) => {
        const start = startState(model, answers, before.mode, read?.notSure, kept ?? read ?? {});
        const early = Object.keys(clicked).length > 0;
        if (early) return { ...start, current: before.current, resultFirst: before.resultFirst };
        return beginningAt(model, start, first ?? read?.ask);
      });
      setDone(true);
    };
    apply();
    if (embedding) {
      return embedding.onAnswers((answers) => {
        setPast([]);
        setState((before) => startState(model, answers, before.mode));
      });
    }
    if (!inAddress) return;
    const restore = () => {
      if (location.search === search.current) return;
      search.current = location.search;
      const read = fromAddress(model, location.search);
      setState((before) => startState(model, read.answers, before.mode, read.notSure, read));
    };
    addEventListener('popstate', restore);
    return () => removeEventListener('popstate', restore);
  }, []);

  const failed = () => setLoaded('failed');
  const noted = link !== null && (link.ignored.length > 0 || link.changed.length > 0 || link.claimed.winner !== null);
  const wanted = done && !brief && (summary !== null || noted);
  useEffect(() => {
    if (wanted && loaded === null) loadParts(model).then(setLoaded, failed);
  }, [wanted]);

  const AllAtOnce = usePart(state.mode === 'all', loadAllAtOnce, failed);
  const started = Object.keys(state.answers).length > 0;
  const Given = usePart(started, loadGiven, failed);
  const lost = state.unsure.length >= A_FEW && summary?.sureness !== 'sure';
  const FindOut = usePart(lost, loadFindOut, failed);

  useEffect(() => {
    if (!done) return;
    embedding?.result(now);
    if (!inAddress) return;
    title ??= document.title;
    document.title = summary === null ? title : `${headline(result, labels)} · ${title}`;
  }, [done, now]);

  const change = (to: State) => {
    setState(to);
    if (to.answers === state.answers && to.beside === state.beside) return;
    setPast([...past, state.answers]);
    embedding?.answered(state.answers, to.answers);
    if (embedding) return;
    keep(addressOf(model, to.answers, null, '', to));
    if (!inAddress) return;
    const { winner } = coreOf(model, to.answers).assessment;
    history.pushState(null, '', addressOf(model, to.answers, winner, location.pathname, to));
    search.current = location.search;
  };
  const undo = () => {
    const before = past.at(-1);
    if (before === undefined) return;
    setPast(past.slice(0, -1));
    setState(startState(model, before, state.mode));
    embedding?.answered(state.answers, before);
  };
  const go = (to: State) => {
    moveFocus.current = to.resultFirst ? 'result' : 'question';
    setState(to);
  };
  const ask = (question: string) =>
    go({
      ...state,
      mode: 'guided',
      current: question,
      resultFirst: false,
      trail: state.current === null || state.current === question ? state.trail : [...state.trail, state.current],
    });
  const questions = {
    ...shared,
    state,
    form,
    onAnswer: (question: string, option: string) => change(answer(state, question, option)),
    onMeasure: (question: string, option: string, amount: number) => {
      const to = answer(state, question, option);
      change({ ...to, numbers: { ...to.numbers, [question]: amount } });
    },
    onTick: (ticked: readonly string[]) => change(tick(model, state, ticked)),
    onNext: (to: State = state) => {
      if (to !== state) change(to);
      go(advance(model, to));
    },
    onBack: () => go(back(state)),
    onAsk: ask,
    onResult: () => go({ ...state, resultFirst: true }),
    check: embedding ? undefined : `${base}check/`,
  };
  const explained: Explained = {
    ...shared,
    base,
    since: link?.claimed.version ?? null,
    from,
    numbers: state.numbers,
    unsure: state.unsure,
    level: inAddress ? 3 : 4,
    site,
    onTry: (changes) => {
      moveFocus.current = 'result';
      const { beside, trail } = state;
      change({ ...startState(model, { ...state.answers, ...changes }, state.mode, state.unsure, { beside }), trail });
    },
  };
  const full = addressOf(model, state.answers, result.winner, page, state);

  const there = loaded === 'failed' ? null : loaded;
  const asking = (
    <div class="asking" key="asking">
      <div class="modes" role="group" aria-label="How to answer">
        {(['guided', 'all'] as Mode[]).map((mode) => (
          <button
            key={mode}
            type="button"
            class="mode"
            aria-pressed={state.mode === mode}
            onClick={() => setState({ ...state, mode, resultFirst: mode === 'guided' && state.current === null })}
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
      {!state.resultFirst && summary !== null && (
        <p class="standing" aria-hidden="true">
          <strong>{headline(result, labels)}</strong> · {sureWord(summary, labels)}
        </p>
      )}
      {state.mode === 'guided' ? <Guided {...questions} /> : AllAtOnce && <AllAtOnce {...questions} />}
      {lost && FindOut && <FindOut {...shared} unsure={state.unsure} base={base} onAsk={ask} />}
    </div>
  );
  const answering = (
    <div class="answering" key="answering">
      {noted && there && <there.parts.FromLink link={link} explained={{ ...explained, reasons: there.reasons }} />}
      {started ? (
        <Result {...explained} done={done} loaded={loaded} onAsk={ask} />
      ) : (
        <Invitation done={done} examples={examples} page={page} />
      )}
      {started && Given && <Given {...questions} />}
      {started && !inAddress && (
        <p class="further">
          <a href={full}>Open in the full advisor, with reasons and first steps</a>
        </p>
      )}
      {started && there && (
        <there.parts.Below
          {...explained}
          reasons={there.reasons}
          beside={state.beside}
          url={inAddress ? (live ? location.origin : '') + full : null}
          onKeep={(beside) => change({ ...state, beside })}
        />
      )}
      {inAddress && <p class="small promise">Your answers stay in this tab until you close it. Nothing is sent.</p>}
    </div>
  );
  return (
    <div class={`advisor ${state.resultFirst ? 'result-first' : ''} ${brief ? 'brief' : ''}`} ref={root}>
      {state.resultFirst ? [answering, asking] : [asking, answering]}
      {/* There from the start: screen readers pass over a status that comes with its first words in it. */}
      <p class="visually-hidden" role="status" key="said">
        {done && started ? announcement(result, summary, labels) : ''}
      </p>
    </div>
  );
}

/** After so many questions that the reader could not answer it is worth saying how to find out. */
const A_FEW = 3;

/** The page's own title, before a verdict stands in it. */
let title: string | undefined;
