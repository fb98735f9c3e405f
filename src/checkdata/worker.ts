/** The tools in a worker: files come in, progress and one report go out. */
import { documents, examples, questions, type Source } from './index.ts';

export interface Order {
  tool: 'documents' | 'questions' | 'examples';
  files: { file: File; name: string }[];
  exact?: boolean;
  limit?: number;
  pasted?: string;
  made?: boolean;
  asOf: string;
}

export type Answer = { step: string; share: number } | { report: unknown; files: Record<string, Blob> } | { failed: string };

/** What a worker has of its global scope; its library of types would take the page's own events from all other files. */
const scope = globalThis as unknown as {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent<Order>) => void) | null;
  addEventListener(type: 'message', hear: (event: MessageEvent<Order>) => void): void;
};
const say = (answer: Answer) => scope.postMessage(answer);
/** Milliseconds between two words of progress. */
const PAUSE = 80;

let last = 0;
const step = (what: string, share: number) => {
  const now = performance.now();
  if (now - last < PAUSE) return;
  last = now;
  say({ step: what, share });
};

const sourceOf = ({ file, name }: Order['files'][number]): Source => ({
  name,
  size: file.size,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});

scope.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  last = 0;
  run(data).then(say, (error: unknown) => say({ failed: (error as Error).message }));
});

async function run({ tool, files, exact, limit, pasted, made, asOf }: Order): Promise<Answer> {
  const sources = files.map(sourceOf);
  if (tool === 'documents') return { report: await documents(sources, { exact: exact ?? false, step }), files: {} };
  if (tool === 'questions') {
    const report = await questions({ sources, asOf, ...(pasted === undefined ? {} : { pasted }), made: made ?? false }, step);
    return { report, files: { 'golden-set.jsonl': new Blob([report.golden]) } };
  }
  const { report, train, test } = await examples(sources, { step, ...(limit === undefined ? {} : { limit }) });
  return {
    report,
    files: { 'train.cleaned.jsonl': new Blob([train]), ...(test === '' ? {} : { 'test.cleaned.jsonl': new Blob([test]) }) },
  };
}
