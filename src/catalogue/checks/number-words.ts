/** Numbers that are written as words. */

export const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
export const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
export const SPELLED = new RegExp(
  `\\b(?:(${TENS.slice(2).join('|')})(?:[- ](${UNITS.slice(1, 10).join('|')}))?|(${UNITS.join('|')}))[- ](?:per ?cent|percent)\\b`,
  'gi',
);
export const WORD = new RegExp(`\\b(?:${UNITS.join('|')})\\b`, 'gi');
/** "eight of eleven", "nine out of the twelve". */
export const SHARE = new RegExp(`\\b(${UNITS.join('|')}) (?:out )?of (?:the |its |their )?(${UNITS.join('|')})\\b`, 'gi');

/** A word as a number from 0 to 19; −1 for any other word. */
export const countOf = (word: string): number => UNITS.indexOf(word.toLowerCase());
