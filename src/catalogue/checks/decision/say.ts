/** How the checks of the model's files say what is wrong, and what several of them say of a list. */

export type Say = (path: PropertyKey[], what: string, cure: string) => void;
/** Question → its options. */
export type Asked = ReadonlyMap<string, ReadonlySet<string>>;

/** Names that may stand once in a list. */
export function twice(names: readonly string[], list: PropertyKey[], key: string, say: Say): void {
  for (const [at, name] of names.entries())
    if (names.indexOf(name) < at) say([...list, at, key], `"${name}" stands in this list already.`, 'Keep one of the two.');
}
