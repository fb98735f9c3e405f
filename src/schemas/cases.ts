/** A case by which the decision model is judged: `content/decision/cases/<file>.yaml`, a list in each file. */
import { z } from 'astro/zod';
import { approachId, findingRef, id, questionRef, variantId } from './shared.ts';
import { withRole } from './roles.ts';

/** Fields of work, so that a reader finds cases near to theirs. */
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

const sentence = z.string().trim().min(1);

export const decisionCase = z
  .strictObject({
    id: id.describe('Names the case for good.'),
    set: z.enum(['published', 'people']).describe('Reported by a source with its outcome, or asked by somebody in public.'),
    title: z.string().min(8).describe('The case in a few words.'),
    domain: z.enum(DOMAINS).describe('The field of work.'),
    source: findingRef.optional().describe('The finding on which it rests.'),
    reference: z.string().min(5).optional().describe('Where it was found, for cases that no finding of the ledger holds.'),
    url: z
      .url({ protocol: /^https$/ })
      .optional()
      .describe('The address of the reference.'),
    model: z.string().optional().describe('Newest version of the model when the case was first scored.'),
    text: sentence.optional().describe('The question in our words.'),
    had: sentence.optional().describe('What they had, in one plain sentence.'),
    did: sentence.optional().describe('What they did.'),
    got: sentence.optional().describe('What came of it.'),
    answers: withRole('answers', z.record(id, id)).describe('The situation as answers to the advisor’s questions.'),
    assumed: z.array(questionRef).default([]).describe('Questions whose answer is our ordinary reading, not stated.'),
    accepted: z.array(approachId).min(1).describe('Approaches that the source or the facts support.'),
    rejected: z.array(approachId).default([]).describe('Approaches found worse.'),
    variant: variantId.optional().describe('The form that was used, where it is one of ours.'),
    why: sentence.describe('What the verdict rests on, in one sentence.'),
    tags: z.array(z.string()).default([]),
    strength: z.string().optional().describe('How much the case can settle.'),
  })
  .refine((one) => (one.source === undefined) !== (one.reference === undefined), 'needs either a source or a reference');

export const decisionCases = z.array(decisionCase);
export type DecisionCase = z.infer<typeof decisionCase>;
