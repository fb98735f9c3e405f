/** Everything that is named exists: in fields, by citations, by marked terms and by components. */
import type { Field } from '../../schemas/roles.ts';
import { ID, PAGE_REF } from '../../schemas/shared.ts';
import { citedIn, shownIn } from '../../prose/syntax.ts';
import type { Catalogue } from '../catalogue.ts';
import { mentions, type Ids, type Links } from '../links.ts';
import { walk, type Passage } from '../passages.ts';
import type { Place } from '../problem.ts';
import type { Report } from '../report.ts';
import { newerOf } from '../newer.ts';
import { fieldsIn, placeIn, type ContentFile } from '../shape.ts';
import { checkPath } from './addresses.ts';
import { tellStrays, type Stray } from './renamed.ts';

const PLACES = {
  finding: 'content/sources/',
  term: 'content/glossary/',
  row: 'the rows of content/dimensions/',
  question: 'content/decision/questions.yaml',
  price: 'content/prices.yaml',
} as const;

type Named = keyof typeof PLACES;

/** @param passages the prose of each file */
export function checkReferences(
  catalogue: Catalogue,
  links: Links,
  passages: ReadonlyMap<ContentFile, readonly Passage[]>,
  report: Report,
): void {
  const ids: Record<Named, Ids> = {
    finding: links.findings,
    term: links.terms,
    row: links.rows,
    question: links.questions,
    price: links.prices,
  };
  const cited = new Set<string>();
  const strays: Stray[] = [];
  const used = new Set<string>();
  const named = (kind: Named, id: string, place: Place) => {
    const found = ids[kind].find(id);
    used.add(`${kind} ${id}`);
    const say = () => report.say(`unknown-${kind}`, place, { id, known: ids[kind].known, place: PLACES[kind] });
    if (found === 'faulty') report.followOns += 1;
    if (found === 'unknown') strays.push({ kind, id, place, say });
  };
  const option = (question: string, id: string, place: Place) => {
    used.add(`option ${question}.${id}`);
    const known = links.options.get(question);
    const say = () => report.say('unknown-option', place, { id, question, known: known!, place: PLACES.question });
    if (known && !known.has(id)) strays.push({ kind: 'option', id: `${question}.${id}`, place, say });
  };
  for (const file of catalogue.files) {
    if (!file.whole) continue;
    for (const field of fieldsIn(file)) {
      const place = placeIn(file, field.path, typeof field.value === 'string' ? field.value : undefined);
      if (field.role === 'finding') cited.add(String(field.value));
      if (field.role === 'answers') checkAnswers(file, field, named, option);
      // An address of the wrong form has been told of.
      else if (field.role === 'page' && PAGE_REF.test(String(field.value))) checkPath(links, String(field.value), place, report);
      else if (field.role in PLACES) named(field.role as Named, String(field.value), place);
    }
    for (const passage of passages.get(file) ?? []) {
      for (const [kind, id, place] of namesIn(passage)) {
        if (kind === 'finding') cited.add(id);
        named(kind, id, place);
      }
    }
  }
  checkDuplicates(catalogue, report);
  checkCited(catalogue, cited.union(tellStrays(catalogue, strays, used, report)), report);
}

/** What a passage cites, defines and shows. */
function* namesIn(passage: Passage): Generator<['finding' | 'term', string, Place]> {
  for (const id of citedIn(passage.source)) yield ['finding', id, passage.placeOf(undefined, `@${id}`)];
  for (const node of walk(passage.tree)) {
    const term = node.type === 'link' ? /^term:([a-z0-9-]+)$/.exec(node.url ?? '')?.[1] : undefined;
    if (term !== undefined) yield ['term', term, passage.placeOf(node, `term:${term}`)];
  }
  for (const id of shownIn(passage.source)) {
    // What is no id has been told of as a property of the wrong form.
    if (ID.test(id)) yield ['finding', id, passage.placeOf(undefined, passage.source.includes(`'${id}'`) ? `'${id}'` : `"${id}"`)];
  }
}

/** Answers name questions and their options. */
function checkAnswers(
  file: ContentFile,
  { path, value }: Field,
  named: (kind: Named, id: string, place: Place) => void,
  option: (question: string, id: string, place: Place) => void,
): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [question, given] of Object.entries(value)) {
    const place = placeIn(file, [...path, question]);
    named('question', question, place);
    for (const id of [given].flat().map(String)) option(question, id, place);
  }
}

/** Ids by which others refer to something stand once. */
function checkDuplicates(catalogue: Catalogue, report: Report): void {
  const once = (kind: string) => {
    const owners = new Map<string, Place>();
    return (id: string, place: Place) => {
      const owner = owners.get(id);
      // Of two files, the one that was touched last is the copy.
      const [other, at] =
        owner && owner.file !== place.file && newerOf(catalogue.root, owner.file, place.file) === owner.file
          ? [place.file, owner]
          : [owner?.file, place];
      if (other !== undefined && kind === 'finding') report.say('duplicate-finding', at, { id, file: other });
      else if (other !== undefined) report.say('duplicate-id', at, { kind, id });
      owners.set(id, place);
    };
  };
  const finding = once('finding');
  for (const entry of catalogue.entries('sources')) {
    for (const [index, { id }] of entry.data.findings.entries()) finding(id, placeIn(entry, ['findings', index, 'id']));
  }
  const row = once('row');
  for (const entry of catalogue.entries('dimensions')) {
    for (const [index, { id }] of entry.data.rows.entries()) row(id, placeIn(entry, ['rows', index, 'id']));
  }
  const one = once('case');
  for (const file of catalogue.files) {
    if (!file.valid) continue;
    const again = file.home.type === 'cases' ? one : once(file.home.type === 'file' ? file.home.name.replace(/s$/, '') : 'id');
    if (Array.isArray(file.parsed)) {
      for (const [index, item] of file.parsed.entries()) {
        const { id } = item as { id?: unknown };
        if (typeof id === 'string') again(id, placeIn(file, [index, 'id']));
      }
    }
  }
}

/** A finding that nothing cites is either not needed or not used where it should be. */
function checkCited(catalogue: Catalogue, cited: ReadonlySet<string>, report: Report): void {
  const faulty = catalogue.files.filter(({ whole, home }) => !whole && !(home.type === 'entry' && home.collection === 'sources'));
  for (const entry of catalogue.entries('sources')) {
    for (const [index, { id }] of entry.data.findings.entries()) {
      if (cited.has(id)) continue;
      if (faulty.some(({ text }) => mentions(text, id))) report.followOns += 1;
      else report.say('uncited-finding', placeIn(entry, ['findings', index, 'id']), { id });
    }
  }
}
