/** What there is on the site, for language models. The whole text stands in llms-full.txt. */
import type { APIRoute } from 'astro';
import { markdownPath } from '../editions/address.ts';
import { DOCUMENT_NAMES, DOCUMENTS, documentPath, TABLES } from '../editions/api/catalogue.ts';
import { llmsText } from '../editions/llms.ts';
import { href } from '../knowledge/href.ts';
import { pagesOf, pathOf, sections } from '../knowledge/sections.ts';
import { SITE } from '../site.ts';

/** Pages that the site makes from data. */
const MADE = [
  { path: 'compare', title: 'The comparison matrix', about: 'Every dimension rated for every approach, with the reason.' },
  { path: 'evidence', title: 'The evidence ledger', about: 'Every source and finding, with figures.' },
  { path: 'evidence/contested', title: 'Contested claims', about: 'Both sides, and what the site says.' },
  { path: 'evidence/head-to-head', title: 'Head to head', about: 'Every experiment that compared approaches, with its figures.' },
  { path: 'glossary', title: 'Glossary', about: 'The field’s words.' },
  { path: 'faq', title: 'Questions people ask', about: 'Short answers with sources.' },
  { path: 'method', title: 'Method', about: 'How the decision model works and how it scores.' },
] as const;

export const GET: APIRoute = async ({ site }) => {
  const file = (path: string) => new URL(href('') + path, site).href;
  const listed = await Promise.all(
    sections()
      .filter(({ path }) => path !== 'evidence')
      .map(async ({ path, name }) => ({
        name,
        pages: (await pagesOf(path)).map((page) => ({
          title: page.data.title,
          url: file(markdownPath(pathOf(page))),
          about: page.data.description,
        })),
      })),
  );
  const text = llmsText({
    name: SITE.name,
    summary: `${SITE.question} ${SITE.promise}`,
    notes: [
      'Every figure stands in a finding with its source and setting; keep the setting when you quote the figure.',
      'Footnotes are named after findings; /evidence/#name shows what was measured and how closely it was read.',
      'A vendor’s own claim and a second-hand figure are marked as such. Verdicts are this site’s own.',
      'Text and data are under CC BY 4.0.',
      `The whole text in one file: ${file('llms-full.txt')}`,
    ],
    sections: [
      { name: 'Start here', pages: MADE.map(({ path, title, about }) => ({ title, about, url: file(markdownPath(path)) })) },
      ...listed,
      {
        name: 'Data',
        pages: [
          ...DOCUMENT_NAMES.map((name) => ({ title: `${name}.json`, url: file(documentPath(name)), about: DOCUMENTS[name].about })),
          ...TABLES.map(({ name, path, about }) => ({ title: `${name}.csv`, url: file(path), about })),
        ],
      },
    ],
  });
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
