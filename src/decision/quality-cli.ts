/** `npm run quality`: how good the model is, on all cases; fails when a budget of `content/decision/quality.yaml` is broken. */
import { fileURLToPath } from 'node:url';
import { loadModel, ModelError } from './load.ts';
import { qualityReport } from './quality-report.ts';

try {
  const { model, cases, predictions, quality } = loadModel(fileURLToPath(new URL('../..', import.meta.url)));
  const { lines, broken } = qualityReport({ model, cases, predictions, budgets: quality?.budgets ?? [] });
  console.log(lines.join('\n'));
  for (const one of broken) console.error(`Over budget: ${one}`);
  process.exitCode = broken.length > 0 ? 1 : 0;
} catch (error) {
  if (!(error instanceof ModelError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
