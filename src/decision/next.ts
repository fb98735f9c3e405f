/** Which open question is most worth settling: what it decides, times how many people can answer it. */
import { approachChances, greatest, roomFor, type Room } from './chances.ts';
import { APPROACHES } from './model.ts';
import { MUSTS, type Assessment, type NextQuestion } from './result.ts';
import { isMet, type State, type Tables } from './tables.ts';

/** After so many skipped questions of a group its others wait. */
const PATIENCE = 2;

/**
 * All open questions that were not asked yet, the most worth settling first and those that wait last. A question that is
 * asked only under other answers is left out until these are given. The screen of duties stands for its questions until it
 * was asked.
 *
 * @param skipped ids of questions answered `not-sure`, and `musts` once the screen was shown
 */
export function rankQuestions(tables: Tables, state: State, skipped: readonly string[]): NextQuestion[] {
  const { model } = tables;
  const room = roomFor(tables);
  const now = approachChances(tables, state, room);
  const onScreen = new Set(model.musts === null ? [] : dutiesOf(tables));
  const skips = new Map<string, number>();
  for (const { id, group } of model.questions) if (skipped.includes(id)) skips.set(group, (skips.get(group) ?? 0) + 1);
  const singles = model.questions.flatMap(({ id, group, answerable }, at): NextQuestion[] => {
    if (state[at]! >= 0 || skipped.includes(id) || !tables.only[at]!.every((part) => isMet(part, state))) return [];
    const { gain, winners } = outlookOf(tables, state, at, now, room);
    const share = onScreen.has(id) && !skipped.includes(MUSTS) ? model.musts!.answerable : answerable;
    return [{ question: id, asks: [id], worth: gain * share, winners, waiting: (skips.get(group) ?? 0) >= PATIENCE }];
  });
  const list = singles.filter(({ question }) => !onScreen.has(question));
  const duties = singles.filter(({ question }) => onScreen.has(question));
  if (duties.length > 0 && !skipped.includes(MUSTS)) {
    list.push({
      question: MUSTS,
      asks: duties.map(({ question }) => question),
      worth: duties.reduce((sum, one) => sum + one.worth, 0),
      winners: APPROACHES.filter((id) => duties.some(({ winners }) => winners.includes(id))),
      waiting: false,
    });
  }
  return list.sort((a, b) => Number(a.waiting) - Number(b.waiting) || b.worth - a.worth);
}

/** Ids of the questions that the screen of duties sets. */
function dutiesOf({ model }: Tables): string[] {
  const { ticks, together, otherwise } = model.musts!;
  return [...new Set([otherwise, ...[...ticks, ...together].map(({ sets }) => sets)].flatMap((sets) => Object.keys(sets)))];
}

/**
 * What to expect of an answer: the mean, over the options as often as they are given, of the greatest chance that an approach
 * then has, less the greatest that one has without asking. Where every option leaves the same approach in front, the answer
 * changes nothing but the certainty, and counts for a tenth.
 */
function outlookOf(
  tables: Tables,
  state: State,
  question: number,
  now: Float64Array,
  room: Room,
): { gain: number; winners: NextQuestion['winners'] } {
  const { options, prior } = tables.model.questions[question]!;
  const trial = state.slice();
  const mean = new Float64Array(APPROACHES.length);
  const winners = new Set<number>();
  let expected = 0;
  let left = 0;
  options.forEach((_, option) => {
    trial[question] = option;
    const then = approachChances(tables, trial, room);
    const winner = greatest(then);
    if (winner < 0) return;
    winners.add(winner);
    left += prior[option]!;
    expected += prior[option]! * then[winner]!;
    then.forEach((chance, at) => (mean[at]! += prior[option]! * chance));
  });
  if (left === 0) return { gain: 0, winners: [] };
  const decides = (expected - Math.max(...mean)) / left;
  const firms = Math.max(0, expected / left - Math.max(...now));
  return { gain: 100 * (decides + firms / 10), winners: APPROACHES.filter((_, at) => winners.has(at)) };
}

/**
 * The question to put next, null where asking on is not worth the reader's time: the result is clear or a conflict, or no
 * question that is left could by itself change the winner, or none is worth it. With fewer answers than a result needs, it is.
 */
export function nextOf(
  tables: Tables,
  { status, winner, answers }: Assessment,
  ranked: readonly NextQuestion[],
): NextQuestion | null {
  const { leastAnswers, worthAsking } = tables.model.thresholds;
  if (status === 'clear' || status === 'conflict') return null;
  const left = ranked.filter(({ waiting }) => !waiting);
  if (Object.keys(answers).length < leastAnswers) return left[0] ?? null;
  return left.find((one) => one.worth >= worthAsking && one.winners.some((approach) => approach !== winner)) ?? null;
}
