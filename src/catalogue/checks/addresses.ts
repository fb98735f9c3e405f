/** Links lead to pages, and to places on them, that exist; addresses are written in one way. */
import { API_NAMES, COLLECTIONS, FIXED_PAGES, LINKABLE_FILE } from '../kinds.ts';
import { headingsOf, type Links } from '../links.ts';
import { nearestOf } from '../nearest.ts';
import { newerOf } from '../newer.ts';
import { visibleText, walk, type Passage } from '../passages.ts';
import type { Place } from '../problem.ts';
import type { Report } from '../report.ts';
import type { ContentFile } from '../shape.ts';

/** Where this site says it stands while it is built or written. */
const OWN = /^https?:\/\/(localhost|127\.0\.0\.1|retrieve-or-retrain\.example)([:/]|$)/i;

/** Holds a page's path, with or without an anchor, against what there is. */
export function checkPath(links: Links, target: string, place: Place, report: Report): void {
  const [path, anchor] = target.split('#') as [string, string?];
  const anchors = links.addresses.get(path);
  if (anchors === undefined) report.say('unknown-page', place, { id: path, known: links.addresses.keys() });
  else if (anchor === undefined || anchor === '') return;
  else if (anchors === null) report.followOns += 1;
  else if (anchors.size === 0 && path in FIXED_PAGES) report.say('anchor-of-code', place, { id: anchor, page: path });
  else if (!anchors.has(anchor) && !isRenamed(links, path, anchor, place, report))
    report.say('unknown-anchor', place, { id: anchor, known: anchors, page: path });
}

/** A heading that was reworded after others had linked to it is told of where it stands. */
function isRenamed(links: Links, page: string, id: string, at: Place, report: Report): boolean {
  const body = links.bodies.get(page);
  const { file } = body?.placeOf(undefined) ?? at;
  if (!body || file === at.file || newerOf(links.root, file, at.file) !== file) return false;
  const headings = headingsOf(body);
  const now = nearestOf(id, headings.keys());
  if (now === undefined) return false;
  report.followOns += 1;
  report.say('renamed', body.placeOf(headings.get(now)), { kind: 'heading', id, now, at });
  return true;
}

/** Every link in a file's prose. */
export function checkLinks(file: ContentFile, passages: readonly Passage[], links: Links, report: Report): void {
  const own = file.home.type === 'entry' ? (COLLECTIONS[file.home.collection].address(file.id)?.split('#')[0] ?? '') : undefined;
  for (const passage of passages) {
    for (const node of walk(passage.tree)) {
      if ((node.type === 'link' || node.type === 'definition') && node.url !== undefined) {
        const place = passage.placeOf(node, node.url);
        if (node.type === 'link' && visibleText(node).trim() === '')
          report.say('broken-link', place, { url: node.url, fault: 'has no words' });
        else checkLink(node.url, place, own, links, report);
      }
    }
  }
}

function checkLink(url: string, place: Place, own: string | undefined, links: Links, report: Report): void {
  if (url.startsWith('term:')) {
    if (!/^term:[a-z0-9-]+$/.test(url)) report.say('malformed-term', place, { text: url });
    return;
  }
  if (OWN.test(url)) return report.say('own-link-in-full', place, { url });
  if (url === '' || url === '#') return report.say('broken-link', place, { url: `(${url})`, fault: 'leads nowhere' });
  if (/^mailto:/i.test(url)) {
    if (!/^mailto:[^@\s]+@[^@\s]+$/i.test(url)) report.say('broken-link', place, { url, fault: 'names no address' });
    return;
  }
  if (/^https?:/i.test(url)) {
    if (!/^https?:\/\/[^/\s]+\.[^/\s]+/i.test(url) || !URL.canParse(url))
      report.say('broken-link', place, { url, fault: 'names no site' });
    return;
  }
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) return report.say('forbidden-link', place, { url });
  if (url.startsWith('#'))
    return own === undefined ? report.say('relative-link', place, { url }) : checkPath(links, own + url, place, report);
  if (!url.startsWith('/')) return report.say('relative-link', place, { url });
  const [, path = '', query = '', anchor = ''] = /^\/([^?#]*)(\?[^#]*)?(#.*)?$/.exec(url) ?? [];
  const cited = /^cite\/([a-z0-9-]+)\.txt$/.exec(path)?.[1];
  if (cited !== undefined && links.findings.find(cited) === 'unknown')
    return report.say('unknown-finding', place, { id: cited, known: links.findings.known, place: 'content/sources/' });
  const [, file, ending] = /^api\/v1\/(?:schema\/)?([a-z-]+)\.(json|csv)$/.exec(path) ?? [];
  if (file !== undefined && !(API_NAMES[ending as 'json'] as readonly string[]).includes(file))
    return report.say('unknown-page', place, {
      id: path,
      known: API_NAMES[ending as 'json'].map((name) => `api/v1/${name}.${ending}`),
    });
  if (LINKABLE_FILE.test(path)) return;
  const edition = /^(.*)\.md$/.exec(path)?.[1];
  if (edition !== undefined) return checkPath(links, edition === 'index' ? '' : edition, place, report);
  // What ends like a file is told of as one that is not there.
  if (path !== '' && !/\/$|\.[a-z]+$/.test(path)) report.say('link-without-slash', place, { url });
  const page = path.replace(/\/$/, '');
  checkPath(links, page + anchor, place, report);
  if (page === 'advisor' && query !== '') checkQuery(query, place, links, report);
}

/** A link to a filled-in advisor names its questions and options. */
function checkQuery(query: string, place: Place, links: Links, report: Report): void {
  const asked = new Set<string>();
  for (const [question, option] of new URLSearchParams(query)) {
    if (['v', 'w'].includes(question)) continue;
    if (asked.has(question)) report.say('broken-link', place, { url: query, fault: `answers "${question}" twice` });
    asked.add(question);
    const options = links.options.get(question);
    if (links.questions.find(question) === 'unknown') {
      report.say('unknown-question', place, {
        id: question,
        known: links.questions.known,
        place: 'content/decision/questions.yaml',
      });
    } else if (options && !options.has(option)) {
      report.say('unknown-option', place, { id: option, question, known: options, place: 'content/decision/questions.yaml' });
    }
  }
}
