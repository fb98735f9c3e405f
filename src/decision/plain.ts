/** A sentence of the model without its citations and links, where there are no notes for them; the method page has them. */
export function plain(text: string): string {
  return text.replaceAll(/\s*\[@[^\]]*\]/g, '').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}

/** The sentence with its citations: its own marks, or marks for everything it rests on before the last full stop. */
export function withCitations({
  reason,
  findings,
  against,
}: Readonly<Record<'findings' | 'against', readonly string[]>> & { readonly reason: string }): string {
  const ids = [...findings, ...against];
  if (ids.length === 0 || reason.includes('[@')) return reason;
  return `${reason.replace(/\.$/, '')} [${ids.map((id) => `@${id}`).join('; ')}].`;
}

/** With its first letter small, unless its first word has further capitals, as RAG and LoRA have. */
export function lower(words: string): string {
  return /^[A-Z][a-z]*(?![A-Za-z])/.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;
}
