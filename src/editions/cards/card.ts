/** A page's share card as an HTML document, in the site's own look. Pure. */

import { PICTURE_STYLE } from './picture.ts';

/** Size that the networks that show cards ask for. */
export const CARD = { width: 1200, height: 630 } as const;

export interface Card {
  title: string;
  description: string;
  /** What kind of page it is, above the title. */
  kicker: string;
  /** The approach whose cells are lit; none lights every cell in its own colour. */
  approach?: string | undefined;
  /** The page's own picture, in place of the description. */
  picture?: string | undefined;
}

export interface Look {
  site: string;
  /** Address shown at the foot, without its scheme. */
  host: string;
  /** The site's stylesheet of colours and sizes. */
  tokens: string;
  /** The display font, as Base64 of WOFF2. */
  font: string;
}

/** Which approach each cell of the plane is, top row first. */
const CELLS = ['fine-tuning', 'hybrid', 'hybrid', 'prompting', 'long-context', 'rag'];

export function cardHtml({ title, description, kicker, approach, picture }: Card, { site, host, tokens, font }: Look): string {
  const cells = CELLS.map((id, index) => {
    const lit = approach === undefined || id === approach;
    const [x, y] = [(index % 3) * 80, Math.floor(index / 3) * 80];
    return lit
      ? `<rect x="${x}" y="${y}" width="66" height="66" rx="3" style="fill:var(--${id})"/>`
      : `<rect x="${x + 1.5}" y="${y + 1.5}" width="63" height="63" rx="3" style="fill:none;stroke:var(--line-strong);stroke-width:3"/>`;
  });
  const about =
    picture === undefined ? `<p class="about">${escape(description)}</p>` : `<div class="about picture">${picture}</div>`;
  return `<!doctype html><html lang="en" data-theme="light"><meta charset="utf-8"><style>
${tokens}
@font-face{font-family:Newsreader;font-weight:600;src:url(data:font/woff2;base64,${font})}
*{box-sizing:border-box;margin:0}
body{width:${CARD.width}px;height:${CARD.height}px;overflow:hidden;display:grid;grid-template:1fr auto/1fr auto;gap:36px 56px;padding:64px 72px 48px;
background:var(--paper);color:var(--ink);font:30px/1.4 'Open Sans',sans-serif;border-top:14px solid var(--${approach ?? 'ink'})}
main{display:flex;flex-direction:column;min-width:0;min-height:0}
main>*{flex:none}
.kicker{font-size:26px;color:var(--ink-soft);margin-bottom:14px}
h1{font:600 100px/1.04 Newsreader,serif;letter-spacing:-.01em;text-wrap:balance;overflow-wrap:anywhere}
.about{color:var(--ink-soft);margin-top:24px;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
body>svg{width:294px;height:190px;margin-top:12px}
footer{grid-column:1/-1;display:flex;justify-content:space-between;font-size:25px;border-top:2px solid var(--line);padding-top:22px}
footer strong{font:600 30px/1 Newsreader,serif}
footer span{color:var(--ink-soft)}
${picture === undefined ? '' : PICTURE_STYLE}
</style><body><main><p class="kicker">${escape(kicker)}</p><h1>${escape(title)}</h1>${about}</main>
<svg viewBox="0 0 226 146">${cells.join('')}</svg>
<footer><strong>${escape(site)}</strong><span>${escape(host)}</span></footer></body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
