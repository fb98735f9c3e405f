/** What the search index holds beside the pages' own text: parts of pages as results of their own, and other names of pages. */
import { citedIn, withoutCitations } from '../prose/syntax.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { approachesOf, COLLECTIONS } from '../catalogue/kinds.ts';
import type { Contested, Question, Term } from '../schemas/entries.ts';
import type { Page } from '../schemas/page.ts';
import type { Source } from '../schemas/source.ts';

/** A part of a page that the index lists as a result of its own. */
export interface SearchRecord {
  /** Address from the site's root, with the anchor. */
  url: string;
  title: string;
  /** What lists show instead of the title, where that is long. */
  label?: string;
  content: string;
  /** The part of the content that is the answer, where more follows. */
  lead?: string;
  aliases: string[];
  /** What readers type who look for it, where that is no name of it. */
  asked?: string[];
  kind: string;
  approaches: string[];
}

export interface SearchRecords {
  records: SearchRecord[];
  /** Names of glossary terms that send their reader to a page, by its path without slashes at the ends. */
  terms: Map<string, string[]>;
  /** Approaches that a page speaks about, by its path. */
  approaches: Map<string, string[]>;
  /** Short form and full form of terms. */
  acronyms: [string, string][];
  /** Misspelling and right form of terms. */
  misspellings: [string, string][];
  /** Names of terms, the words that readers most probably meant. */
  names: string[];
  /** What the lead of a page or part cites, by address: label and address of the finding, one a line, parted by a tab. */
  sources: Map<string, string>;
}

/** What readers call the site's own pages when they look for a part of it rather than a subject. */
export const PARTS: Readonly<Record<string, readonly string[]>> = {
  guides: ['tutorials', 'how-to', 'manuals', 'walkthroughs', 'step by step', 'list of guides'],
  'use-cases': ['examples of applications', 'applications', 'scenarios', 'case studies', 'industries', 'list of use cases'],
  approaches: ['techniques', 'methods', 'options', 'list of approaches'],
  dimensions: ['criteria', 'factors', 'trade-offs', 'list of dimensions'],
  compare: ['comparison table', 'matrix', 'side by side', 'differences'],
  evidence: ['references', 'bibliography', 'studies', 'citations of this site', 'literature'],
  'evidence/head-to-head': ['experiments', 'benchmarks', 'which wins', 'results compared', 'measurements'],
  'evidence/contested': ['disputed claims', 'disputed statements', 'myths', 'disagreements'],
  glossary: ['list of terms', 'dictionary', 'definitions'],
  advisor: ['quiz', 'questionnaire', 'chooser', 'decision tool', 'wizard'],
  numbers: ['cost calculator', 'calculator', 'price estimate tool', 'estimator', 'latency calculator'],
  paths: ['reading path', 'where to start', 'curriculum', 'learning path', 'start here'],
  method: ['methodology', 'how this was made', 'how the advisor works', 'rules of the model'],
  about: ['about this site', 'who wrote this', 'authors', 'contact', 'licence', 'imprint', 'report an error'],
};

/** Takes them from the content; entries that do not have the right shape are the content check's business and are left out. */
export function searchRecords({ files }: Pick<Catalogue, 'files'>): SearchRecords {
  const found: SearchRecords = {
    records: [],
    terms: new Map(Object.entries(PARTS).map(([path, names]) => [path, [...names]])),
    approaches: new Map(),
    acronyms: [],
    misspellings: [],
    names: [],
    sources: new Map(),
  };
  const labels = labelsOf(files);
  const cite = (url: string, prose: string) => {
    const cited = citedIn(prose).flatMap((finding) => labels.get(finding) ?? []);
    if (cited.length > 0) found.sources.set(url, cited.slice(0, MOST_SOURCES).join('\n'));
  };
  for (const { home, id, parsed } of files) {
    if (home.type !== 'entry' || parsed === undefined) continue;
    const { collection } = home;
    const url = `/${COLLECTIONS[collection].address(id)?.replace('#', '/#')}`;
    const { answer, verdict, definition } = parsed as { answer?: string; verdict?: unknown; definition?: string };
    cite(url.includes('#') ? url : `${url}/`, answer ?? definition ?? (typeof verdict === 'string' ? verdict : ''));
    if (collection === 'glossary') addTerm(found, url, parsed as Term);
    else if (collection === 'faq') found.records.push(question(url, parsed as Question));
    else if (collection === 'contested') found.records.push(claim(url, parsed as Contested));
    else if (collection === 'sources') found.records.push(source(id, parsed as Source));
    else if (COLLECTIONS[collection].ending === '.mdx') found.approaches.set(url.slice(1), [...approachesOf(id, parsed as Page)]);
  }
  return found;
}

/** Prose as the reader sees it: no citation marks, links by their words. */
function searchText(...prose: string[]): string {
  return prose
    .map((text) =>
      withoutCitations(text)
        .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replaceAll(/[*`]/g, ''),
    )
    .join(' ');
}

/** Sources named below an answer; the page itself names all. */
const MOST_SOURCES = 3;

/** Authors and year of a finding's source, with where the finding stands, by its id. */
function labelsOf(files: Catalogue['files']): Map<string, string> {
  const labels = new Map<string, string>();
  for (const { home, parsed } of files) {
    if (home.type !== 'entry' || home.collection !== 'sources' || parsed === undefined) continue;
    const { authors, date, findings } = parsed as Source;
    for (const { id } of findings) labels.set(id, `${authors}, ${date.slice(0, 4)}\tevidence/#${id}`);
  }
  return labels;
}

function addTerm(found: SearchRecords, url: string, term: Term): void {
  const names = [term.term, ...(term.acronym === undefined ? [] : [term.acronym]), ...term.aliases];
  found.records.push({
    url,
    title: term.acronym === undefined || term.acronym === term.term ? term.term : `${term.term} (${term.acronym})`,
    lead: searchText(term.definition),
    content: searchText(term.definition, ...term.notToBeConfusedWith.map(({ difference }) => difference)),
    aliases: [...names, ...term.spellings],
    asked: term.asked,
    kind: 'Glossary',
    approaches: [],
  });
  for (const page of term.see) {
    const path = page.split('#')[0]!;
    found.terms.set(path, [...(found.terms.get(path) ?? []), ...names]);
  }
  if (term.acronym !== undefined) found.acronyms.push([term.acronym, term.term]);
  found.misspellings.push(...term.misspellings.map((wrong): [string, string] => [wrong, term.term]));
  found.names.push(...names, ...term.spellings);
}

function question(url: string, { question, answer, aliases }: Question): SearchRecord {
  return { url, title: question, content: searchText(answer), aliases: [], asked: aliases, kind: 'Questions', approaches: [] };
}

function claim(url: string, { claim, heard, supporting, against, verdict }: Contested): SearchRecord {
  return {
    url,
    title: claim,
    lead: searchText(verdict),
    content: searchText(verdict, heard, supporting, against),
    aliases: [],
    kind: 'Evidence',
    approaches: [],
  };
}

function source(id: string, { title, authors, date, venue, findings }: Source): SearchRecord {
  const year = date.slice(0, 4);
  return {
    // The source's own heading: a finding further down would hide it under the masthead.
    url: `/evidence/#source-${id}`,
    title,
    label: `${authors}, ${year}`,
    content: searchText(
      `${title.replace(/[.?!]$/, '')}. ${authors}, ${venue}, ${year}.`,
      ...findings.flatMap(({ text, setting }) => [text, setting]),
    ),
    aliases: [],
    kind: 'Evidence',
    approaches: [...new Set(findings.flatMap(({ approaches }) => approaches))],
  };
}
