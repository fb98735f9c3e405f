// temporary: lenient loader until the engine's rewrite is merged
import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { parse } from 'yaml';
import { grade as rubricGrade } from '../../grading.ts';
import type { Problem, Row } from '../problem.ts';
const ROOT = new URL('../../../../', import.meta.url).pathname;
const D = ROOT + 'content/decision/';
export const APPROACHES = ['prompting', 'long-context', 'rag', 'fine-tuning', 'hybrid'];
const y = (f: string) => parse(readFileSync(D + f, 'utf8'));
export const spreads: Record<string, number> = { high: 0.25, moderate: 0.5, low: 0.8, 'very-low': 1.2 };
export function evidence(root = ROOT) {
  const ev = new Map<string, any>();
  for (const n of readdirSync(root + 'content/sources')) {
    if (!n.endsWith('.yaml')) continue;
    const s = parse(readFileSync(root + 'content/sources/' + n, 'utf8'));
    for (const f of s.findings ?? []) ev.set(f.id, { id: f.id, source: n, kind: s.kind, year: Number(String(s.date instanceof Date ? s.date.toISOString() : s.date).slice(0, 4)), effect: f.effect, direct: f.directness === 'direct', secondHand: (f.checked ?? s.checked) === 'second-hand' });
  }
  return ev;
}
export function loadDev(spreadScale = spreads) {
  const rubric = y('rubric.yaml'), questions = y('questions.yaml').questions, effectsF = y('effects.yaml'), inter = y('interactions.yaml'), imp = y('importances.yaml').criteria, cons = y('constraints.yaml'), vars = y('variants.yaml').variants;
  const ev = evidence(process.env.EVROOT ?? ROOT);
  const cand: any[] = [];
  for (const v of vars) for (const [k, w] of v.cells) cand.push({ id: v.id, approach: v.approach, k, w, levers: v.levers ?? [k, w, ...(k === 'none' ? [] : ['run-time'])] });
  const mask = (names: string[]) => { const r: number[] = []; cand.forEach((c, i) => { if (names.some((n) => n === c.id || n === c.approach || c.levers.includes(n))) r.push(i); }); if (!r.length) throw new Error('no target ' + names); return r; };
  const oneOf = (x: any) => (Array.isArray(x) ? x : [x]);
  const qs = new Map(questions.map((q: any) => [q.id, Object.keys(q.options)]));
  const effects: any[] = []; const missing = new Set<string>();
  const check = (w: any, where: string) => { for (const [q, os] of Object.entries(w)) { if (!qs.has(q)) throw new Error(where + ' question ' + q); for (const o of os as any) if (!(qs.get(q) as any).includes(o)) throw new Error(where + ' option ' + q + '.' + o); } };
  const add = (raw: any, when: any, key: string) => {
    check(when, key); if (!imp[raw.row]) throw new Error('row ' + raw.row);
    const f = (raw.findings ?? []), a = raw.against ?? [];
    for (const id of [...f, ...a]) if (!ev.has(id)) missing.add(id);
    const have = f.filter((x: string) => ev.has(x)).map((x: string) => ev.get(x));
    let certainty = 'moderate', g = Math.abs(raw.grade);
    if (f.length === 0) certainty = 'very-low'; else if (have.length === f.length) { const r = rubricGrade(rubric, 2026, have, a.filter((x: string) => ev.has(x)).map((x: string) => ev.get(x)), raw.bearing ?? 'same'); certainty = r.certainty; g = r.grade; }
    if (effects.some((e) => e.key === key)) throw new Error('twice ' + key);
    effects.push({ key, when: Object.entries(when), members: mask(oneOf(raw.on)), row: raw.row, grade: Math.sign(raw.grade) * g, certainty, written: raw.grade, complete: have.length === f.length });
  };
  for (const raw of effectsF.always) add(raw, {}, `always.${oneOf(raw.on).join('+')}.${raw.row}`);
  for (const [q, opts] of Object.entries(effectsF)) if (q !== 'always') for (const [o, list] of Object.entries(opts as any)) for (const raw of (list as any) ?? []) add(raw, { [q]: [o] }, `${q}.${o}.${oneOf(raw.on).join('+')}.${raw.row}`);
  for (const raw of inter) add(raw, raw.when ?? {}, raw.id);
  for (const c of cons) { check(c.when ?? c.any ?? {}, c.id); if (c.out) mask(c.out); }
  const problem: Problem = { unknowns: effects.map((e) => ({ key: e.key, grade: e.grade, spread: spreadScale[e.certainty]! })), approach: cand.map((c) => APPROACHES.indexOf(c.approach)), approaches: 5 };
  const criteria = Object.keys(imp);
  const met = (q: string, os: any, a: any) => os.includes(a[q]);
  const only = new Map(questions.filter((q: any) => q.only).map((q: any) => [q.id, q.only]));
  function row(answers0: Record<string, string>, accepted: string[], weight = 1): Row {
    const answers: any = {};
    for (const [q, o] of Object.entries(answers0)) if ((qs.get(q) as any)?.includes(String(o))) answers[q] = String(o);
    const w: any = {};
    for (const c of criteria) { let v = imp[c].base; for (const [q, m] of Object.entries(imp[c].moves ?? {})) if (answers[q] && (m as any)[answers[q]]) v += (m as any)[answers[q]]; w[c] = Math.max(0, Math.min(6, v)); }
    const out = new Set<number>();
    for (const c of cons) {
      if (c.kind === 'rules-out' && Object.entries(c.when).every(([q, os]) => met(q, os, answers))) mask(c.out).forEach((i) => out.add(i));
      if (c.kind === 'requires' && !Object.entries(c.any).some(([q, os]) => met(q, os, answers))) mask(c.out).forEach((i) => out.add(i));
    }
    const active: number[] = [];
    effects.forEach((e, i) => { if (e.when.every(([q, os]: any) => met(q, os, answers))) active.push(i); });
    const candidates = cand.map((_, i) => i).filter((i) => !out.has(i));
    const start = [0], eff: number[] = [], impo: number[] = [];
    for (const c of candidates) { for (const i of active) if (effects[i].members.includes(c)) { eff.push(i); impo.push(w[effects[i].row]); } start.push(eff.length); }
    return { weight, candidates: Int32Array.from(candidates), start: Int32Array.from(start), effect: Int32Array.from(eff), importance: Float64Array.from(impo), right: Uint8Array.from(candidates, (c) => (accepted.includes(cand[c].approach) ? 1 : 0)) };
  }
  return { problem, row, cand, effects, missing, questions, cons };
}
export function loadCases(dir = D + 'cases') {
  const out: any[] = []; const seen = new Set();
  for (const f of readdirSync(dir).sort()) {
    const list = parse(readFileSync(dir + '/' + f, 'utf8')) ?? [];
    for (const c of list) { if (seen.has(c.id)) continue; seen.add(c.id);
      const answers: any = {}; for (const [q, o] of Object.entries(c.answers)) answers[q] = String(o === true ? 'yes' : o === false ? 'no' : o);
      out.push({ ...c, answers, assumed: c.assumed ?? [], set: c.set === 'forum' ? 'people' : c.set, file: f, source: c.source ?? c.reference ?? c.url }); }
  }
  return out;
}
