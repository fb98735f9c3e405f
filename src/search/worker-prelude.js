/*
 * Put in front of Pagefind's worker by the build. Left alone, the worker asks for its files one after the other: its entry
 * file, then the table of contents that this names, then the rest. The page knows all of them beforehand, fetches them
 * while the worker itself is still on its way, and hands them over; here its requests for them are answered. Parts of the
 * index are checked here as well: Pagefind takes one that did not come for one without matches.
 */
(() => {
  if (self.name !== 'preloaded') return;
  /** A part that takes longer does not come, in milliseconds. */
  const LIMIT = 10_000;
  const SIGNATURE = 'pagefind_dcd';
  const fetchAnew = self.fetch.bind(self);
  const files = new Map();
  const file = (name) => {
    if (!files.has(name)) {
      const entry = {};
      entry.body = new Promise((resolve) => (entry.resolve = resolve));
      files.set(name, entry);
    }
    return files.get(name);
  };
  // Thousands of results are to be forgotten in the course of a search; one message says so, and no reply is needed.
  const reply = self.postMessage.bind(self);
  self.postMessage = (message) => {
    if (message.id !== 'forget') reply(message);
  };
  self.addEventListener('message', (event) => {
    const { preloaded, body, forget } = event.data ?? {};
    if (preloaded === undefined && forget === undefined) return;
    event.stopImmediatePropagation();
    if (preloaded !== undefined) file(preloaded).resolve(body);
    for (const name of forget ?? []) {
      const data = { id: 'forget', instanceId: event.data.instanceId, method: 'releaseData', args: [name] };
      self.dispatchEvent(new MessageEvent('message', { data }));
    }
  });

  const failed = new Set();
  /** A part of the index, unpacked and checked; one that cannot be had is told to the page. */
  async function part(url) {
    try {
      const response = await fetchAnew(url, { signal: AbortSignal.timeout(LIMIT), cache: failed.has(url) ? 'reload' : 'default' });
      if (!response.ok) throw new Error(`${response.status}`);
      let body = new Uint8Array(await response.arrayBuffer());
      if (body[0] === 0x1f && body[1] === 0x8b) {
        const plain = new Response(body).body.pipeThrough(new DecompressionStream('gzip'));
        body = new Uint8Array(await new Response(plain).arrayBuffer());
      }
      if (new TextDecoder().decode(body.subarray(0, SIGNATURE.length)) !== SIGNATURE) throw new Error('not a part of the index');
      failed.delete(url);
      return new Response(body);
    } catch (error) {
      failed.add(url);
      reply({ id: 'failed', error: `${url}: ${error}` });
      throw error;
    }
  }

  self.fetch = (input, init) => {
    const url = String(input);
    if (/\.pf_index(?:\?|$)/.test(url)) return part(url);
    const [, name] = /\/(pagefind-entry\.json|[^/]+\.pf_meta|wasm\.[^/]+)(?:\?|$)/.exec(url) ?? [];
    if (name === undefined) return fetchAnew(input, init);
    const asked = name.endsWith('.pf_meta') ? 'current.pf_meta' : name.startsWith('wasm.') ? 'current.wasm' : name;
    // The engine travels without Pagefind's signature, as what it is.
    const parts = (body) => (asked === 'current.wasm' ? [SIGNATURE, body] : [body]);
    return file(asked).body.then((body) => (body ? new Response(new Blob(parts(body))) : fetchAnew(input, init)));
  };
})();
