/** The content of each published document. */
import { getCollection } from 'astro:content';
import { middleShares, type Compared } from '../../charts/compared.ts';
import { citingPages, sources } from '../../knowledge/evidence.ts';
import { experiments } from '../../knowledge/experiments.ts';
import { href } from '../../knowledge/href.ts';
import { pagesOf, pathOf, type PageEntry } from '../../knowledge/sections.ts';
import { content, contentFile } from '../../knowledge/content.ts';
import { markdownPath } from '../address.ts';
import { allChanges, type ModelLog } from '../changes.ts';
import { citeFinding } from '../cite.ts';
import { DOCUMENTS, schemaPath } from './catalogue.ts';
import type { Document, DocumentName } from './schemas.ts';

/** What documents need to know of the site they are published on. */
export interface Publisher {
  /** Origin under which the site is served. */
  site: URL;
  /** The site's name, for citations. */
  name: string;
}

/** Builds a document. Entries come in the order in which the site lists them. */
export async function documentOf(name: DocumentName, publisher: Publisher): Promise<Document<DocumentName>> {
  const absolute = absoluteIn(publisher);
  const held = name === 'decision' ? decisionFiles() : { items: await itemsOf(name, publisher) };
  return {
    $schema: absolute(schemaPath(name)),
    version: 'v1',
    page: new URL(href(DOCUMENTS[name].page), publisher.site).href,
    licence: 'CC-BY-4.0',
    ...portable(held, publisher),
  } as unknown as Document<DocumentName>;
}

/** The change log with the decision model's own, newest first. */
export function changeLog() {
  return allChanges(contentFile('changes'), decisionFiles().model as ModelLog);
}

/** The last day on which one of the entries changed, where they carry dates. */
export function lastChanged(document: unknown): string | undefined {
  const { items = [] } = document as { items?: { changed?: string; reviewed?: string; date?: string }[] };
  return (
    items
      .map(({ changed, reviewed }) => changed ?? reviewed ?? '')
      .sort()
      .at(-1) || undefined
  );
}

async function itemsOf(name: Exclude<DocumentName, 'decision'>, publisher: Publisher): Promise<unknown[]> {
  const at = (path: string) => new URL(href(path), publisher.site).href;
  const entries = async (collection: 'glossary' | 'faq' | 'contested', page: string) =>
    (await getCollection(collection)).sort(byOrder).map(({ id, data }) => ({ id, url: at(`${page}#${id}`), ...data }));
  switch (name) {
    case 'approaches':
    case 'dimensions':
    case 'use-cases':
    case 'guides':
      return pages(await pagesOf(name), publisher);
    case 'comparisons':
      return pages(await pagesOf('compare'), publisher);
    case 'glossary':
      return entries('glossary', 'glossary');
    case 'faq':
      return entries('faq', 'faq');
    case 'contested':
      return entries('contested', 'evidence/contested');
    case 'experiments':
      return published(await experiments(), at);
    case 'sources':
      return ledger(publisher, at);
    case 'models':
      return content()
        .entries('models')
        .map(({ id, data }) => ({ id, ...data }));
    case 'prices':
      return contentFile('prices');
    case 'changes':
      return changeLog().map((change) => ({ ...change, url: at(`data#${change.id}`) }));
  }
}

function pages(entries: readonly PageEntry[], publisher: Publisher) {
  const absolute = absoluteIn(publisher);
  return entries.map((entry) => ({
    id: entry.id,
    url: new URL(href(pathOf(entry)), publisher.site).href,
    markdown: absolute(markdownPath(pathOf(entry))),
    ...entry.data,
  }));
}

/** With the figures that the findings hold. */
function published(all: readonly Compared[], at: (path: string) => string) {
  return all.map(({ arms, source, authors, ...data }) => {
    const shares = middleShares({ better: data.better, arms });
    return {
      ...data,
      url: at(`evidence/head-to-head#${data.id}`),
      source,
      authors,
      values: arms.map((arm, index) => ({ ...arm, share: shares[index]! })),
    };
  });
}

async function ledger(publisher: Publisher, at: (path: string) => string) {
  const used = await citingPages();
  return (await sources()).map(({ id, data }) => ({
    id,
    ledger: at(`evidence#source-${id}`),
    ...data,
    findings: data.findings.map((finding) => ({
      ...finding,
      url: at(`evidence#${finding.id}`),
      citedBy: (used.get(finding.id) ?? []).map(({ path }) => path),
      citation: citeFinding(finding, data, at(`evidence#${finding.id}`), publisher.name),
    })),
  }));
}

/** The model's files, as editors write them, by their names. */
function decisionFiles(): Record<string, unknown> {
  return {
    ...Object.fromEntries(content().files.flatMap(({ home, id, data }) => (home.type === 'decision' ? [[id, data] as const] : []))),
    cases: content().cases,
  };
}

/** The address of a file of the site. */
function absoluteIn({ site }: Publisher): (path: string) => string {
  return (path) => new URL(href('') + path, site).href;
}

/**
 * Writes out the links of prose in full. Citations stay as they are written, `[@finding]`: the ids are those of the
 * sources document.
 */
function portable<Value>(value: Value, publisher: Publisher): Value {
  if (typeof value === 'string') {
    const absolute = absoluteIn(publisher);
    return value
      .replaceAll(/\]\(term:([a-z0-9-]+)\)/g, (_, id: string) => `](${new URL(href(`glossary#${id}`), publisher.site).href})`)
      .replaceAll(/\]\(\/([^)\s]*)\)/g, (_, path: string) => `](${absolute(path)})`) as Value;
  }
  if (Array.isArray(value)) return value.map((item) => portable(item, publisher)) as Value;
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, portable(item, publisher)])) as Value;
  }
  return value;
}

function byOrder(a: { id: string; data: object }, b: { id: string; data: object }): number {
  const order = (data: object) => ('order' in data ? Number(data.order) : 0);
  return order(a.data) - order(b.data) || a.id.localeCompare(b.id);
}
