/** The content as versioned JSON, and the list of what there is. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { DOCUMENT_NAMES, DOCUMENTS, documentPath, TABLES, schemaPath } from '../../../editions/api/catalogue.ts';
import { documentOf, lastChanged } from '../../../editions/api/documents.ts';
import type { DocumentName } from '../../../editions/api/schemas.ts';
import { href } from '../../../knowledge/href.ts';
import { SITE } from '../../../site.ts';

export const getStaticPaths = (() =>
  ['index', ...DOCUMENT_NAMES].map((document) => ({ params: { document } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params, site }) => {
  const publisher = { site: site!, name: SITE.name };
  const name = params.document as DocumentName | 'index';
  return Response.json(name === 'index' ? await index(site!) : await documentOf(name, publisher));
};

async function index(site: URL) {
  const absolute = (path: string) => new URL(href('') + path, site).href;
  const items = await Promise.all(
    DOCUMENT_NAMES.map(async (name) => ({
      name,
      about: DOCUMENTS[name].about,
      url: absolute(documentPath(name)),
      schema: absolute(schemaPath(name)),
      changed: lastChanged(await documentOf(name, { site, name: SITE.name })),
    })),
  );
  return {
    $schema: absolute(schemaPath('index')),
    version: 'v1',
    page: absolute('data/'),
    licence: 'CC-BY-4.0',
    items: [...items, ...TABLES.map(({ name, about, path }) => ({ name, about, url: absolute(path) }))],
  };
}
