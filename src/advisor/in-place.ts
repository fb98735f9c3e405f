/** Puts the advisor itself where its short form stood, at the answer that the reader wants to change. */
import { mount } from './mount.ts';

/**
 * @param short the short form; its data say with which answers to begin
 * @param ask the question to put first
 */
export function open(short: HTMLElement, ask: string): void {
  const root = document.createElement('div');
  root.className = 'advisor-root';
  const { preset = '', page = '', base = '' } = short.dataset;
  Object.assign(root.dataset, { advisor: '', preset, page, base, ask });
  short.replaceChildren(root);
  mount(root);
}
