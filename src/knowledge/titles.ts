/** What pages and approaches are called. */
import { getCollection } from 'astro:content';
import { APPROACHES, type ApproachId, type VariantId } from '../schemas/shared.ts';
import { FIXED_PAGES } from '../catalogue/kinds.ts';
import { allPages, pathOf, sections } from './sections.ts';

/** The title of a page by its path, with or without an anchor. @throws Error for an unknown path. */
export async function titleOf(path: string): Promise<string> {
  const page = path.split('#')[0]!;
  const fixed = (FIXED_PAGES as Record<string, string>)[page] ?? sections().find((section) => section.path === page)?.name;
  if (fixed !== undefined) return fixed;
  const entry = (await allPages()).find((candidate) => pathOf(candidate) === page);
  if (!entry) throw new Error(`There is no page "${path}".`);
  return entry.data.title;
}

/** Short names of the approaches. */
export async function approachNames(): Promise<Record<ApproachId, string>> {
  const entries = await getCollection('approaches');
  const names = Object.fromEntries(
    entries.flatMap(({ id, data }) => (data.kind === 'approach' ? [[id, data.name]] : [])),
  ) as Partial<Record<ApproachId, string>>;
  const missing = APPROACHES.find((id) => names[id] === undefined);
  if (missing) throw new Error(`content/approaches/${missing}.mdx is missing or is not of kind "approach".`);
  return names as Record<ApproachId, string>;
}

/** Names and addresses of the variants: a page of their own, or a section of their approach's page. */
export async function variants(): Promise<Map<VariantId, { name: string; summary: string; approach: ApproachId; path: string }>> {
  const entries = await getCollection('approaches');
  const ownPage = new Set<string>(entries.filter(({ data }) => data.kind === 'variant').map(({ id }) => id));
  return new Map(
    entries.flatMap(({ id, data }) =>
      data.kind === 'approach'
        ? data.variants.map((variant) => [
            variant.id,
            {
              name: variant.name,
              summary: variant.summary,
              approach: id as ApproachId,
              path: ownPage.has(variant.id) ? `approaches/${variant.id}` : `approaches/${id}#${variant.id}`,
            },
          ])
        : [],
    ),
  );
}
