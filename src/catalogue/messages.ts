/** What can be wrong in the content, in words: every message an editor may see stands in this one table, with its cure. */
import { ADDRESSES } from './messages/addresses.ts';
import { ADVISOR } from './messages/advisor.ts';
import { CHANGED } from './messages/changed.ts';
import { ENTRIES } from './messages/entries.ts';
import { FIGURES } from './messages/figures.ts';
import { FILES } from './messages/files.ts';
import { HEADINGS } from './messages/headings.ts';
import { MARKUP } from './messages/markup.ts';
import { NAMES } from './messages/names.ts';
import { PICTURES } from './messages/pictures.ts';
import { PROSE } from './messages/prose.ts';
import { SHAPES } from './messages/shapes.ts';
import type { Message } from './messages/parts.ts';

/** Kind of problem → its words. */
export const PROBLEMS = {
  ...FILES,
  ...SHAPES,
  ...NAMES,
  ...ADDRESSES,
  ...ENTRIES,
  ...CHANGED,
  ...PROSE,
  ...HEADINGS,
  ...MARKUP,
  ...FIGURES,
  ...PICTURES,
  ...ADVISOR,
} as const satisfies Record<string, (detail: never) => Message>;
