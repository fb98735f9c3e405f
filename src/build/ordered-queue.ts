/** Brings what is made several at a time back into the order in which it was begun. Pure. */

export class OrderedQueue<Made> {
  readonly #give: (made: Made) => void;
  readonly #done = new Map<number, Made | undefined>();
  #entered = 0;
  #next = 0;

  /** @param give called with everything made, in order */
  constructor(give: (made: Made) => void) {
    this.#give = give;
  }

  /** Begins. @returns what to call in the end, with what was made, if anything was */
  enter(): (made?: Made) => void {
    const turn = this.#entered;
    this.#entered += 1;
    return (made) => {
      this.#done.set(turn, made);
      for (; this.#done.has(this.#next); this.#next += 1) {
        const ready = this.#done.get(this.#next);
        this.#done.delete(this.#next);
        if (ready !== undefined) this.#give(ready);
      }
    };
  }
}
