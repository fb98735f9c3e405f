/** The formulas in words, as the code computes them. */
import type { ModelId } from './field.ts';

export const FORMULAS: Record<ModelId, [string, string][]> = {
  cost: [
    ['First month', 'everything paid once + one month of running'],
    ['Twelve months', 'everything paid once + 12 × a month of running'],
    ['Tokens in, USD a month', 'questions × (start × cache factor + fresh) ÷ 10⁶ × input price'],
    ['Start, tokens', 'instructions; with long context the whole collection as well; after tuning only the share still sent'],
    ['Fresh, tokens', 'question; with retrieval the passages as well'],
    ['Cache factor', 'hits × (1 − saving) + (1 − hits) × (1 + surcharge)'],
    ['Tokens out, USD a month', 'questions × answer ÷ 10⁶ × output price'],
    [
      'Long prompts',
      'where start + fresh is longer than the step, the whole call costs its factors: on input with cache reads and writes, and on output',
    ],
    ['Batch', 'tokens × (1 − share that can wait × saving of a batch)'],
    [
      'GPUs or endpoint, USD a month',
      'whole GPUs for the load, at least one, × 730.5 hours × hours a day on ÷ 24 × price of an hour, busy or idle; instead of tokens',
    ],
    ['Training, USD', 'examples × their length × epochs ÷ 10⁶ × training price'],
    ['Examples, USD', 'examples × minutes ÷ 60 × price of an hour'],
    ['Re-tuning, USD a month', 're-tunings a year ÷ 12 × (training + share made anew × examples)'],
    ['Indexing, USD', 'collection ÷ 10⁶ × (vectors + notes); each month again for the share that changes'],
    ['Store, USD a month', 'collection ÷ 10⁶ × GB per million tokens × price per GB and day × 30.44 days'],
    ['Search, USD a month', 'questions ÷ 1,000 × price per 1,000 calls'],
    ['Range', 'every price at one end of its range and all hours of work off by the share you give, then the other way round'],
  ],
  latency: [
    ['First token, ms', 'network + vector + search + re-rank + reading'],
    ['Reading, ms', '(start × (1 − hits × saving) + fresh) ÷ tokens read a second × 1,000'],
    ['Writing, ms', 'answer ÷ tokens written a second × 1,000'],
    ['Whole answer, ms', 'first token + writing'],
  ],
  freshness: [
    [
      'Age of a copy, days',
      'spread evenly between time until live, and that plus the time between copies; on average time until live + half the time between copies',
    ],
    ['Still true', 'e^(−time until live ÷ T) × (1 − e^(−cadence ÷ T)) ÷ (cadence ÷ T), where T is the mean time between changes'],
    ['Stale', '1 − still true'],
    [
      'Stale, tuned',
      '1 − still true since tuning × (u + (1 − u) × share taught), where u = e^(−gap ÷ T) and gap = mean age of the base model − mean age of the tuning',
    ],
  ],
  quality: [
    ['RAG', 'recall × right with passage + (1 − recall) × right from memory × memory that survives'],
    ['Hybrid', 'the same with the tuned model’s numbers'],
    [
      'Recall needed to beat tuning',
      '(tuned from memory − m) ÷ (right with passage − m), where m = right from memory × memory that survives',
    ],
  ],
  memory: [
    ['Weights, bytes', 'parameters × 2 in 16 bits, × 1 in 8, × 4.127 ÷ 8 in 4 (QLoRA); in 8 and 4 bits the embeddings stay in 16'],
    [
      'Keys and values, bytes',
      '2 × layers × heads that keep them × their width × 2 (1 in 8 bits) × tokens × texts at once; when serving',
    ],
    ['Adapter, bytes', '2 for each of its parameters: rank × (in + out) of every matrix of every layer'],
    ['Gradients and optimizer, bytes', '14 for each trained parameter: Adam in mixed precision, with its copy in 32 bits'],
    [
      'Activations, bytes',
      'tokens × texts at once × (layers × width × 2 + width × 34 + vocabulary × 10), where only the input of each layer is kept; when tuning',
    ],
    ['Fits', 'all of it + driver and libraries × cards ≤ memory of a GPU × cards'],
    ['GB', '10⁹ bytes'],
  ],
};
