/** The examples in the comments of `src/costs`: each exported function has one, and what an example promises is what comes. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as costs from '../../../src/costs/index.ts';

const FOLDER = fileURLToPath(new URL('../../../src/costs/', import.meta.url));
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts') && file !== 'index.ts');
const evaluate = (code: string): unknown =>
  (new Function(...Object.keys(costs), `return (${code})`) as (...parts: unknown[]) => unknown)(...Object.values(costs));

describe.each(files)('%s', (file) => {
  const source = readFileSync(FOLDER + file, 'utf8');
  const documented = [
    ...source.matchAll(/\/\*\*(?:(?!\*\/)[\s\S])*@example(?:(?!\*\/)[\s\S])*\*\/\nexport (?:function|const) (\w+)/g),
  ];
  const functions = [...source.matchAll(/^export (?:function (\w+)|const (\w+)[^=\n]*= \()/gm)].map(
    (found) => found[1] ?? found[2],
  );

  it('has an example for each function', () => expect(documented.map((found) => found[1])).toEqual(functions));

  const examples = [...source.matchAll(/@example (.+) \/\/ (.+)$/gm)].filter(([, , value]) =>
    /^['"[{\d]|^(true|false)$/.test(value!),
  );
  it.each(examples.map(([, code, value]) => [code!, value!]))('%s gives %s', (code, value) =>
    expect(evaluate(code)).toEqual(evaluate(value)),
  );
});
