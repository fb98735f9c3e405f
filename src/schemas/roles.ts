/**
 * What the text in a field stands for. A field's schema carries its role, so that every check finds it wherever it stands: a new
 * field of an old role is checked from the day it is written.
 */
import { z } from 'astro/zod';

/** Prose obeys the rules of running text; most other roles name something that must exist. */
export type Role =
  | 'prose'
  /** Prose about the site itself, whose numbers are our own count. */
  | 'record'
  | 'page'
  | 'finding'
  | 'term'
  | 'row'
  | 'question'
  /** A mapping of questions to an option each, or to lists of options. */
  | 'answers'
  | 'price'
  /** A day that cannot lie ahead. */
  | 'past';

const ROLES = Symbol.for('retrieve-or-retrain schema roles');
const scope = globalThis as { [ROLES]?: ReturnType<typeof z.registry<{ role: Role }>> };
/**
 * One for the process: Astro loads its configuration and the content's as module graphs of their own, and a catalogue that one
 * of them has opened, with its schemas, is checked by the other.
 */
const roles = (scope[ROLES] ??= z.registry<{ role: Role }>());

/** Gives a schema its role. Schemas derived from it, as by `.describe()`, keep it. */
export function withRole<Schema extends z.ZodType>(role: Role, schema: Schema): Schema {
  roles.add(schema, { role });
  return schema;
}

/** Roles that were looked up once: the registry climbs from a derived schema to the one it came from, every time. */
const looked = new WeakMap<z.ZodType, Role | null>();

function roleOf(schema: z.ZodType): Role | null {
  let role = looked.get(schema);
  if (role === undefined) looked.set(schema, (role = roles.get(schema)?.role ?? null));
  return role;
}

/** A value in the data that has a role. */
export interface Field {
  path: PropertyKey[];
  value: unknown;
  role: Role;
}

/**
 * Every value with a role, in the order of the schema's fields.
 *
 * @param value data as it was written; parts that do not fit the schema are passed over
 */
export function fieldsOf(schema: z.ZodType, value: unknown): Field[] {
  const found: Field[] = [];
  collect(schema, value, [], found);
  return found;
}

/** Every check of the content begins with this walk over all of it: the path is one list that grows and shrinks on the way. */
function collect(schema: z.ZodType, value: unknown, path: PropertyKey[], found: Field[]): void {
  if (value === undefined || value === null) return;
  const role = roleOf(schema);
  if (role !== null) {
    found.push({ path: [...path], value, role });
    return;
  }
  const below = (inner: z.ZodType, key: PropertyKey, item: unknown) => {
    path.push(key);
    collect(inner, item, path, found);
    path.pop();
  };
  const definition = schema._zod.def as unknown as Definition;
  switch (definition.type) {
    case 'object':
      if (!isRecord(value)) return;
      for (const [key, item] of Object.entries(value)) {
        const field = definition.shape[key] ?? definition.catchall;
        if (field) below(field, key, item);
      }
      return;
    case 'record':
      if (!isRecord(value)) return;
      for (const [key, item] of Object.entries(value)) {
        below(definition.keyType, key, key);
        below(definition.valueType, key, item);
      }
      return;
    case 'array':
      if (Array.isArray(value)) for (const [index, item] of value.entries()) below(definition.element, index, item);
      return;
    case 'tuple':
      if (Array.isArray(value)) for (const [index, item] of definition.items.entries()) below(item, index, value[index]);
      return;
    case 'union': {
      const option = optionFor(definition, value);
      if (option) collect(option, value, path, found);
      return;
    }
    case 'optional':
    case 'default':
    case 'nullable':
    case 'readonly':
      collect(definition.innerType, value, path, found);
      return;
    case 'pipe':
      collect(definition.in._zod.def.type === 'transform' ? definition.out : definition.in, value, path, found);
      return;
    default:
  }
}

/** The parts of zod's definitions that the walk needs. */
type Definition =
  | { type: 'object'; shape: Record<string, z.ZodType>; catchall?: z.ZodType }
  | { type: 'record'; keyType: z.ZodType; valueType: z.ZodType }
  | { type: 'array'; element: z.ZodType }
  | { type: 'tuple'; items: z.ZodType[] }
  | { type: 'union'; options: z.ZodType[]; discriminator?: string }
  | { type: 'optional' | 'default' | 'nullable' | 'readonly'; innerType: z.ZodType }
  | { type: 'pipe'; in: z.ZodType; out: z.ZodType }
  | { type: 'string' };

/** The form that a value takes: by its discriminator where there is one, so that one mistake does not hide the rest. */
function optionFor({ options, discriminator }: Extract<Definition, { type: 'union' }>, value: unknown): z.ZodType | undefined {
  if (discriminator === undefined || !isRecord(value)) return options.find((option) => option.safeParse(value).success);
  return options.find((option) => {
    const { shape } = option._zod.def as unknown as { shape?: Record<string, z.ZodType> };
    return shape?.[discriminator]?.safeParse(value[discriminator]).success ?? false;
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
