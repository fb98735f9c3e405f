/** What can be wrong with prices and experiments, in words: both take their figures from findings. */

export const FIGURES = {
  'price-range': ({ value, cheap, dear }: { value: number; cheap: number; dear: number }) => ({
    what: `The value ${value} does not lie between ${cheap}, the cheap end, and ${dear}, the dear one.`,
    cure: 'Widen the range, swap its ends, or correct the value.',
  }),
  'price-not-found': ({ value, finding }: { value: number; finding: string }) => ({
    what: `The value ${value} is not among the figures of "${finding}".`,
    cure: 'Correct it, or say under "derivation" how it follows from them.',
  }),
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
};
