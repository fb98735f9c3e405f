/** The file `_headers`: a path with `*` at the margin, its headers indented below. */
export interface HeaderRule {
  /** Path as in `_headers`: `*` at its end stands for anything. */
  path: string;
  headers: [name: string, value: string][];
}

/** Reads a `_headers` file. */
export function readHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (/^\S/.test(line)) rules.push({ path: line.trim(), headers: [] });
    const header = /^\s+([^:]+):\s*(.*)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1]!, header[2]!]);
  }
  return rules;
}
