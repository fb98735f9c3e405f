/**
 * Loads pages. One that uses no component is plain Markdown: it is rendered as the content is read, and kept between
 * builds, where MDX would make a module of it that the bundler must carry. Node only.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { factsOf, type TextFacts } from './facts.ts';
import { KeptPages } from './kept.ts';
import { isPlainMarkdown } from './plain.ts';

/** Sources of everything that turns a page's Markdown into HTML, from the project's root. */
const MAKERS = ['src/prose', 'src/diagrams', 'package-lock.json'];

type Stored = Parameters<LoaderContext['store']['set']>[0];

/** @param folder a folder of `.mdx` files, from the project's root */
export function pages(folder: string): Loader {
  const files = glob({ pattern: '*.mdx', base: folder });
  return {
    name: 'pages',
    async load(context) {
      const { collection, config, store, logger, renderMarkdown, generateDigest } = context;
      const kept = new KeptPages(collection, fileURLToPath(new URL(`prose/${collection}.json`, config.cacheDir)));
      const keep = () => kept.write(new Set(store.keys()));
      for (const [id, { rendered, digest }] of store.entries()) if (rendered && !kept.has(id, String(digest))) store.delete(id); // to be rendered again
      const recipe = recipeOf(fileURLToPath(config.root));
      const underWay: Promise<void>[] = [];
      const faults: unknown[] = [];
      let loaded = false;
      const render = async (entry: Stored) => {
        const file = new URL(entry.filePath!, config.root);
        const { html, metadata } = await renderMarkdown(withLines(await readFile(file, 'utf8')), { fileURL: file });
        const { deferredRender: _later, body = '', ...now } = entry;
        // The text itself is not kept: with thousands of pages it would be half of what Astro holds in memory.
        const facts: TextFacts = { ...factsOf(entry.data, body), citations: metadata?.frontmatter?.citations as string[] };
        kept.set(entry.id, { digest: String(entry.digest), html });
        store.set({ ...now, rendered: { html: '', metadata: { ...metadata, frontmatter: { ...facts } } } });
        if (loaded) keep();
      };
      await files.load({
        ...context,
        generateDigest: (text) => generateDigest(`${recipe}${JSON.stringify(text)}`),
        store: {
          ...store,
          set(entry) {
            if (!entry.deferredRender || !isPlainMarkdown(entry.body ?? '')) return store.set(entry);
            const fault = (error: unknown) => (loaded ? logger.error(String(error)) : void faults.push(error));
            underWay.push(render(entry).catch(fault));
            return true;
          },
        },
      });
      await Promise.all(underWay.splice(0));
      if (faults.length > 0) throw faults[0];
      keep();
      loaded = true; // what comes now are changes, while developing
    },
  };
}

/** What is kept was made by these very sources. */
function recipeOf(root: string): string {
  const hash = createHash('sha256');
  for (const place of MAKERS) {
    const names = place.endsWith('.json') ? [''] : readdirSync(root + place).sort();
    for (const name of names) hash.update(readFileSync(`${root}${place}${name === '' ? '' : `/${name}`}`));
  }
  return hash.digest('hex');
}

/** Astro takes the front matter away; as many empty lines keep the numbers of those below it, which errors name. */
function withLines(text: string): string {
  return text.replace(/^---\r?\n[\s\S]*?\r?\n---[ \t]*\r?\n/, (front) => front + '\n'.repeat(front.split('\n').length - 1));
}
