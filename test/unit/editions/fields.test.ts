import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { DOCUMENT_NAMES } from '../../../src/editions/api/catalogue.ts';
import { publishedSchema } from '../../../src/editions/api/json-schema.ts';
import { fieldsOf } from '../../../src/editions/api/schema-files.ts';

test('the sentence of a field reaches the JSON Schema, each its own field, though two share a schema', () => {
  const word = z.string();
  const json = publishedSchema(z.strictObject({ one: word.describe('One.'), two: word.describe('Two.'), three: word }), 'output');
  expect(json.properties).toMatchObject({ one: { description: 'One.' }, two: { description: 'Two.' } });
  expect(json.properties!['three']!.description).toBeUndefined();
});

describe('every published field is documented', () => {
  test.each(DOCUMENT_NAMES)('%s', (name) => {
    const fields = fieldsOf(name);
    expect(fields.length).toBeGreaterThan(3);
    expect(fields.filter(({ description }) => description === '').map(({ path }) => path)).toEqual([]);
  });
});
