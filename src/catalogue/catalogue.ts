/**
 * The catalogue: everything in `content/`, read once, held against its schemas once and linked once. Astro's loaders, the checks,
 * the decision model, the editions and the search take the content from here. Node only.
 */
import type { z } from 'astro/zod';
import { DECISION_FILES, type DecisionFiles, type DerivedFiles } from '../schemas/decision.ts';
import type { DecisionCase } from '../schemas/decision-cases.ts';
import type { Page } from '../schemas/page.ts';
import type { Price } from '../schemas/prices.ts';
import type { Finding, Source } from '../schemas/source.ts';
import { COLLECTIONS, FILES, type CollectionName, type DataOf, type FileName } from './kinds.ts';
import type { Problem } from './problem.ts';
import { modelPrices } from './model-prices.ts';
import { readContent } from './read.ts';
import { shaped, type ContentFile } from './shape.ts';

/** A faultless file of a collection. */
export interface Entry<Data = unknown> extends ContentFile {
  data: Data;
}

/** A finding with the source it was taken from. */
export interface LinkedFinding {
  finding: Finding;
  source: Source;
  /** Id of the source. */
  sourceId: string;
}

export interface Catalogue {
  /** The project's folder. */
  root: string;
  /** Every content file, faulty ones among them: their ids and addresses stay known. */
  files: readonly ContentFile[];
  /** What kept files from being read, or from having the shape of their kind. */
  problems: readonly Problem[];
  /** The faultless entries of a collection, by file name. */
  entries<Name extends CollectionName>(collection: Name): readonly Entry<DataOf<Name>>[];
  /** The faultless pages with a body, of all collections. */
  pages(): readonly Entry<Page>[];
  /** A file that is one whole; undefined where it is missing or faulty. */
  file<Name extends FileName>(name: Name): z.infer<(typeof FILES)[Name]> | undefined;
  /** A file of the decision model; undefined where it is missing or faulty. */
  decision<Name extends keyof (DecisionFiles & DerivedFiles)>(name: Name): (DecisionFiles & DerivedFiles)[Name] | undefined;
  /** Cases by which the decision model is judged. */
  cases: readonly DecisionCase[];
  /** Every finding by its id. */
  findings: ReadonlyMap<string, LinkedFinding>;
  /** Every price by its id. */
  prices: ReadonlyMap<string, Price>;
}

/** Reads and links the content of the project in `root`. Faults come back as `problems`; nothing is thrown. */
export function openCatalogue(root: string): Catalogue {
  const raw = readContent(root);
  const problems = [...raw.problems];
  const files = raw.files.map((one) => {
    const { file, problems: found } = shaped(one);
    problems.push(...found);
    return file;
  });
  const byPath = new Map(files.map((file) => [file.file, file]));
  const valid = files.filter((file) => file.valid).map((file): Entry => ({ ...file, data: file.parsed }));
  const byCollection = Map.groupBy(valid, ({ home }) => (home.type === 'entry' ? home.collection : undefined));
  const entries = <Name extends CollectionName>(name: Name) => (byCollection.get(name) ?? []) as Entry<DataOf<Name>>[];
  const pages = (Object.keys(COLLECTIONS) as CollectionName[])
    .filter((name) => COLLECTIONS[name].ending === '.mdx')
    .flatMap((name) => entries(name) as Entry<Page>[]);
  const file = <Name extends FileName>(name: Name) =>
    byPath.get(`content/${name}.yaml`)?.parsed as z.infer<(typeof FILES)[Name]> | undefined;
  return {
    root,
    files,
    problems,
    entries,
    pages: () => pages,
    file,
    decision: (name) => byPath.get(`content/decision/${name}`)?.parsed as never,
    cases: valid.flatMap(({ home, data }) => (home.type === 'cases' ? (data as DecisionCase[]) : [])),
    findings: new Map(
      entries('sources').flatMap(({ id, data }) =>
        data.findings.map((finding): [string, LinkedFinding] => [finding.id, { finding, source: data, sourceId: id }]),
      ),
    ),
    prices: new Map(
      [...(file('prices') ?? []), ...modelPrices(entries('models').map(({ data }) => data))].map((price) => [price.id, price]),
    ),
  };
}

/** Names of the decision model's files. */
export const DECISION_NAMES = Object.keys(DECISION_FILES) as (keyof DecisionFiles)[];
