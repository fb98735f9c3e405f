/** `npm run check`: the content's checks without a build. */
import { fileURLToPath } from 'node:url';
import { checkContent } from '../src/build/all-checks.ts';
import { describe } from '../src/catalogue/problem.ts';

const { files, problems, followOns } = await checkContent(fileURLToPath(new URL('..', import.meta.url)));
for (const problem of problems) console.error(describe(problem));
if (followOns > 0) console.error(`${followOns} references to files at fault could not be checked.`);
console.log(`${files} content files read, ${problems.length} problem${problems.length === 1 ? '' : 's'}.`);
process.exitCode = problems.length > 0 ? 1 : 0;
