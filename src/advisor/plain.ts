/** A sentence of the model without its citation and glossary marks; the method page lists them with sources. */
export function plain(text: string): string {
  return text.replaceAll(/\s*\[@[^\]]*\]/g, '').replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}
