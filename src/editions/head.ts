/** What the head of a built page promises. Pure. */
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
  const tags = tagsOf(html);
  const meta = (name: string) => tags.find((tag) => tag.property === name || tag.name === name)?.content;
  const link = (rel: string, type?: string) => tags.find((tag) => tag.rel === rel && tag.type === type)?.href;
  const markdown = link('alternate', 'text/markdown');
  const [image, approach] = [meta('og:image'), meta('article:tag')];
  return {
    path,
    canonical: link('canonical') ?? '',
    site: meta('og:site_name') ?? '',
    description: meta('description') ?? '',
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

type Tag = Partial<Record<string, string>>;

/** Attributes of the head's `meta` and `link` tags. Our own heads quote every value. */
function tagsOf(html: string): Tag[] {
  const end = html.indexOf('</head>');
  const head = html.slice(0, end < 0 ? html.length : end);
  return [...head.matchAll(/<(?:meta|link)\b((?:[^">]|"[^"]*")*)>/g)].map(([, attributes]) =>
    Object.fromEntries([...attributes!.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, decode(value!)])),
  );
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(value: string): string {
  return value.replaceAll(/&(?:#(\d+)|(\w+));/g, (all, code?: string, name?: string) =>
    code === undefined ? (NAMED[name!] ?? all) : String.fromCodePoint(Number(code)),
  );
}
