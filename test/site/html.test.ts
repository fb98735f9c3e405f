import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { builtPages } from '../support/site.ts';

const pages = builtPages();
/** Rules that are off, each with its reason. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Finding ids may begin with a digit; HTML allows it.
    'valid-id': ['error', { relaxed: true }],
    // How Astro writes HTML; the meaning is the same.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // Titles carry the site's name; search engines shorten them themselves.
    'long-title': 'off',
    // All scripts and styles are our own and covered by the policy's hashes or its origin.
    'require-sri': 'off',
    // A table that scrolls is a region with a name; <section> would not be reachable by keyboard any better.
    'prefer-native-element': 'off',
    // Filters and the advisor act at once and submit nothing.
    'wcag/h32': 'off',
  },
});

describe('HTML is valid', () => {
  test.each(pages.map(({ path, html }) => [path, html]))('%s', async (_path, html) => {
    const { results } = await validator.validateString(html);
    const messages = results.flatMap((result) =>
      result.messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`),
    );
    expect(messages).toEqual([]);
  });
});

describe('every page', () => {
  test.each(pages.map((page) => [page.path, page.document] as const))(
    '%s has one title, one h1, a description, no skipped level',
    (_path, document) => {
      expect(document.querySelectorAll('h1')).toHaveLength(1);
      expect(document.querySelector('title')?.text.length).toBeGreaterThan(5);
      expect(document.querySelector('meta[name=description]')?.getAttribute('content')?.length).toBeGreaterThan(40);
      const levels = document.querySelectorAll('main :is(h1, h2, h3, h4, h5)').map(({ rawTagName }) => Number(rawTagName[1]));
      for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1);
    },
  );

  test.each(pages.map(({ path, html }) => [path, html]))(
    '%s has no blank before a comma, a full stop or a closing mark',
    (_path, html) => {
      const text = html
        .replace(/<head>[\s\S]*?<\/head>/, '')
        .replaceAll(/<(script|style|svg|pre|code)\b[\s\S]*?<\/\1>/g, 'x')
        // What is within a line leaves no trace; whatever else begins a new one.
        .replaceAll(/<\/?(a|abbr|b|cite|dfn|em|i|small|span|strong|sub|sup|time)\b[^>]*>/g, '')
        .replaceAll(/<[^>]*>/g, '\0');
      expect(text.match(/[^\0]{0,40}[^\0\s]\s+[,.;:!?)”’](?=[\s\0])/g) ?? []).toEqual([]);
    },
  );

  test('titles and descriptions are not shared', () => {
    const titles = pages.map(({ document }) => document.querySelector('title')!.text);
    const descriptions = pages.map(({ document }) => document.querySelector('meta[name=description]')!.getAttribute('content'));
    expect(titles.length - new Set(titles).size).toBe(0);
    expect(descriptions.length - new Set(descriptions).size).toBe(0);
  });
});
