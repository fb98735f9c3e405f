/** The change log: what is written in `content/changes.yaml`, with the decision model's own changes. Pure. */
import type { Change } from '../schemas/changes.ts';

/** Part of the decision model's file that tells its own changes. */
export interface ModelLog {
  changelog: readonly { version: string; date: string; changes: readonly string[] }[];
}

/** Under which id the change log lists a version of the decision model. */
export function modelChangeId(version: string): string {
  return `model-${version.replaceAll('.', '-')}`;
}

/**
 * Every change, newest first.
 *
 * @example allChanges([], { changelog: [{ version: '1.1.0', date: '2026-12-01', changes: ['One.'] }] })[0].id // 'model-1-1-0'
 */
export function allChanges(written: readonly Change[], model: ModelLog): Change[] {
  const ofModel = model.changelog.map(({ version, date, changes: lines }): Change => ({
    id: modelChangeId(version),
    date,
    kind: 'model',
    title: `Decision model ${version}`,
    text: lines.join(' '),
    pages: ['method', 'advisor'],
  }));
  return [...written, ...ofModel].sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
}
