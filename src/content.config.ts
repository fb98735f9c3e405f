import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { checkedFirst } from './knowledge/checked.ts';
import { pages as pagesIn } from './prose/loader.ts';
import * as entries from './schemas/entries.ts';
import * as pages from './schemas/page.ts';
import { source } from './schemas/source.ts';

const mdx = (folder: string) => checkedFirst(pagesIn(`./content/${folder}`));
const yaml = (folder: string) => checkedFirst(glob({ pattern: '*.yaml', base: `./content/${folder}` }));

export const collections = {
  approaches: defineCollection({
    loader: mdx('approaches'),
    schema: z.discriminatedUnion('kind', [pages.approachPage, pages.variantPage]),
  }),
  dimensions: defineCollection({ loader: mdx('dimensions'), schema: pages.dimensionPage }),
  'use-cases': defineCollection({ loader: mdx('use-cases'), schema: pages.useCasePage }),
  guides: defineCollection({ loader: mdx('guides'), schema: pages.guidePage }),
  comparisons: defineCollection({ loader: mdx('comparisons'), schema: pages.comparisonPage }),
  sources: defineCollection({ loader: yaml('sources'), schema: source }),
  glossary: defineCollection({ loader: yaml('glossary'), schema: entries.term }),
  faq: defineCollection({ loader: yaml('faq'), schema: entries.question }),
  contested: defineCollection({ loader: yaml('contested'), schema: entries.contested }),
  highlights: defineCollection({ loader: yaml('highlights'), schema: entries.highlight }),
  paths: defineCollection({ loader: yaml('paths'), schema: entries.readingPath }),
};
