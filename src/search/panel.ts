/** The search itself, the same in the dialog and on its page: a field, a list, and what to say when there is no list. */
import './search.css';
import { Announcer } from './announcer.ts';
import { button, el } from './dom.ts';
import { forgetEngine, loadEngine, type Engine } from './engine.ts';
import { drawAnswer, fillAnswer } from './answer-card.ts';
import { passagesOf } from './excerpt.ts';
import { Filters, matches, type Chosen } from './filters.ts';
import { noticeOf, summaryOf } from './notice.ts';
import { keepForNextPage } from './pending-highlight.ts';
import { Options } from './options.ts';
import type { Answer, Found } from './query/answer.ts';
import { visible } from './query/words.ts';
import { drawAdvice, drawHit, drawNumbers, fillHit } from './results.ts';
import { drawEmpty, drawFailure, drawIncomplete, drawStart } from './states.ts';
import { ExcerptDebounce } from './debounce.ts';

export interface PanelOptions {
  /** Address of the site's root, with a slash at the end. */
  base: string;
  id: string;
  chosen?: Chosen;
  /** Called when the query or a filter has changed. */
  changed?(query: string, chosen: Chosen): void;
  /** Keeps the search in the page's entry of the history, so that "Back" can bring it back. */
  returns?: boolean;
}

/** A search that can be shown again. */
export interface Searched extends Chosen {
  query: string;
}

/** With their text; further ones are listed by name until asked for. */
const WITH_TEXT = 5;
const LISTED = 10;
/** A list that takes longer says that it is coming. */
const SLOW = 250;
/** How long a list waits for texts that are almost here, so that it does not change under the reader's eyes. */
const MOMENT = 25;

export class Panel {
  readonly field: HTMLInputElement;
  readonly root: HTMLElement;
  private readonly base: string;
  private readonly list: HTMLElement;
  private readonly notice = el('p', { class: 'search-notice', hidden: true });
  private readonly answerPlace = el('div', {});
  private readonly message = el('div', { class: 'search-state' });
  private readonly more: HTMLButtonElement;
  private readonly filters: Filters;
  private readonly options: Options;
  private readonly announcer = new Announcer();
  private readonly debounce = new ExcerptDebounce();
  private readonly changed: PanelOptions['changed'];
  private readonly returns: boolean;
  private turn = 0;
  /** Length of the field's text: one more or less is typing, anything else came whole. */
  private length = 0;
  private literal = false;
  private listed = LISTED;
  private answer: Answer | undefined;

  constructor({ base, id, chosen = {}, changed, returns = false }: PanelOptions) {
    this.base = base;
    this.changed = changed;
    this.returns = returns;
    this.field = el('input', {
      type: 'text', name: 'q', role: 'combobox', 'aria-label': 'Search this site', 'aria-autocomplete': 'list', 'aria-expanded': 'false',
      'aria-controls': `${id}-list`, autocomplete: 'off', autocapitalize: 'off', autocorrect: 'off', spellcheck: 'false', enterkeyhint: 'search',
      placeholder: 'A word, an acronym, a question',
    }); // prettier-ignore
    this.list = el('div', { role: 'listbox', id: `${id}-list`, class: 'search-list', 'aria-label': 'Results' });
    this.more = button('More results', { class: 'button search-more', hidden: true }, () => {
      this.listed += LISTED;
      void this.draw(this.turn, LISTED + WITH_TEXT);
    });
    this.filters = new Filters({ ...chosen }, () => {
      this.listed = LISTED;
      this.changed?.(this.query, this.filters.chosen);
      void this.draw(this.turn);
    });
    const results = el('div', { 'data-search-results': true, 'data-state': 'idle' }, this.list, this.message, this.more);
    this.root = el(
      'div',
      { class: 'search-panel' },
      this.field,
      this.filters.root,
      this.notice,
      this.answerPlace,
      results,
      ...this.announcer.regions,
    );
    this.options = new Options(this.field, this.list);
    this.field.addEventListener('input', () => {
      this.literal = false;
      const typed = Math.abs(this.field.value.length - this.length) <= 1;
      this.length = this.field.value.length;
      void this.update(typed);
    });
    this.field.addEventListener('keydown', (event) => this.key(event));
    for (const type of ['click', 'auxclick'] as const) {
      this.root.addEventListener(type, (event) => {
        const link = (event.target as Element).closest<HTMLAnchorElement>('a');
        if (link) this.leave(link.href);
      });
    }
    this.start();
  }

