/** Pieces that the decision model's files share. */
import { z } from 'astro/zod';
import { withRole } from './roles.ts';
import { findingRef, id } from './shared.ts';

/** Ids of options include `yes` and `no`; all are lower-case words joined by hyphens. */
export const findings = z.array(findingRef).default([]);
export const oneOrMore = z.union([id.transform((one) => [one]), z.array(id).min(1)]);
/** Question id → the options meant, any of them. */
export const when = withRole('answers', z.record(id, z.array(id).min(1)));
export const percent = z.number().int().min(0).max(100);
export const version = z.string().regex(/^\d+\.\d+\.\d+$/, 'must be three numbers such as 1.2.0');
export const thousandths = z.number().int().min(0).max(1000);
/** Question id → the option that is the answer. */
export const answers = withRole('answers', z.record(id, id));
