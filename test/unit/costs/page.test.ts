/** The page's numbers: prices against findings, presets, published cases, addresses. */
import * as part from '../../../src/components/numbers/movers-part.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APPROACHES, decode, encode, type Approach, type Key } from '../../../src/costs/index.ts';
import { defaultsOf } from '../../../src/components/numbers/defaults.ts';
import { pickers } from '../../../src/components/numbers/pickers.ts';
import { MODELS } from '../../../src/components/numbers/fields.ts';
import { advisorQueries, MARKS } from '../../../src/components/numbers/presets.ts';
import { publishedCases } from '../../../src/knowledge/published.ts';
import { monthlyRange } from '../../../src/components/numbers/monthly.ts';
import { standingIn } from '../../../src/components/numbers/standing.ts';
import { catalogueDefaults, sourcedDefaults } from '../../../src/components/numbers/sourced.ts';
import { publishedTimes } from '../../../src/components/numbers/published-times.ts';
import { costResult } from '../../../src/components/numbers/cost-result.ts';
import { memoryResult } from '../../../src/components/numbers/memory-result.ts';
import { freshnessResult } from '../../../src/components/numbers/freshness-result.ts';
import { latencyResult } from '../../../src/components/numbers/latency-result.ts';
import { qualityResult } from '../../../src/components/numbers/quality-result.ts';
import { PRICED_INPUTS, SOURCED_INPUTS } from '../../../src/schemas/calculator.ts';
import { openCatalogue } from '../../../src/catalogue/catalogue.ts';

const root = new URL('../../../', import.meta.url);
const catalogue = openCatalogue(fileURLToPath(root));
const { prices } = catalogue;
const hosts = catalogue.entries('models').map(({ data }) => data);
const { questions } = catalogue.decision('questions.yaml')!;
const advisor = advisorQueries(questions, prices);
const priceOf = (id: string) => prices.get(id)!.value;
const calculators = catalogue.entries('calculators').map(({ data }) => data);
const sourced = new Map([...sourcedDefaults(calculators, catalogue.findings), ...catalogueDefaults(hosts)]);
const { values, limits } = defaultsOf(MODELS, prices, sourced);
const fields = MODELS.flatMap(({ groups }) => groups).flatMap((group) => group.fields);
const keys: Key[] = fields.map(({ key, min, max, choices }) => ({
  key,
  min,
  max,
  initial: values[key]!,
  only: choices?.map(({ value }) => value),
}));
/** Any numbers that the form or an address can give. */
const anyOf = (between: (min: number, max: number) => fc.Arbitrary<number>) =>
  fc.record(Object.fromEntries(keys.map(({ key, min, max, only }) => [key, only ? fc.constantFrom(...only) : between(min, max)])));

describe('fields', () => {
  it('have keys of their own, which are no answer of the advisor', () => {
    expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
    for (const { key } of keys) expect([...MARKS, ...Object.keys(advisor)]).not.toContain(key);
  });
  it('have defaults within bounds, and say where these come from', () => {
    for (const field of fields) {
      expect(values[field.key], field.key).toBeGreaterThanOrEqual(field.min);
      expect(values[field.key], field.key).toBeLessThanOrEqual(field.max);
      if (typeof field.initial === 'number' && !field.choices) expect(field.basis, field.key).toBeDefined();
    }
  });
  it('know every answer that the advisor may send along', () => {
    const known = Object.entries(questions).map(([, { id, options }]) => [id, Object.keys(options).sort()]);
    expect(Object.entries(advisor).map(([id, queries]) => [id, Object.keys(queries).sort()])).toEqual(known);
  });
  it('begin with what the files are checked for', () => {
    const catalogued = [...catalogueDefaults(hosts).keys()];
    const named = fields.filter(({ initial, name }) => initial === 'sourced' && !catalogued.includes(name)).map(({ name }) => name);
    expect(new Set(Object.values(SOURCED_INPUTS).flat())).toEqual(new Set(named));
    expect(new Set(PRICED_INPUTS)).toEqual(
      new Set(fields.flatMap(({ initial }) => (typeof initial === 'object' ? [initial.price] : []))),
    );
  });
  it('presets are clean links of this page', () => {
    const queries = [
      ...Object.values(advisor).flatMap(Object.values),
      ...MODELS.flatMap(({ id }) => pickers(hosts, id)).flatMap(({ groups }) =>
        groups.flatMap(({ options }) => options.map(({ query }) => query)),
      ),
    ] as string[];
    expect(queries.length).toBeGreaterThan(20);
    for (const query of queries) expect(decode(query, keys).faults, query).toEqual([]);
  });
});

