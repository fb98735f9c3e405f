/** The only script of an ordinary page: theme switch, cards for notes and terms, and the door to the search. */
import { openCards } from '../components/cards.ts';
import { installSearch } from '../search/install.ts';
import { layOutTheRest } from './late-layout.ts';

const root = document.documentElement;
const toggle = document.querySelector<HTMLButtonElement>('[data-theme-toggle]');
if (toggle) {
  toggle.hidden = false;
  toggle.addEventListener('click', () => {
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    try {
      localStorage.setItem('theme', root.dataset.theme);
    } catch {
      // Storage refused: the choice lasts for this page.
    }
  });
}
openCards();
document.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLButtonElement>('[data-copy-markdown]');
  if (button) void import('../components/copy-markdown.ts').then(({ offerMarkdown }) => offerMarkdown(button));
});
installSearch();
layOutTheRest();