  get query(): string {
    return visible(this.field.value);
  }

  /** Searches for something that was not typed here. */
  search(query: string, literal = false): void {
    this.field.value = query;
    this.length = query.length;
    this.literal = literal;
    void this.update(false);
  }

  /** Shows a search again, with its filters. */
  restore({ query, kind, approach }: Searched): void {
    Object.assign(this.filters.chosen, { kind, approach });
    this.search(query);
  }

  /** Before the reader goes where a result leads. */
  private leave(href: string): void {
    keepForNextPage(href, this.base, this.answer, this.field.value);
    if (!this.returns || this.query === '') return;
    const searched: Searched = { query: this.query, ...this.filters.chosen };
    history.replaceState({ ...(history.state as object | null), searched }, '');
  }

  private state(state: 'idle' | 'loading' | 'done' | 'error'): void {
    this.list.parentElement!.dataset.state = state;
  }

  private start(): void {
    this.state('idle');
    this.answer = undefined;
    this.empty();
    this.message.replaceChildren(...drawStart(this.base, (query) => this.search(query)));
  }

  private empty(): void {
    this.list.replaceChildren();
    this.message.replaceChildren();
    this.answerPlace.replaceChildren();
    this.filters.root.hidden = this.more.hidden = this.notice.hidden = true;
    this.options.refresh();
  }

  /** @param paused whether the typing rests, so that a word which may be unfinished is searched for as well */
  private async update(typing: boolean, paused = false): Promise<void> {
    const turn = ++this.turn;
    const query = this.query;
    this.listed = LISTED;
    if (query === '') {
      // A filter belongs to the query that it narrowed.
      this.filters.drop();
      this.changed?.('', this.filters.chosen);
      this.start();
      return;
    }
    this.changed?.(query, this.filters.chosen);
    this.state('loading');
    const slow = setTimeout(() => {
      if (turn === this.turn && !this.list.hasChildNodes())
        this.message.replaceChildren(el('p', { class: 'search-message' }, 'Searching …'));
    }, SLOW);
    try {
      const engine = await loadEngine(this.base);
      if (turn !== this.turn) return;
      this.filters.keepOnly(engine.entries);
      const answer = await engine.search.answer(this.field.value, { typing, paused, literal: this.literal });
      if (turn !== this.turn) return;
      this.answer = answer;
      this.debounce.turn(typing && !paused, answer.whole);
      if (answer.waiting && answer.results.length === 0) return this.debounce.later(() => void this.update(true, true));
      await this.draw(turn, typing ? MOMENT : 1500);
    } catch {
      if (turn === this.turn) this.fail();
    } finally {
      clearTimeout(slow);
    }
  }

  private fail(): void {
    forgetEngine();
    this.empty();
    this.state('error');
    this.message.replaceChildren(drawFailure(this.base, () => void this.update(false)));
    this.announcer.say('The search index could not be reached.');
  }

