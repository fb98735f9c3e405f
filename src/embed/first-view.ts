/** The frame as it stands before any script runs; rendered once, at build. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import labels from 'virtual:decision/labels';
import model from 'virtual:decision/model';
import { Advisor } from '../advisor/Advisor.tsx';
import type { Embedding } from '../advisor/types.ts';
import { SITE } from '../site.ts';
import { PLACES } from './places.ts';

/** Nobody is around yet; that there will be decides which buttons are drawn. */
const NOBODY: Embedding = {
  start: () => ({
    answers: {},
    notSure: [],
    ignored: [],
    changed: [],
    claimed: { winner: null, version: null },
    from: null,
    numbers: {},
    beside: null,
    ask: null,
  }),
  answered: () => undefined,
  result: () => undefined,
  onAnswers: () => () => undefined,
};

export interface FirstView {
  html: string;
  /** Their names, for the text that stands in for the widget. */
  approaches: readonly string[];
  /** What the site that it comes from calls itself. */
  site: string;
}

/** Renders the advisor without answers, exactly as the browser will at first. */
export function firstView(): FirstView {
  const html = renderToString(h(Advisor, { model, labels, ...PLACES, embedding: NOBODY }));
  return { html, approaches: Object.values(labels.approaches), site: SITE.name };
}
