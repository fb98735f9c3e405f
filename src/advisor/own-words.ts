/** Reads what was typed into the field of `OwnWords.astro`. Loaded when the field is touched. */
import { h, render } from 'preact';
import labels from 'virtual:decision/labels';
import model from 'virtual:decision/model';
import packed from 'virtual:reading/data';
import type { Answers } from '../decision/index.ts';
import { unpack } from '../reading/pack.ts';
import { readSoon } from '../reading/soon.ts';
import { addressOf, READ, type ReadAnswers } from './address.ts';
import { Understood } from './Understood.tsx';

const data = unpack(packed);
let turn = 0;

/** Reads an example and drops the result: what a browser has run once, on some length, runs twice as fast when somebody waits for it. */
export const warmUp = (example: string) => readSoon(example.repeat(9), data);

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

/** On the advisor's own page it takes the answers; from another page, or where it is not there yet, they go into its address. */
function takeOver(answers: Answers, page: string): void {
  const told = new CustomEvent<ReadAnswers>(READ, { cancelable: true, detail: { answers, instead: taken } });
  taken = answers;
  if (page !== '' || dispatchEvent(told)) location.assign(addressOf(model, answers, null, page || location.pathname));
}
