/**
 * Astro's loaders: they hand over what the catalogue has read. A page that uses no component is plain Markdown: it is rendered here
 * and cached between builds, where MDX would make a module of it that the bundler must carry. Node only.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { CollectionName } from '../catalogue/kinds.ts';
import { catalogueOf, forgetCatalogue } from '../catalogue/shared.ts';
import type { ContentFile } from '../catalogue/shape.ts';
import { factsOf, type TextFacts } from '../prose/facts.ts';
import { isPlainMarkdown } from '../prose/markdown-only.ts';
import { RenderedPages } from '../prose/rendered.ts';

/** Sources of everything that turns a page's Markdown into HTML, from the project's root. */
const MAKERS = ['src/prose', 'src/diagrams', 'package-lock.json'];

type Data = Record<string, unknown>;
/** Puts one faultless file into Astro's store. */
type Put = (file: ContentFile) => Promise<void> | void;

/** Entries that are data alone. */
export function entries(collection: CollectionName): Loader {
  return loader(collection, ({ store, generateDigest }) => {
    return {
      put: ({ id, file, parsed }) =>
        void store.set({ id, data: parsed as Data, filePath: file, digest: generateDigest(parsed as Data) }),
    };
  });
}

/** Pages with a body. */
export function pages(collection: CollectionName): Loader {
  return loader(collection, ({ config, store, renderMarkdown, generateDigest }) => {
    const root = fileURLToPath(config.root);
    const cache = new RenderedPages(collection, fileURLToPath(new URL(`prose/${collection}.json`, config.cacheDir)));
    const recipe = recipeOf(root);
    // What was rendered by another recipe, or lost from the cache, is to be rendered again.
    for (const [id, { rendered, digest }] of store.entries()) if (rendered && !cache.has(id, String(digest))) store.delete(id);
    const put: Put = async (file) => {
      const { id, body } = file;
      const data = file.parsed as Data;
      const digest = generateDigest(`${recipe}${file.text}${JSON.stringify(data)}`);
      if (!isPlainMarkdown(body)) {
        if (!store.set({ id, data, body, filePath: file.file, digest, deferredRender: true })) store.addModuleImport(file.file);
        return;
      }
      if (store.get(id)?.digest === digest) return;
      const { html, metadata } = await renderMarkdown(withLines(file), { fileURL: pathToFileURL(join(root, file.file)) });
      // The text itself is not kept: with thousands of pages it would be half of what Astro holds in memory.
      const facts: TextFacts = { ...factsOf(data, body), citations: metadata?.frontmatter?.citations as string[] };
      cache.set(id, { digest, html });
      store.set({
        id,
        data,
        filePath: file.file,
        digest,
        rendered: { html: '', metadata: { ...metadata, frontmatter: { ...facts } } },
      });
    };
    return { put, done: () => cache.write(new Set(store.keys())) };
  });
}

/** A loader of the collection's files in the catalogue; while developing, of each as it changes. */
function loader(collection: CollectionName, prepare: (context: LoaderContext) => { put: Put; done?: () => void }): Loader {
  return {
    name: 'catalogue',
    async load(context) {
      const { config, store, watcher, logger } = context;
      const root = fileURLToPath(config.root);
      const { put, done } = prepare(context);
      const loadAll = async () => {
        const files = catalogueOf(root).files.filter(({ home }) => home.type === 'entry' && home.collection === collection);
        // A file at fault keeps its last faultless entry: the checks tell of it, and the other pages go on.
        const ids = new Set(files.map(({ id }) => id));
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
        await Promise.all(files.filter(({ valid }) => valid).map(put));
        done?.();
      };
      await loadAll();
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(join(root, 'content', collection) + sep)) return;
        forgetCatalogue();
        loadAll().catch((error: unknown) => logger.error(String(error)));
      });
    },
  };
}

/** What is cached was made by these very sources. */
function recipeOf(root: string): string {
  const hash = createHash('sha256');
  for (const place of MAKERS) {
    const names = place.endsWith('.json') ? [''] : readdirSync(root + place).sort();
    for (const name of names) hash.update(readFileSync(`${root}${place}${name === '' ? '' : `/${name}`}`));
  }
  return hash.digest('hex');
}

/** Astro takes the front matter away; as many empty lines keep the numbers of those below it, which errors name. */
function withLines({ text, body, bodyLine }: ContentFile): string {
  return text.slice(0, text.length - body.length) + '\n'.repeat(bodyLine - 1) + body;
}
