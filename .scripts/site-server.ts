/** A small static server for the built site: clean URLs, Brotli, and the headers of `_headers`. For preview and tests. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { readHeaders } from './header-file.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
const COMPRESSED = /^(application\/wasm|text\/|application\/(json|xml|manifest)|image\/svg)/;

export interface Options {
  folder: string;
  /** 0 picks a free port. */
  port?: number;
  /** The folder of addresses under which the site is served, with a slash at both ends. */
  base?: string;
  /** Whether to send what `_headers` asks for; off to try the pages' own policy alone. */
  headers?: boolean;
}

/** Serves a built site until closed. */
export async function serveSite({
  folder,
  port = 0,
  base = '/',
  headers = true,
}: Options): Promise<{ url: string; server: Server }> {
  const rules = headers ? readRules(join(folder, '_headers')) : [];
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodePath(request.url ?? '');
    const inside = path?.startsWith(base) ? normalize(path.slice(base.length - 1)) : undefined;
    let file = inside === undefined ? undefined : join(folder, inside);
    if (kindOf(file, folder) === 'folder') {
      if (!path!.endsWith('/')) {
        // Written anew from what was found, so that it leads nowhere else and holds no character that a header may not.
        const Location = `${base.slice(0, -1)}${encodeURI(inside!)}/`.replaceAll(/\/{2,}/g, '/') + queryOf(request.url!);
        response.writeHead(301, { Location, 'Cache-Control': 'no-store' }).end();
        return;
      }
      file = join(file!, 'index.html');
    }
    const found = kindOf(file, folder) === 'file' && !file!.endsWith('_headers');
    const send = found ? file! : join(folder, '404.html');
    if (!existsSync(send)) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Nothing here; was the site built?');
      return;
    }
    const type = TYPES[extname(send)] ?? 'application/octet-stream';
    for (const { pattern, name, value } of rules) {
      if (!pattern.test(inside ?? '/')) continue;
      // Upgrading requests would break a preview over plain HTTP; a real host serves HTTPS.
      const plain = value.replace('; upgrade-insecure-requests', '');
      // As the strictest of the hosts does it: what two rules say of one header is joined, and both hold.
      response.setHeader(name, response.hasHeader(name) ? `${String(response.getHeader(name))}, ${plain}` : plain);
    }
    response.statusCode = found ? 200 : 404;
    // A failure that is kept would outlive its cause.
    if (!found) response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Type', type);
    if (COMPRESSED.test(type) && /\bbr\b/.test(String(request.headers['accept-encoding']))) {
      let body = compressed.get(send);
      if (!body) {
        body = existsSync(`${send}.br`)
          ? readFileSync(`${send}.br`)
          : brotliCompressSync(readFileSync(send), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
        compressed.set(send, body);
      }
      response.setHeader('Content-Encoding', 'br');
      response.setHeader('Content-Length', body.length);
      response.end(body);
    } else {
      createReadStream(send)
        .on('error', () => response.destroy())
        .pipe(response);
    }
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`, server };
}

/** The path that a request line asks for; nothing where it is no path or holds what no file's name can. */
function decodePath(target: string): string | undefined {
  try {
    // Taken apart by hand: a URL would read "//other.example/" as another host.
    const path = decodeURIComponent(target.split(/[?#]/, 1)[0]!);
    return path.startsWith('/') && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The query of a request line in a form that a header may carry. */
function queryOf(target: string): string {
  const at = target.indexOf('?');
  return at < 0 ? '' : encodeURI(target.slice(at)).replaceAll(/%25(?=[\da-f]{2})/gi, '%');
}

/** What stands at a path below the folder; nothing for what does not exist, lies outside, or cannot be looked at. */
function kindOf(path: string | undefined, folder: string): 'file' | 'folder' | undefined {
  if (path === undefined || !path.startsWith(normalize(`${folder}/`))) return undefined;
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    return stat?.isDirectory() ? 'folder' : stat?.isFile() ? 'file' : undefined;
  } catch {
    // Too long a name, or one with a file where a folder should be.
    return undefined;
  }
}

interface Rule {
  pattern: RegExp;
  name: string;
  value: string;
}

/** The rules of the built site's `_headers`, where there are any. */
function readRules(file: string): Rule[] {
  if (!existsSync(file)) return [];
  return readHeaders(readFileSync(file, 'utf8')).flatMap(({ path, headers }) => {
    const pattern = new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
    return headers.map(([name, value]) => ({ pattern, name, value }));
  });
}
