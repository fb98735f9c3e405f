/** Phrases as contributors write them, checked and made ready for `match.ts`, which travels to browsers and knows no classes. Pure. */

/** Classes of words: name → phrases of the same standing. */
export type Words = Readonly<Record<string, readonly string[]>>;

/**
 * The same phrase with the members of its classes in their place.
 *
 * @throws Error that names a class which `words.yaml` does not have
 * @example
 * spelledOut('my <papers>', { papers: ['pdf', 'text file'] }); // 'my pdf|text_file'
 */
export function spelledOut(text: string, classes: Words): string {
  return text.replaceAll(/<([^>\s]*)>/g, (name, id: string) => {
    const members = classes[id];
    if (!members) throw new Error(`names the class ${name}, which words.yaml does not have.`);
    return members.map((member) => member.replaceAll(' ', '_')).join('|');
  });
}

/**
 * What is wrong with a phrase; undefined where nothing is.
 *
 * @example
 * faultOf('my <nonsense>', {}); // 'names the class <nonsense>, which words.yaml does not have.'
 */
export function faultOf(text: string, classes: Words): string | undefined {
  try {
    if (!/[\p{L}\p{N}#]/u.test(spelledOut(text, classes))) throw new Error(`"${text}" has no words to look for.`);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
