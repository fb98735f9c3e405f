/** What can be wrong with links, addresses and redirects, in words. */
import { nearest } from '../nearest.ts';
import type { Unknown } from './parts.ts';

export const ADDRESSES = {
  'unknown-page': ({ id, known }: Omit<Unknown, 'place'>) => ({
    what: `There is no page /${id}${id === '' || /\.[a-z]+$/.test(id) ? '' : '/'}.`,
    cure: nearest(id, known, 'the pages of the site'),
  }),
  'unknown-anchor': ({ id, known, page }: Omit<Unknown, 'place'> & { page: string }) => ({
    what: `The page /${page}/ has no heading or entry "#${id}".`,
    cure: nearest(id, known, 'the anchors of that page'),
  }),
  'anchor-of-code': ({ id, page }: { id: string; page: string }) => ({
    what: `Links may not lead to "#${id}" of /${page}/: the site makes that page, and its headings are not content.`,
    cure: `Link to /${page}/ as a whole.`,
  }),
  'link-without-slash': ({ url }: { url: string }) => ({
    what: `The link ${url} lacks the slash at the end of its path.`,
    cure: `Write ${url.replace(/(?=[?#]|$)/, '/')}.`,
  }),
  'relative-link': ({ url }: { url: string }) => ({
    what: `The link ${url} hangs on where it stands.`,
    cure: 'Write the path from the root of the site, such as /guides/roadmap/.',
  }),
  'own-link-in-full': ({ url }: { url: string }) => ({
    what: `The link ${url} names this site by its address.`,
    cure: 'Write only the path, such as /guides/roadmap/: the site may be served from elsewhere.',
  }),
  'forbidden-link': ({ url }: { url: string }) => ({
    what: `The link ${url} is none that readers can follow.`,
    cure: 'Link to a page of this site or to an https: address.',
  }),
  'broken-link': ({ url, fault }: { url: string; fault: string }) => ({
    what: `The link ${url} ${fault}.`,
    cure: 'Write [words](/path/) or [words](https://…), with words that say where it leads.',
  }),

  // Redirects
  'redirect-hides': ({ from }: { from: string }) => ({
    what: `"${from}" is redirected, but the page still exists.`,
    cure: 'Remove one of the two.',
  }),
  'redirect-chain': ({ from, to }: { from: string; to: string }) => ({
    what: `"${from}" leads to "${to}", which is redirected itself.`,
    cure: 'Name the last page of the chain.',
  }),
  'redirect-twice': ({ from }: { from: string }) => ({ what: `"${from}" stands twice.`, cure: 'Keep one.' }),
};
