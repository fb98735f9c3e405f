import { describe, expect, it } from 'vitest';
import { distil, follow, treeToMermaid, treeToText } from '../../../src/decision/tree.ts';
import { cases, caseSituations, model, text, useCases } from './support.ts';

describe('distilled tree', () => {
  const real = [...caseSituations, ...useCases].map((one) => one.answers);
  const distilled = distil(model, real);
  it('agrees with the model on four sets in five, and with the cases', () => {
    expect(distilled.agreement).toBeGreaterThanOrEqual(0.8);
    expect(distilled.agreementEither).toBeGreaterThanOrEqual(distilled.agreement);
    const right = cases.filter((one, at) =>
      follow(model, distilled.tree, caseSituations[at]!.answers).candidates.some((each) => one.accepted.includes(each.approach)),
    );
    expect(right.length / cases.length).toBeGreaterThanOrEqual(0.85);
  });
  it('is small, and names two where it is not sure', () => {
    expect(distilled.leaves).toBeLessThanOrEqual(14);
    const visit = (node: typeof distilled.tree): void => {
      if (node.kind === 'leaf') expect(node.candidates).toHaveLength(node.candidates[0]!.share < 0.8 ? 2 : 1);
      else {
        visit(node.yes);
        visit(node.no);
      }
    };
    visit(distilled.tree);
  });
  it('is the same twice', () => expect(distil(model, real)).toEqual(distilled));
  it('can be drawn and read', () => {
    const drawn = treeToMermaid(distilled.tree, text, 'Which approach', 'A tree.');
    expect(drawn).toMatch(/^flowchart (TD|LR)\n  accTitle: Which approach\n  accDescr: A tree\.\n/);
    expect(drawn.match(/-->\|yes\|/g)).toHaveLength(drawn.match(/-->\|no\|/g)!.length);
    expect(
      treeToText(distilled.tree, text)
        .split('\n')
        .every((line) => /^ *- /.test(line)),
    ).toBe(true);
  });
});
