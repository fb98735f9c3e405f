/** `cases/`: what readers in real places would have answered, and what the outcome supports. */
import { z } from 'astro/zod';
import { answers, version } from './decision-parts.ts';
import { approachId, findingRef, id, questionRef, variantId, webAddress } from './shared.ts';

/** Plain text: told by its source or by whoever asked, so that no finding has to hold its numbers. */
const sentence = z.string().trim().min(1);

/** The fields in which cases lie. */
export const DOMAINS = [
  'support',
  'legal',
  'medical',
  'finance',
  'code',
  'science',
  'education',
  'retail',
  'public-sector',
  'industry',
  'media',
  'it-operations',
  'personal',
  'general',
] as const;

/** A case: what a reader in this place would have answered, and the approaches that the outcome supports. */
export const decisionCase = z
  .strictObject({
    id: id.describe('Names the case for good.'),
    set: z
      .enum(['published', 'people'])
      .describe('Something that was built and measured, or a question that somebody asked in public.'),
    title: z.string().min(8).describe('The case in a few words.'),
    domain: z.enum(DOMAINS).describe('The field in which it lies.'),
    source: findingRef.optional().describe('Finding on which it rests.'),
    reference: z.string().min(5).optional().describe('Where it comes from, for a case whose source is not in the ledger.'),
    url: webAddress.optional().describe('Address of that source.'),
    model: version.optional().describe('Version of the model when the case was first scored.'),
    text: sentence.optional().describe('The question in our words.'),
    had: sentence.optional().describe('What they had, in one sentence, as far as the source says.'),
    did: sentence.optional().describe('What they did.'),
    got: sentence.optional().describe('What came of it.'),
    answers: answers.describe('Question → the option that a reader would choose.'),
    assumed: z.array(questionRef).default([]).describe('Questions whose answer is our ordinary reading, not stated by the source.'),
    accepted: z.array(approachId).min(1).describe('Approaches that the outcome, or the answers given, support.'),
    rejected: z.array(approachId).default([]).describe('Approaches found worse.'),
    variant: variantId.optional().describe('The form that was used, where it is one of ours.'),
    why: sentence.describe('Why these are accepted.'),
    tags: z.array(z.string()).default([]).describe('Words by which cases are grouped.'),
    strength: z.enum(['strong', 'fair', 'weak']).optional().describe('How well the source supports it.'),
  })
  .refine(({ source, reference }) => (source === undefined) !== (reference === undefined), {
    message: 'needs either `source`, a finding, or `reference`, where it comes from',
  });
export const cases = z.array(decisionCase);

export type DecisionCase = z.infer<typeof decisionCase>;
