/** `npm run check`: the content's checks without a build. */
import { describe } from '../src/knowledge/problem.ts';
import { checkAll } from '../src/build/all-checks.ts';

const root = new URL('..', import.meta.url).pathname;
const { files, problems } = checkAll(root);
for (const problem of problems) console.error(describe(problem));
console.log(`${files} content files read, ${problems.length} problem${problems.length === 1 ? '' : 's'}.`);
process.exitCode = problems.length > 0 ? 1 : 0;
