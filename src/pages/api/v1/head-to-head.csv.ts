/** The experiments for spreadsheets. */
import type { APIRoute } from 'astro';
import { headToHeadCsv } from '../../../editions/head-to-head-csv.ts';
import { experiments } from '../../../knowledge/experiments.ts';

export const GET: APIRoute = async () =>
  new Response(headToHeadCsv(await experiments()), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
