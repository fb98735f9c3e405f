/** What can be wrong with the headings of a page, in words. */

export const HEADINGS = {
  'title-in-body': ({ heading }: { heading: string }) => ({
    what: `“${heading}” is a first-level heading, which is the page's title.`,
    cure: 'Start it with ##.',
  }),
  'heading-without-words': ({ heading }: { heading: string }) => ({
    what: `The heading “${heading}” has no words, and so no address.`,
    cure: 'Say in words what stands below it.',
  }),
  'heading-twice': ({ heading, line }: { heading: string; line: number | undefined }) => ({
    what: `The heading “${heading}” stands on line ${line} already, and links would lead there.`,
    cure: 'Give one of the two other words.',
  }),
  'citation-in-heading': ({ heading }: { heading: string }) => ({
    what: `The heading “${heading}” holds a citation.`,
    cure: 'Cite it in the text below.',
  }),
  'skipped-level': ({ heading, level, above }: { heading: string; level: number; above: number }) => ({
    what: `“${heading}” is a heading of level ${level} below one of level ${above}.`,
    cure: `Start it with ${'#'.repeat(Math.min(above + 1, 6))}.`,
  }),
};
