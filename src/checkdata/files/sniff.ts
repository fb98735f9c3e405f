/** What a file is by its first bytes, whatever its name says. */

export type Kind = 'pdf' | 'zip' | 'ole' | 'binary' | 'text';

const SIGNATURES: readonly [string, number[]][] = [
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a RAR archive', [0x52, 0x61, 0x72, 0x21]],
  ['a Windows program', [0x4d, 0x5a, 0x90]],
  ['a Linux program', [0x7f, 0x45, 0x4c, 0x46]],
  ['a SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
  ['a Parquet table', [0x50, 0x41, 0x52, 0x31]],
];

const starts = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);

/** The kind, and for binary files what they are in words. */
export function sniff(bytes: Uint8Array): { kind: Kind; what: string } {
  const head = bytes.subarray(0, 4096);
  // A PDF may begin with a few stray bytes.
  if (latin(head.subarray(0, 1024)).includes('%PDF-')) return { kind: 'pdf', what: 'a PDF' };
  if (starts(head, [0x50, 0x4b, 0x03, 0x04])) return { kind: 'zip', what: 'a zip archive' };
  if (starts(head, [0xd0, 0xcf, 0x11, 0xe0])) return { kind: 'ole', what: 'an old Office file or an encrypted one' };
  for (const [what, signature] of SIGNATURES) if (starts(head, signature)) return { kind: 'binary', what };
  const wide = starts(head, [0xff, 0xfe]) || starts(head, [0xfe, 0xff]);
  if (!wide && head.includes(0)) return { kind: 'binary', what: 'not text' };
  return { kind: 'text', what: 'text' };
}

const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes);

/** Bytes as text: UTF-8, UTF-16 by its mark, or else the encoding of old Windows. @returns the text and a word of warning, if due */
export function decode(bytes: Uint8Array): { text: string; notice?: string } {
  if (starts(bytes, [0xff, 0xfe])) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (starts(bytes, [0xfe, 0xff])) return { text: new TextDecoder('utf-16be').decode(bytes) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(bytes),
      notice: 'It is not UTF-8; it was read as Windows-1252, so special letters may be wrong.',
    };
  }
}
