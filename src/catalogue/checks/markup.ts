/** Content holds Markdown, our two marks and our components: no HTML, no code, nothing that merely looks like a mark. */
import { citedIn, splitCitations } from '../../prose/syntax.ts';
import type { Ids } from '../links.ts';
import { visibleText, walk, type MarkdownNode, type Passage } from '../passages.ts';
import type { Place } from '../problem.ts';
import type { Report } from '../report.ts';

interface Component {
  /** Property → the form of its value. */
  properties: Readonly<Record<string, RegExp>>;
  optional?: readonly string[];
  /** As an editor should write it. */
  form: string;
}

/** The components that pages may use; `src/components/mdx/` draws them. */
export const COMPONENTS: Readonly<Record<string, Component>> = {
  Findings: {
    properties: { ids: /^\[\s*(['"])[a-z0-9-]+\1(\s*,\s*(['"])[a-z0-9-]+\3)*\s*,?\s*\]$/ },
    form: "<Findings ids={['one', 'two']} />",
  },
  Picture: { properties: { id: /^[a-z0-9-]+$/ }, form: '<Picture id="one" />' },
  Example: { properties: { title: /\S/ }, form: '<Example title="…">' },
  Calc: { properties: {}, form: '<Calc>0.107</Calc>' },
  Aside: {
    properties: { kind: /^(note|warning|contested)$/, title: /\S/ },
    optional: ['title'],
    form: '<Aside kind="note">, with "warning" or "contested" for other kinds',
  },
};

/** @param findings by whose ids a citation without its mark is known */
export function checkMarkup(passages: readonly Passage[], findings: Ids, report: Report): void {
  for (const passage of passages) {
    for (const node of walk(passage.tree)) checkNode(passage, node, findings, report);
    if (passage.path !== undefined) checkParagraph(passage, passage.path, report);
  }
}

/** Blocks of Markdown, for which a field has no room. */
const BLOCKS = new Set(['paragraph', 'heading', 'list', 'table', 'code', 'blockquote', 'thematicBreak']);

function checkParagraph(passage: Passage, path: readonly PropertyKey[], report: Report): void {
  const { children = [] } = passage.tree;
  const strange = children.find(({ type }, at) => BLOCKS.has(type) && (type !== 'paragraph' || at > 0));
  if (!strange) return;
  const line = passage.source.split('\n')[(strange.position?.start.line ?? 1) - 1]!.trim();
  report.say('misplaced', passage.placeOf(strange, line.slice(0, 20)), {
    what: `"${path.map(String).join('.')}" is one paragraph, and “${line.slice(0, 60)}” begins a block of its own.`,
    cure: 'Join it, or begin it with other marks: "#", "-", ">" and four blanks begin blocks.',
  });
}

function checkNode(passage: Passage, node: MarkdownNode, findings: Ids, report: Report): void {
  const place = passage.placeOf(node, beginningOf(node));
  switch (node.type) {
    case 'text':
      for (const text of lookalikes(node.value ?? '', findings)) {
        report.say('malformed-citation', passage.placeOf(node, text), { text });
      }
      for (const [of, pattern] of LOOKALIKES) {
        const text = pattern.exec(node.value ?? '')?.[0].trim();
        if (text !== undefined) report.say('lookalike', passage.placeOf(node, text), { text, of });
      }
      return;
    case 'html':
      return report.say('raw-html', place, { tag: /^<\/?([a-z0-9-]+)/i.exec(node.value ?? '')?.[1] ?? '!--' });
    case 'footnoteReference':
    case 'footnoteDefinition':
      return report.say('lookalike', place, { text: '[^…]', of: 'a footnote' });
    case 'link': {
      const cited = citedIn(visibleText(node))[0];
      if (cited !== undefined) report.say('malformed-citation', passage.placeOf(node, `@${cited}`), { text: `[… [@${cited}]](…)` });
      return;
    }
    case 'image':
    case 'imageReference':
      return report.say('image', place);
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression': {
      const code = (node.value ?? '').split('\n')[0]!;
      if (/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value ?? '')) return; // a comment for other editors
      return report.say('code-in-prose', place, { code: node.type === 'mdxjsEsm' ? code : `{${code}}` });
    }
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return checkComponent(node, place, report);
    default:
  }
}

/** How a node begins as it was written, for those in fields, of which the parser knows no line. */
function beginningOf({ type, name, value }: MarkdownNode): string | undefined {
  if (type.startsWith('mdxJsx')) return `<${name ?? ''}`;
  if (type.endsWith('Expression')) return `{${value?.split('\n')[0]}`;
  return type === 'image' ? '![' : undefined;
}

function checkComponent(node: MarkdownNode, place: Place, report: Report): void {
  const name = node.name ?? '';
  if (name === '' || /^[a-z]/.test(name)) return report.say('raw-html', place, { tag: name });
  const component = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (!component) return report.say('unknown-component', place, { name, known: Object.keys(COMPONENTS) });
  const { form, properties, optional = [] } = component;
  const given = new Map((node.attributes ?? []).map((one) => [one.name ?? '…', valueOf(one.name, one.value)]));
  for (const property of given.keys()) {
    if (!(property in properties)) report.say('component-property', place, { name, fault: `has no property "${property}"`, form });
  }
  if (name !== 'Findings' && name !== 'Picture' && visibleText(node).trim() === '')
    report.say('component-property', place, { name, fault: 'holds nothing', form: `${form} … </${name}>` });
  if (name === 'Calc' && !/\d/.test(visibleText(node)))
    report.say('component-property', place, { name, fault: 'holds no number', form });
  const ids = (given.get('ids')?.match(/[a-z0-9-]+/g) ?? []) as string[];
  const again = ids.find((id, at) => ids.indexOf(id) < at);
  if (again !== undefined) report.say('component-property', place, { name, fault: `shows "${again}" twice`, form });
  for (const [property, wanted] of Object.entries(properties)) {
    const value = given.get(property);
    if (value === undefined && optional.includes(property)) continue;
    if (value === undefined) report.say('component-property', place, { name, fault: `lacks "${property}"`, form });
    else if (!wanted.test(value))
      report.say('component-property', place, { name, fault: `has a "${property}" that it cannot use`, form });
  }
}

/** A property's text; of `ids` the list in its braces. Other code is no text that a page could show. */
function valueOf(name: string | undefined, value: unknown): string {
  const code = typeof value === 'object' && value !== null && 'value' in value;
  const text = code ? String(value.value) : String(value ?? '');
  return /^\s*(['"`])([^'"`]*)\1\s*$/.exec(text)?.[2] ?? (code && name !== 'ids' ? '' : text);
}

/** What writers mean by a mark that Markdown did not take for one. */
const LOOKALIKES: readonly (readonly [string, RegExp])[] = [
  ['a link', /\[[^\][]*\] ?\((?!term:)[^\s)]*[/#.\\][^\s)]*\)?/],
  // Where a blank ends the address, what stands before the blank is taken for a link by itself.
  ['a link', /\[[^\][]*\] ?\($/],
  ['a link with its brackets the wrong way round', /\([^()\n]+\)\[(?:\/|#|https?:)[^\]\s]*\]/],
  ['a link by reference', /\[[^\][]+\]\[[^\][]*\]/],
  ['a link of a wiki', /\[\[(?!@)[^\][]+\]\]/],
  ['a footnote', /\[\^[^\][]+\]/],
  ['bold text', /\*\*(?=\S)[^*\n]*|[^*\n]*\S\*\*/],
  ['a row of a table', /^\|.*\|\s*$/m],
  ['a heading', /^#{1,6}[\p{L}\d]/u],
];

/** What looks like a citation or a definition and was not taken for one. */
function lookalikes(text: string, findings: Ids): string[] {
  const rest = splitCitations(text)
    .map((piece) =>
      'cited' in piece ? (new Set(piece.cited).size < piece.cited.length ? `[@${piece.cited.join('; @')} ]` : '\0') : piece.text,
    )
    .join('');
  const nested = rest.match(/\[\0\]/g) === null ? [] : [`[[@${citedIn(text)[0]}]]`];
  const unmarked = [...rest.matchAll(/(?<![\p{L}\d./[;\s]|\[\s*)@([a-z0-9-]+)|(?<=\s|^)@([a-z0-9-]+)/gu)]
    .filter(([, one, other]) => findings.known.has(one ?? other ?? ''))
    .map(([whole]) => whole);
  const marked = rest.match(/\[\s*@[^\]]*\]?|\[[a-z0-9-]+@\]|\]\(\s*term:[^)]*\)?/g) ?? [];
  const bare = [...rest.matchAll(/\[([a-z0-9-]+(?:\s*[;,]\s*[a-z0-9-]+)*)\]/g)]
    .filter(([, ids]) => ids!.split(/[;,]/).every((id) => findings.known.has(id.trim())))
    .map(([whole]) => whole);
  const told = [...marked, ...bare];
  return [...told, ...nested, ...unmarked.filter((one) => !told.some((other) => other.includes(one)))];
}
