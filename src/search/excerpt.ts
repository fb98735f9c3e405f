/** From a result's text and the places of the matched words to what the list shows. Pure. */

import { fold, partsOf, stemOf } from './query/words.ts';

/** What we need of a result's text. */
export interface Text {
  content: string;
  anchors: readonly { element: string; id: string; text?: string; location: number }[];
  /** Where the lead stands, and what is no prose, in words; see `fragment.ts`. */
  meta?: { lead?: string; skip?: string };
}

/** A run of an excerpt; marked where it matched. */
export interface Run {
  text: string;
  marked: boolean;
}

export interface Passage {
  /** Heading above the passage, with its anchor; none above the first heading. */
  heading?: { text: string; id: string };
  runs: Run[];
}

const EXCERPT_WORDS = 26;
/** A text as short as this is shown from its start. */
const SHORT_TEXT = 45;
/** A lead is shown up to here, and then one section that matches. */
const LEAD_WORDS = 34;
const MOST_SECTIONS = 1;
/** An answer by itself: whole sentences up to here. */
const ANSWER_WORDS = 48;

interface Part {
  heading?: { text: string; id: string };
  from: number;
  to: number;
  places: number[];
}

/** The lead of a page, then the section that matches best; of a short text its start. */
export function passagesOf({ content, anchors, meta }: Text, places: readonly number[]): Passage[] {
  const words = content.split(/\s+/);
  const lead = stretches(meta?.lead)[0];
  if (!lead && (words.length <= SHORT_TEXT || anchors.length === 0)) {
    return [{ runs: runsOf(words, 0, Math.round(EXCERPT_WORDS * 1.5), new Set(places)) }];
  }
  const skip = stretches(meta?.skip);
  const prose = places.filter((place) => place < words.length && !skip.some(([from, to]) => place >= from && place < to));
  const parts = sectionsOf(anchors, words.length);
  for (const place of prose) parts.findLast(({ from }) => place >= from)?.places.push(place);
  const first: Passage[] = lead
    ? [
        {
          runs: runsOf(
            words.slice(lead[0]),
            0,
            Math.min(LEAD_WORDS, lead[1] - lead[0]),
            new Set(places.map((place) => place - lead[0])),
          ),
        },
      ]
    : [];
  const sections = parts
    .filter(({ heading, places: own }) => own.length > 0 && (heading !== undefined || !lead))
    .sort((a, b) => weight(b, words) - weight(a, words) || a.from - b.from)
    .slice(0, MOST_SECTIONS);
  if (first.length + sections.length === 0) return [{ runs: runsOf(words, parts[0]?.from ?? 0, EXCERPT_WORDS, new Set()) }];
  return [
    ...first,
    ...sections.map(({ heading, from, to, places: own }) => {
      const start = densest(own, from, to);
      const wall = skip.find(([stop]) => stop > start)?.[0] ?? to;
      const length = Math.min(EXCERPT_WORDS, to - start, Math.max(1, wall - start));
      return { ...(heading && { heading }), runs: runsOf(words, start, length, new Set(own)) };
    }),
  ];
}

/** The first sentences of a text's lead, as an answer by itself. */
export function answerOf({ content, meta }: Text): string {
  const words = content.split(/\s+/);
  const [from, to] = stretches(meta?.lead)[0] ?? [0, words.length];
  const lead = words.slice(from, to);
  let end = 0;
  for (let at = 0; at < Math.min(lead.length, ANSWER_WORDS); at++) if (/[.?!]["”’)]*$/.test(lead[at]!)) end = at + 1;
  return end > 0 ? lead.slice(0, end).join(' ') : `${lead.slice(0, ANSWER_WORDS).join(' ')} …`;
}

/** `60-102 130-180` as pairs of numbers. */
function stretches(text: string | undefined): [number, number][] {
  return (text ?? '').split(' ').flatMap((stretch): [number, number][] => {
    const [from, to] = stretch.split('-').map(Number);
    return stretch === '' || from === undefined || to === undefined ? [] : [[from, to]];
  });
}

/** A heading that matches weighs more than many mentions; different words weigh more than one word often. */
function weight({ from, heading, places }: Part, words: readonly string[]): number {
  const distinct = new Set(places.map((place) => words[place]?.toLowerCase().slice(0, 5)));
  const headingEnd = from + (heading?.text.split(/\s+/).length ?? 0);
  const inHeading = heading ? places.filter((place) => place < headingEnd).length : 0;
  return distinct.size * 4 + inHeading * 5 + Math.log2(1 + places.length);
}

function sectionsOf(anchors: Text['anchors'], end: number): Part[] {
  const headings = anchors
    .filter(({ element, text }) => /^h[2-6]$/i.test(element) && (text ?? '').trim() !== '')
    .sort((a, b) => a.location - b.location);
  const starts = headings.map(({ id, text, location }) => ({ heading: { id, text: text!.trim() }, from: location }));
  return [{ from: 0 }, ...starts].map((part, index) => ({ ...part, to: starts[index]?.from ?? end, places: [] }));
}

/** Where an excerpt should start so that it holds the most matches, with a little before the first. */
function densest(places: readonly number[], from: number, to: number): number {
  let best = places[0]!;
  let most = 0;
  for (const start of places) {
    const count = places.filter((place) => place >= start && place < start + EXCERPT_WORDS - 4).length;
    if (count > most) [best, most] = [start, count];
  }
  return Math.max(from, Math.min(best - 4, to - EXCERPT_WORDS));
}

/** The words as runs; blanks stay outside the marks, except between two marked words. */
function runsOf(words: readonly string[], start: number, length: number, marked: ReadonlySet<number>): Run[] {
  const runs: Run[] = [];
  const end = Math.min(start + length, words.length);
  const add = (text: string, mark: boolean) => {
    const last = runs.at(-1);
    if (last?.marked === mark) last.text += text;
    else runs.push({ text, marked: mark });
  };
  if (start > 0) add('… ', false);
  for (let index = start; index < end; index++) {
    const mark = marked.has(index);
    if (index > start) add(' ', mark && runs.at(-1)?.marked === true);
    // Punctuation around a word is not what matched.
    const [, before, word, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(words[index]!) ?? ['', '', words[index]!, ''];
    if (before) add(before, false);
    if (word) add(word, mark);
    if (after) add(after, false);
  }
  if (end < words.length) add(' …', false);
  return runs;
}

/** Marks in a name the words that were searched for, by their beginnings. */
export function markName(name: string, forms: readonly string[]): Run[] {
  const stems = forms
    .flatMap((form) => partsOf(fold(form)))
    .filter((word) => word.length > 1)
    .map(stemOf);
  if (stems.length === 0) return [{ text: name, marked: false }];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])((?:${[...new Set(stems)].join('|')})[\\p{L}\\p{N}]*)`, 'iu');
  // Split by a pattern with one group, every second piece is a match.
  return name.split(pattern).flatMap((text, index) => (text === '' ? [] : [{ text, marked: index % 2 === 1 }]));
}
