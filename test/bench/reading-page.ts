/** What `reading.ts` times in a browser: the reader, and its data unpacked as a page does it. */
import { unpack } from '../../src/reading/pack.ts';
import { readSoon } from '../../src/reading/soon.ts';

const reader = { unpack, readSoon };
export type Reader = typeof reader;
Object.assign(globalThis, { reader });
