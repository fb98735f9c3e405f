/** The picture of a page for its share card: its first experiments as they are drawn on the page. Pure. */
import { APPROACHES } from '../../schemas/shared.ts';

/** A card has room for so many rows. */
const ROWS = 3;

/**
 * The rows of the page's picture of experiments, with the marks that they use and their key.
 *
 * @param html the finished page
 * @returns `undefined` where the page has no such picture
 */
export function pictureOf(html: string): string | undefined {
  const rows = [...html.matchAll(/<span class="task"[^>]*>([\s\S]*?)<\/span>[\s\S]*?(<svg class="strip"[\s\S]*?<\/svg>)/g)].slice(
    0,
    ROWS,
  );
  const symbols = [...html.matchAll(/<svg class="symbols"[^>]*>[\s\S]*?<\/svg>/g)].find(([svg]) => svg.includes('id="m-rag"'))?.[0];
  if (rows.length === 0 || symbols === undefined) return undefined;
  const used = APPROACHES.filter((id) => rows.some(([, , strip]) => strip!.includes(`"#m-${id}"`)));
  const key = [...(/<ul class="key"[^>]*>([\s\S]*?)<\/ul>/.exec(html)?.[1]?.matchAll(/<li>[\s\S]*?<\/li>/g) ?? [])]
    .map(([item]) => item)
    .filter((item) => used.some((id) => item.includes(`"#m-${id}"`)));
  const drawn = rows.map(([, task, strip]) => `<p>${task}</p>${strip}`);
  return `${symbols}<ul class="key">${key.join('')}</ul>${drawn.join('')}`;
}

/** Looks of the picture: as on the page, half as large again. What a mark is drawn from has no ancestors where it is used. */
export const PICTURE_STYLE = `.picture{display:block;width:100%;font-size:22px}
.picture .symbols{position:absolute}
.picture .key{display:flex;flex-wrap:wrap;gap:0 28px;padding:0;list-style:none;margin-bottom:8px}
.picture .mark{width:24px;height:24px;margin:0;vertical-align:-5px;overflow:visible}
.picture p{border-top:2px solid var(--line);padding-top:4px;line-height:1.3;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.picture .strip{display:block;width:calc(100% - 16px);margin:0 8px 3px;zoom:1.5;overflow:visible}
.arm{fill:var(--accent);stroke:var(--paper)}
.picture .strip line{stroke:var(--line)}
.picture .strip .span{stroke:var(--accent);stroke-width:3}
${APPROACHES.map((id) => `.${id}{--accent:var(--${id})}`).join('\n')}`;
