/** `npm run -s decide -- FILE.yaml [--id CASE] [--without KEY…] [--without-assumed]`; see `run-cases.ts`. */
import { runCases } from './run-cases.ts';

process.exitCode = runCases(
  process.argv.slice(2),
  new URL('../..', import.meta.url).pathname,
  (line) => console.log(line),
  (message) => console.error(message),
);
