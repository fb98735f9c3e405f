/** What the engine must not touch, read off its source. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './support.ts';

describe('the same in Node as in the browser', () => {
  it('needs no module of Node in the engine, and nothing that differs between machines', () => {
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
        /Math\.(random|exp|pow)\b|Date\b|process\.|globalThis|document\.|window\./,
      );
    };
    const doors = [
      'index.ts',
      'distil.ts',
      'tree-text.ts',
      'record.ts',
      'quality-report.ts',
      'features.ts',
      'pack.ts',
      'unpack.ts',
    ];
    for (const name of doors) visit(name);
    expect([...seen]).not.toContain('load.ts');
  });
});
