import { APPROACHES, KNOWLEDGE, WEIGHTS, type ApproachId, type Assessment } from '../decision/index.ts';

interface Props {
  result: Assessment;
  names: Readonly<Record<ApproachId, string>>;
}

/** Steps of shading: the stylesheet has a class for each, because styles may not be written inline. */
const SHADES = 8;

/** The plane of the two levers, each cell shaded by its chance; ruled-out cells are struck through. */
export function ResultPlane({ result, names }: Props) {
  const shade = (chance: number) => Math.round(chance * SHADES);
  return (
    <div class="result-plane" aria-hidden="true">
      {[...WEIGHTS.keys()].reverse().map((up) => (
        <div class="row" key={up}>
          <span class="axis">{up === 1 ? 'tuned' : 'as it is'}</span>
          {KNOWLEDGE.map((knowledge, across) => {
            const chance =
              result.cells.find((cell) => cell.knowledge === knowledge && cell.weights === WEIGHTS[up])?.probability ?? null;
            const approach = approachAt(up, across);
            const state = chance === null ? 'out' : `shade-${shade(chance)}`;
            return (
              <span key={knowledge} class={`cell ${approach} ${state} ${approach === result.winner ? 'wins' : ''}`}>
                {names[approach]}
              </span>
            );
          })}
        </div>
      ))}
      <div class="row feet">
        <span class="axis" />
        <span>nothing added</span>
        <span>all text given</span>
        <span>text fetched</span>
      </div>
    </div>
  );
}

function approachAt(weights: number, knowledge: number): ApproachId {
  if (weights === 1) return knowledge === 0 ? 'fine-tuning' : 'hybrid';
  return APPROACHES[knowledge]!;
}
