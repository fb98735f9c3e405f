/**
 * How much GPU memory a model takes, to serve it or to tune it. Memory in GB of 10⁹ bytes, text in tokens.
 *
 * Weights, gradients and optimizer state follow from counts and bytes (Rajbhandari et al., ZeRO, arXiv 1910.02054: 2 + 2 + 12 bytes
 * a parameter for Adam in mixed precision). Activations assume that only the input of each layer is kept and one layer at a time is
 * computed again (Korthikanti et al., arXiv 2205.05198: 34 bytes × tokens × width for a layer), and attention that never writes out
 * its matrix.
 */
export interface Shape {
  /** Billions of parameters. */
  parameters: number;
  layers: number;
  hidden: number;
  inner: number;
  kvHeads: number;
  headWidth: number;
  vocabulary: number;
}

/** What is done with the weights, from the least memory to the most. */
export const MODES = ['serve', 'qlora', 'lora', 'full'] as const;
export type Mode = (typeof MODES)[number];
/** Bits in which the weights of a served model are kept. Tuning takes 16; QLoRA 4. */
export const BITS = [16, 8, 4] as const;
export type Bits = (typeof BITS)[number];

export interface MemoryInputs {
  /** Tokens of one text, and how many texts are worked on at once. */
  tokens: number;
  batch: number;
  /** Rank of the adapter. */
  rank: number;
  /** Bits of the weights where they are served. */
  weightBits: Bits;
  /** Bytes of each key and value that is kept: 2 for 16 bits. */
  cacheBytes: number;
  /** GB that the driver and the libraries take on each GPU. */
  overhead: number;
}

export const MEMORY_PARTS = ['weights', 'cache', 'adapter', 'optimizer', 'activations', 'overhead'] as const;
export type Memory = Record<(typeof MEMORY_PARTS)[number], number> & { total: number };

const GIGA = 1e9;
const BILLION = 1e9;
/** Bytes a parameter: 16 bits; 8; four bits with the constants of double quantisation (0.127 bits; Dettmers et al.). */
const HALF = 2;
const BYTES: Record<Bits, number> = { 16: HALF, 8: 1, 4: 4.127 / 8 };
/** Bytes a trained parameter: gradient, and Adam's two moments with a copy of the weight in 32 bits. */
const GRADIENT = 2;
const ADAM = 12;
/** Bytes of a layer's activations per token and unit of width; of a token's scores per word of the vocabulary. */
const LAYER = 34;
const SCORE = 10;

/**
 * Weights alone, in GB. In eight and four bits the embeddings stay in 16.
 *
 * @example weightsMemory({ parameters: 8, layers: 32, hidden: 4096, inner: 14_336, kvHeads: 8, headWidth: 128, vocabulary: 128_256 }) // 16
 */
export function weightsMemory({ parameters, vocabulary, hidden }: Shape, bits: Bits = 16): number {
  const all = parameters * BILLION;
  const embeddings = Math.min(all, 2 * vocabulary * hidden);
  return ((all - embeddings) * BYTES[bits] + embeddings * HALF) / GIGA;
}

/**
 * Keys and values: 2 × layers × heads × width × bytes × tokens × texts at once. GB.
 *
 * @example cacheMemory({ parameters: 8, layers: 32, hidden: 4096, inner: 14_336, kvHeads: 8, headWidth: 128, vocabulary: 128_256 }, { tokens: 8000, batch: 1, cacheBytes: 2 }).toFixed(2) // '1.05'
 */
export function cacheMemory(
  shape: Shape,
  { tokens, batch, cacheBytes }: Pick<MemoryInputs, 'tokens' | 'batch' | 'cacheBytes'>,
): number {
  return (2 * shape.layers * shape.kvHeads * shape.headWidth * cacheBytes * tokens * batch) / GIGA;
}

/**
 * Parameters of an adapter of some rank on every matrix of every layer.
 *
 * @example adapterParameters({ parameters: 8, layers: 32, hidden: 4096, inner: 14_336, kvHeads: 8, headWidth: 128, vocabulary: 128_256 }, 16) // 41943040
 */
export function adapterParameters({ layers, hidden, inner, kvHeads, headWidth }: Shape, rank: number): number {
  const kept = kvHeads * headWidth;
  return layers * rank * (2 * (hidden + hidden) + 2 * (hidden + kept) + 3 * (hidden + inner));
}

/**
 * What one way of serving or tuning takes, part by part, over all GPUs together. GB.
 *
 * @example memoryOf('qlora', shape, { tokens: 2048, batch: 1, rank: 16, weightBits: 16, cacheBytes: 2, overhead: 1 }).total
 */
export function memoryOf(mode: Mode, shape: Shape, i: MemoryInputs): Memory {
  const serving = mode === 'serve';
  const adapter = mode === 'lora' || mode === 'qlora' ? adapterParameters(shape, i.rank) : 0;
  const trained = mode === 'full' ? shape.parameters * BILLION : adapter;
  const inFlight = i.tokens * i.batch;
  const parts = {
    weights: weightsMemory(shape, serving ? i.weightBits : mode === 'qlora' ? 4 : 16),
    cache: serving ? cacheMemory(shape, i) : 0,
    adapter: (adapter * HALF) / GIGA,
    optimizer: serving ? 0 : (trained * (GRADIENT + ADAM)) / GIGA,
    activations: serving
      ? 0
      : (inFlight * (shape.layers * shape.hidden * HALF + shape.hidden * LAYER + shape.vocabulary * SCORE)) / GIGA,
    overhead: i.overhead,
  };
  return { ...parts, total: Object.values(parts).reduce((sum, part) => sum + part, 0) };
}

/**
 * Whole GPUs of some memory for a total, of which the overhead falls on each.
 *
 * @example gpusThatFit({ weights: 140, cache: 10, adapter: 0, optimizer: 0, activations: 0, overhead: 1, total: 151 }, 80) // 2
 */
export function gpusThatFit({ total, overhead }: Memory, gpuMemory: number): number {
  const room = gpuMemory - overhead;
  return room <= 0 ? Infinity : Math.max(1, Math.ceil((total - overhead) / room));
}

/**
 * How many tokens, over all texts worked on at once, such cards have room for: memory grows along a line with them.
 *
 * @example mostTokens('serve', shape, inputs, { memory: 80, cards: 1 })
 * @returns 0 where not even the weights fit
 */
export function mostTokens(
  mode: Mode,
  shape: Shape,
  i: MemoryInputs,
  { memory, cards }: { memory: number; cards: number },
): number {
  const at = (tokens: number) => memoryOf(mode, shape, { ...i, batch: 1, tokens }).total - i.overhead;
  const room = cards * (memory - i.overhead) - at(0);
  return room <= 0 ? 0 : Math.floor(room / (at(1) - at(0)));
}
