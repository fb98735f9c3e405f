/**
 * Decides when to fetch the texts of results. While somebody types, every key makes a new list; the names in it are here
 * already, and its texts would be thrown away by the next key. So they are fetched at the first pause.
 */
import type { Engine } from './engine.ts';

/** Longer than the time between two keys of somebody who types; an unfinished word gets more time. */
const PAUSE = 240;
const LONG_PAUSE = 450;

export class ExcerptDebounce {
  private pause: ReturnType<typeof setTimeout> | undefined;
  private wait = 0;

  /** A new query: typed or given whole, ending in a whole word or not. */
  turn(typing: boolean, whole: boolean): void {
    clearTimeout(this.pause);
    this.wait = !typing ? 0 : whole ? PAUSE : LONG_PAUSE;
  }

  /** The texts that may be had now; settles when they have come. */
  async fetch(ids: readonly string[], engine: Engine): Promise<void> {
    await Promise.all(ids.filter((id) => this.wait === 0 || engine.has(id)).map((id) => engine.fragment(id)));
  }

  /** Runs something at the next pause of the typing; now, if nobody types. */
  later(run: () => void): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      this.wait = 0;
      run();
    }, this.wait);
  }
}
