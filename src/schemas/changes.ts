/** Dated changes (`content/changes.yaml`) and renamed pages (`content/redirects.yaml`). */
import { z } from 'astro/zod';
import { id, pageRef, pastDay, prose } from './shared.ts';

/** One entry of the change log, from which the feed is made. Changes of the decision model stand in its own file. */
export const change = z.strictObject({
  id: id.describe('Names the entry in the feed for good; never reused.'),
  date: pastDay.describe('The day the change was published.'),
  kind: z
    .enum(['content', 'model', 'site'])
    .describe('What changed: what pages say, how the advisor decides, or how the site works.'),
  title: z.string().min(8).max(100).describe('The change in a few words.'),
  text: prose.describe('What is different for a reader, in one to three sentences.'),
  pages: z.array(pageRef).default([]).describe('Pages concerned, the most telling first.'),
});
export const changes = z.array(change).min(1);
export type Change = z.infer<typeof change>;

/** A page that has a new address. */
export const redirect = z.strictObject({
  from: z
    .string()
    .regex(
      /^[a-z0-9-]+(\/[a-z0-9-]+)*$/,
      'must be a path such as guides/old-name, without slashes at the ends and without an anchor',
    )
    .describe('The old path, without slashes at the ends.'),
  to: pageRef.describe("The path of today's page; may name an anchor on it."),
  since: pastDay.describe('The day of the change.'),
});
export const redirects = z.array(redirect);
export type Redirect = z.infer<typeof redirect>;
