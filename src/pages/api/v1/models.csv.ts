/** The catalogue of models and hosts for spreadsheets. */
import type { APIRoute } from 'astro';
import { modelsCsv } from '../../../editions/models-csv.ts';
import { content } from '../../../knowledge/content.ts';

export const GET: APIRoute = () => {
  const hosts = content().entries('models');
  return new Response(modelsCsv(hosts.map(({ id, data }) => ({ id, ...data }))), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
