/** Marks prices whose review date has passed. Loaded only when there are any. */
export function markPast(page: HTMLElement, past: readonly HTMLElement[]): void {
  for (const element of past) {
    const badge = document.createElement('strong');
    badge.className = 'past';
    badge.textContent = ' past its review date';
    element.after(badge);
  }
  // What is folded away says so on its own line.
  for (const folded of new Set(past.map((element) => element.closest('details')))) {
    const mark = document.createElement('span');
    mark.className = 'aged';
    mark.textContent = `${past.filter((element) => folded?.contains(element)).length} past the review date`;
    folded?.querySelector('summary')?.append(mark);
  }
  const notice = page.querySelector<HTMLElement>('[data-aged]');
  if (!notice) return;
  notice.hidden = false;
  notice.textContent = `${past.length} of the prices are past their review date. Look them up before you rely on a total.`;
}
