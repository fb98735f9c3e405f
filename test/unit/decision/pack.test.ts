import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../../src/decision/pack.ts';
import { effect, smallModel, tiny } from './tiny.ts';

describe('a packed model', () => {
  it('comes out as it went in', () => {
    // Options come back in the order of their question.
    const model = {
      ...tiny,
      effects: [
        ...tiny.effects,
        effect('moved', 'l', 'fit', -2, { text: ['none', 'big'] }, { fitted: 31, certainty: 'very-low' as const }),
      ],
    };
    expect(unpack(JSON.parse(JSON.stringify(pack(model))) as ReturnType<typeof pack>)).toEqual(model);
    for (let seed = 1; seed < 10; seed++) expect(unpack(pack(smallModel(seed)))).toEqual(smallModel(seed));
  });
  it('names only what is not named by what it says', () => {
    expect(pack(tiny).effects.names).toEqual({ 6: 'together' });
    expect(pack(tiny).effects.when).toEqual([[], [], [0, 1], [0, 2], [0, 3], [1, 2], [0, 1, 2, 2]]);
  });
});
