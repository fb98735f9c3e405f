import { loadDev, loadCases, APPROACHES, spreads } from './load.ts';
import { estimate } from '../estimate.ts';
import { chances } from '../problem.ts';
import { foldOf, put, hash, type Way } from '../folds.ts';
const arg = (n: string, d: string) => { const i = process.argv.indexOf('--' + n); return i < 0 ? d : process.argv[i + 1]!; };
const tau = +arg('tau', '0.1'), pw = +arg('pw', '3'), folds = +arg('folds', '8'), pweight = +arg('people', '2'), sc = +arg('spread', '1'), show = arg('show', ''), itn = +arg('it', '60');
const SEED = 20261128;
const sp = Object.fromEntries(Object.entries(spreads).map(([k, v]) => [k, v * sc]));
const m = loadDev(sp);
if (show.includes('missing')) console.log('missing', [...m.missing].sort().join(' '));
let cases = loadCases();
const held = (c: any) => c.file.includes('apart') || hash(`last look ${SEED}:${c.source}`) % 5 === 0;
const all = cases.length; cases = cases.filter((c) => !held(c));
const ways: Way[] = ['stated', 'no-gap', 'stated-only', 'half', 'other-half'];
const W: Record<string, number> = { stated: 0.3, 'no-gap': 0.25, 'stated-only': 0.2, half: 0.15, 'other-half': 0.1 };
const data = cases.map((c) => ({ c, fold: foldOf(c.source, folds, SEED), rows: ways.map((w) => { const a = put(c.answers, c.assumed, w, c.id); return { w, a, row: m.row(a, c.accepted, W[w]! * (c.set === 'people' ? pweight : 1) * (c.strength === 'weak' ? 0.5 : 1)) }; }) }));
const res: any[] = []; const t0 = Date.now();
const prior = Float64Array.from(m.problem.unknowns, (u) => u.grade);
for (let f = 0; f < folds; f++) {
  const train = data.filter((d) => d.fold !== f).flatMap((d) => d.rows.map((r) => r.row));
  const g = pw === Infinity ? prior : estimate(m.problem, train, { tau, priorWeight: pw, iterations: itn });
  for (const d of data.filter((x) => x.fold === f)) for (const r of d.rows) { const p = chances(m.problem, r.row, g, tau); const b = p.indexOf(Math.max(...p)); res.push({ c: d.c, w: r.w, p, best: APPROACHES[b], pmax: p[b], ok: d.c.accepted.includes(APPROACHES[b]), acc: d.c.accepted.reduce((s: number, x: string) => s + p[APPROACHES.indexOf(x)]!, 0), a: r.a }); }
}
const line = (name: string, l: any[]) => { if (!l.length) return; const ok = l.filter((r) => r.ok).length; const cl = l.filter((r) => r.pmax > 0.95); console.log(name.padEnd(24), `${ok}/${l.length} ${(100 * ok / l.length).toFixed(1)}%`, 'll', (-l.reduce((s, r) => s + Math.log(r.acc + 1e-4), 0) / l.length).toFixed(3), `p>.95: ${cl.filter((r) => r.ok).length}/${cl.length}`); };
console.log(`effects ${m.problem.unknowns.length} cases ${cases.length} of ${all} held ${all - cases.length} tau ${tau} pw ${pw} ${Date.now() - t0}ms`);
for (const w of ways) { line('all ' + w, res.filter((r) => r.w === w)); }
for (const w of ['stated', 'no-gap']) { for (const s of ['people', 'published', 'situations']) line(s + ' ' + w, res.filter((r) => r.w === w && r.c.set === s)); line('shared2 ' + w, res.filter((r) => r.w === w && /shared|published-2/.test(r.c.file))); }
const gapRule: any = { facts: 'rag', form: 'fine-tuning', both: 'hybrid', 'cost-speed': 'fine-tuning', none: 'prompting', unbuilt: 'prompting', skill: 'fine-tuning' };
line('gap lookup', res.filter((r) => r.w === 'stated').map((r) => ({ ...r, ok: r.c.accepted.includes(gapRule[r.c.answers.gap] ?? 'rag') })));
if (show.includes('wrong')) for (const r of res.filter((r) => r.w === 'stated' && !r.ok)) console.log((r.c.set + ' ' + r.c.id).padEnd(50), r.best, r.pmax.toFixed(2), '<>', r.c.accepted.join('+'), r.acc.toFixed(2), '|', Object.entries(r.a).map(([k, v]) => k + '=' + v).join(' '));
