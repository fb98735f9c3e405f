/** Brings the frame to life: the advisor as on the site, with the page around it in place of the address bar. */
import { h, hydrate } from 'preact';
import labels from 'virtual:decision/labels';
import model from 'virtual:decision/model';
import { Advisor } from '../advisor/Advisor.tsx';
import { fromAddress } from '../advisor/address.ts';
import type { Embedding } from '../advisor/types.ts';
import type { Answers } from '../decision/index.ts';
import { onAnswers, send, sendHeight, sendResult } from './bridge.ts';
import { RESERVED } from './parameters.ts';
import { PLACES } from './places.ts';

const root = document.querySelector<HTMLElement>('[data-advisor-frame]')!;
let listening = false;

const embedding: Embedding = {
  start: () => fromAddress(model, location.search, RESERVED),
  answered(before: Answers, after: Answers) {
    for (const question of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (before[question] !== after[question]) send({ type: 'answer', question, option: after[question] ?? null, answers: after });
    }
  },
  result(result) {
    if (!listening) send({ type: 'ready', answers: result.assessment.answers });
    listening = true;
    void sendResult(model, result);
  },
  onAnswers: (apply) => onAnswers(model, apply),
};

/** A sandbox without `allow-forms` drops a submission before the form hears of it; the press of the button still comes. */
root.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[type=submit]') : null;
  if (!button?.form) return;
  event.preventDefault();
  button.form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
});

hydrate(
  h(Advisor, {
    model,
    labels,
    ...PLACES,
    live: true,
    embedding,
  }),
  root,
);
root.hidden = false;
// A page has one main part. Read by itself this document is it; in a frame, the page around has its own.
if (parent !== window) document.querySelector('[role=main]')?.removeAttribute('role');
sendHeight(document.body);
