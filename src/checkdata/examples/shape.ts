/** What form an example has, and what is wrong with that form. */
import { fieldOf, type Row } from '../files/table.ts';
import type { Example, Fault, FaultKind, Shape } from './kinds.ts';

const ROLES = new Set(['system', 'developer', 'user', 'assistant', 'tool', 'function']);
/** The roles of ShareGPT files, with those they mean. */
const SHAREGPT: Record<string, string> = {
  human: 'user',
  gpt: 'assistant',
  system: 'system',
  user: 'user',
  assistant: 'assistant',
};

const INPUTS = ['prompt', 'instruction', 'input', 'question', 'query', 'source'];
const OUTPUTS = ['completion', 'output', 'response', 'answer', 'target', 'chosen', 'output_text'];
const TEXTS = ['text', 'sentence', 'content', 'message', 'review', 'utterance', 'document'];
const LABELS = ['label', 'class', 'category', 'intent', 'sentiment', 'target', 'tag'];

type Read = Pick<Example, 'shape' | 'input' | 'output' | 'faults'>;

const fault = (kind: FaultKind, detail?: string): Fault => ({ kind, ...(detail === undefined ? {} : { detail }) });

/** Reads one object. */
export function readShape(value: unknown): Read {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { faults: [fault('missing-field', 'not an object')] };
  const row = value as Row;
  if ('messages' in row) return chat(row.messages);
  if ('conversations' in row) return chat(sharegpt(row.conversations));
  const label = fieldOf(row, LABELS);
  const text = fieldOf(row, TEXTS);
  const output = fieldOf(row, OUTPUTS);
  const input = fieldOf(row, INPUTS);
  if (has(row, INPUTS) && has(row, OUTPUTS)) return pair(row, input, output);
  if (has(row, TEXTS) && has(row, LABELS)) return labelled(text?.value, label?.value);
  if (has(row, INPUTS) && has(row, LABELS)) return labelled(input?.value, label?.value);
  const there = Object.keys(row).slice(0, 4).join(', ') || 'none';
  return { faults: [fault('missing-field', `fields: ${there}`)] };
}

const has = (row: Row, names: readonly string[]) => Object.keys(row).some((key) => names.includes(key.trim().toLowerCase()));

function sharegpt(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((turn: unknown) => {
    const { from, value: content } = (turn ?? {}) as Row;
    return { role: typeof from === 'string' ? (SHAREGPT[from] ?? from) : undefined, content };
  });
}

function pair(row: Row, input: ReturnType<typeof fieldOf>, output: ReturnType<typeof fieldOf>): Read {
  const instruction = has(row, ['instruction']);
  const more = instruction && typeof row.input === 'string' ? row.input : undefined;
  const shape: Shape = instruction ? 'instruction' : 'pair';
  const wrong = wrongTypes({ input: input?.value, output: output?.value });
  if (wrong.length > 0) return { shape, faults: wrong };
  const asked = input!.value as string;
  return checkedForEmpty({ shape, input: more ? `${asked}\n\n${more}` : asked, output: output!.value as string, faults: [] });
}

function labelled(text: unknown, label: unknown): Read {
  const named = typeof label === 'number' || typeof label === 'boolean' ? String(label) : label;
  const wrong = wrongTypes({ text, label: named ?? '' });
  if (wrong.length > 0) return { shape: 'label', faults: wrong };
  return checkedForEmpty({ shape: 'label', input: text as string, output: (named ?? '') as string, faults: [] });
}

const wrongTypes = (texts: Record<string, unknown>): Fault[] =>
  Object.entries(texts).flatMap(([name, value]) =>
    typeof value === 'string' ? [] : [fault('wrong-type', `${name} is ${nameOf(value)}`)],
  );

const nameOf = (value: unknown) =>
  value === null || value === undefined
    ? 'nothing'
    : Array.isArray(value)
      ? 'a list'
      : `a ${typeof value}`.replace('a object', 'an object');

function checkedForEmpty(read: Read): Read {
  const empty = [read.input, read.output].map((text) => text?.trim() === '');
  if (empty[0]) read.faults.push(fault('empty', 'the input'));
  else if (empty[1]) read.faults.push(fault('empty', 'the output'));
  return read;
}

/** The text of a message: a text, or a list of parts of which some are texts. */
function contentOf(content: unknown): string | undefined {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content) || content.length === 0) return undefined;
  const parts = content.map((part: unknown) => (typeof part === 'object' && part !== null ? part : {}) as Row);
  return parts.every(({ type }) => typeof type === 'string')
    ? parts.map(({ text }) => (typeof text === 'string' ? text : '')).join('\n')
    : undefined;
}

function chat(messages: unknown): Read {
  if (!Array.isArray(messages) || messages.length === 0) return { shape: 'chat', faults: [fault('missing-field', 'messages')] };
  const faults: Fault[] = [];
  const turns: { role: string; text: string; calls: boolean }[] = [];
  for (const message of messages as unknown[]) {
    if (typeof message !== 'object' || message === null)
      return { shape: 'chat', faults: [fault('wrong-type', 'a message is no object')] };
    const { role, content, tool_calls, function_call } = message as Row;
    const calls = tool_calls !== undefined || function_call !== undefined;
    if (typeof role !== 'string' || role === '') faults.push(fault('missing-role', 'a message without a role'));
    else if (!ROLES.has(role)) faults.push(fault('odd-role', role.slice(0, 30)));
    const text = contentOf(content);
    if (text === undefined && !calls) {
      if ('content' in message) faults.push(fault('wrong-type', `content is ${nameOf(content)}`));
      else faults.push(fault('missing-field', 'content'));
    }
    turns.push({ role: typeof role === 'string' ? role : '', text: text ?? '', calls });
  }
  if (faults.length === 0) faults.push(...order(turns.map(({ role }) => role)));
  const last = turns.findLastIndex(({ role }) => role === 'assistant');
  if (faults.length > 0 || last < 0) return { shape: 'chat', faults };
  const before = turns.slice(0, last);
  const output = turns[last]!;
  if (before.some(({ role, text, calls }) => (role === 'user' || role === 'assistant') && text.trim() === '' && !calls))
    faults.push(fault('empty', 'a message'));
  else if (output.text.trim() === '' && !output.calls) faults.push(fault('empty', 'the output'));
  const asked = before.filter(({ role }) => role !== 'system' && role !== 'developer');
  return {
    shape: 'chat',
    input: asked.map(({ text }) => text).join('\n'),
    output: output.calls ? JSON.stringify(messages[last]) : output.text,
    faults,
  };
}

function order(roles: readonly string[]): Fault[] {
  if (!roles.includes('user')) return [fault('missing-role', 'no message of the user')];
  if (!roles.includes('assistant')) return [fault('missing-role', 'no message of the assistant')];
  if (roles.at(-1) !== 'assistant') return [fault('role-order', `the last message is the ${roles.at(-1)!}’s`)];
  const late = roles.findIndex(
    (role, index) =>
      index > 0 && role === 'system' && roles.slice(0, index).some((earlier) => earlier === 'user' || earlier === 'assistant'),
  );
  return late < 0 ? [] : [fault('role-order', 'a system message after the others')];
}
