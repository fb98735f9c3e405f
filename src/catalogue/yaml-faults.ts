/** Where a fault of YAML begins: the parser says where it noticed, which is often lines below. Pure. */
import { isCollection, visit, type Document } from 'yaml';

/** Where the quotation mark or bracket stands that was never closed, or the line that is indented too far. */
export function startOf(error: { message: string; pos: [number, number] }, document: Document, yaml: string): number {
  const [noticed] = error.pos;
  if (/^Missing closing .quote/.test(error.message)) {
    return lastBefore(document, noticed, (node) => 'type' in node && String(node.type).startsWith('QUOTE'));
  }
  if (/^Flow (map|sequence)/.test(error.message)) {
    return lastBefore(document, noticed, (node) => isCollection(node) && node.flow === true);
  }
  if (/^Nested mappings/.test(error.message)) {
    const end = yaml.indexOf('\n', noticed);
    const line = yaml.slice(yaml.lastIndexOf('\n', noticed - 1) + 1, end);
    // Either the line holds a second ": ", or the next is indented as if it belonged to this one.
    return line.split(/:(?= |$)/).length > 2 || end < 0 ? noticed : end + 1;
  }
  return noticed;
}

function lastBefore(document: Document, offset: number, fits: (node: object) => boolean): number {
  let last = offset;
  let found = -1;
  visit(document, {
    Node(_key, node) {
      const start = node.range?.[0] ?? Infinity;
      if (start <= offset && start > found && fits(node)) last = found = start;
    },
  });
  return last;
}
