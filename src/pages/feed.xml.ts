/** The feed of what changed, in the text and in the decision model. */
import type { APIRoute } from 'astro';
import { changeLog } from '../editions/api/documents.ts';
import { atom } from '../editions/feed.ts';
import { withoutMarks } from '../editions/without-marks.ts';
import { href } from '../knowledge/href.ts';
import { SITE } from '../site.ts';

export const GET: APIRoute = ({ site }) => {
  const at = (path: string) => new URL(href(path), site).href;
  const entries = changeLog().map((change) => ({
    ...change,
    text: withoutMarks(change.text),
    url: at(`data#${change.id}`),
    related: change.pages.map(at),
  }));
  const head = { title: SITE.name, subtitle: SITE.question, self: `${at('')}feed.xml`, home: at('') };
  return new Response(atom(head, entries), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
