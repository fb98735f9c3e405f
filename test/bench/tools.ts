/** Installs what the benchmarks compare with, outside the project. */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installTools, toolsOf } from '../../.scripts/tools.ts';
import type { Site } from './sites/site.ts';

/** Measures pages; its version decides what its numbers mean. */
const LIGHTHOUSE = { lighthouse: '13.5.0' };

/** Outside the checkout, because a site must not find our packages; kept between runs. */
export const TOOLS = join(tmpdir(), 'retrieve-or-retrain-bench');

/** Search engines that a static site would also pick. */
const ENGINES = { minisearch: '7.2.0', flexsearch: '0.8.212' };
/** The files that a page would load of them. */
const FILES = { minisearch: 'dist/es/index.js', flexsearch: 'dist/flexsearch.bundle.module.min.mjs' };

/** @returns the versions that were installed, by package */
export function install(sites: readonly Site[]): Record<string, string> {
  const packages: Record<string, string> = Object.assign({}, LIGHTHOUSE, ...sites.map(({ packages }) => packages));
  installTools(packages, TOOLS);
  return Object.fromEntries(Object.keys(packages).map((name) => [name, versionOf(join(TOOLS, 'node_modules', name))]));
}

/** @returns the file of a search engine, installed where it was not */
export const engineFile = (name: keyof typeof FILES): string =>
  join(installTools(ENGINES, toolsOf('search-engines')), 'node_modules', name, FILES[name]);

export function versionOf(folder: string): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}
