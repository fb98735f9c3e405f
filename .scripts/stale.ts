/**
 * `npm run stale`: lists by page what has passed its review date, and pages on old sources only although newer ones are known.
 * A list for editors and no part of the tests, since it changes with the day and not with the content.
 * `npm run -s stale -- 2027-03-01` answers as of another day.
 */
import { fileURLToPath } from 'node:url';
import { readContent } from '../src/catalogue/read.ts';
import { report, staleIn } from './stale-content.ts';

const day = process.argv[2] ?? new Date().toISOString().slice(0, 10);
if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) {
  console.error(`“${day}” is no day.\n    → Give one such as 2027-03-01, or none for today.`);
  process.exitCode = 2;
} else {
  const root = fileURLToPath(new URL('..', import.meta.url));
  for (const line of report(staleIn(readContent(root).files, day))) console.log(line);
}