describe('published cases', () => {
  const cases = publishedCases(
    calculators.flatMap((one) => one.cases),
    catalogue.findings,
    priceOf,
  );
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, { printed, ours, tolerance, how }) => {
    if (tolerance === undefined) expect(how).toMatch(/Not reproduced|nothing to reproduce/);
    else expect(Math.abs(ours! / printed - 1)).toBeLessThanOrEqual(tolerance);
  });
  it('are reproduced from at least eight findings', () => {
    expect(
      new Set(cases.filter(({ tolerance }) => tolerance !== undefined).map(({ finding }) => finding)).size,
    ).toBeGreaterThanOrEqual(8);
  });
  it('include times that the findings still hold', () => {
    const times = publishedTimes(
      calculators.flatMap((one) => one.times),
      catalogue.findings,
      (path) => path,
    );
    expect(times.length).toBeGreaterThan(4);
    for (const { from, to } of times) expect(Math.min(from, to)).toBeGreaterThan(50);
  });
});

describe('figures by reference', () => {
  it('a figure changed in its finding changes the default, the printed total and the time', () => {
    const changed = new Map(
      [...catalogue.findings].map(([id, linked]) => {
        const figures = linked.finding.figures.map((figure) => ({ ...figure, value: figure.value * 1.5 }));
        return [id, { finding: { figures } }] as const;
      }),
    );
    const others = sourcedDefaults(calculators, changed);
    expect(others.size).toBeGreaterThan(15);
    for (const [name, { value, finding }] of sourced)
      if (others.has(name) && finding && !['readBase', 'kept'].includes(name))
        expect(others.get(name)!.value, name).not.toBe(value);
    const printed = (all: Parameters<typeof publishedCases>[1]) =>
      publishedCases(
        calculators.flatMap((one) => one.cases),
        all,
        priceOf,
      ).map((one) => one.printed);
    const before = printed(catalogue.findings);
    for (const [index, value] of printed(changed).entries()) expect(value).toBe(before[index]! * 1.5);
  });
  it('no finding is named in the code of the calculators', () => {
    const folders = ['src/components/numbers/', 'src/pages/numbers/', 'src/costs/'];
    const files = folders.flatMap((folder) => readdirSync(new URL(folder, root)).map((name) => new URL(folder + name, root)));
    expect(files.length).toBeGreaterThan(40);
    const named = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/finding: '([a-z0-9-]+)'|'([a-z0-9]+-[a-z0-9-]+)'|\[@([a-z0-9-]+)/g)]
        .map(([, given, quoted, cited]) => given ?? quoted ?? cited!)
        .filter((id) => catalogue.findings.has(id))
        .map((id) => `${file.pathname}: ${id}`),
    );
    expect(named).toEqual([]);
  });
});