  /** Lists the answer as the filters leave it; waits at most so many milliseconds for the texts. */
  private async draw(turn: number, patience = MOMENT): Promise<void> {
    const answer = this.answer;
    if (!answer) return;
    const engine = await loadEngine(this.base);
    const left = answer.results.filter((found) => matches(found, this.filters.chosen));
    const shown = left.slice(0, this.listed);
    const first = shown.slice(0, Math.max(WITH_TEXT, this.listed - LISTED));
    const texts = this.debounce.fetch(
      first.map(({ id }) => id),
      engine,
    );
    await Promise.race([texts, new Promise((resolve) => setTimeout(resolve, patience))]);
    if (turn !== this.turn) return;

    const forms = answer.subjects.flatMap((subject) => subject.forms);
    const hits = new Map(shown.map((found) => [found, drawHit(found, forms, this.base)]));
    const tools = [...(answer.numbers ? [drawNumbers(this.base)] : []), ...(answer.advice ? [drawAdvice(this.base)] : [])];
    const card = answer.sure && shown.includes(answer.sure) ? drawAnswer(answer.sure, this.base) : undefined;
    this.answerPlace.replaceChildren(...(card ? [card] : []));
    // What stands above need not stand below again.
    if (card) hits.get(answer.sure!)?.classList.add('search-said');
    this.list.replaceChildren(...tools, ...hits.values());
    const retry = () => void this.update(false);
    this.message.replaceChildren(
      ...(answer.incomplete ? [drawIncomplete(retry)] : []),
      ...(shown.length + tools.length === 0
        ? [drawEmpty(answer, answer.results.length > 0, this.base, (query) => this.search(query))]
        : []),
    );
    this.more.hidden = left.length <= shown.length;
    this.more.textContent = `${left.length - shown.length} more`;
    this.filters.draw(answer.results);
    this.note(answer);
    const said = card ? this.answerWith(card, answer.sure!, engine, MOMENT / 5) : Promise.resolve('');
    await Promise.all([said, ...first.map((found) => this.fill(found, hits.get(found)!, engine, MOMENT / 5))]);
    if (turn !== this.turn) return;
    this.options.refresh();
    this.state('done');
    this.announcer.say(summaryOf(answer, left.length, this.filters.said, await said));
    this.debounce.later(() => {
      if (answer.waiting) return void this.update(true, true);
      for (const found of first) void this.fill(found, hits.get(found)!, engine);
      if (!card || card.dataset.filled !== undefined) return;
      void this.answerWith(card, answer.sure!, engine).then((text) => {
        if (turn === this.turn && text !== '') this.announcer.say(summaryOf(answer, left.length, this.filters.said, text));
      });
    });
  }

  /** Puts the text into the card if it is here or, without a limit, when it comes. @returns the text */
  private async answerWith(card: HTMLElement, { id }: Found, engine: Engine, limit?: number): Promise<string> {
    if (!engine.has(id) && limit !== undefined) return '';
    const wait = limit === undefined ? [] : [new Promise<undefined>((resolve) => setTimeout(resolve, limit))];
    const text = await Promise.race([engine.fragment(id), ...wait]);
    if (!text || card.dataset.filled !== undefined) return '';
    card.dataset.filled = '';
    return fillAnswer(card, text, this.base);
  }

  /** Puts the text of a result into the list if it is here or, without a limit, when it comes. */
  private async fill({ id, places }: Found, hit: HTMLElement, engine: Engine, limit?: number): Promise<void> {
    if (!engine.has(id) && limit !== undefined) return;
    const wait = limit === undefined ? [] : [new Promise<undefined>((resolve) => setTimeout(resolve, limit))];
    const text = await Promise.race([engine.fragment(id), ...wait]);
    if (!text || !hit.isConnected || !hit.querySelector('[data-wait]')) return;
    fillHit(hit, passagesOf(text, places), this.answer?.subjects.flatMap((subject) => subject.forms) ?? []);
    this.options.refresh();
  }

  /** Says how the query was read where that is not plain. */
  private note(answer: Answer): void {
    const said = noticeOf(answer, this.filters.said, {
      search: (query, literal) => this.search(query, literal),
      dropFilters: () => {
        this.filters.drop();
        this.changed?.(this.query, this.filters.chosen);
        void this.draw(this.turn);
      },
    });
    this.notice.hidden = said.length === 0;
    this.notice.replaceChildren(...said);
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      const target = this.options.active ?? this.options.first;
      if (!target || this.list.parentElement!.dataset.state !== 'done') return;
      this.leave(target.href);
      if (event.ctrlKey || event.metaKey) window.open(target.href, '_blank', 'noopener');
      else location.assign(target.href);
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey && this.options.handle(event.key)) {
      event.preventDefault();
    }
  }
}
