try {
  const chosen = localStorage.getItem('theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  /* storage refused: the system's choice stands */
}
// A visit that begins at the top: see late-layout.ts.
if (performance.getEntriesByType('navigation')[0]?.type === 'navigate') document.documentElement.dataset.fresh = '';
