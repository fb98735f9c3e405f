import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { helpOf, packLabels, unpackLabels } from '../../src/advisor/labels.ts';
import { loadModel } from '../../src/decision/load.ts';

const { model, text } = loadModel(fileURLToPath(new URL('../../', import.meta.url)));

it('labels come out of the pack with every word that they went in with, and the help has the rest', () => {
  const packed = packLabels(model, text);
  const labels = unpackLabels(model, JSON.parse(JSON.stringify(packed)) as typeof packed);
  const help = helpOf(text);
  const whole = Object.entries(labels.questions).map(([id, question]) => [
    id,
    {
      ...question,
      ...help[id],
      options: Object.fromEntries(
        Object.entries(question.options).map(([option, { label }]) => {
          const more = help[id]!.options[option];
          return [option, more === undefined ? { label } : { label, help: more }];
        }),
      ),
    },
  ]);
  expect(Object.fromEntries(whole)).toEqual(text.questions);
  expect([labels.musts, labels.approaches, labels.variants]).toEqual([text.musts, text.approaches, text.variants]);
});
