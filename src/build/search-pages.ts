/** Pages as Pagefind is given them: what is searched of each, and under which names it is found. */
import type { SearchRecord, SearchRecords } from './search-records.ts';

/** A page whose parts are results of their own is listed by its names and its description only. */
export function listPage(url: string, html: string, { terms }: SearchRecords): SearchRecord {
  const first = (pattern: RegExp) => decode(pattern.exec(html)?.[1] ?? '');
  return {
    url,
    title: first(/<h1[^>]*>([^<]*)/),
    content: first(/<meta name="description" content="([^"]*)"/),
    aliases: [...first(/data-pagefind-meta="aliases:([^"]*)"/).split(', '), ...(terms.get(url.replaceAll(/^\/|\/$/g, '')) ?? [])],
    kind: first(/data-pagefind-filter="kind:([^"]*)"/),
    approaches: [],
  };
}

function decode(html: string): string {
  return html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** What is searched of a page, as a page: the rest would be sent to Pagefind for nothing. */
export function mainOf(html: string): string {
  const [from, end] = [html.search(/<main[ >]/), html.lastIndexOf('</main>')];
  return from < 0 || end < from ? html : `<!doctype html><html lang="en"><body>${html.slice(from, end)}</main></body></html>`;
}

/** Lets a page be found by the names of the glossary terms that lead to it, without putting them into the page itself. */
export function withTerms(html: string, url: string, { terms }: SearchRecords): string {
  const names = terms.get(url.replaceAll(/^\/|\/$/g, ''));
  if (names === undefined) return html;
  const value = names.join(', ').replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return html.replace('</body>', `<span hidden data-pagefind-meta="terms:${value}"></span></body>`);
}
