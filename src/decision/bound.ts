/**
 * An upper bound on how far one candidate can be ahead of another, over all completions of the open questions.
 *
 * Everything that an open question does is charged to its options, and each question takes its best option by itself. What
 * depends on several open questions at once is taken at its best end. Exact when nothing is open.
 */
import type { State, Tables } from './tables.ts';

/** What the open questions leave possible under one state: computed once, used for every pair of candidates. */
export interface Outlook {
  /** Points that each candidate has whatever comes, hundredths. */
  readonly fixed: Int32Array;
  /** Points that each option of an open question adds, a row of all options for each candidate. */
  readonly added: Int32Array;
  /** Each open question, with the first place of its options in such a row and the place after the last. */
  readonly open: readonly Span[];
  readonly loose: readonly Loose[];
}

/** Where the options of an open question stand in a row of all options. */
interface Span {
  readonly question: number;
  readonly start: number;
  readonly end: number;
}

/** A grade whose worth hangs on more than the option it is charged to. */
interface Loose extends Ends {
  /** Grade by candidate. */
  readonly grades: Int32Array;
  /** Place of the option in a row. */
  readonly place: number;
  /** Whether it holds as soon as the option is chosen; otherwise it may also count for nothing. */
  readonly certain: boolean;
}

/** Takes stock of a state. */
export function outlook(tables: Tables, state: State): Outlook {
  const { model, effects, size, places, width, everyone } = tables;
  const stakes = stakesOf(tables, state);
  const held = new Int32Array(model.criteria.length * size);
  const fixed = new Int32Array(size);
  const added = new Int32Array(size * width);
  const loose: Loose[] = [];

  const charge = (place: number, ends: Ends, grades: Int32Array, among: readonly number[], certain: boolean) => {
    if (!certain || ends.low !== ends.high) loose.push({ grades, place, ...ends, certain });
    else for (const at of among) added[at * width + place]! += grades[at]! * ends.low;
  };

  effects.forEach(({ when, members, criterion, fitted, grades }) => {
    let question = -1;
    let options = 0;
    let parts = 0;
    for (const { question: part, mask } of when) {
      const answer = state[part]!;
      if (answer < 0) {
        if (parts++ === 0) [question, options] = [part, mask];
      } else if (((mask >> answer) & 1) === 0) return;
    }
    if (parts === 0) for (const at of members) held[criterion * size + at]! += fitted;
    else {
      for (let option = 0; options >> option > 0; option++) {
        if ((options >> option) & 1)
          charge(places[question]! + option, stakes.under(question, option, criterion), grades, members, parts === 1);
      }
    }
  });
  stakes.payer.forEach((payer, criterion) => {
    const grades = held.subarray(criterion * size, (criterion + 1) * size);
    if (payer < 0) {
      const { low } = stakes.ends[criterion]!;
      for (let at = 0; at < size; at++) fixed[at]! += grades[at]! * low;
    } else {
      model.questions[payer]!.options.forEach((_, option) =>
        charge(places[payer]! + option, stakes.under(payer, option, criterion), grades, everyone, true),
      );
    }
  });
  const open: Span[] = [];
  state.forEach((answer, question) => {
    const start = places[question]!;
    if (answer < 0) open.push({ question, start, end: start + model.questions[question]!.options.length });
  });
  return { fixed, added, open, loose };
}

/** Least and greatest importance of a criterion. */
interface Ends {
  readonly low: number;
  readonly high: number;
}

/** Where the importance of each criterion lies while questions are open. */
function stakesOf({ model, moved }: Tables, state: State) {
  const [floor, ceiling] = model.importanceRange;
  const clamp = (value: number) => (value < floor ? floor : value > ceiling ? ceiling : value);
  const low = Int32Array.from(model.importance);
  const high = low.slice();
  /** An open question that moves the criterion: it pays for the grades that are held already. */
  const payer = new Int32Array(low.length).fill(-1);
  state.forEach((answer, question) => {
    for (const { criterion, by, least, most } of moved[question]!) {
      low[criterion]! += answer < 0 ? least : by[answer]!;
      high[criterion]! += answer < 0 ? most : by[answer]!;
      if (answer < 0 && payer[criterion]! < 0) payer[criterion] = question;
    }
  });
  const ends = model.criteria.map((_, at): Ends => ({ low: clamp(low[at]!), high: clamp(high[at]!) }));
  return {
    payer,
    ends,
    /** Both ends once the question is answered so. */
    under(question: number, option: number, criterion: number): Ends {
      for (const move of moved[question]!) {
        if (move.criterion !== criterion) continue;
        const by = move.by[option]!;
        return { low: clamp(low[criterion]! + by - move.least), high: clamp(high[criterion]! + by - move.most) };
      }
      return ends[criterion]!;
    },
  };
}

/**
 * Largest possible lead, in hundredths, of `candidate` over `rival`.
 *
 * @param bans for each question, the options that cannot be chosen, as a bit mask
 */
export function leadBound(view: Outlook, candidate: number, rival: number, bans: ArrayLike<number>): number {
  const row = gains(view, candidate, rival);
  let bound = view.fixed[candidate]! - view.fixed[rival]!;
  for (const question of view.open) bound += most(row, question, bans);
  return bound;
}

/**
 * The open question on whose best option the leads over these rivals differ most: to answer it lowers their bounds most.
 *
 * @param bans for each question, the options that cannot be chosen, as a bit mask
 */
export function mostDisputed(view: Outlook, candidate: number, rivals: readonly number[], bans: ArrayLike<number>): number {
  const rows = rivals.map((rival) => gains(view, candidate, rival));
  const together = new Int32Array(view.added.length / view.fixed.length);
  for (const row of rows) for (let at = 0; at < together.length; at++) together[at]! += row[at]!;
  let chosen = -1;
  let widest = -1;
  for (const question of view.open) {
    const apart = rows.reduce((sum, row) => sum + most(row, question, bans), -most(together, question, bans));
    if (apart > widest) [widest, chosen] = [apart, question.question];
  }
  return chosen;
}

/** What each option of an open question adds to the lead, at most. */
function gains({ fixed, added, loose }: Outlook, candidate: number, rival: number): Int32Array {
  const width = added.length / fixed.length;
  const row = added.slice(candidate * width, (candidate + 1) * width);
  for (let at = 0; at < width; at++) row[at]! -= added[rival * width + at]!;
  for (const { grades, place, low, high, certain } of loose) {
    const slope = grades[candidate]! - grades[rival]!;
    if (slope > 0) row[place]! += slope * high;
    else if (certain) row[place]! += slope * low;
  }
  return row;
}

function most(row: Int32Array, { question, start, end }: Span, bans: ArrayLike<number>): number {
  let found = -Infinity;
  for (let at = start; at < end; at++) {
    if (row[at]! > found && ((bans[question]! >> (at - start)) & 1) === 0) found = row[at]!;
  }
  return found;
}
