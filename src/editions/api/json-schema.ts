/** JSON Schemas from zod schemas; the editors' sentences are the fields' descriptions. Pure. */
import { z } from 'astro/zod';

export type JsonSchema = Record<string, unknown> & {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema | JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
  description?: string;
};

/**
 * The JSON Schema (draft 7, which most tools read) of a published document.
 *
 * @param io whether the document holds what editors write (`input`) or what the site makes of it (`output`)
 */
export function publishedSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  return z.toJSONSchema(schema, { target: 'draft-7', io, unrepresentable: 'any' }) as JsonSchema;
}
