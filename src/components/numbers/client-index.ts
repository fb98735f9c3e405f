/** The overview in the browser: old links with numbers go on to the page that has them; prices past their day are marked. */
const page = document.querySelector<HTMLElement>('[data-numbers-index]');
if (page) {
  const owners = JSON.parse(page.dataset.numbersIndex!) as Record<string, string>;
  const anchor = location.hash.slice(1);
  const asked = [...new URLSearchParams(location.search).keys()].map((key) => owners[key]).filter((owner) => owner !== undefined);
  const to = Object.values(owners).includes(anchor) ? anchor : asked[0];
  if (asked.length > 0 && to) location.replace(`${location.pathname.replace(/\/?$/, '/')}${to}/${location.search}`);
  // Only the reader's own clock knows which prices have to be looked up again.
  const today = new Date().toISOString().slice(0, 10);
  const past = [...page.querySelectorAll<HTMLElement>('[data-review-by]')].filter(({ dataset }) => dataset.reviewBy! < today);
  if (past.length > 0) void import('./aged.ts').then(({ markPast }) => markPast(page, past));
}
