/** What kind of text was typed: a question, a pasted error message, another language, symbols. */

/** Small words that tell a language; none of them is an English word that a question about our subject would hold. */
const FOREIGN =
  /\b(der|das|und|ist|wie|ein|eine|einen|fur|mit|oder|zwischen|uber|welche|welcher|wann|warum|ich|wir|kann|nicht|zum|zur|von|bei|auf|im|les|des|une|est|entre|pour|avec|dans|comment|quel|quelle|quand|pourquoi|sur|du|el|los|las|una|para|como|cuando|cual|por|que|con|del|es|il|gli|che|della|quale|uma|qual|sao|het|een|hoe|wat|welke|voor|jak|czy|dla|nedir|nasil|ve)\b/g;

const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** Signs of a message that a program wrote. */
const MESSAGE =
  /\b[a-z]+\.?[A-Z]\w*(Error|Exception|Warning)\b|\b(Error|Exception|Warning|Traceback)\b\s*[:(]|\b\w+(Error|Exception):|\berror code\b|\bline \d+\b.*\bcolumn \d+|\w+\.\w+\.\w+Error|[{}[\]]{2}|0x[0-9a-f]{3}/i;

/**
 * Whether the text holds letters of another script, or reads like another language.
 *
 * @param folded lower case, without accents
 * @example isForeign('Wie funktioniert das?', 'wie funktioniert das?') // true
 */
export function isForeign(typed: string, folded: string): boolean {
  if (OTHER_SCRIPT.test(typed)) return true;
  const words = folded.match(/\p{L}+/gu) ?? [];
  const small = folded.match(FOREIGN)?.length ?? 0;
  return words.length > 1 && (small > 1 || (small === 1 && words.length < 7) || /[äöüßéèêàçñáíóúãõł]/iu.test(typed));
}

/**
 * Whether the text is a program's message rather than a question.
 *
 * @example isMessage('ValueError: too many tokens') // true
 */
export function isMessage(typed: string): boolean {
  return MESSAGE.test(typed);
}

/**
 * Whether nothing of it can be read: symbols, pictures, punctuation.
 *
 * @example isSymbols('?!') // true
 */
export function isSymbols(typed: string): boolean {
  return typed !== '' && !/[\p{L}\p{N}]/u.test(typed);
}

/**
 * The Latin words within a text of another script.
 *
 * @example latinWords('什么是 LoRA') // 'LoRA'
 */
export function latinWords(typed: string): string {
  return (typed.match(/[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}.+-]*/gu) ?? [])
    .filter((word) => /\p{L}{2}/u.test(word))
    .join(' ');
}
