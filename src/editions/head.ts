/** What the head of a built page promises. Pure. */
import { parse } from 'node-html-parser';
import type { Card } from './cards/card.ts';

export interface Head {
  /** The page's path without slashes at the ends. */
  path: string;
  canonical: string;
  /** Name of the site. */
  site: string;
  description: string;
  /** Address, from the root of the host, of the page's Markdown edition. */
  markdown?: string;
  /** Its share card, and where that is expected. */
  card?: Card & { file: string };
}

/** @param path the page's path without slashes at the ends */
export function headOf(html: string, path: string): Head {
  const end = html.indexOf('</head>');
  const head = parse(html.slice(0, end < 0 ? html.length : end));
  const meta = (name: string) => head.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
  const link = (rel: string, type = '') => head.querySelector(`link[rel="${rel}"]${type}`)?.getAttribute('href');
  const markdown = link('alternate', '[type="text/markdown"]');
  const [image, approach] = [meta('og:image'), meta('article:tag')];
  return {
    path,
    canonical: link('canonical') ?? '',
    site: meta('og:site_name') ?? '',
    description: meta('og:description') ?? '',
    ...(markdown !== undefined && { markdown }),
    ...(image !== undefined && {
      card: {
        file: new URL(image).pathname,
        title: meta('og:title') ?? '',
        description: meta('og:description') ?? '',
        kicker: meta('article:section') ?? '',
        approach,
      },
    }),
  };
}
