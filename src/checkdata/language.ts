/** Which language a text is in, by a kept library that is loaded with the first text. */

/** Shorter texts say too little. */
const ENOUGH = 60;
const SAMPLE = 3000;

/** A function that names the language of a text by its ISO 639-3 code, or `und` where the text is too short to tell. */
export async function languageTeller(): Promise<(text: string) => string> {
  const { franc } = await import('franc-min');
  return (text) => {
    // From the middle: the beginning is often a cover, a licence or a head.
    const start = Math.max(0, Math.floor(text.length / 2 - SAMPLE / 2));
    return franc(text.slice(start, start + SAMPLE).replaceAll(/[\d\s]+/g, ' '), { minLength: ENOUGH });
  };
}
