/** What the site says of itself: `content/site.yaml`. */
import { z } from 'astro/zod';
import { prose } from './shared.ts';

const section = z.strictObject({
  name: z.string().max(20).describe('In the masthead, in menus and in trails.'),
  about: prose.describe('In one sentence, for the section’s own page and for lists.'),
});

export const site = z.strictObject({
  shortAnswer: prose.describe('The answer to the site’s question, on the home page.'),
  sections: z
    .strictObject({
      compare: section,
      approaches: section,
      dimensions: section,
      'use-cases': section,
      guides: section,
      evidence: section,
    })
    .describe('In the order of the masthead.'),
});
export type SiteText = z.infer<typeof site>;
