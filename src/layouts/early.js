{
  const { dataset } = document.documentElement;
  try {
    const chosen = localStorage.getItem('theme');
    if (chosen === 'light' || chosen === 'dark') dataset.theme = chosen;
  } catch {}
  if (performance.getEntriesByType('navigation')[0]?.type === 'navigate') dataset.fresh = '';
}
