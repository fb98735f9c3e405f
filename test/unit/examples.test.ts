/** The examples in the comments of the pure rooms: what is exported to others has one, and what an example promises is what comes. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as entry from '../../src/decision/index.ts';
import { WordSet } from '../../src/search/query/valid-words.ts';
import { tiny, words } from './decision/tiny.ts';

type Modules = Record<string, Record<string, unknown>>;

/** The tiny model under names that a reader of the examples knows. */
const model: entry.Model = {
  ...(JSON.parse(
    [
      ['"need', '"gap'],
      ['"text"', '"corpus"'],
      ['"mean"', '"examples"'],
      ['"a"', '"facts"'],
      ['"b"', '"form"'],
      ['"big"', '"large"'],
    ].reduce((text, [from, to]) => text.replaceAll(from!, to!), JSON.stringify(tiny)),
  ) as entry.Model),
  version: '2.0.0',
  musts: {
    answerable: 1,
    said: 1,
    ticks: [
      { id: 'cite', sets: { citations: 'needed' } },
      { id: 'rights', sets: { access: 'rights' } },
      { id: 'deletion', sets: { access: 'deletion' } },
    ],
    together: [{ of: ['rights', 'deletion'], sets: { access: 'both' } }],
    otherwise: {},
  },
};
const text = { ...words, plans: { rag: { steps: [{ id: 'index', do: 'Index the documents.', days: [2, 5] }] } }, duties: [] };
const vocabulary = {
  entries: new Map(),
  words: new Map([['rag', 3]]),
  acronyms: new Map(),
  fixes: new Map(),
  valid: WordSet.of([]),
};

interface Room {
  folder: string;
  modules: Modules;
  /** Stand-ins for what an example takes for granted. */
  given: Record<string, unknown>;
  /** Functions that need an example: all, or those that others can reach. */
  asked: (name: string) => boolean;
}

const ROOMS: readonly Room[] = [
  { folder: 'costs', modules: import.meta.glob('../../src/costs/*.ts', { eager: true }), given: {}, asked: () => true },
  {
    folder: 'search/query',
    modules: import.meta.glob('../../src/search/query/*.ts', { eager: true }),
    given: { vocabulary },
    asked: () => true,
  },
  {
    folder: 'decision',
    modules: import.meta.glob(['../../src/decision/*.ts', '!**/*cli.ts'], { eager: true }),
    given: { model, text, root: process.cwd() },
    asked: (name) => name in entry,
  },
];

const COMMENT = String.raw`\/\*\*(?:(?!\*\/)[\s\S])*\*\/`;
const VALUE = /^(.+?);? \/\/ ((?:['"[{\d]|(?:true|false|null)$).*)$/;

/** The checked lines of a file's examples, each with the lines above it that only prepare something. */
function* checksIn(source: string): Generator<{ code: string; value: string; before: string }> {
  for (const [comment] of source.matchAll(new RegExp(COMMENT, 'g'))) {
    for (const [, block] of comment.matchAll(/@example((?:(?!@\w|\*\/)[\s\S])*)/g)) {
      let before = '';
      for (const line of block!.split('\n').map((one) => one.replace(/^\s*\*? ?/, '').trim())) {
        const [, code, value] = VALUE.exec(line) ?? [];
        if (code !== undefined) yield { code, value: value!, before };
        else if (line.startsWith('const ')) before += `${line}\n`;
      }
    }
  }
}

describe.each(ROOMS)('src/$folder', ({ folder, modules, given, asked }) => {
  const place = fileURLToPath(new URL(`../../src/${folder}/`, import.meta.url));
  const scope = { ...Object.assign({}, ...Object.values(modules)), ...given } as Record<string, unknown>;
  const evaluate = (code: string, before = ''): Promise<unknown> =>
    (new Function(...Object.keys(scope), `return (async () => { ${before}return (${code}) })()`) as (...parts: unknown[]) => never)(
      ...Object.values(scope),
    );

  describe.each(readdirSync(place).filter((file) => file.endsWith('.ts') && file !== 'index.ts'))('%s', (file) => {
    const source = readFileSync(place + file, 'utf8');
    const named = (pattern: RegExp) => [...source.matchAll(pattern)].map((found) => (found[1] ?? found[2])!).filter(asked);
    const documented = named(
      new RegExp(
        String.raw`\/\*\*(?:(?!\*\/)[\s\S])*@example(?:(?!\*\/)[\s\S])*\*\/\nexport (?:(?:async )?function|const) (\w+)`,
        'g',
      ),
    );
    const functions = named(/^export (?:(?:async )?function (\w+)|const (\w+)[^=\n]*= \()/gm);
    it('has an example for each function', () => expect(documented).toEqual(expect.arrayContaining(functions)));

    const checks = [...checksIn(source)];
    it.each(checks)('$code gives $value', async ({ code, value, before }) =>
      expect(await evaluate(code, before)).toEqual(await evaluate(value)),
    );
  });
});
