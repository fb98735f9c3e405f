/** The content's collections for Astro: their files come from the catalogue, which has read and checked them. */
import { defineCollection } from 'astro:content';
import { COLLECTIONS, type CollectionName } from './catalogue/kinds.ts';
import { entries, pages } from './knowledge/loaders.ts';

const collection = <Name extends CollectionName>(name: Name) =>
  defineCollection({
    loader: COLLECTIONS[name].ending === '.mdx' ? pages(name) : entries(name),
    schema: COLLECTIONS[name].schema as (typeof COLLECTIONS)[Name]['schema'],
  });

export const collections = {
  approaches: collection('approaches'),
  dimensions: collection('dimensions'),
  'use-cases': collection('use-cases'),
  guides: collection('guides'),
  comparisons: collection('comparisons'),
  sources: collection('sources'),
  glossary: collection('glossary'),
  faq: collection('faq'),
  contested: collection('contested'),
  highlights: collection('highlights'),
  paths: collection('paths'),
} satisfies { [Name in CollectionName]: ReturnType<typeof collection<Name>> };
