import type { Report } from '../report.ts';
import type { ContentFile } from '../shape.ts';

/** What `npm run new` writes where only a person can. */
export const FILL_IN = 'FILL IN';

/** A draft is not published by accident: whatever still says that it is to be filled in is a problem. */
export function checkUnfinished({ file, text }: ContentFile, report: Report): void {
  for (const [index, line] of text.split('\n').entries()) {
    if (line.includes(FILL_IN)) report.say('unfinished', { file, line: index + 1 }, { mark: FILL_IN });
  }
}
