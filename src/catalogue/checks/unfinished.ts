import type { Report } from '../report.ts';
import type { ContentFile } from '../shape.ts';

/** What `npm run new` writes where only a person can. */
export const FILL_IN = 'FILL IN';
/** What writers leave for later. */
const LATER = /\b(FILL IN|TODO|TBD|FIXME|XXX|[Ll]orem ipsum)\b/;
/** Control characters, marks without a width or that turn the direction of writing, and what stands for a lost letter. */
const STRAY = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u2060\ufeff\ufffd\u202a-\u202e\u2066-\u2069]/u;

/** A draft is not published by accident: whatever still says that it is to be filled in is a problem, and so is what no one can see. */
export function checkUnfinished({ file, text }: ContentFile, report: Report): void {
  for (const [index, line] of text.split('\n').entries()) {
    const place = { file, line: index + 1 };
    const mark = LATER.exec(line)?.[0];
    if (mark !== undefined) report.say('unfinished', place, { mark });
    // The mark at the start of some editors' files is passed over.
    const stray = STRAY.exec(index === 0 ? line.replace(/^\ufeff/, '') : line)?.[0];
    if (stray !== undefined) {
      report.say('stray-character', place, { code: `U+${stray.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}` });
    }
  }
}
