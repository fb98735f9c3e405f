/** What only some files are held to: redirects, prices, and what the pages and the decision model must share. */
import type { Catalogue } from '../catalogue.ts';
import { newerOf } from '../newer.ts';
import type { Links } from '../links.ts';
import type { Place } from '../problem.ts';
import type { Report } from '../report.ts';
import { placeIn } from '../shape.ts';

/** First parts of addresses at which the site keeps other things than pages. */
const RESERVED = new Set(['404', 'api', 'assets', 'cite', 'embed', 'pagefind']);

/** A redirect hides no page, leads on to none, and stands once. Where it leads is checked as every page reference is. */
export function checkRedirects(catalogue: Catalogue, links: Links, report: Report): void {
  const redirects = catalogue.file('redirects') ?? [];
  const moved = new Set(redirects.map(({ from }) => from));
  const seen = new Set<string>();
  for (const [index, { from, to }] of redirects.entries()) {
    const place = at(catalogue, 'content/redirects.yaml', [index, 'from']);
    const target = to.split('#')[0]!;
    if (RESERVED.has(from.split('/')[0]!))
      report.say('misplaced', place, {
        what: `"${from}" is no address of a page.`,
        cure: 'Only pages that have moved are redirected.',
      });
    if (links.addresses.has(from)) report.say('redirect-hides', place, { from });
    if (moved.has(target)) report.say('redirect-chain', place, { from, to: target });
    if (seen.has(from)) report.say('redirect-twice', place, { from });
    seen.add(from);
  }
}

/** A price lies within its range, and is a figure of its finding or says how it follows from them. */
export function checkPrices(catalogue: Catalogue, report: Report): void {
  for (const [index, price] of (catalogue.file('prices') ?? []).entries()) {
    const place = at(catalogue, 'content/prices.yaml', [index, 'value']);
    const { value, cheap = value, dear = value } = price;
    // Only what is saved, in per cent, is greatest where the total is lowest.
    const swapped = cheap > dear && price.unit !== '%';
    if (swapped || (value - cheap) * (dear - value) < 0) report.say('price-range', place, { value, cheap, dear });
    if ('reviewBy' in price && price.reviewBy < price.date)
      report.say('misplaced', at(catalogue, 'content/prices.yaml', [index, 'reviewBy']), {
        what: `It would be looked at again on ${price.reviewBy}, before it was given.`,
        cure: 'Give a later day.',
      });
    const figures = 'finding' in price ? catalogue.findings.get(price.finding)?.finding.figures : undefined;
    if (figures && 'finding' in price && price.derivation === undefined && !figures.some((figure) => figure.value === value)) {
      report.say('price-not-found', place, { value, finding: price.finding });
    }
  }
}

/** Every row of the matrix has a weight, and every question stands in a group that is listed. */
export function checkModel(catalogue: Catalogue, report: Report): void {
  const weights = catalogue.decision('importances.yaml')?.criteria;
  if (weights) {
    const rows = new Set(catalogue.entries('dimensions').flatMap(({ data }) => data.rows.map(({ id }) => id)));
    const whole = catalogue.files.every(({ file, valid }) => valid || !file.startsWith('content/dimensions/'));
    for (const id of whole ? Object.keys(weights) : []) {
      if (rows.has(id)) continue;
      const file = 'content/decision/importances.yaml';
      report.say('unknown-row', at(catalogue, file, ['criteria', id]), {
        id,
        known: rows,
        place: 'the rows of content/dimensions/',
      });
    }
    for (const entry of catalogue.entries('dimensions')) {
      for (const [index, { id }] of entry.data.rows.entries()) {
        if (id in weights) continue;
        const file = 'content/decision/importances.yaml';
        const removed = newerOf(catalogue.root, file, entry.file) === file;
        report.say('unweighed-row', removed ? at(catalogue, file, ['criteria']) : placeIn(entry, ['rows', index, 'id']), { id });
      }
    }
  }
  const asked = catalogue.decision('questions.yaml');
  for (const [index, { group }] of (asked?.questions ?? []).entries()) {
    if (asked!.groups.includes(group)) continue;
    const file = 'content/decision/questions.yaml';
    report.say('unknown-group', at(catalogue, file, ['questions', index, 'group']), {
      id: group,
      known: asked!.groups,
      place: `groups in ${file}`,
    });
  }
}

function at(catalogue: Catalogue, file: string, path: PropertyKey[]): Place {
  const found = catalogue.files.find((one) => one.file === file);
  return found ? placeIn(found, path) : { file };
}
