import { describe, expect, test } from 'vitest';
import { rangesOf, withMarks } from '../../../src/build/search-marks.ts';
import { answerOf, passagesOf } from '../../../src/search/excerpt.ts';

const shown = (text: Parameters<typeof passagesOf>[0], places: number[]) =>
  passagesOf(text, places).map(({ heading, runs }) => `${heading?.text ?? ''}|${runs.map(({ text: run }) => run).join('')}`);

describe('marks in a page', () => {
  test('stand around the lead and around what is no prose, nested ones too', () => {
    const html = withMarks('<h1>T</h1><p class="answer">Lead.</p><details><table></table></details><p>x</p>');
    const order = [...html.matchAll(/search-mark-([a-z]+)-/g)].map(([, name]) => name);
    expect(order).toEqual(['lead', 'body', 'skip', 'skip', 'prose', 'prose']);
  });
  test('become stretches of words', () => {
    const anchor = (name: string, order: number, location: number) => ({
      element: 'span',
      id: `search-mark-${name}-${order}`,
      location,
    });
    const fragment = {
      url: '/', word_count: 9, filters: {}, meta: {}, content: 'Title One two three. a b c d e',
      anchors: [anchor('lead', 0, 1), anchor('body', 1, 4), anchor('skip', 2, 5), anchor('skip', 3, 5), anchor('prose', 4, 7), anchor('prose', 5, 8)],
    }; // prettier-ignore
    expect(rangesOf(fragment)).toEqual({ lead: '1-4', skip: '5-8' });
  });
});

describe('what is shown of a page', () => {
  const filler = Array.from({ length: 60 }, (_, at) => `w${at}`).join(' ');
  const page = {
    content: `Title The lead says it. It goes on. ${filler} Section cell cell cell prose about forgetting here ${filler}`,
    anchors: [{ element: 'h2', id: 's', text: 'Section', location: 68 }],
    meta: { lead: '1-8', skip: '69-72' },
  };
  test('is the lead first, then the section that matches', () => {
    const [lead, section] = shown(page, [75]);
    expect(lead).toBe('|The lead says it. It goes on. …'.replace(' …', ' …'));
    expect(section).toMatch(/^Section\|.*forgetting/);
  });
  test('never starts from a table', () => expect(shown(page, [70])).toEqual(['|The lead says it. It goes on. …']));
  test('an answer is made of whole sentences', () => {
    expect(answerOf(page)).toBe('The lead says it. It goes on.');
    expect(answerOf({ content: filler, anchors: [] })).toMatch(/ …$/);
  });
});
