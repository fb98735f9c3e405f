/** Grades by the rubric, held against those that the files give. */
import type { Report } from './compile-known.ts';
import type { ModelSource, RawEffect } from './files.ts';
import { grade as gradeByRubric, type Evidence, type Graded } from './grading.ts';

/** What the rubric makes of an effect's findings; findings that there are not, and a grade that is not the rubric's, are reported. */
export function graderOf(files: ModelSource, evidence: ReadonlyMap<string, Evidence>, report: Report) {
  const year = Number(files.model.date.slice(0, 4));
  return (raw: RawEffect, file: string, path: string): Graded => {
    const look = (ids: readonly string[]) =>
      ids.flatMap((id) => {
        const found = evidence.get(id);
        if (!found) report(file, path, `finding "${id}" does not exist`, 'Use the id of a finding in content/sources/.');
        return found ?? [];
      });
    const graded = gradeByRubric(files.rubric, year, look(raw.findings), look(raw.against), raw.bearing);
    checkGrade(raw, graded, (what, cure) => report(file, path, what, cure));
    return graded;
  };
}

function checkGrade(raw: RawEffect, graded: Graded, report: (what: string, cure: string) => void): void {
  const size = Math.abs(raw.grade);
  if (graded.judgement && size > graded.grade)
    report(`a judgement of ${raw.grade}`, 'Without findings a grade is one step at most; cite findings or lower it.');
  if (!graded.judgement && size !== graded.grade)
    report(
      `grade ${raw.grade}, but the rubric gives ${graded.grade}`,
      'Write the grade that the rubric gives, or correct findings, against or bearing.',
    );
}
