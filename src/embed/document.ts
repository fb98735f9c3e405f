/** The HTML document of `/embed/v1/`: widget, the text that stands in for it, and a policy of its own. */
import type { FirstView } from './first-view.ts';

export interface Files {
  /** File names below `/embed/v1/`. */
  style: string;
  start: string;
  widget: string;
}

/**
 * What the frame may load. `'self'` means the origin of the document's address, also in a sandbox that takes that
 * origin away from it.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const DESCRIPTION =
  'The advisor for other people’s pages: prompt a model, give it a long context, let it retrieve, tune it, or combine?';

/** Joins the parts. What comes in was rendered by Preact or is a fixed text, so it is HTML already. */
export function frameDocument({ html, approaches, site }: FirstView, { style, start, widget }: Files): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="responsive-embedded-sizing">
<title>Which approach fits? · the embedded advisor of ${site}</title>
<meta name="description" content="${DESCRIPTION}">
<meta name="robots" content="noindex">
<base target="_blank">
<link rel="stylesheet" href="${style}">
<script src="${start}"></script>
<script type="module" src="${widget}"></script>
</head>
<body>
<div role="main">
<h1>Which approach fits?</h1>
<div class="plain">
<p>A language model needs new knowledge or new behaviour. There are five ways to give it: ${approaches.slice(0, -1).join(', ')} or ${approaches.at(-1)}. Which one fits follows from your situation: how often the facts change, whether answers must name their sources, what examples you have, what you may spend.</p>
<p>The advisor asks for these and names its reasons. It cannot run in this place; <a href="../../advisor/">open it on its own page</a>.</p>
</div>
<div class="widget" data-advisor-frame hidden>${html}</div>
<div class="foot"><p>From <a href="../../">${site}</a>. No cookies, nothing stored. The page around this frame is told what you answer; nobody else is.</p></div>
</div>
</body>
</html>
`;
}
