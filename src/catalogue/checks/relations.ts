/** What a page says of approaches and variants fits together, and its name says what it is about. */
import type { Page } from '../../schemas/page.ts';
import type { ReadingPath } from '../../schemas/entries.ts';
import { VARIANTS, type ApproachId, type VariantId } from '../../schemas/shared.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Report } from '../report.ts';
import { placeIn, type ContentFile } from '../shape.ts';

type Say = (path: PropertyKey[], what: string, cure: string) => void;

export function checkRelations(catalogue: Catalogue, report: Report): void {
  for (const file of catalogue.files) {
    if (!file.valid) continue;
    const say: Say = (path, what, cure) => report.say('misplaced', placeIn(file, path), { what, cure });
    if (file.home.type !== 'entry') continue;
    if (file.home.collection === 'paths') checkSteps(file.parsed as ReadingPath, say);
    if (file.home.ending === '.mdx') checkPage(file, file.parsed as Page, say);
  }
  newestFirst(catalogue, 'changes.yaml', catalogue.file('changes'), [], report);
  newestFirst(catalogue, 'corrections.yaml', catalogue.file('corrections'), [], report);
  newestFirst(catalogue, 'decision/model.yaml', catalogue.decision('model.yaml')?.changelog, ['changelog'], report);
}

function newestFirst(
  catalogue: Catalogue,
  name: string,
  list: readonly { date: string }[] = [],
  path: PropertyKey[],
  report: Report,
): void {
  const file = catalogue.files.find((one) => one.file === `content/${name}`);
  for (const [at, { date }] of list.entries()) {
    const before = list[at - 1]?.date;
    if (file && before !== undefined && date > before)
      report.say('misplaced', placeIn(file, [...path, at, 'date']), {
        what: `${date} stands below ${before}.`,
        cure: 'List the newest first, or correct the day.',
      });
  }
}

const isOf = (approach: ApproachId, variant: VariantId): boolean => (VARIANTS[approach] as readonly string[]).includes(variant);

function checkPage(file: ContentFile, page: Page, say: Say): void {
  if (file.body.trim() === '') say([], 'The page has no text.', 'Write below the front matter what the page is for.');
  switch (page.kind) {
    case 'approach': {
      const own: readonly string[] | undefined = Object.hasOwn(VARIANTS, file.id) ? VARIANTS[file.id as ApproachId] : undefined;
      if (!own)
        return say(
          ['kind'],
          `There is no approach "${file.id}".`,
          `Name the file after one of: ${Object.keys(VARIANTS).join(', ')}.`,
        );
      const listed = page.variants.map(({ id }) => id as string);
      for (const [at, id] of listed.entries()) {
        if (!own.includes(id))
          say(['variants', at, 'id'], `"${id}" is no variant of ${file.id}.`, `Use one of: ${own.join(', ')}.`);
        else if (listed.indexOf(id) < at) say(['variants', at, 'id'], `The variant "${id}" is listed twice.`, 'Keep one.');
      }
      const missing = own.filter((id) => !listed.includes(id));
      if (missing.length > 0)
        say(
          ['variants'],
          `The page does not list ${missing.map((id) => `"${id}"`).join(', ')}.`,
          'List each variant with its name and one sentence.',
        );
      return;
    }
    case 'variant':
      if (!isOf(page.approach, file.id as VariantId))
        say(
          ['approach'],
          `"${file.id}" is no variant of ${page.approach}.`,
          'Correct the approach, or name the file after the variant.',
        );
      return;
    case 'use-case': {
      const { approach, variant, alsoDefensible } = page.verdict;
      if (variant !== undefined && !isOf(approach, variant))
        say(['verdict', 'variant'], `"${variant}" is no variant of ${approach}.`, `Use one of: ${VARIANTS[approach].join(', ')}.`);
      if (alsoDefensible.includes(approach))
        say(['verdict', 'alsoDefensible'], `${approach} is the verdict itself.`, 'Name only other approaches here.');
      return;
    }
    case 'comparison': {
      const [one, other] = page.approaches;
      if (one === other) say(['approaches'], `${one} is set against itself.`, 'Name two approaches.');
      else if (file.id !== `${one}-vs-${other}`)
        say(
          ['approaches'],
          `The page is called "${file.id}" and is about ${one} and ${other}.`,
          `Name the file ${one}-vs-${other}.mdx, or correct the approaches.`,
        );
      return;
    }
    default:
  }
}

function checkSteps({ steps }: ReadingPath, say: Say): void {
  const pages = steps.map(({ page }) => page);
  for (const [at, page] of pages.entries())
    if (pages.indexOf(page) < at) say(['steps', at, 'page'], `"${page}" is a step already.`, 'Keep one of the two.');
}
