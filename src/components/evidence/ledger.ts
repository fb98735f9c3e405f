/** The lines of the ledger: findings by the kind of their source, within a kind the strongest first. */
import type { CollectionEntry } from 'astro:content';
import type { Cited } from '../../knowledge/evidence.ts';
import { SOURCE_KINDS, type Source } from '../../schemas/source.ts';
import { strongestFirst } from '../evidence-marks.ts';

export interface Line extends Cited {
  sourceId: string;
  /** Where a link to the source lands: on the first of its lines. */
  anchor: string | undefined;
}

export interface KindOfLines {
  kind: Source['kind'];
  lines: Line[];
}

/** All findings of the sources; kinds without any are left out. */
export function ledger(sources: readonly CollectionEntry<'sources'>[]): KindOfLines[] {
  const found = sources.flatMap(({ id, data }) => data.findings.map((finding) => ({ sourceId: id, source: data, finding })));
  const anchored = new Set<string>();
  const anchorOf = (sourceId: string) => {
    if (anchored.has(sourceId)) return undefined;
    anchored.add(sourceId);
    return `source-${sourceId}`;
  };
  return SOURCE_KINDS.map((kind) => ({
    kind,
    lines: found
      .filter(({ source }) => source.kind === kind)
      .sort(strongestFirst)
      .map((line) => ({ ...line, anchor: anchorOf(line.sourceId) })),
  })).filter(({ lines }) => lines.length > 0);
}
