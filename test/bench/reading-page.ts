/** What `reading.ts` times in a browser: the reader, and its data unpacked as a page does it. */
export { unpack } from '../../src/reading/pack.ts';
export { readSoon } from '../../src/reading/soon.ts';
