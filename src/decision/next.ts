/** Which open question is most worth settling: what it tells about the approach, times how many people can answer it. */
import { approachChances, greatest, roomFor, type Room } from './chances.ts';
import { APPROACHES, type ApproachId, type Musts } from './model.ts';
import { MUSTS, type Assessment, type NextQuestion } from './result.ts';
import { isMet, type State, type Tables } from './tables.ts';

/** After so many skipped questions of a group its others wait. */
const PATIENCE = 2;

/**
 * All open questions that were not asked yet: first those that open every talk, then the most worth settling, last those that
 * wait. A question that is asked only under other answers is left out until these are given. The screen of duties stands for
 * its questions; once it was shown, they are not asked singly.
 *
 * @param skipped ids of questions answered `not-sure`, and `musts` once the screen was shown
 * @param singly whether the duties are asked one by one, where there is no screen for them
 */
export function rankQuestions(tables: Tables, state: State, skipped: readonly string[], singly: boolean): NextQuestion[] {
  const { questions, opening } = tables.model;
  const musts = singly ? null : tables.model.musts;
  const room = roomFor(tables);
  const duties = musts === null ? [] : dutiesOf(musts);
  const skips = new Map<string, number>();
  for (const { id, group } of questions) if (skipped.includes(id)) skips.set(group, (skips.get(group) ?? 0) + 1);
  const place = (id: string) => (opening.includes(id) ? opening.indexOf(id) : Infinity);
  const list: NextQuestion[] = [];
  const onScreen: Outlook[] = [];
  const asks: string[] = [];
  questions.forEach(({ id, group, answerable, said }, at) => {
    if (state[at]! >= 0 || skipped.includes(id) || !tables.only[at]!.every((part) => isMet(part, state))) return;
    if (duties.includes(id)) {
      if (skipped.includes(MUSTS)) return;
      onScreen.push(outlookOf(tables, state, at, room));
      asks.push(id);
      return;
    }
    const { bits, winners } = outlookOf(tables, state, at, room);
    const waiting = place(id) === Infinity && (skips.get(group) ?? 0) >= PATIENCE;
    list.push({ question: id, asks: [id], worth: worthOf(bits, answerable, said), winners, waiting });
  });
  if (musts !== null && asks.length > 0) {
    const bits = onScreen.reduce((sum, one) => sum + one.bits, 0);
    list.push({
      question: MUSTS,
      asks,
      worth: worthOf(bits, musts.answerable, musts.said),
      winners: APPROACHES.filter((id) => onScreen.some(({ winners }) => winners.includes(id))),
      waiting: false,
    });
  }
  // Where neither opens a talk, the difference of their places is no number: the worth decides.
  return list.sort((a, b) => Number(a.waiting) - Number(b.waiting) || place(a.question) - place(b.question) || b.worth - a.worth);
}

/**
 * Hundredths of a bit, times the geometric mean of the share who can answer when asked and of those who say it unasked: who
 * says it unasked surely knows it, of the others it is only estimated. Rounded, so that every machine ranks alike.
 */
function worthOf(bits: number, answerable: number, said: number): number {
  return Math.round(10_000 * bits * Math.sqrt(answerable * said)) / 100;
}

/** Ids of the questions that the screen of duties sets. */
function dutiesOf({ ticks, together, otherwise }: Musts): string[] {
  return [...new Set([otherwise, ...[...ticks, ...together].map(({ sets }) => sets)].flatMap((sets) => Object.keys(sets)))];
}

interface Outlook {
  /** Expected information that the answer gives about the approach. */
  readonly bits: number;
  readonly winners: readonly ApproachId[];
}

/**
 * What to expect of an answer: how much less uncertain, on average over the options as often as they are given, the approach
 * is with it than without (D. V. Lindley, On a measure of the information provided by an experiment, 1956). An option that
 * contradicts what was said is left out.
 */
function outlookOf(tables: Tables, state: State, question: number, room: Room): Outlook {
  const { options, prior } = tables.model.questions[question]!;
  const trial = state.slice();
  const mean = new Float64Array(APPROACHES.length);
  const winners = new Set<number>();
  let within = 0;
  let left = 0;
  options.forEach((_, option) => {
    trial[question] = option;
    const then = approachChances(tables, trial, room);
    const winner = greatest(then);
    if (winner < 0) return;
    winners.add(winner);
    left += prior[option]!;
    within += prior[option]! * entropy(then, 1);
    then.forEach((chance, at) => (mean[at]! += prior[option]! * chance));
  });
  const bits = left === 0 ? 0 : Math.max(0, entropy(mean, left) - within / left);
  return { bits, winners: APPROACHES.filter((_, at) => winners.has(at)) };
}

/** Entropy in bits of values that sum to `sum`. */
function entropy(values: Float64Array, sum: number): number {
  return values.reduce((total, value) => (value > 0 ? total - (value / sum) * Math.log2(value / sum) : total), 0);
}

/**
 * The question to put next, null where asking on is not worth the reader's time: the result is clear or a conflict, or no
 * question that is left could by itself change the winner, or none is worth it. With fewer answers than a result needs, and
 * for questions that open every talk, it is; and duties that could turn round even a clear result are asked before it stands.
 */
export function nextOf(
  tables: Tables,
  { status, winner, answers }: Assessment,
  ranked: readonly NextQuestion[],
): NextQuestion | null {
  const { thresholds, opening } = tables.model;
  const turns = ({ winners }: NextQuestion) => winners.some((approach) => approach !== winner);
  if (status === 'conflict') return null;
  if (status === 'clear') return ranked.find((one) => one.question === MUSTS && turns(one)) ?? null;
  const left = ranked.filter(({ waiting }) => !waiting);
  if (Object.keys(answers).length < thresholds.leastAnswers) return left[0] ?? null;
  const isWorth = (one: NextQuestion) => opening.includes(one.question) || (one.worth >= thresholds.worthAsking && turns(one));
  return left.find(isWorth) ?? null;
}
