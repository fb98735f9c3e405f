/** What can be wrong with a sentence, in words: its numbers, its citations, its marks. */

export const PROSE = {
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
};
