/** What can be wrong in the content, in words: every message an editor may see stands in this one table, with its cure. */
import { ADDRESSES } from './address-messages.ts';
import { CHANGED, CURES, missing, type Message, type Unknown } from './message-parts.ts';

export type { Message };

const CLOSE_MARKUP = 'Close every tag, and write a literal "<" or "{" as code or as &lt; and &#123;.';
const FIELDS = 'The fields of this kind are described in src/schemas/.';

/** Kind of problem → its words. */
export const PROBLEMS = {
  // Files
  'unread-file': ({ reason }: { reason: string }) => ({
    what: `The file cannot be read: ${reason}.`,
    cure: 'Restore or remove it.',
  }),
  encoding: ({ encoding }: { encoding: string }) => ({
    what: `The file is not UTF-8 but ${encoding}.`,
    cure: 'Save it as UTF-8.',
  }),
  'ignored-file': ({ reason, cure }: { reason: string; cure: string }) => ({ what: `The file would be ignored: ${reason}.`, cure }),
  'odd-name': ({ name }: { name: string }) => ({
    what: `"${name}" cannot be the name of a content file: it becomes the id and the address.`,
    cure: 'Use lower-case words joined by hyphens, such as "my-topic.mdx".',
  }),
  'unknown-folder': ({ folder, folders }: { folder: string; folders: readonly string[] }) => ({
    what: `The folder content/${folder}/ belongs to no collection.`,
    cure: `Move the file to one of: ${folders.join(', ')}.`,
  }),
  'missing-file': () => ({ what: 'The file is missing.', cure: 'Restore it from the repository; the site is built from it.' }),
  'not-yaml': ({ message }: { message: string }) => ({
    what: `This is not valid YAML: ${message}`,
    cure: 'Check quotes, colons and indentation near this line; text with ": " or a leading "@", "[" or "`" needs quotes.',
  }),
  'merge-conflict': () => ({
    what: 'Two changes of this file have not been joined yet.',
    cure: 'Keep what is right of both, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  }),
  'no-front-matter': () => ({
    what: 'The page has no front matter.',
    cure: 'Start the file with a block between two lines of three dashes that gives at least kind, title and description.',
  }),
  'not-markdown': ({ message }: { message: string }) => ({ what: `The Markdown cannot be read: ${message}`, cure: CLOSE_MARKUP }),

  // Shapes
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

  // Links between files
  'unknown-finding': (unknown: Unknown) => missing('finding', unknown),
  'unknown-term': (unknown: Unknown) => missing('glossary term', unknown),
  'unknown-row': (unknown: Unknown) => missing('row of the comparison matrix', unknown),
  'unknown-question': (unknown: Unknown) => missing('question of the advisor', unknown),
  'unknown-option': ({ question, ...unknown }: Unknown & { question: string }) => missing(`answer to "${question}"`, unknown),
  'unknown-group': (unknown: Unknown) => missing('group of questions', unknown),
  'unknown-price': (unknown: Unknown) => missing('price', unknown),
  ...ADDRESSES,
  'listed-twice': ({ item, where }: { item: string; where: string }) => ({
    what: `"${where}" lists "${item}" twice.`,
    cure: 'Keep one.',
  }),
  'names-itself': ({ item, where }: { item: string; where: string }) => ({
    what: `"${where}" names the entry itself, "${item}".`,
    cure: 'Name another one, or take it out.',
  }),
  misplaced: ({ what, cure }: Message) => ({ what, cure }),
  'duplicate-finding': ({ id, file }: { id: string; file: string }) => ({
    what: `The finding "${id}" is already in ${file}.`,
    cure: 'Give one of the two another id.',
  }),
  'duplicate-id': ({ kind, id }: { kind: string; id: string }) => ({
    what: `The ${kind} "${id}" is listed twice.`,
    cure: 'Give one of the two another id.',
  }),
  ...CHANGED,
  'uncited-finding': ({ id }: { id: string }) => ({
    what: `Nothing cites the finding "${id}".`,
    cure: `Cite it as [@${id}] where it matters, or remove it.`,
  }),
  'unweighed-row': ({ id }: { id: string }) => ({
    what: `The row "${id}" has no weight, so the advisor passes over it.`,
    cure: 'Add a line for it to content/decision/importances.yaml.',
  }),
  'name-taken': ({ name, owner }: { name: string; owner: string | undefined }) => ({
    what: owner === undefined ? `"${name}" is listed twice.` : `"${name}" already belongs to ${owner}.`,
    cure: 'Leave it with the one page or term that readers mean by it.',
  }),

  // Prose
  'uncited-number': ({ number, sentence }: { number: string; sentence: string }) => ({
    what: `The number ${number} is in no finding cited by its sentence: “${sentence}”.`,
    cure: 'Cite the finding that holds it in the same sentence, correct it, or mark it as <Calc> or inside an <Example>.',
  }),
  'unit-differs': ({ number, unit, other, sentence }: Record<'number' | 'unit' | 'other' | 'sentence', string>) => ({
    what: `The number ${number} is given in ${unit} here and in ${other} by the finding: “${sentence}”.`,
    cure: 'Write the unit of the finding, or mark what was worked out from it as <Calc>.',
  }),
  'malformed-citation': ({ text }: { text: string }) => ({
    what: `${text} looks like a citation but is none.`,
    cure: 'Write [@finding-id], or [@one; @two] for several: ids in lower case, separated by semicolons.',
  }),
  lookalike: ({ text, of }: { text: string; of: string }) => ({
    what: `${text} looks like ${of} but is none.`,
    cure: 'Mend it, or write a literal mark with a backslash before it.',
  }),
  'stray-character': ({ code }: { code: string }) => ({
    what: `This line holds the character ${code}, which nobody sees or means.`,
    cure: 'Type the line again.',
  }),
  'malformed-term': ({ text }: { text: string }) => ({
    what: `(${text}) looks like a link to a definition but is none.`,
    cure: 'Write [word](term:id) with the name of a file of content/glossary/, in lower case.',
  }),
  unfinished: ({ mark }: { mark: string }) => ({
    what: `This still says “${mark}”.`,
    cure: 'Write what belongs there, or remove it.',
  }),
  'title-in-body': ({ heading }: { heading: string }) => ({
    what: `“${heading}” is a first-level heading, which is the page's title.`,
    cure: 'Start it with ##.',
  }),
  'heading-without-words': ({ heading }: { heading: string }) => ({
    what: `The heading “${heading}” has no words, and so no address.`,
    cure: 'Say in words what stands below it.',
  }),
  'heading-twice': ({ heading, line }: { heading: string; line: number | undefined }) => ({
    what: `The heading “${heading}” stands on line ${line} already, and links would lead there.`,
    cure: 'Give one of the two other words.',
  }),
  'citation-in-heading': ({ heading }: { heading: string }) => ({
    what: `The heading “${heading}” holds a citation.`,
    cure: 'Cite it in the text below.',
  }),
  'ragged-row': ({ cells, head }: { cells: number; head: number }) => ({
    what: `This row has ${cells} ${cells === 1 ? 'cell' : 'cells'}, its table ${head}.`,
    cure: 'Add or remove cells; write a literal "|" as \\|.',
  }),
  fence: (message: Message) => message,
  'skipped-level': ({ heading, level, above }: { heading: string; level: number; above: number }) => ({
    what: `“${heading}” is a heading of level ${level} below one of level ${above}.`,
    cure: `Start it with ${'#'.repeat(Math.min(above + 1, 6))}.`,
  }),

  // Markup
  'raw-html': ({ tag }: { tag: string }) => ({
    what: `<${tag}> is HTML, which content does not hold.`,
    cure: 'Use Markdown, or one of the components that CONTRIBUTING.md lists.',
  }),
  'code-in-prose': ({ code }: { code: string }) => ({
    what: `${code} would be run as code.`,
    cure: 'Write a literal brace as &#123; or as code, and leave out imports and exports.',
  }),
  'unknown-component': ({ name, known }: { name: string; known: readonly string[] }) => ({
    what: `There is no component <${name}>.`,
    cure: `Use one of: ${known.join(', ')}.`,
  }),
  'component-property': ({ name, fault, form }: { name: string; fault: string; form: string }) => ({
    what: `<${name}> ${fault}.`,
    cure: `Write ${form}.`,
  }),
  image: () => ({
    what: 'Pictures are not part of the content.',
    cure: 'Draw it as a ```mermaid fence, or describe in words what it shows.',
  }),

  // Days
  'day-ahead': ({ day }: { day: string }) => ({ what: `${day} lies ahead.`, cure: 'Give the day on which it was done.' }),

  // Prices
  'price-range': ({ value, cheap, dear }: { value: number; cheap: number; dear: number }) => ({
    what: `The value ${value} does not lie between ${cheap}, the cheap end, and ${dear}, the dear one.`,
    cure: 'Widen the range, swap its ends, or correct the value.',
  }),
  'price-not-found': ({ value, finding }: { value: number; finding: string }) => ({
    what: `The value ${value} is not among the figures of "${finding}".`,
    cure: 'Correct it, or say under "derivation" how it follows from them.',
  }),

  // Experiments
  'unknown-figure': ({ figure, finding, known }: { figure: string; finding: string; known: readonly string[] }) => ({
    what: `"${figure}" is no figure of "${finding}".`,
    cure:
      known.length === 0 ? 'It holds none; put the figure into it first.' : `Name one of them word for word: ${known.join('; ')}.`,
  }),
  'doubled-figure': ({ figure, finding }: Record<'figure' | 'finding', string>) => ({
    what: `"${figure}" stands more than once among the figures of "${finding}".`,
    cure: 'Say in the finding what each of them is of.',
  }),
  'mixed-units': ({ units }: { units: readonly string[] }) => ({
    what: `Its figures have different units: ${units.join(', ')}.`,
    cure: 'Compare what was measured in one unit; make two experiments of it otherwise.',
  }),
  'one-arm': () => ({
    what: 'All its values belong to one approach in one form, so that nothing is compared.',
    cure: 'Add what it was compared with, or name the variants.',
  }),
  'variant-of-another': ({ variant, approach }: { variant: string; approach: string }) => ({
    what: `"${variant}" is no variant of ${approach}.`,
    cure: 'Correct one of the two.',
  }),

  // Pictures
  'unknown-picture': ({ id, known }: { id: string; known: readonly string[] }) => ({
    what: `There is no picture "${id}".`,
    cure: known.length === 0 ? 'Put it into content/pictures/ first.' : `Name one of content/pictures/: ${known.join(', ')}.`,
  }),
  'picture-unshown': ({ id }: { id: string }) => ({
    what: 'No page shows this picture.',
    cure: `Write <Picture id="${id}" /> where it answers, or remove the file.`,
  }),
  'date-not-found': ({ date, finding }: Record<'date' | 'finding', string>) => ({
    what: `"${date}" does not stand in "${finding}".`,
    cure: 'Correct the date, or put it into the finding first.',
  }),
  'beyond-scale': ({ value, from, to }: Record<'value' | 'from' | 'to', number>) => ({
    what: `The figure ${value} does not lie between the ends of the scale, ${from} and ${to}.`,
    cure: 'Widen the scale.',
  }),

  // The decision model
  model: (message: Message) => message,
  disagreement: ({ page, advisor }: { page: string; advisor: string }) => ({
    what: `The page says ${page}; the advisor says ${advisor}, for the page's own answers.`,
    cure: 'Find out which is wrong, and correct the verdict or its answers from their findings, or the model. Where the findings carry the verdict nonetheless, say why in "contradicts" under the verdict; the page shows it.',
  }),
  'needless-contradiction': () => ({
    what: 'The page says that it contradicts the advisor, which says the same.',
    cure: 'Take "contradicts" out of the verdict.',
  }),
  'rating-sign': ({ row, id, grade, effect }: { row: string; id: string; grade: number; effect: string }) => ({
    what: `The row "${row}" rates ${id} at ${grade}, but the model's effects on it average ${effect}.`,
    cure: 'Correct the rating, or the effects in content/decision/effects.yaml, from the findings.',
  }),
  'rating-order': ({ row, lower, higher }: { row: string; lower: string; higher: string }) => ({
    what: `The row "${row}" rates ${lower} below ${higher}; the model's effects say the opposite.`,
    cure: 'Correct the ratings, or the effects in content/decision/effects.yaml, from the findings.',
  }),
} as const satisfies Record<string, (detail: never) => Message>;
