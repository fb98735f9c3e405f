/** Reads what was typed into the field of `OwnWords.astro`. Loaded when the field is touched. */
import { h, render } from 'preact';
import labels from 'virtual:decision/labels';
import model from 'virtual:decision/model';
import packed from 'virtual:reading/data';
import type { Answers } from '../decision/index.ts';
import { unpack } from '../reading/pack.ts';
import { readSoon } from '../reading/soon.ts';
import { addressOf, fromAddress } from './address.ts';
import { keep, readKept } from './kept.ts';
import { Understood } from './Understood.tsx';

const data = unpack(packed);
let turn = 0;

/** Reads an example and drops the result: what a browser has run once, on some length, runs twice as fast when somebody waits for it. */
export const warmUp = (example: string) => readSoon(example.repeat(30), data);

/**
 * Reads the text and shows what was understood.
 *
 * @param into where it is shown
 * @param page the advisor's address; empty on the advisor's own page
 */
export async function understand(text: string, into: HTMLElement, page: string): Promise<void> {
  turn += 1;
  const mine = turn;
  const reading = await readSoon(text, data, () => mine !== turn);
  if (reading === false) return;
  render(h(Understood, { reading, length: text.length, labels, onUse: (answers) => takeOver(answers, page) }), into);
}

/** What was taken over last: another reading takes its place, as does the same with fewer ticks. */
let taken: Answers = {};

/** The answers go where every other answer goes: into the address, and the advisor reads it. The result, which needs the engine, is left to it. */
function takeOver(answers: Answers, page: string): void {
  const before = fromAddress(model, page === '' ? location.search || readKept() : '');
  const stay = Object.entries(before.answers).filter(([question, option]) => taken[question] !== option);
  const all: Answers = { ...Object.fromEntries(stay), ...answers };
  taken = answers;
  const numbers = Object.fromEntries(
    Object.entries(before.numbers).filter(([question]) => all[question] === before.answers[question]),
  );
  const query = addressOf(model, all, null, '', { ...before, numbers });
  if (page !== '') return location.assign(page + query);
  keep(query);
  history.pushState(null, '', location.pathname + query);
  dispatchEvent(new PopStateEvent('popstate'));
  // After what the advisor does at once.
  setTimeout(() => document.querySelector<HTMLElement>('[data-advisor-result] .headline')?.focus());
}
