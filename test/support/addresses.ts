/** Addresses as people and programs garble them: the part after the path, from a seed. */
import fc from 'fast-check';

/** What is really met there, beside anything at all. */
const NASTY = [
  '__proto__', 'constructor', 'toString', '%', '%zz', '%00', '%E0%A4%A', '&&', '==', '#', '?', '\u202e', '🚀', '1e999', '-0', 'NaN',
  '3,5', ' ', '+', '\0', '\ud800',
]; // prettier-ignore

/**
 * Queries such as `?gap=facts&__proto__==%zz`.
 *
 * @param ids names that mean something to the page
 */
export function queries(ids: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(...ids, 'v', 'w', 'utm_source', 'fbclid'),
    fc.constantFrom(...NASTY),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.double().map(String),
  );
  return fc
    .array(fc.tuple(piece, fc.constantFrom('=', '', '==', '%3D'), piece), { maxLength: 12 })
    .map((parts) => `?${parts.map((part) => part.join('')).join('&')}`);
}
