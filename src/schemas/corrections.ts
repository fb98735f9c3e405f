/** Corrections that changed what a page says: `content/corrections.yaml`, newest first, listed on the about page. */
import { z } from 'astro/zod';
import { pageRef, pastDay, record } from './shared.ts';

export const correction = z.strictObject({
  date: pastDay.describe('The day on which the page was corrected.'),
  page: pageRef.describe('The page that was wrong.'),
  text: record.describe('What stood there, and what stands there now.'),
});
export const corrections = z.array(correction);
export type Correction = z.infer<typeof correction>;
