/** A source's kind as a shape, and the order in which evidence counts. */
import type { Finding, Source } from '../schemas/source.ts';

/** Filled: measured and reviewed by others. Half: measured. Hollow: said by who sells it. */
export const KIND_MARKS: Record<Source['kind'], 'full' | 'half' | 'hollow' | 'law'> = {
  'peer-reviewed': 'full',
  preprint: 'half',
  'practitioner-case': 'half',
  'vendor-documentation': 'hollow',
  'vendor-opinion': 'hollow',
  law: 'law',
};

/** What the size of an effect is called in print. */
export const EFFECT_NAMES: Record<Finding['effect'], string> = {
  large: 'large',
  moderate: 'moderate',
  small: 'small',
  none: 'none',
  mixed: 'both ways',
};

const EFFECTS = Object.keys(EFFECT_NAMES) as Finding['effect'][];
const READ: readonly Source['checked'][] = ['read', 'abstract', 'second-hand'];

/** Within one kind of source: measured on the choice itself first, then the larger effect, the closer reading, the newer year. */
export function strongestFirst(a: { finding: Finding; source: Source }, b: { finding: Finding; source: Source }): number {
  const rank = ({ finding, source }: typeof a) => [
    finding.directness === 'direct' ? 0 : 1,
    EFFECTS.indexOf(finding.effect),
    READ.indexOf(finding.checked ?? source.checked),
    -Number(source.date.slice(0, 4)),
  ];
  const [first, second] = [rank(a), rank(b)];
  const place = first.findIndex((value, index) => value !== second[index]);
  return place === -1 ? a.finding.id.localeCompare(b.finding.id) : first[place]! - second[place]!;
}
