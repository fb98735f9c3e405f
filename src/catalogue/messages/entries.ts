/** What can be wrong with an entry among the others, in words: each id and name belongs to one, and somebody uses it. */

export const ENTRIES = {
  'duplicate-finding': ({ id, file }: { id: string; file: string }) => ({
    what: `The finding "${id}" is already in ${file}.`,
    cure: 'Give one of the two another id.',
  }),
  'duplicate-id': ({ kind, id }: { kind: string; id: string }) => ({
    what: `The ${kind} "${id}" is listed twice.`,
    cure: 'Give one of the two another id.',
  }),
  'name-taken': ({ name, owner }: { name: string; owner: string | undefined }) => ({
    what: owner === undefined ? `"${name}" is listed twice.` : `"${name}" already belongs to ${owner}.`,
    cure: 'Leave it with the one page or term that readers mean by it.',
  }),
  'uncited-finding': ({ id }: { id: string }) => ({
    what: `Nothing cites the finding "${id}".`,
    cure: `Cite it as [@${id}] where it matters, or remove it.`,
  }),
  'unweighed-row': ({ id }: { id: string }) => ({
    what: `The row "${id}" has no weight, so the advisor passes over it.`,
    cure: 'Add a line for it to content/decision/importances.yaml.',
  }),
};
