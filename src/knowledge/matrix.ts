/** The comparison matrix: every row of every dimension, theme by theme, in the order of the dimensions' pages. */
import type { z } from 'astro/zod';
import type { dimensionPage, matrixRow } from '../schemas/page.ts';
import { THEMES } from '../schemas/shared.ts';
import { pagesOf } from './sections.ts';

type Dimension = z.infer<typeof dimensionPage>;

export type MatrixRow = z.infer<typeof matrixRow> & {
  /** Id of the dimension's page. */
  page: string;
  theme: Dimension['theme'];
  stakeholders: Dimension['stakeholders'];
};

export async function matrix(): Promise<MatrixRow[]> {
  const rows = (await pagesOf('dimensions')).flatMap(({ id, data }) => {
    if (data.kind !== 'dimension') return [];
    const { theme, stakeholders } = data;
    return data.rows.map((row) => ({ ...row, page: id, theme, stakeholders }));
  });
  return rows.sort((a, b) => THEMES.indexOf(a.theme) - THEMES.indexOf(b.theme));
}
