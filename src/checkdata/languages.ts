/** The languages of a collection, by share of its text. */
import type { Document } from './files/source.ts';
import { languageTeller } from './language.ts';
import { rounded } from './text.ts';
import type { Step } from './documents-report.ts';

/** Share of the text by language (ISO 639-3; `und` is too short to tell), the commonest first. */
export async function languagesOf(documents: readonly Document[], step: Step): Promise<Record<string, number>> {
  const tell = await languageTeller();
  const letters = new Map<string, number>();
  let all = 0;
  for (const [index, { text }] of documents.entries()) {
    step('Telling languages', index / documents.length);
    if (text.length === 0) continue;
    const language = tell(text);
    letters.set(language, (letters.get(language) ?? 0) + text.length);
    all += text.length;
  }
  return Object.fromEntries(
    [...letters].sort(([, a], [, b]) => b - a).map(([language, count]) => [language, rounded(count / all)]),
  );
}
