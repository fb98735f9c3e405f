/**
 * Where each edition of a page stands. A page is named by its path without slashes at the ends, as everywhere.
 *
 * The Markdown edition of `/approaches/rag/` is `/approaches/rag.md`, the page's address without its last slash plus
 * `.md`; that of the home page is `/index.md`. The share card follows the same rule under `/og/`; in a large section all
 * pages show that of the section.
 */

/** Path of a page's Markdown edition. */
export function markdownPath(page: string): string {
  return `${page === '' ? 'index' : page}.md`;
}

/** Path of a page's share card. */
export function cardPath(page: string): string {
  return `og/${page === '' ? 'index' : page}.png`;
}

/**
 * Up to this size a section's pages have share cards with their own titles. To draw one takes as long as to build twenty
 * pages, so the pages of a larger section show the section's.
 */
const OWN_CARDS = 200;

/**
 * The page whose share card a page shows.
 *
 * @param siblings how many pages its section has, itself included
 */
export function picturedBy(page: string, siblings: number): string {
  return siblings > OWN_CARDS ? page.split('/')[0]! : page;
}

/** Path of the citation, as text, of a finding. */
export function citationPath(finding: string): string {
  return `cite/${finding}.txt`;
}

/** The page that an address below `base` shows, whatever slashes it is written with. */
export function pageOf(pathname: string, base: string): string {
  const inside = pathname.startsWith(base) ? pathname.slice(base.length) : pathname.replace(/^\//, '');
  return inside.replace(/(index)?\.html$/, '').replace(/\/$/, '');
}
