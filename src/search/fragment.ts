/** The text of a result, as the build wrote it beside Pagefind's index. */

export interface Fragment {
  content: string;
  anchors: { element: string; id: string; text?: string; location: number }[];
  meta: {
    title: string;
    /** Where the lead stands in the text, counted in words: `3-45`. */
    lead?: string;
    /** Stretches that are no prose, such as code and tables: `60-102 130-180`. */
    skip?: string;
    /** Sources of the lead: label and address below the site's root, one a line, parted by a tab. */
    sources?: string;
  };
}

const SIGNATURE = 'pagefind_dcd';
const LIMIT = 10_000;

/** @param version of the index, since another one may call another text so. @throws when it cannot be had or is not what it should be */
export async function fetchFragment(base: string, id: string, version: string): Promise<Fragment> {
  const response = await fetch(`${base}pagefind/fragment/${id}.pf_fragment?${version}`, { signal: AbortSignal.timeout(LIMIT) });
  if (!response.ok) throw new Error(`The text of ${id}: ${response.status}`);
  let body = new Uint8Array(await response.arrayBuffer());
  if (body[0] === 0x1f && body[1] === 0x8b) {
    const plain = new Response(body).body!.pipeThrough(new DecompressionStream('gzip'));
    body = new Uint8Array(await new Response(plain).arrayBuffer());
  }
  const text = new TextDecoder().decode(body);
  if (!text.startsWith(SIGNATURE)) throw new Error(`The text of ${id} is damaged.`);
  return JSON.parse(text.slice(SIGNATURE.length)) as Fragment;
}
