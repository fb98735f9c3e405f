/** What the engine must not touch, read off its source; and the command line as a process of its own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recommend } from '../../../src/decision/index.ts';
import { caseSituations, model, ROOT } from './support.ts';

describe('the same in Node as in the browser', () => {
  it('needs no module of Node in the engine', () => {
    const seen = new Set<string>();
    const visit = (name: string): void => {
      if (seen.has(name)) return;
      seen.add(name);
      const source = readFileSync(join(ROOT, 'src/decision', name), 'utf8');
      for (const [, from] of source.matchAll(/from '([^']+)'/g)) {
        expect(from, name).toMatch(/^\.\/[a-z-]+\.ts$/);
        visit(from!.slice(2));
      }
      expect(source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''), name).not.toMatch(
        /Math\.random|Date\b|process\.|globalThis|document\.|window\./,
      );
    };
    visit('index.ts');
    visit('scorecard.ts');
    visit('tree.ts');
    visit('leave-out.ts');
    expect([...seen]).not.toContain('load.ts');
  });
  it('gives the command line what it gives here, and an exit code', () => {
    const out = execFileSync(process.execPath, [join(ROOT, 'src/decision/cli.ts'), join(ROOT, 'content/decision/cases.yaml')], {
      encoding: 'utf8',
    });
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; winner: string; firmness: number });
    caseSituations.forEach((one, at) => {
      const { winner, firmness } = recommend(model, one.answers);
      expect(lines[at]).toMatchObject({ id: one.id, winner, firmness });
    });
    const missing = spawnSync(process.execPath, [join(ROOT, 'src/decision/cli.ts'), 'nowhere.yaml'], { encoding: 'utf8' });
    expect([missing.status, missing.stdout]).toEqual([2, '']);
    expect(missing.stderr).toContain('nowhere.yaml: no such file');
    expect(missing.stderr).not.toMatch(/^ {4}at /m);
  });
});
