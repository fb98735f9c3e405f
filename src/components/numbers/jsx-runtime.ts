/**
 * JSX as elements of the page, for results that are drawn anew as a whole when a number changes.
 *
 * The build draws the same components with Preact. In the browser they keep no state, so Preact's comparing (4 kB of the 15 that
 * a page may load) has nothing to do. `imports` in `package.json` says which of the two stands behind `#results`.
 */
type Child = Node | string | number | boolean | null | undefined | readonly Child[];
type Props = Readonly<Record<string, unknown>> & { readonly children?: Child };
type Kind = string | ((props: Props) => Node);

const SVG = 'http://www.w3.org/2000/svg';
/** Elements of drawings; `a` is one of the page, since no result links from within its drawing. */
const DRAWN = /^(svg|g|line|path|rect|circle|text|defs|pattern)$/;

/** A component's result, or an element with its attributes; what is false or missing is left out. */
export function jsx(kind: Kind, props: Props): Node {
  if (typeof kind === 'function') return kind(props);
  const element = DRAWN.test(kind) ? document.createElementNS(SVG, kind) : document.createElement(kind);
  for (const [name, value] of Object.entries(props)) {
    if (name === 'children' || value === undefined || value === null || value === false) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...nodesOf(props.children));
  return element;
}
export { jsx as jsxs, jsx as jsxDEV };

/** Children without an element of their own. */
export function Fragment({ children }: Props): Node {
  const fragment = new DocumentFragment();
  fragment.append(...nodesOf(children));
  return fragment;
}

function nodesOf(child: Child): (Node | string)[] {
  if (Array.isArray(child)) return child.flatMap(nodesOf);
  if (child instanceof Node) return [child];
  return typeof child === 'string' || typeof child === 'number' ? [String(child)] : [];
}
