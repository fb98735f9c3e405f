/** The parameters of the frame's address that are no answers, and how a foreign value is kept harmless. */

/** Passed over when answers are read. `lang` and `dir` are kept for a translated edition and change nothing today. */
export const RESERVED = ['theme', 'accent', 'compact', 'lang', 'dir', 'height'] as const;

export interface Look {
  /** Null follows the reader's system. */
  theme: 'light' | 'dark' | null;
  /** Six hexadecimal digits with their mark, or null. */
  accent: string | null;
  compact: boolean;
}

/** Reads the look out of a query; whatever is not exactly an allowed value counts as not given. */
export function lookOf(search: string): Look {
  const query = new URLSearchParams(search);
  return {
    theme: themeOf(query.get('theme')),
    accent: accentOf(query.get('accent')),
    compact: query.has('compact') && query.get('compact') !== 'false' && query.get('compact') !== '0',
  };
}

export function themeOf(text: unknown): Look['theme'] {
  return text === 'light' || text === 'dark' ? text : null;
}

/** A colour as `#rrggbb` from `#rrggbb`, `rrggbb` or their short forms; null for everything else, colour names included. */
export function accentOf(text: unknown): string | null {
  const digits = typeof text === 'string' ? /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text)?.[1]?.toLowerCase() : undefined;
  if (digits === undefined) return null;
  return `#${digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits}`;
}

/**
 * Black or white, whichever is read more easily on the colour; one of them always has a contrast of 4.5 or more.
 * Relative luminance after WCAG 2.2.
 *
 * @param accent `#rrggbb`
 */
export function inkOn(accent: string): '#000000' | '#ffffff' {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(accent.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return (luminance + 0.05) ** 2 > 1.05 * 0.05 ? '#000000' : '#ffffff';
}

/** Puts the look on the frame's document. Set through the object model, which a policy without inline styles allows. */
export function applyLook(root: HTMLElement, { theme, accent, compact }: Look): void {
  if (theme === null) delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.classList.toggle('compact', compact);
  root.classList.toggle('accented', accent !== null);
  if (accent === null) return;
  root.style.setProperty('--host-accent', accent);
  root.style.setProperty('--host-accent-ink', inkOn(accent));
}
