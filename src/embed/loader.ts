/**
 * `<approach-advisor>`: the one small script that other people's pages include. It makes the frame, hands attributes over,
 * and turns the frame's messages into events. It needs no trust from the page beyond that and depends on nothing.
 */
import { heightRules, LEAST_HEIGHT, MOST_HEIGHT } from './heights.ts';

const NAME = 'approach-advisor';
const LOOK = ['theme', 'accent', 'compact', 'answers'];

/** Where this file came from; the frame lies beside it. A module has no current script, so its element is looked for. */
const script =
  (document.currentScript as HTMLScriptElement | null) ??
  document.querySelector<HTMLScriptElement>('script[src*="/embed/v1/advisor."]');

// Inner rules marked important win over whatever the page says of its elements.
const STYLE =
  `:host{display:block!important;container-type:inline-size!important;width:100%!important}:host([hidden]){display:none!important}` +
  `iframe{display:block;width:100%;border:0}${heightRules('iframe', 'iframe.c')}` +
  `@supports(frame-sizing:content-height){iframe.a{frame-sizing:content-height;height:auto;min-height:${LEAST_HEIGHT}px;max-height:${MOST_HEIGHT}px}}`;

const within = (height: number) => Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, height));

interface State {
  ready: boolean;
  answers: Readonly<Record<string, string>>;
  result: unknown;
}

/** The frame's messages arrive as copies, so nobody else holds what is frozen here. */
function freeze<Value>(value: Value): Value {
  if (value && typeof value === 'object') Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

const START: State = freeze({ ready: false, answers: {}, result: null });

class ApproachAdvisor extends HTMLElement {
  static observedAttributes = [...LOOK, 'height', 'label'];

  #frame: HTMLIFrameElement | null = null;
  #state = START;
  /** Attributes that changed before the frame could listen. */
  #waiting = {};

  connectedCallback(): void {
    const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    shadow.adoptedStyleSheets = [sheet];
    const frame = (this.#frame = document.createElement('iframe'));
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
    frame.setAttribute('part', 'frame');
    frame.loading = 'lazy';
    frame.referrerPolicy = 'no-referrer';
    const query = new URLSearchParams(this.getAttribute('answers') ?? '');
    for (const name of LOOK.slice(0, 3)) if (this.hasAttribute(name)) query.set(name, this.getAttribute(name)!);
    const text = String(query);
    frame.src = new URL(text && `?${text}`, new URL('.', script!.src)).href;
    this.#measure();
    shadow.replaceChildren(frame);
    addEventListener('message', this);
    document.addEventListener('securitypolicyviolation', this);
  }

  disconnectedCallback(): void {
    removeEventListener('message', this);
    document.removeEventListener('securitypolicyviolation', this);
    this.#frame?.remove();
    this.#frame = null;
    this.#state = START;
    this.#waiting = {};
  }

  attributeChangedCallback(name: string, _before: string | null, value: string | null): void {
    if (name === 'height' || name === 'label' || name === 'compact') this.#measure();
    if (!LOOK.includes(name) || !this.#frame) return;
    const change = { [name]: name === 'compact' ? value !== null : (value ?? '') };
    if (this.#state.ready) this.#send('set', change);
    else Object.assign(this.#waiting, change);
  }

  /** Everything the window tells: only the frame of this very element is listened to. */
  handleEvent(event: Event): void {
    const frame = this.#frame!;
    if (!(event instanceof MessageEvent)) {
      // The page's own policy refuses the frame: the link inside the element comes back.
      const { blockedURI, disposition, effectiveDirective } = event as SecurityPolicyViolationEvent;
      // One that only reports lets the frame load.
      if (disposition === 'enforce' && effectiveDirective === 'frame-src' && frame.src.startsWith(blockedURI))
        frame.replaceWith(document.createElement('slot'));
      return;
    }
    // A sandboxed frame has no origin to name.
    if (event.source !== frame.contentWindow || event.origin !== 'null') return;
    const { source, v, type, ...detail } = Object(event.data);
    if (source !== NAME || v !== 1) return;
    if (type === 'resize') {
      if (this.#auto() && Number.isFinite(detail.height)) this.#fit(detail.height);
    } else if (type === 'ready' || type === 'answer' || type === 'result') {
      freeze(detail);
      this.#state = Object.freeze({
        ready: true,
        answers: detail.answers,
        result: type === 'result' ? detail : this.#state.result,
      });
      if (type === 'ready') {
        this.#send('set', this.#waiting);
        this.#waiting = {};
      }
      this.dispatchEvent(new CustomEvent(`advisor-${type}`, { detail, bubbles: true, composed: true }));
    }
  }

  /** Forgets all answers. */
  reset(): void {
    this.#send('reset');
  }

  /** What the frame last said. */
  getState(): State {
    return this.#state;
  }

  #send(type: string, body?: object): void {
    // The frame has no origin to name; it checks that this page is the one around it.
    this.#frame?.contentWindow?.postMessage({ source: NAME, v: 1, type, ...body }, '*');
  }

  #auto(): boolean {
    return this.getAttribute('height') === 'auto';
  }

  /**
   * Some browsers size a frame by its content themselves, and some only say so: what the frame told holds wherever the
   * height is another one a moment later.
   */
  #fit(told: number): void {
    requestAnimationFrame(() => {
      const frame = this.#frame;
      if (frame && this.#auto() && Math.abs(frame.offsetHeight - within(told)) > 1) this.#setHeight(told);
    });
  }

  #setHeight(height: number): void {
    this.#frame!.style.height = `${within(height)}px`;
  }

  #measure(): void {
    const frame = this.#frame;
    if (!frame) return;
    frame.title = this.getAttribute('label') ?? 'Advisor: which approach fits?';
    frame.className = `${this.hasAttribute('compact') ? 'c' : ''} ${this.#auto() ? 'a' : ''}`;
    const height = Number(this.getAttribute('height'));
    if (height > 0) this.#setHeight(height);
    else frame.style.height = '';
  }
}

if (script && !customElements.get(NAME)) customElements.define(NAME, ApproachAdvisor);
