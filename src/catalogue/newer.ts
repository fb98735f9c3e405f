import { statSync } from 'node:fs';
import { join } from 'node:path';

/** A checkout writes its files within this time. */
const AT_ONCE = 1000;

/** Which of two files was touched last, and so is more likely the one at fault; the second where that cannot be told. */
export function newerOf(root: string, first: string, second: string): string {
  return touched(root, first) - touched(root, second) > AT_ONCE ? first : second;
}

function touched(root: string, file: string): number {
  return statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
