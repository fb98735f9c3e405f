/** Marks what is due for another look. No clock in the build: only the reader's browser knows the day. */
export {}; // a module, so that its names are its own

for (const date of document.querySelectorAll<HTMLElement>('[data-review-by]')) {
  date.classList.toggle('overdue', new Date(date.dataset.reviewBy!) < new Date());
}
