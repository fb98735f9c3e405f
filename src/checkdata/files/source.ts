/** A file as the tools take it, from a reader's disk or from Node's. */
export interface Source {
  name: string;
  /** Bytes. */
  size: number;
  bytes(): Promise<Uint8Array>;
}

/** A text that a file holds: the file itself, or one record of it. */
export interface Unit {
  /** Name of the file, with `#` and the record's id where a file holds many. */
  name: string;
  text: string;
}

/** A file that was read. */
export interface Document {
  name: string;
  kind: 'text' | 'markdown' | 'html' | 'csv' | 'json' | 'jsonl' | 'pdf' | 'docx';
  text: string;
  /** Records with a text of their own, where the file is a list of such. */
  records?: Unit[];
  /** Tables known from the file's own marks. */
  tables: number;
  /** Of a PDF only. */
  pdf?: { pages: number; scanned: number };
}

/** What could not be read, or only in part, and why. */
export interface Problem {
  file: string;
  reason: string;
  /** Whether something was read all the same. */
  read: boolean;
}

/** Thrown by readers of formats; the message is for the reader of the page. */
export class Unreadable extends Error {}

/** Larger files are named and left out: their text would not fit beside the rest. */
export const LARGEST = 200_000_000;
/** Text of all files together that the tools hold. */
export const LARGEST_TOGETHER = 300_000_000;

/** The ending of a file's name, in lower case and without the dot. */
export const endingOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** The last part of a path. */
export const baseOf = (name: string): string => name.replace(/^.*[/\\]/, '');
