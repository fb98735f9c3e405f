/** What can be wrong with a field, in words: that it is there, and what it holds. */

const FIELDS = 'The fields of this kind are described in src/schemas/.';

/** What a value of a type looks like. */
const CURES: Record<string, string> = {
  'a list': 'Write [one, two], or one item a line, each after "- ".',
  'a mapping': 'Write "key: value" lines below it, indented.',
  text: 'Write words; put quotes around what YAML would take for a number, a date or a list.',
  'a number': 'Write a number without quotes or units.',
  'true or false': 'Write true or false.',
};

export const SHAPES = {
  'unknown-key': ({ keys, where }: { keys: readonly string[]; where: string }) => ({
    what: `Unknown ${keys.length > 1 ? 'keys' : 'key'} ${keys.map((key) => `"${key}"`).join(', ')} in ${where}.`,
    cure: `Remove it, or correct its spelling; the fields of this kind are described in src/schemas/.`,
  }),
  'missing-field': ({ where }: { where: string }) => ({ what: `"${where}" is missing.`, cure: `Add it. ${FIELDS}` }),
  'wrong-value': ({ where, values }: { where: string; values: readonly unknown[] }) => ({
    what: `"${where}" has a value that is not allowed.`,
    cure: `Use one of: ${values.map(String).join(', ')}.`,
  }),
  'wrong-type': ({ where, wanted, got }: { where: string; wanted: string; got: string }) => ({
    what: `"${where}" is ${got}, but has to be ${wanted}.`,
    cure: CURES[wanted] ?? FIELDS,
  }),
  'wrong-size': ({ where, message, of }: { where: string; message: string; of: string }) => ({
    what: `"${where}": ${message}.`,
    cure:
      of === 'number'
        ? 'Give a number within the range.'
        : of === 'string'
          ? 'Lengthen or shorten it to fit.'
          : 'Add or remove items.',
  }),
  'wrong-form': ({ where, message }: { where: string; message: string }) => ({ what: `"${where}": ${message}.`, cure: FIELDS }),
  'day-ahead': ({ day }: { day: string }) => ({ what: `${day} lies ahead.`, cure: 'Give the day on which it was done.' }),
};
