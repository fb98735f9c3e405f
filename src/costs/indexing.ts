/** Writing a line of context for every chunk before it is indexed, with the document kept in a prompt cache. */
export interface NotesInputs {
  /** Tokens per chunk, per document, of the instructions, and of the note written for a chunk. */
  chunkTokens: number;
  documentTokens: number;
  instructionTokens: number;
  noteTokens: number;
  /** USD per million tokens: fresh input, output, writing to the cache, reading from it. */
  priceIn: number;
  priceOut: number;
  cacheWrite: number;
  cacheRead: number;
}

/**
 * USD per million document tokens, once.
 *
 * Per document: one cache write of the whole, then for each of its chunks one read of the whole, the chunk and the
 * instructions as fresh input, and the note as output.
 *
 * @example notesCost({ chunkTokens: 800, documentTokens: 8000, instructionTokens: 50, noteTokens: 100, priceIn: 0.25, priceOut: 1.25, cacheWrite: 0.3, cacheRead: 0.03 }).toFixed(2) // '1.02'
 */
export function notesCost(i: NotesInputs): number {
  const chunks = i.documentTokens / i.chunkTokens;
  const perDocument =
    i.documentTokens * i.cacheWrite +
    chunks * (i.documentTokens * i.cacheRead + (i.chunkTokens + i.instructionTokens) * i.priceIn + i.noteTokens * i.priceOut);
  return perDocument / i.documentTokens;
}
