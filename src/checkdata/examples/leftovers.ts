/** What templates, exports and wrong encodings leave behind in a text. */
import type { Fault } from './kinds.ts';

const LEFTOVERS: readonly RegExp[] = [
  /\{\{\s*[\w.\s|'"-]{1,60}\}\}/,
  /\[(?:insert|your|enter|add|fill in|todo|tbd|placeholder)\b[^\]\n]{0,40}\]/i,
  /\[(?:(?:FIRST|LAST|FULL|CUSTOMER|USER|COMPANY|PRODUCT)[ _]?NAME|NAME|DATE|COMPANY|ADDRESS|EMAIL|PHONE|ORDER[ _]?(?:ID|NUMBER)|PRODUCT|URL|LINK)\]/,
  /<(?:your|insert|enter)[\w\s-]{1,30}>/i,
  /<[A-Z]{2,}(?:_[A-Z]+)+>/,
  /<\|[\w]{2,30}\|>/,
  /\[\/?INST\]|<<\/?SYS>>|<\/?s>(?=\s|$)/,
  /^###\s*(?:instruction|response|input|human|assistant)\b:?/im,
  /\b(?:TODO|FIXME|TBD)\b/,
  /\blorem ipsum\b/i,
  /\bX{3,}\b/,
  /%\([a-z_]+\)[sd]/,
  /\bas an ai (?:language )?model\b/i,
  /\[object Object\]/,
];
/** One name in braces: a leftover in prose, but a part of the language in code, templates and sets. */
const BRACED = /(?<![\w$`"'(\\{])\{[a-z][a-z0-9]*(?:_[a-z0-9]+)*\}(?!\})/i;
const DOLLAR = /\$\{[a-z][\w.]*\}/i;
const CODE = /```|`[^`\n]+`|[;{]\s*$|=>|\bdef |\bfunction\b|\bconst |\bprint\(|\bf"|\bf'|\\[a-z]+\{|":|<\/?[a-z]+[ >]|#!|\becho\b/m;

/** The first leftover in a text, if any. */
export function leftovers(text: string): Fault[] {
  for (const form of LEFTOVERS) {
    const [found] = form.exec(text) ?? [];
    if (found !== undefined) return [{ kind: 'template-leftover', detail: found.slice(0, 40) }];
  }
  if (!CODE.test(text)) {
    const [found] = BRACED.exec(text) ?? DOLLAR.exec(text) ?? [];
    if (found !== undefined) return [{ kind: 'template-leftover', detail: found }];
  }
  return [];
}

/** The replacement character, UTF-8 read as Windows-1252, or control characters. */
const BROKEN =
  /\uFFFD|Ã[\u0080-\u00BF\u0152-\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122©®¼½¤¶¨ª«±]|â€[\u0098-\u009D™œžŸ\u201C\u201D\u2018\u2019\u0153]|Â[\u00A0-\u00BF](?=\s|\d|$)|[\u0000-\u0008\u000B\u000C\u000E-\u001F]/;

export function encoding(text: string): Fault[] {
  const found = BROKEN.exec(text);
  if (!found) return [];
  const around = text.slice(Math.max(0, found.index - 8), found.index + 8).replaceAll(/[\u0000-\u001F]/g, '·');
  return [{ kind: 'bad-encoding', detail: `“${around}”` }];
}
