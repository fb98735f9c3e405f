/** What a widget needs at once, without the reasons. */
import { expect, it } from 'vitest';
import { coreOf, open } from '../../../src/decision/index.ts';
import { tiny } from './tiny.ts';

it('says of a result and of what is asked next what the whole engine says', () => {
  const [core, all] = [coreOf(tiny, { need: 'a' }), open(tiny).at({ need: 'a' })];
  expect([core.assessment, core.questions(), core.next()]).toEqual([all.assessment, all.questions(), all.next()]);
  expect(core.assessment.winner).toBe('rag');
  expect(core.questions().map(({ question }) => question)).toEqual(all.questions([], false).map(({ question }) => question));
});
it('computes each part once, and keeps apart what was asked with other skips', () => {
  const core = coreOf(tiny, { need: 'a' });
  expect(core.assessment).toBe(core.assessment);
  expect(core.questions()).toBe(core.questions([]));
  expect(core.questions(['text'])).not.toBe(core.questions(['mean']));
  expect(core.questions([], true)).not.toBe(core.questions([], false));
});
