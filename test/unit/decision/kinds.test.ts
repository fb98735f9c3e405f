/** The kinds of failure of version 1.2.0, each as a made-up situation well inside its kind, under the live model. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { open } from '../../../src/decision/index.ts';
import { loadModel } from '../../../src/decision/load.ts';
import { greatest } from '../../../src/decision/chances.ts';

interface Kind {
  kind: string;
  answers: Record<string, string>;
  wins?: string[];
  not?: string[];
  clear?: false;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const kinds = parse(readFileSync(fileURLToPath(new URL('kinds.yaml', import.meta.url)), 'utf8')) as Kind[];
const engine = open(loadModel(root).model);

describe('kinds of failure', () => {
  it.each(kinds)('$kind', ({ answers, wins, not = [], clear }) => {
    const { winner, variant, status, ranking, ignored, conflicts } = engine.at(answers).assessment;
    expect(ignored).toEqual([]);
    expect(conflicts).toEqual([]);
    if (wins) expect(wins).toContain(winner);
    expect(not).not.toContain(winner);
    expect(not).not.toContain(variant);
    if (clear === false) expect(status).not.toBe('clear');
    // The approach that is named has the greatest chance.
    expect(ranking[greatest(ranking.map(({ probability }) => probability))]?.approach).toBe(winner);
  });
});
