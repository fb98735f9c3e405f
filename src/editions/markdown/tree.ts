/** Small questions asked of an HTML tree. Pure. */
import type { HastNode } from 'satteri';

export type Element = Extract<HastNode, { type: 'element' }>;

export function isElement(node: HastNode, ...tags: string[]): node is Element {
  return node.type === 'element' && (tags.length === 0 || tags.includes(node.tagName));
}

export function childrenOf(node: HastNode): readonly HastNode[] {
  return 'children' in node ? (node.children as readonly HastNode[]) : [];
}

export function hasClass(node: Element, name: string): boolean {
  const { className } = node.properties;
  return Array.isArray(className) ? className.includes(name) : className === name;
}

/** An attribute as text; boolean attributes that are present are empty. */
export function attribute(node: Element, name: string): string | undefined {
  const value = node.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  if (value === true) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}

export function textOf(node: HastNode): string {
  return node.type === 'text' ? node.value : childrenOf(node).map(textOf).join('');
}

/** Every element below a node, in document order. */
export function* elementsOf(node: HastNode): Generator<Element> {
  for (const child of childrenOf(node)) {
    if (isElement(child)) yield child;
    yield* elementsOf(child);
  }
}

export function find(node: HastNode, matches: (element: Element) => boolean): Element | undefined {
  for (const child of childrenOf(node)) {
    const found = isElement(child) && matches(child) ? child : find(child, matches);
    if (found) return found;
  }
  return undefined;
}
