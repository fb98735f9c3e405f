import type { Report } from '../report.ts';
import { fieldsIn, type ContentFile } from '../shape.ts';

/**
 * Days on which something was done do not lie ahead.
 *
 * @param today the last day that does not lie ahead; a build of the same content passes on every later day
 */
export function checkDays(file: ContentFile, today: string, report: Report): void {
  if (!file.valid) return;
  for (const { path, value, role } of fieldsIn(file)) {
    if (role !== 'past') continue;
    const day = String(value);
    if (day > today) report.say('day-ahead', { file: file.file, line: file.lineOf(path) }, { day });
  }
}
