/** Constraints on which open questions still decide, and whether one of them could overturn the winner. */
import { approachChances, candidateChances, greatest, roomFor, summed, winnerOf, type Room } from './chances.ts';
import { addTo, bites, outFlags } from './constraints.ts';
import { APPROACHES } from './model.ts';
import type { Pending } from './result.ts';
import { best, scores } from './score.ts';
import { isMet, type Flags, type Rule, type State, type Tables } from './tables.ts';

/** A state with its winner: the place of the approach, and of its best candidate. */
export interface Standing {
  readonly state: State;
  readonly out: Flags;
  readonly winner: number;
  readonly candidate: number;
}

/**
 * Constraints that no answer has ruled in or out yet. Of those that block nothing, only the ones are listed that would take a
 * whole approach out of the race.
 */
export function pending(tables: Tables, standing: Standing): Pending[] {
  const { model, rules, byApproach } = tables;
  const { state, out } = standing;
  const room = roomFor(tables);
  return rules.flatMap((rule): Pending[] => {
    const open = rule.when.filter(({ question }) => state[question]! < 0);
    if (open.length === 0 || isDecided(rule, state)) return [];
    const blocking = standing.winner >= 0 && isBlocking(tables, rule, standing, room);
    const touched = APPROACHES.filter((_, at) => touches(rule, byApproach[at]!, out));
    if (!blocking && (rule.kind === 'requires' || rule.kind === 'awaits' || touched.length === 0)) return [];
    return [
      {
        constraint: rule.constraint.id,
        questions: open.map(({ question }) => model.questions[question]!.id),
        approaches: touched,
        blocking,
      },
    ];
  });
}

/** Whether no further answer changes what the rule does. */
function isDecided(rule: Rule, state: State): boolean {
  if (rule.kind === 'requires') return !bites(rule, state);
  if (rule.kind === 'awaits') return rule.unless.some((part) => isMet(part, state));
  return rule.when.some((part) => state[part.question]! >= 0 && !isMet(part, state));
}

/** Whether the rule would take the last of these candidates out, or let one of them in. */
function touches({ kind, out: acts }: Rule, own: readonly number[], out: Flags): boolean {
  if (kind === 'requires' || kind === 'awaits') return own.some((at) => acts[at] === 1);
  return own.some((at) => out[at] === 0) && own.every((at) => out[at] === 1 || acts[at] === 1);
}

/**
 * Whether the result waits for the rule's open questions.
 *
 * - `awaits`: the winning variant is one that it names
 * - `requires`: under an answer that lifts it, a variant that it lets in wins for another approach
 * - the others: their first condition is met, and another approach wins under an answer that completes the rest
 */
function isBlocking(tables: Tables, rule: Rule, { state, winner, candidate }: Standing, room: Room): boolean {
  if (rule.kind === 'awaits') return rule.out[candidate] === 1;
  if (!rule.constraint.waits) return false;
  if (rule.kind !== 'requires' && !isMet(rule.when[0]!, state)) return false;
  const trial = state.slice();
  for (const { question, mask } of rule.when) {
    if (state[question]! >= 0) continue;
    for (let option = 0; mask >> option > 0; option++) {
      if (((mask >> option) & 1) === 0) continue;
      trial[question] = option;
      if (turns(tables, rule, trial, winner, room)) return true;
    }
    trial[question] = -1;
  }
  return false;
}

/** Whether another approach wins under the state once the rule has its way. */
function turns(tables: Tables, rule: Rule, state: State, winner: number, room: Room): boolean {
  if (rule.kind === 'requires') {
    const then = winnerOf(tables, state, room);
    return then >= 0 && then !== winner && rule.out[best(room.points, room.out, tables.byApproach[then]!)] === 1;
  }
  // The answer counts as completing the rule even where it has further open parts.
  const out = outFlags(tables, state, room.out);
  addTo(out, rule.out);
  candidateChances(tables, scores(tables, state, room.points), out, room.chances);
  return greatest(summed(room.chances, tables.approachOf, APPROACHES.length)) !== winner;
}

/** The winner under a state, with its best candidate. */
export function standingOf(tables: Tables, state: State): Standing {
  const room = roomFor(tables);
  const winner = greatest(approachChances(tables, state, room));
  return { state, out: room.out, winner, candidate: winner < 0 ? -1 : best(room.points, room.out, tables.byApproach[winner]!) };
}
