/** The experiments with the figures of their findings. */
import { getCollection } from 'astro:content';
import type { Compared } from '../charts/compared.ts';
import { findings, sources } from './evidence.ts';
import { figureOf } from './figures.ts';

let known: Promise<Compared[]> | undefined;

/** Every experiment, newest first. @throws Error where a figure is missing, which the content checks rule out */
export function experiments(): Promise<Compared[]> {
  known ??= (async () => {
    const all = await findings();
    const sourceOf = new Map(
      (await sources()).flatMap(({ id, data }) => data.findings.map((finding) => [finding.id, id] as const)),
    );
    const shown = (await getCollection('experiments')).map(({ id, data: { values, ...data } }) => {
      const { source } = all.get(data.finding)!;
      const arms = values.map(({ finding = data.finding, figure, to, ...arm }) => ({
        ...arm,
        finding,
        value: figureOf(all, { finding, figure }).value,
        to: to === undefined ? undefined : figureOf(all, { finding, figure: to }).value,
      }));
      return {
        ...data,
        id,
        unit: figureOf(all, { finding: values[0]!.finding ?? data.finding, figure: values[0]!.figure }).unit,
        year: Number(source.date.slice(0, 4)),
        strength: source.kind,
        source: sourceOf.get(data.finding)!,
        authors: source.authors,
        arms,
      };
    });
    return shown.sort((a, b) => b.year - a.year || a.id.localeCompare(b.id));
  })();
  return known;
}
