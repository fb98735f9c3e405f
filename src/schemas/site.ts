/** What the site says of itself: `content/site.yaml`. */
import { z } from 'astro/zod';
import { withRole } from './roles.ts';
import { id, pageRef, prose } from './shared.ts';

const section = z.strictObject({
  name: z.string().max(20).describe('In the masthead, in menus and in trails.'),
  about: prose.describe('In one sentence, for the section’s own page and for lists.'),
});

const door = z.strictObject({
  say: z.string().max(60).describe('The situation in a reader’s own words.'),
  from: pageRef.optional().describe('The use case whose answers it opens with.'),
  answers: withRole('answers', z.record(id, id))
    .default({})
    .describe('Answers of its own, over those of the use case: question id to option id.'),
});

export const site = z.strictObject({
  shortAnswer: prose.describe('The answer to the site’s question, on the home page.'),
  mail: z.email().optional().describe('Where readers may write about a result or an error; left out, no page offers mail.'),
  doors: z.array(door).default([]).describe('Situations on the home page that open a filled-in advisor.'),
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
