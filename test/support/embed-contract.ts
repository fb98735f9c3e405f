/** What v1 of the embedded advisor promises, gathered from the code that keeps it. */
import { APPROACHES, type Model } from '../../src/decision/index.ts';
import { LEAST_HEIGHT, MOST_HEIGHT, WIDTH_CLASSES } from '../../src/embed/heights.ts';
import { messagesSchema } from '../../src/embed/messages.ts';
import { RESERVED } from '../../src/embed/parameters.ts';

/** What the schema says of one kind of message. */
export interface MessageSchema {
  properties: Record<string, Record<string, unknown>>;
  required: string[];
}

/** @param loader source of the loader: what it observes and tells stands nowhere else */
export function contractOf(model: Model, loader: string) {
  return {
    element: 'approach-advisor',
    attributes: ['theme', 'accent', 'compact', 'answers', 'height', 'label'],
    events: ['advisor-ready', 'advisor-answer', 'advisor-result'],
    methods: ['getState', 'reset'],
    sandbox: /'sandbox', '([^']+)'/.exec(loader)?.[1],
    parameters: [...RESERVED],
    heights: WIDTH_CLASSES,
    autoHeight: { least: LEAST_HEIGHT, most: MOST_HEIGHT },
    approaches: [...APPROACHES],
    variants: [...new Set(model.candidates.map(({ variant }) => variant))],
    questions: Object.fromEntries(model.questions.map(({ id, options }) => [id, options])),
    messages: (messagesSchema() as unknown as { oneOf: MessageSchema[] }).oneOf,
  };
}
