/** Reads `content/` from disk, keeping for every value the line it stands on. Node only. */
import { existsSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { ID } from '../schemas/shared.ts';
import { COLLECTIONS, DECISION_PATHS, FILE_PATHS, homeOf, type Home } from './kinds.ts';
import { problem, type Problem } from './problem.ts';
import { parseFile, type ParsedFile } from './parse.ts';
import { ParsedCache } from './parsed-cache.ts';

/** A content file before its shape has been checked. */
export interface RawFile extends ParsedFile {
  home: Home;
  /** Its name without the ending: the id of its entry. */
  id: string;
}

/**
 * One file from its text, for those who have it in hand.
 *
 * @throws Error for a path where no content belongs
 * @example
 * rawFileOf('content/guides/a.mdx', '---\ntitle: A page\n---\nText.').file.id; // 'a'
 */
export function rawFileOf(file: string, bytes: Uint8Array | string): { file: RawFile; problems: Problem[] } {
  const home = homeOf(file);
  if (!home) throw new Error(`${file} is no path of the content.`);
  const { parsed, problems } = parseFile(file, bytes);
  return { file: { ...parsed, home, id: basename(file, home.ending) }, problems };
}

/** What editors and systems leave beside the files they have open; nobody means it to be content. */
const LEFTOVERS = /^(\.|~|#)|(~|#|\.swp|\.swo|\.tmp|\.bak|\.orig)$/;
const ENDING = /\.(mdx|yaml)$/;
/** Files of `content/` that are not content. */
const BESIDE = new Set(['LICENSE.md']);

/**
 * Reads every content file of a project.
 *
 * @param root the project's folder
 * @returns the files, and a problem for each that is not even YAML or would be passed over
 */
export function readContent(root: string): { files: RawFile[]; problems: Problem[] } {
  const cache = new ParsedCache(root);
  const files: RawFile[] = [];
  const problems: Problem[] = [];
  const visit = (folder: string) => {
    for (const item of readdirSync(join(root, folder), { withFileTypes: true }).sort(byName)) {
      const file = `${folder}/${item.name}`;
      if (LEFTOVERS.test(item.name) || BESIDE.has(item.name)) continue;
      if (item.isDirectory() && !ENDING.test(item.name)) visit(file);
      else readOne(root, file, item, cache, files, problems);
    }
  };
  visit('content');
  cache.write();
  const known = new Set(files.map(({ file }) => file));
  problems.push(...FILE_PATHS.filter((file) => !known.has(file)).map((file) => problem('missing-file', { file })));
  const missing = DECISION_PATHS.filter((file) => !known.has(file));
  // A project without any of them has no advisor.
  if (missing.length < DECISION_PATHS.length) problems.push(...missing.map((file) => problem('missing-file', { file })));
  return { files, problems };
}

const byName = (a: Dirent, b: Dirent) => (a.name < b.name ? -1 : 1);

function readOne(root: string, file: string, item: Dirent, cache: ParsedCache, files: RawFile[], problems: Problem[]): void {
  const ignored = (reason: string, cure: string) => void problems.push(problem('ignored-file', { file }, { reason, cure }));
  if (item.isSymbolicLink() && !existsSync(join(root, file))) return; // an editor's lock
  if (!ENDING.test(item.name)) {
    const wrong = /\.(mdx?|markdown|ya?ml)$/i.exec(item.name)?.[0].toLowerCase();
    if (wrong === undefined) return ignored('content is written in .mdx and .yaml files', 'Move it out of content/.');
    const right = /^\.y/.test(wrong) ? '.yaml' : '.mdx';
    return ignored(`its name ends in "${extname(item.name)}"`, `Rename it so that it ends in "${right}".`);
  }
  const home = homeOf(file);
  if (!home) {
    const [, folder, ...deeper] = file.split('/');
    const known = folder !== undefined && folder in COLLECTIONS;
    if (known && deeper.length > 1) return ignored('it lies too deep', `Move it to content/${folder}/.`);
    if (deeper.length === 0)
      return ignored(
        'no file of this name belongs here',
        `Move it into one of the folders: ${Object.keys(COLLECTIONS).join(', ')}.`,
      );
    return void problems.push(problem('unknown-folder', { file, line: 1 }, { folder: folder!, folders: Object.keys(COLLECTIONS) }));
  }
  if (home.ending !== extname(item.name))
    return ignored(`files of this folder end in "${home.ending}"`, `Rename it, or move it to its folder.`);
  const id = basename(file, home.ending);
  if (!ID.test(id) || id === 'index') problems.push(problem('odd-name', { file }, { name: item.name }));
  const read = contents(join(root, file));
  if ('reason' in read) return void problems.push(problem('unread-file', { file }, { reason: read.reason }));
  const { parsed, problems: found } = cache.parse(file, read.bytes);
  files.push({ ...parsed, home, id });
  problems.push(...found);
}

function contents(path: string): { bytes: Uint8Array } | { reason: string } {
  try {
    return { bytes: readFileSync(path) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return {
      reason: code === 'EISDIR' ? 'it is a folder' : code === 'EACCES' ? 'its permissions forbid it' : (error as Error).message,
    };
  }
}
