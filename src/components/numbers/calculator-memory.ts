/** The memory calculator as one file, which comes once a reader changes a number. */
export { MemoryResult as Result } from './MemoryResult.tsx';
export { memoryResult as compute } from './memory-result.ts';
