/** `npm run -s decide -- FILE.yaml [--id CASE] [--without QUESTION…] [--without-assumed] [--guided]`; see `run-cases.ts`. */
import { fileURLToPath } from 'node:url';
import { runCases } from './run-cases.ts';

process.exitCode = runCases(
  process.argv.slice(2),
  fileURLToPath(new URL('../..', import.meta.url)),
  (line) => console.log(line),
  (message) => console.error(message),
);
