/** `model.yaml`: old names lead to what there is today, and every version that is named stands in the changelog. */
import type { Catalogue } from '../../catalogue.ts';
import { nearest } from '../../nearest.ts';
import type { Asked, Say } from './say.ts';

/** @param say of `model.yaml` */
export function checkModelFile(catalogue: Catalogue, asked: Asked, say: Say): void {
  const file = catalogue.decision('model.yaml');
  if (!file) return;
  const { renamed, redefined, changelog, thresholds, importanceRange } = file;
  const place = 'content/decision/questions.yaml';
  for (const [old, now] of Object.entries(renamed.questions)) {
    const path = ['renamed', 'questions', old];
    if (asked.has(old)) say(path, `"${old}" is asked today, so it cannot be an old name.`, 'Take it out, or correct it.');
    else if (!asked.has(now)) say(path, `"${old}" leads to "${now}", which is no question.`, nearest(now, asked.keys(), place));
  }
  const optionsOf = (key: string) => asked.get(renamed.questions[key] ?? key);
  for (const [old, now] of Object.entries(renamed.options)) {
    const [question = '', option = ''] = old.split('.');
    const path = ['renamed', 'options', old];
    const options = optionsOf(question);
    if (!options) say(path, `"${question}" is no question.`, nearest(question, asked.keys(), place));
    else if (options.has(option))
      say(path, `"${option}" is offered today, so it cannot be an old name.`, 'Take it out, or correct it.');
    else if (!options.has(now)) say(path, `"${old}" leads to "${now}", which is no option.`, nearest(now, options, place));
  }
  const versions = changelog.map(({ version }) => version);
  for (const [key, { since }] of Object.entries(redefined)) {
    const [question = '', option = ''] = key.split('.');
    if (!asked.get(question)?.has(option))
      say(['redefined', key], `"${key}" is no option of a question.`, `Write question.option, both from ${place}.`);
    if (!versions.includes(since))
      say(['redefined', key, 'since'], `The changelog knows no version ${since}.`, `Use one of: ${versions.join(', ')}.`);
  }
  for (const [at, version] of versions.entries()) {
    if (versions.indexOf(version) < at)
      say(['changelog', at, 'version'], `Version ${version} stands in the changelog twice.`, 'Join the two.');
  }
  if (thresholds.unknown >= thresholds.clear)
    say(
      ['thresholds', 'clear'],
      `A result would be clear from ${thresholds.clear} % on, and unknown below ${thresholds.unknown} %.`,
      'Raise the first or lower the second.',
    );
  if (importanceRange[0] >= importanceRange[1])
    say(['importanceRange'], 'The range ends before it begins.', 'Write the least weight first.');
}
