/** The content's collections for Astro: their files come from the catalogue, which has read and checked them. */
import { defineCollection } from 'astro:content';
import { COLLECTIONS, type CollectionName } from './catalogue/kinds.ts';
import { entries, pages } from './knowledge/loaders.ts';

export const collections = {
  approaches: defineCollection({ loader: pages('approaches'), schema: COLLECTIONS.approaches.schema }),
  dimensions: defineCollection({ loader: pages('dimensions'), schema: COLLECTIONS.dimensions.schema }),
  'use-cases': defineCollection({ loader: pages('use-cases'), schema: COLLECTIONS['use-cases'].schema }),
  guides: defineCollection({ loader: pages('guides'), schema: COLLECTIONS.guides.schema }),
  comparisons: defineCollection({ loader: pages('comparisons'), schema: COLLECTIONS.comparisons.schema }),
  sources: defineCollection({ loader: entries('sources'), schema: COLLECTIONS.sources.schema }),
  glossary: defineCollection({ loader: entries('glossary'), schema: COLLECTIONS.glossary.schema }),
  faq: defineCollection({ loader: entries('faq'), schema: COLLECTIONS.faq.schema }),
  contested: defineCollection({ loader: entries('contested'), schema: COLLECTIONS.contested.schema }),
  experiments: defineCollection({ loader: entries('experiments'), schema: COLLECTIONS.experiments.schema }),
  pictures: defineCollection({ loader: entries('pictures'), schema: COLLECTIONS.pictures.schema }),
  highlights: defineCollection({ loader: entries('highlights'), schema: COLLECTIONS.highlights.schema }),
  calculators: defineCollection({ loader: entries('calculators'), schema: COLLECTIONS.calculators.schema }),
  models: defineCollection({ loader: entries('models'), schema: COLLECTIONS.models.schema }),
  paths: defineCollection({ loader: entries('paths'), schema: COLLECTIONS.paths.schema }),
} satisfies Record<CollectionName, unknown>;
