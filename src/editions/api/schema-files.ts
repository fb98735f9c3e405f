/** The published JSON Schemas, and their fields as a list. */
import { DOCUMENTS } from './catalogue.ts';
import { publishedSchema, type JsonSchema } from './json-schema.ts';
import * as apiSchemas from './schemas.ts';
import type { DocumentName } from './schemas.ts';

/** The JSON Schema of a document, under the address at which it is published. */
export function schemaOf(name: DocumentName | 'index', address: string): JsonSchema {
  const schema = name === 'index' ? apiSchemas.indexSchema : apiSchemas.SCHEMAS[name];
  const { $schema, ...json } = publishedSchema(schema, name === 'index' ? 'output' : DOCUMENTS[name].io);
  return { $schema, $id: address, title: name, ...(name === 'index' ? {} : { description: DOCUMENTS[name].about }), ...json };
}

export interface Field {
  /** Path within an item, such as `findings[].figures[].value`. */
  path: string;
  type: string;
  /** What it means; for a part that its whole explains, where to look. */
  description: string;
  required: boolean;
}

/** The fields of a document as a flat list, for people. */
export function fieldsOf(name: DocumentName): Field[] {
  const { properties = {} } = schemaOf(name, '');
  const own = Object.keys(properties).filter((key) => !(key in apiSchemas.envelope));
  const fields = own.flatMap((key) => {
    const schema = properties[key]!;
    return key === 'items' ? walk(asOne(schema.items), '') : [...one(key, schema, true), ...walk(schema, key)];
  });
  const explained = new Set(fields.filter(({ description }) => description !== '').map(({ path }) => path));
  return fields.map((field) => ({ ...field, description: field.description || pointer(field.path, explained) }));
}

function pointer(path: string, explained: ReadonlySet<string>): string {
  const parts = path.split('.');
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const above = parts.slice(0, length).join('.').replace(/\[\]$/, '');
    if (explained.has(above)) return `Part of ${above}.`;
  }
  return '';
}

function walk(schema: JsonSchema | undefined, path: string): Field[] {
  if (!schema) return [];
  const inner = schema.type === 'array' ? asOne(schema.items) : undefined;
  if (inner) return walk(inner, `${path}[]`);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return unique(options.flatMap((option) => walk(option, path)));
  const required = new Set((schema.required as string[] | undefined) ?? []);
  const fields = Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const place = path === '' ? key : `${path}.${key}`;
    return [...one(place, value, required.has(key)), ...walk(value, place)];
  });
  const rest =
    typeof schema.additionalProperties === 'object' ? walk(schema.additionalProperties, path === '' ? '*' : `${path}.*`) : [];
  return [...fields, ...rest];
}

function one(path: string, schema: JsonSchema, required: boolean): Field[] {
  return [{ path, type: typeOf(schema), description: schema.description ?? '', required }];
}

function typeOf(schema: JsonSchema): string {
  if (schema.enum) return (schema.enum as unknown[]).length > 6 ? 'one of a list' : (schema.enum as unknown[]).join(' | ');
  if (schema.const !== undefined) return String(schema.const);
  if (schema.type === 'array') return `list of ${asOne(schema.items) ? typeOf(asOne(schema.items)!) : 'values'}`;
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return [...new Set(options.map(typeOf))].join(' or ');
  if (schema.format === 'uri') return 'address';
  return String(schema.type ?? 'any');
}

function asOne(items: JsonSchema | JsonSchema[] | undefined): JsonSchema | undefined {
  return Array.isArray(items) ? items[0] : items;
}

function unique(fields: readonly Field[]): Field[] {
  return [...new Map(fields.map((field) => [field.path, field])).values()];
}
