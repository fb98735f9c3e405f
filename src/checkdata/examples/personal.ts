/** Personal data that stands out by its form. Names and addresses do not; a clean report does not mean that there are none. */
import type { Fault } from './kinds.ts';

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/u;
const CARD = /(?<![\d.,])\d(?:[ -]?\d){12,18}(?![\d.,]?\d)/g;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/g;
/** A country's prefix; an area in brackets; three groups as in North America; five pairs as in France; or the word for it before. */
const PHONES = [
  /(?<![\w+])\+\d{1,3}(?:[ ./-]?\(?\d{1,5}\)?){2,6}(?!\d)/g,
  /(?<![\w)])\(\d{2,5}\) ?\d{2,5}(?:[ ./-]?\d{2,5}){1,3}(?!\d)/g,
  /(?<![\w./-])\d{3}[-. ]\d{3}[-. ]\d{4}(?![\w-])/g,
  /(?<![\d.,/-])0[1-9](?:[ .-]\d{2}){4}(?![.,/-]?\d)/g,
  /\b(?:tel|telephone|phone|mobile|mob|cell|call|ring|fax|whatsapp|telefon|handy)\b[^\d\n+]{0,20}(\+?\d(?:[ ./()-]?\d){6,14})(?![\d-])/gi,
];

/** Luhn's check digit (ISO/IEC 7812). */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    let digit = Number(digits[digits.length - 1 - place]);
    if (place % 2 === 1) {
      digit *= 2;
      if (digit > 9) digit -= 9;
    }
    sum += digit;
  }
  return sum % 10 === 0;
}

/** The check digits of an account number (ISO 13616): the remainder by 97 is 1. */
export function ibanRight(text: string): boolean {
  const compact = text.replaceAll(' ', '');
  if (compact.length < 15 || compact.length > 34) return false;
  const moved = compact.slice(4) + compact.slice(0, 4);
  let rest = 0;
  for (const sign of moved) for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

/** Card numbers begin with 2 to 6 and are not one digit over and over. */
const cardlike = (digits: string) => /^[2-6]/.test(digits) && digits.length <= 19 && !/^(\d)\1+$/.test(digits);

const DATE = /^\D*(?:\d{4}[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ]\d{4})\D*$/;

/** One fault a kind at most; the detail shows as little of the data as tells which it is. */
export function personalData(text: string): Fault[] {
  const faults: Fault[] = [];
  const email = EMAIL.exec(text)?.[0];
  if (email) faults.push({ kind: 'email', detail: `${email[0]!}…@${email.split('@')[1]!}` });
  if (!/\d{2}/.test(text)) return faults;
  const cards = (text.match(CARD) ?? []).filter((card) => {
    const digits = card.replaceAll(/\D/g, '');
    return cardlike(digits) && luhn(digits);
  });
  if (cards.length > 0) faults.push({ kind: 'card', detail: `…${cards[0]!.slice(-4)}` });
  const ibans = (text.match(IBAN) ?? []).filter(ibanRight);
  if (ibans.length > 0) faults.push({ kind: 'iban', detail: `${ibans[0]!.slice(0, 4)}…` });
  const taken = [...cards, ...ibans];
  const phone = PHONES.flatMap((form) => [...text.matchAll(form)].map((match) => match[1] ?? match[0])).find((number) => {
    const digits = number.replaceAll(/\D/g, '');
    return digits.length >= 7 && digits.length <= 15 && !DATE.test(number) && !taken.some((other) => other.includes(number.trim()));
  });
  if (phone) faults.push({ kind: 'phone', detail: `…${phone.replaceAll(/\D/g, '').slice(-2)}` });
  return faults;
}
