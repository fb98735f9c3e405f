/** The frame's end of the conversation with the page around it. */
import type { Answers, Assessment, Core, Model } from '../decision/index.ts';
import { parseQuery } from '../decision/index.ts';
import type { Body, FromFrame, FromHost } from './messages.ts';
import { accentOf, lookOf, RESERVED, themeOf, applyLook } from './parameters.ts';

/** Longer than any query that the advisor writes. */
const LONGEST = 4000;

/** Says something to the page around; a frame that is a page of its own has nobody to talk to. */
export function send(body: Body<FromFrame>): void {
  if (parent === window) return;
  const message = { source: 'approach-advisor', v: 1, ...body };
  try {
    // Where the browser names the page around, nobody else is told.
    parent.postMessage(message, location.ancestorOrigins?.[0] ?? '*');
  } catch {
    // The page around has no origin that could be named, as a sandboxed one. Nothing in a message is secret.
    parent.postMessage(message, '*');
  }
}

/** Says the result. How it holds when evidence is read otherwise takes code of its own, which is fetched first. */
export async function sendResult(model: Model, { assessment }: Core): Promise<void> {
  const { winner, variant, status, version, answers } = assessment;
  latest = assessment;
  const { open } = await import('../decision/open.ts');
  // While the code came, the reader may have gone on.
  if (latest !== assessment) return;
  const { firmness } = open(model).at(answers).readings();
  send({ type: 'result', winner, variant, status, firmness, model: version, answers });
}

let latest: Assessment | undefined;

/**
 * Obeys the page around, and nobody else: other frames may send what they like. The look is put on here.
 *
 * @param apply called with answers to take over
 * @returns ends listening
 */
export function onAnswers(model: Model, apply: (answers: Answers) => void): () => void {
  let look = lookOf(location.search);
  let waiting: string | undefined;
  // However many messages come at once, the widget follows the last of them.
  const applySoon = (query: string) => {
    if (waiting === undefined) {
      setTimeout(() => {
        apply(parseQuery(model, waiting!, RESERVED).answers);
        waiting = undefined;
      });
    }
    waiting = query;
  };
  const hear = ({ source, data }: MessageEvent<Partial<FromHost> | null>) => {
    if (source !== parent || parent === window || typeof data !== 'object') return;
    if (data?.source !== 'approach-advisor' || data.v !== 1) return;
    if (data.type === 'reset') applySoon('');
    else if (data.type === 'set') {
      if ('theme' in data) look = { ...look, theme: themeOf(data.theme) };
      if ('accent' in data) look = { ...look, accent: accentOf(data.accent) };
      if ('compact' in data) look = { ...look, compact: data.compact === true };
      applyLook(document.documentElement, look);
      if (typeof data.answers === 'string' && data.answers.length <= LONGEST) applySoon(data.answers);
    }
  };
  addEventListener('message', hear);
  return () => removeEventListener('message', hear);
}

/** Tells the page around, now and after every change, how high the content is. */
export function sendHeight(content: HTMLElement): void {
  let last = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    send({ type: 'resize', height });
    // Where frames can size themselves, the browser measures again only when asked.
    try {
      (window as { requestResize?: () => void }).requestResize?.();
    } catch {
      // Refused where the page around does not size its frames; it has the message.
    }
  }).observe(content);
}
