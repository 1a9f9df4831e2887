/** A list of unsigned 32-bit numbers in four bytes each, for what an index holds by the million. */
export class GrowingArray {
  #items = new Uint32Array(64);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** 0 for what was never set. */
  get(at: number): number {
    return this.#items[at] ?? 0;
  }

  set(at: number, value: number): void {
    if (at >= this.#items.length) {
      const larger = new Uint32Array(Math.max(at + 1, this.#items.length * 2));
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[at] = value;
    if (at >= this.#length) this.#length = at + 1;
  }

  /** The numbers as they lie in memory, for loops over many; valid until the next change, and longer than `length`. */
  get items(): Uint32Array {
    return this.#items;
  }

  push(value: number): void {
    this.set(this.#length, value);
  }
}