describe('results', () => {
  it('say something for the defaults, and the ends of the range enclose the middle', () => {
    const { rows, summary } = costResult(values, limits);
    expect(summary[0]).toContain('costs least over twelve months');
    for (const { low, high, cost } of rows) {
      expect(low).toBeLessThanOrEqual(cost.year);
      expect(high).toBeGreaterThanOrEqual(cost.year);
    }
  });
  it('stay finite for any numbers within bounds', () => {
    const any = anyOf((min, max) => fc.oneof(fc.constant(min), fc.constant(max), fc.double({ min, max, noNaN: true })));
    const results = [costResult, latencyResult, freshnessResult, qualityResult, memoryResult];
    fc.assert(
      fc.property(any, (given) => {
        for (const result of results) {
          const { summary, tables } = result(given, limits);
          expect(summary.join(' ')).not.toMatch(/NaN|Infinity|undefined/);
          for (const cell of tables.flatMap(({ rows }) => rows).flat())
            if (typeof cell === 'number') expect(Number.isFinite(cell)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
  it('list at most a few turns of one pair, and say when an order stays', () => {
    const { tables, pairs, summary } = costResult({ ...values, hb: 1 }, limits);
    expect(Math.max(...pairs.map(({ at }) => at.length))).toBeGreaterThan(20);
    expect(tables[2]!.rows.length).toBeLessThanOrEqual(4 * pairs.length);
    expect(tables[2]!.rows.flat().join(' ')).toMatch(/to and fro, \d+ times more/);
    expect(summary.join(' ')).toMatch(/becomes cheaper from about [\d,]+ questions a month, for good from about [\d,]+\./);
  });
  it('name an approach that does not fit', () => {
    expect(costResult({ ...values, ct: 1e9 }, limits).summary.join(' ')).toContain('Long context is left out');
    expect(costResult({ ...values, wi: 1 }, limits).summary).toHaveLength(1);
  });
});

describe('the range of a month', () => {
  const rates = { limits, queries: advisor };
  const range = (answers: Record<string, string>, approach: Approach = 'rag') => monthlyRange(answers, approach, rates);
  it('holds low ≤ middle ≤ high for every answer, and says how', () => {
    for (const { id, options } of questions) {
      for (const option of Object.keys(options)) {
        for (const approach of APPROACHES) {
          const { low, middle, high, lines } = range({ [id]: option }, approach);
          expect(low).toBeLessThanOrEqual(middle);
          expect(middle).toBeLessThanOrEqual(high);
          expect(lines.at(-1)).toContain('together');
          expect(lines.join(' ')).not.toMatch(/NaN|Infinity|undefined/);
        }
      }
    }
  });
  it('follows the answers', () => {
    expect(range({ volume: 'high' }).middle).toBeGreaterThan(5 * range({ volume: 'medium' }).middle);
    expect(range({ corpus: 'large' }, 'long-context').fits).toBe(false);
    expect(range({ size: 'small' }, 'prompting').middle).toBeLessThan(range({ size: 'frontier' }, 'prompting').middle);
    expect(range({ gap: 'nonsense', nonsense: 'x' })).toEqual(range({}));
  });
  it('charges a tuned model its endpoint', () => {
    expect(range({ volume: 'low' }, 'fine-tuning').lines.join(' ')).toContain('GPUs, busy or idle');
  });
});

describe('addresses', () => {
  it('restore what they were made from, defaults left out', () => {
    const some = anyOf((min, max) => fc.double({ min, max, noNaN: true }).map((value) => value + 0));
    fc.assert(
      fc.property(some, (given) => {
        const { values: back, faults } = decode(encode(given, keys), keys);
        expect(faults).toEqual([]);
        expect({ ...values, ...back }).toEqual(given);
      }),
    );
    expect(encode(values, keys)).toBe('');
  });
  it('are in one order, whatever the order of the changes', () => {
    expect(encode({ ...values, at: 1, qn: 2 }, keys)).toBe('qn=2&at=1');
  });
  it('name what is damaged and keep the rest', () => {
    const { values: read, faults } = decode('qn=7&at=many&pt=-1&zz=1&qn=8&gap=facts&ch=1e99&<b>=1&hb=1.5', keys, new Set(['gap']));
    expect(read).toEqual({ qn: 7 });
    expect(faults).toHaveLength(7);
    expect(faults.at(-1)).toContain('is no choice of this field');
    expect(faults.join(' ')).toContain('“zz”');
  });
  it('survive anything', () => {
    fc.assert(fc.property(fc.string(), (query) => void decode(query, keys)));
    expect(decode('__proto__=1&constructor=2', keys).faults).toHaveLength(2);
  });
});

describe('like with like', () => {
  const from = (query: string) => standingIn(new URLSearchParams(query));
  it('begins with what the advisor recommends, and compares neither what is ruled out nor what lacks the facts', () => {
    const standing = from('gap=facts&w=rag&x=hybrid');
    expect(standing.left).toEqual({
      prompting: 'would not have the facts',
      'fine-tuning': 'would not have the facts',
      hybrid: 'is ruled out by your answers',
    });
    const { summary, rows, pairs, line } = costResult(values, limits, standing);
    expect(summary[0]).toMatch(/^The advisor recommends RAG: about \$/);
    expect(line).toMatch(/^RAG: about \$/);
    expect(summary.join(' ')).toContain('Prompting is not compared: it would not have the facts.');
    expect(summary.join(' ')).not.toMatch(/(prompting|fine-tuning|hybrid) costs least/i);
    expect(rows.filter(({ missing }) => missing).length).toBeGreaterThanOrEqual(3);
    expect(rows.map(({ id, missing }) => (id === 'rag' ? 'first' : missing ? 'last' : 'between'))).toEqual([
      'first',
      'between',
      'last',
      'last',
      'last',
    ]);
    expect(summary.join(' ')).not.toContain('RAG costs least');
    const alone = costResult({ ...values, ct: 1e9 }, limits, standing);
    expect(alone.summary[1]).toContain('None of the others can be compared with it');
    expect(alone.summary.join(' ')).not.toContain('changes the winner');
    for (const { a, b } of pairs) for (const id of [a, b]) expect(['rag', 'long-context']).toContain(id);
  });
  it('keeps the recommended approach, and all of them without answers', () => {
    expect(from('gap=facts&w=prompting&x=prompting').left).not.toHaveProperty('prompting');
    expect(from('qn=7').left).toEqual({});
    expect(from('gap=facts&corpus=none&w=rag').left).toEqual({});
    expect(from('w=nonsense&x=nonsense.<b>')).toEqual({ left: {} });
  });
});

describe('what moves the result', () => {
  it('is told for the approach shown, widest first, each swing around the result', () => {
    for (const id of APPROACHES) {
      const { shown, moved, tables } = costResult({ ...values, wi: 1e9 }, limits, { recommended: id, left: {} }, part);
      expect(shown!.id).toBe(id);
      expect(moved.length).toBeGreaterThan(4);
      const widths = moved.map(({ low, high }) => Math.abs(high - low));
      expect(widths).toEqual([...widths].sort((a, b) => b - a));
      for (const { low, high } of moved) {
        expect(Math.min(low, high)).toBeLessThanOrEqual(shown!.cost.year * 1.0000001);
        expect(Math.max(low, high)).toBeGreaterThanOrEqual(shown!.cost.year * 0.9999999);
      }
      expect(tables[3]!.rows).toHaveLength(moved.length);
    }
  });
});
