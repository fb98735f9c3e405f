/** What holds of every field whatever its schema: nothing is blank, listed twice, or names the entry it stands in. */
import { COLLECTIONS } from '../kinds.ts';
import type { Report } from '../report.ts';
import { placeIn, type ContentFile } from '../shape.ts';

/** Fields in which nothing at all has a meaning of its own. */
const MAY_BE_BLANK = new Set(['unit', 'setting']);
/** Names are held against each other elsewhere, over all files. */
const NAMES = new Set(['aliases', 'asked', 'spellings', 'misspellings']);
/** Fields that are shown as they are, without Markdown. */
const PLAIN = new Set([
  'title',
  'name',
  'term',
  'acronym',
  'claim',
  'question',
  'label',
  'short',
  'authors',
  'venue',
  'task',
  'measure',
]);
const MARKUP = /<\/?[a-z][^>]*>|\*\*|\[@|\]\(|\n./i;
/** Fields by which readers tell apart what stands in one list. */
const SHOWN_BESIDE = ['name', 'label', 'short'];
/** Fields of references in which an entry may not name itself. */
const ELSEWHERE = new Set(['related', 'see', 'term', 'more']);

export function checkFields(file: ContentFile, report: Report): void {
  if (!file.valid) return;
  const { home, id } = file;
  const own = home.type === 'entry' ? [id, (COLLECTIONS[home.collection].address(id) ?? '').replace(/^$/, '-')] : [];
  walk(file.data, []);

  function walk(value: unknown, path: PropertyKey[]): void {
    if (typeof value === 'string') return text(value, path);
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) twice(value, path);
    namesakes(Object.entries(value), path, Array.isArray(value));
    for (const [key, item] of Object.entries(value)) walk(item, [...path, Array.isArray(value) ? Number(key) : key]);
  }

  function text(value: string, path: PropertyKey[]): void {
    const names = path.filter((key) => typeof key === 'string');
    const key = names.at(-1) ?? '';
    const where = path.map(String).join('.');
    const place = placeIn(file, path);
    if (value.trim() === '' && !MAY_BE_BLANK.has(key))
      report.say('misplaced', place, { what: `"${where}" is blank.`, cure: 'Fill it in, or leave it out.' });
    else if (PLAIN.has(key) && MARKUP.test(value.trim()))
      report.say('misplaced', place, {
        what: `"${where}" is shown as it is, and holds marks or several lines.`,
        cure: 'Write plain words on one line.',
      });
    else if (key === 'description' && path.length === 1 && value.includes('[@'))
      report.say('misplaced', place, {
        what: `"${where}" cites a finding, but is shown where no note can stand.`,
        cure: 'Cite it in the text.',
      });
    const reference = key === 'term' ? path.length > 1 : ELSEWHERE.has(key);
    if (reference && own.includes(value)) report.say('names-itself', place, { item: value, where });
  }

  function namesakes(items: readonly [string, unknown][], path: PropertyKey[], list: boolean): void {
    for (const field of SHOWN_BESIDE) {
      const seen = new Set<string>();
      for (const [key, item] of items) {
        const name = (item as Record<string, unknown> | null)?.[field];
        if (typeof name !== 'string') continue;
        if (seen.has(name))
          report.say('misplaced', placeIn(file, [...path, list ? Number(key) : key, field]), {
            what: `"${name}" stands beside this one already.`,
            cure: 'Give one of the two another name: readers could not tell them apart.',
          });
        seen.add(name);
      }
    }
  }

  function twice(list: readonly string[], path: PropertyKey[]): void {
    if (NAMES.has(String(path.at(-1)))) return;
    const at = list.findIndex((item, index) => list.indexOf(item) < index);
    if (at >= 0) report.say('listed-twice', placeIn(file, [...path, at]), { item: list[at]!, where: path.map(String).join('.') });
  }
}
