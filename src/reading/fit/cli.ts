/**
 * `npm run fit-reading [-- --last-look]`: estimates all weights, tells how well texts are read by weights that were not
 * fitted to them, and writes `fitted.yaml`. With `--last-look` it only tells, and takes no part of what is kept apart for the fit.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';
import { openCatalogue } from '../../catalogue/catalogue.ts';
import { loadReading } from '../load.ts';
import { mapped } from '../mapped.ts';
import { fittedTo, namesOfWords, hashOf, outOfFold, score, toldIn, type Told } from './texts.ts';

const FOLDS = 4;
const root = fileURLToPath(new URL('../../..', import.meta.url));
const catalogue = openCatalogue(root);
const { data, examples } = loadReading(root, catalogue);
const told = toldIn(catalogue, data);
/** Kept apart for a last look: the file that its writers kept apart, and a third of the others by a seeded hash. */
const isApart = ({ id, file }: Told) => file === 'people-more-apart' || hashOf(`kept apart ${id}`) % 3 === 0;

if (process.argv.includes('--last-look')) {
  const rest = told.filter((one) => !isApart(one));
  const unfitted = fittedTo(rest, examples, data);
  tell(
    'kept apart',
    told.filter(isApart).map((one) => ({ one, data: unfitted })),
  );
  tell('out of fold', outOfFold(rest, FOLDS, examples, data));
} else {
  tell('out of fold', outOfFold(told, FOLDS, examples, data));
  const head =
    '# Written by `npm run fit-reading`; not to be edited. Question → option → sign: ~ and a word, a number or a name that answers, = and an answer to an earlier question → weight in steps of three tenths of a natural logarithm, of the base in tenths.\n';
  const { fitted } = fittedTo(told, examples, data);
  const nameOf = namesOfWords([...told, ...examples].map(({ text }) => text));
  const named = mapped(fitted, (by) =>
    mapped(by, (weights) => new Map([...weights].map(([sign, weight]) => [nameOf(sign), weight]))),
  );
  writeFileSync(`${root}content/reading/fitted.yaml`, head + stringify(named, { lineWidth: 0 }));
}

function tell(how: string, list: ReturnType<typeof outOfFold>): void {
  const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(1);
  for (const file of ['all', ...new Set(list.map(({ one }) => one.file))]) {
    const of = list.filter(({ one }) => file === 'all' || one.file === file);
    const { given, right, labels } = score(of);
    console.log(`${how}, ${file}: ${of.length} texts, precision ${percent(right, given)} %, recall ${percent(right, labels)} %`);
  }
}
