/** What a page of the site may load and run: its own files, and what stands in it. The embedded advisor has a policy of its own. */

export interface Held {
  /** The hashes of scripts that stand in the page, with their quotes. */
  scripts: ReadonlySet<string>;
  /** Those of its style sheets. */
  styles: ReadonlySet<string>;
  /** Whether it holds the embedded advisor, which is a frame. */
  frames: boolean;
  /** Whether it starts the worker that checks a reader's own files; such a page has a policy of its own for that one script. */
  checks: boolean;
}

/** The Content-Security-Policy of a page. */
export function pagePolicy({ scripts, styles, frames, checks }: Held): string {
  return [
    "default-src 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types default${checks ? ' own-files' : ''}`,
    ...(frames ? ["frame-src 'self'"] : []),
    // Pagefind's engine is WebAssembly.
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
  ].join(';');
}
